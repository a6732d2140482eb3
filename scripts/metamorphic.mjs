#!/usr/bin/env node
// How much of what is read hangs on names that tables know? Takes gold articles, replaces names in text and gold alike by
// ones that no table has (persons, firms, goods) or by others of their kind (partners, divisions), and prints the scores of
// the articles that changed, before and after. What falls is what the tables carry: mend it by rules, not by more rows.
//
//   npm run build:lib && node scripts/metamorphic.mjs test/golden/tune [persons firms partners places goods] [--seed N] [--errors] [--write DIR]
//
// A name is only replaced where that is safe (it stands inside no name of another entity, its other forms can follow);
// the same seed gives the same articles. `--errors` also prints what the replacement has broken,
// `--write` keeps the articles as they were read, by kind.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goldSchema } from "../dist/eval/gold.js";
import { scoreAll } from "../dist/eval/score.js";
import { userDictionary } from "../dist/extract/user-dictionary.js";
import { readKnowledge } from "../dist/knowledge/read-knowledge.js";
import { extractSources } from "../dist/pipeline.js";
import { openSegmenter } from "../dist/text/segmenter.js";
import { renameFirms } from "./metamorphic/firms.mjs";
import { renameGoods } from "./metamorphic/goods.mjs";
import { renamePartners, renamePlaces } from "./metamorphic/lands.mjs";
import { renamePersons } from "./metamorphic/persons.mjs";
import { randomFrom, replaceAll } from "./metamorphic/replace.mjs";

const KINDS = {
  persons: renamePersons,
  firms: renameFirms,
  partners: renamePartners,
  places: renamePlaces,
  goods: renameGoods,
};

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined) {
  console.error(
    `usage: metamorphic.mjs FOLDER [${Object.keys(KINDS).join(" ")}] [--seed N] [--errors] [--write DIR]`,
  );
  process.exit(2);
}
const seed = rest.includes("--seed") ? Number(rest[rest.indexOf("--seed") + 1]) : 1;
const wanted = rest.filter((word) => word in KINDS);
const knowledge = readKnowledge();
const segmenter = openSegmenter(userDictionary(knowledge));
const articles = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => {
    const gold = JSON.parse(readFileSync(join(folder, name), "utf8"));
    return { gold, text: readFileSync(join(folder, gold.file), "utf8") };
  })
  // In traditional script the gold has each name twice, and one of them would stay.
  .filter(({ text }) => !/[億個進國與]/u.test(text));

for (const kind of wanted.length === 0 ? Object.keys(KINDS) : wanted) {
  const random = randomFrom(seed);
  const pairs = articles.flatMap((article) => {
    const renamed = KINDS[kind](article, { random, knowledge });
    return renamed.size === 0 ? [] : [{ before: article, after: replaceAll(article, renamed), renamed }];
  });
  const before = await scoreOf(pairs.map((pair) => pair.before));
  const after = await scoreOf(pairs.map((pair) => pair.after));
  const names = pairs.reduce((sum, { renamed }) => sum + renamed.size, 0);
  console.log(`\n${kind}: ${names} names in ${pairs.length} articles replaced`);
  for (const [row, { f1, p, r, gold }] of Object.entries(after.rows)) {
    const was = before.rows[row].f1;
    console.log(
      `  ${row.padEnd(20)} ${was.toFixed(3)} → ${f1.toFixed(3)}  (P ${p.toFixed(3)} R ${r.toFixed(3)} of ${gold})`,
    );
  }
  if (rest.includes("--write")) writeAll(join(rest[rest.indexOf("--write") + 1], kind), pairs);
  if (rest.includes("--errors")) printErrors(before.errors, after.errors, pairs);
}

async function scoreOf(items) {
  const found = new Map();
  for (const { gold, text } of items) {
    const source = { name: gold.file, bytes: new TextEncoder().encode(text) };
    const date = typeof gold.date === "string" ? { date: gold.date } : {};
    for await (const { extractions } of extractSources([source], { ...date, knowledge, segmenter }))
      if (extractions[0] !== undefined) found.set(gold.file, extractions[0]);
  }
  return scoreAll(
    items.map(({ gold }) => goldSchema.parse(gold)),
    (file) => found.get(file),
  );
}

/** What was right before the names were others. */
function printErrors(before, after, pairs) {
  const line = ({ file, what, verdict, key }) => `${file}: ${verdict} ${what}: ${key}`;
  const known = new Set(
    before.map((error) => {
      const { renamed } = pairs.find(({ before: { gold } }) => gold.file === error.file);
      return [...renamed].reduce((words, [from, to]) => words.replaceAll(from, to), line(error));
    }),
  );
  for (const error of after.map(line)) if (!known.has(error)) console.log(`  ${error}`);
}

function writeAll(path, pairs) {
  mkdirSync(path, { recursive: true });
  for (const { after } of pairs) {
    writeFileSync(join(path, after.gold.file), after.text);
    writeFileSync(
      join(path, after.gold.file.replace(/\.txt$/u, ".json")),
      JSON.stringify(after.gold, null, 1),
    );
  }
}
