#!/usr/bin/env node
// Prints the scores of the README as a table of Markdown: the extraction against the hand-made test bed. What follows
// `--without` are tables of knowledge to leave out, so that their worth can be told.
//
//   node scripts/scores.mjs test/golden/tune test/golden/measure [--without known-companies]
import { spawnSync } from "node:child_process";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

const MAOTU = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

const given = process.argv.slice(2);
const cut = given.includes("--without") ? given.indexOf("--without") : given.length;
const folders = given.slice(0, cut);
const without = given.slice(cut);
const scores = folders.map((folder) => evaluate(folder));
const names = folders.map((folder) => basename(folder));
const rows = Object.keys(scores[0]).map((row) => [
  row,
  ...scores.flatMap((score) => [
    ...["p", "r", "f1"].map((key) => score[row][key].toFixed(2)),
    score[row].gold,
  ]),
]);
const head = ["", ...names.flatMap((name) => [`${name}: P`, "R", "F1", "of"])];
const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((row) => String(row[at]).length)));
const rule = widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
for (const row of [head, rule, ...rows]) console.log(`| ${row.map(align).join(" | ")} |`);

function align(cell, at) {
  return at === 0 ? cell.padEnd(widths[at]) : String(cell).padStart(widths[at]);
}

/** What `maotu eval` prints, and nothing of ours. */
function evaluate(folder) {
  const args = [MAOTU, "eval", folder, "--gold-dates", "--json", ...without];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`maotu eval ${folder}: ${stderr}`);
  return JSON.parse(stdout);
}
