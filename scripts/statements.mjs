#!/usr/bin/env node
// Writes paragraphs of trade news by a grammar, reads them, and prints how much of what they tell was read, by template
// and by field; `--show K` prints the paragraphs of K failures, `--only WORDS` those of templates that contain the words.
//
//   node scripts/statements.mjs 1000 1 [--show 20] [--only 分别]
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const module = (name) => fileURLToPath(new URL(`../test/support/statements/${name}.ts`, import.meta.url));
const {
  module: { writeParagraph },
} = await runnerImport(module("compose"));
const {
  module: { judge },
} = await runnerImport(module("read-paragraph"));

const flags = process.argv.slice(2);
const option = (name) => (flags.includes(name) ? flags.splice(flags.indexOf(name), 2)[1] : undefined);
const [show, only, field] = [Number(option("--show") ?? 0), option("--only"), option("--field")];
const [count, seed] = [Number(flags[0] ?? 300), Number(flags[1] ?? 1)];

const templates = new Map();
const fields = new Map();
const totals = { wanted: 0, right: 0, invented: 0, paragraphs: 0, perfect: 0 };
const failed = [];
for (let i = 0; i < count; i++) {
  const verdict = judge(writeParagraph(seed * 100_000 + i));
  totals.paragraphs++;
  totals.invented += verdict.invented.length;
  const errors = verdict.accounts.flatMap((account, at) =>
    account.errors.map((error) => ({ ...error, template: account.template, at })),
  );
  if (errors.length === 0 && verdict.invented.length === 0) totals.perfect++;
  else failed.push({ ...verdict, errors });
  verdict.accounts.forEach((account, at) => {
    const name = `${at === 0 ? "1 " : "+ "}${account.template}`;
    const row = templates.get(name) ?? { wanted: 0, right: 0 };
    templates.set(name, { wanted: row.wanted + account.wanted, right: row.right + account.right });
    totals.wanted += account.wanted;
    totals.right += account.right;
  });
  for (const { kind } of errors) fields.set(kind, (fields.get(kind) ?? 0) + 1);
}
const read = totals.right / totals.wanted;
console.log(
  `${totals.paragraphs} paragraphs, ${totals.perfect} read without a mistake; ${totals.wanted} facts, ${totals.right} right (${read.toFixed(3)}), ${totals.invented} invented`,
);
for (const [name, { wanted, right }] of [...templates].sort(
  (a, b) => a[1].right / a[1].wanted - b[1].right / b[1].wanted,
))
  console.log(`${(right / wanted).toFixed(3)}  ${String(wanted).padStart(5)}  ${name}`);
console.log(
  [...fields]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, n]) => `${kind} ${n}`)
    .join(", "),
);
const shown = failed.filter(
  ({ errors }) =>
    (only === undefined || errors.some((e) => e.template.includes(only))) &&
    (field === undefined || errors.some((e) => e.kind === field)),
);
for (const { paragraph, errors, invented } of shown.slice(0, show)) {
  console.log(`\n#${paragraph.date} ${paragraph.source}\n${paragraph.text}`);
  for (const { kind, template, wanted, read } of errors)
    console.log(`   ${kind} (${template}): ${wanted}${read === "" ? "" : `\n      read ${read}`}`);
  for (const line of invented) console.log(`   invented: ${line}`);
}
