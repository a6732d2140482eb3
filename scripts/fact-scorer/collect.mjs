#!/usr/bin/env node
// Reads each set of test articles with the code of the day before anybody had seen it, marks every fact right or wrong as the
// scorer does, and writes down which signs today's code sees in it: the training data of train-fact-scorer.mjs. A fact that
// today's rules would no longer get wrong stays in: what is learnt is how far signs can be trusted in texts that nobody tuned
// on. Run it after signs have changed, in a built checkout with its history (some minutes):
//
//   npm run build:lib && node scripts/fact-scorer/collect.mjs
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { goldSchema } from "../../dist/eval/gold.js";
import { scoreAll } from "../../dist/eval/score.js";
import { FactIndex } from "../../dist/resolve/fact-scorer/fact-index.js";
import { signsOf } from "../../dist/resolve/fact-scorer/score-facts.js";
import { FIRST_READINGS } from "./first-readings.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "test/golden/tune");
const signs = new Map();
const rows = [];
const wanted = [];
for (const set of FIRST_READINGS) {
  const golds = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .filter((name) => set.from <= Number.parseInt(name, 10) && Number.parseInt(name, 10) <= set.to)
    .map((name) => goldSchema.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))));
  const found = readWith(set.commit, golds);
  const { judged } = scoreAll(golds, (file) => found.get(file));
  const verdicts = new Map(judged.map(({ evidence, verdict }) => [evidence, verdict]));
  const required = golds.flatMap(({ facts }) => facts).filter(({ optional }) => !optional);
  wanted.push([set.name, required.length, required.filter(isFigured).length].join("\t"));
  for (const { file } of golds) {
    const told = found.get(file);
    const index = new FactIndex(told, readFileSync(join(folder, file), "utf8"));
    for (const fact of told.facts) {
      const verdict = verdicts.get(fact.evidence);
      if (verdict === "optional") continue;
      const numbers = signsOf(fact, fact.evidence[0], index).map((sign) => numberOf(sign));
      rows.push(
        [
          set.name,
          Number.parseInt(file, 10),
          verdict === "hit" ? 1 : 0,
          isFigured(fact) ? 1 : 0,
          numbers.sort((a, b) => a - b).join(" "),
        ].join("\t"),
      );
    }
  }
  console.log(`${set.name}: ${golds.length} articles, ${rows.length} facts so far`);
}
writeFileSync(
  join(root, "scripts/fact-scorer/facts.tsv"),
  [
    "# What first readings said: made by collect.mjs out of our own test articles. Licence: MIT.",
    "# Signs by number; sets with the facts that the gold asks for, and those with a figure; facts: set, article, right, figured, signs.",
    ...[...signs].map(([sign, number]) => `sign\t${number}\t${sign}`),
    ...wanted.map((line) => `set\t${line}`),
    ...rows.map((line) => `fact\t${line}`),
    "",
  ].join("\n"),
);

function isFigured({ amount, yoy }) {
  return amount != null || yoy != null;
}

function numberOf(sign) {
  if (!signs.has(sign)) signs.set(sign, signs.size);
  return signs.get(sign);
}

/** What the code of a commit finds in the articles. */
function readWith(commit, golds) {
  const checkout = mkdtempSync(join(tmpdir(), "first-reading-"));
  const git = (...words) =>
    execFileSync("git", ["-C", root, ...words], { stdio: ["ignore", "ignore", "inherit"] });
  git("worktree", "add", "--force", "--detach", checkout, commit);
  try {
    symlinkSync(join(root, "node_modules"), join(checkout, "node_modules"));
    execFileSync(process.execPath, [
      join(root, "node_modules/typescript/bin/tsc"),
      "-p",
      join(checkout, "tsconfig.build.json"),
    ]);
    const reader = fileURLToPath(new URL("read.mjs", import.meta.url));
    const files = golds.map(({ file, date }) => JSON.stringify({ path: join(folder, file), date }));
    const lines = execFileSync(process.execPath, [reader, checkout, ...files], {
      maxBuffer: 1e9,
      encoding: "utf8",
    });
    return new Map(
      lines
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .map((extraction) => [extraction.file, extraction]),
    );
  } finally {
    git("worktree", "remove", "--force", checkout);
    rmSync(checkout, { recursive: true, force: true });
  }
}
