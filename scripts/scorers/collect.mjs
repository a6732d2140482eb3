#!/usr/bin/env node
// Reads each set of test articles with the code of the day before anybody had seen it, marks every fact and relation right or
// wrong as the scorer does, and writes down which signs today's code sees in it: the data of train-scorers.mjs. What today's
// rules would no longer get wrong stays in: what is learnt is how far signs can be trusted in texts that nobody tuned on. Run
// it after signs have changed, in a built checkout with its history (some minutes):
//
//   npm run build:lib && node scripts/scorers/collect.mjs
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { goldSchema } from "../../dist/eval/gold.js";
import { FIRST_READINGS } from "./first-readings.mjs";
import { Rows } from "./rows.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "test/golden/tune");
const rows = new Rows();
for (const set of FIRST_READINGS) {
  const golds = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .filter((name) => set.from <= Number.parseInt(name, 10) && Number.parseInt(name, 10) <= set.to)
    .map((name) => goldSchema.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))));
  rows.add(set.name, golds, readWith(set.commit, golds), (file) => readFileSync(join(folder, file), "utf8"));
  console.log(`${set.name}: ${golds.length} articles`);
}
for (const what of ["fact", "relation"]) {
  writeFileSync(join(root, `scripts/scorers/${what}s.tsv`), rows.tableOf(what));
}

/** What the code of a commit finds in the articles. */
function readWith(commit, golds) {
  const checkout = mkdtempSync(join(tmpdir(), "first-reading-"));
  const git = (...words) =>
    execFileSync("git", ["-C", root, ...words], { stdio: ["ignore", "ignore", "inherit"] });
  git("worktree", "add", "--quiet", "--force", "--detach", checkout, commit);
  try {
    symlinkSync(join(root, "node_modules"), join(checkout, "node_modules"));
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    execFileSync(process.execPath, [compiler, "-p", join(checkout, "tsconfig.build.json")]);
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
