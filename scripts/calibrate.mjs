#!/usr/bin/env node
// Counts how often what each rule says is right on the hand-made gold that rules are tuned on, and writes
// knowledge/calibration.tsv. Run it after rules have changed, in a built checkout:
//
//   npm run build:lib && node scripts/calibrate.mjs
//
// Rules were written with these articles in sight, so they are better there than on new ones. How much is known for entities
// from what a set of new articles gave at its first reading (first-read.json), and every share is lowered by it. The articles
// of test/golden/measure are not looked at. Relations are lowered elsewhere.
//
// A rule's share is drawn towards that of its family (the words before the slash), as if it had been right as often as the
// family in some further items, and that of a family towards all rules': few items prove little.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { goldSchema } from "../dist/eval/gold.js";
import { scoreAll } from "../dist/eval/score.js";
import { userDictionary } from "../dist/extract/user-dictionary.js";
import { readKnowledge } from "../dist/knowledge/read-knowledge.js";
import { extractSources } from "../dist/pipeline.js";
import { openSegmenter } from "../dist/text/segmenter.js";

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const TABLE = root("knowledge/calibration.tsv");
/** Further items as which the family's share counts. */
const PRIOR = 8;

const shipped = readKnowledge();
// What rules say of themselves, not what an earlier run of this script made of it.
const knowledge = { ...shipped, rules: new Map(), relationSigns: new Map() };
const segmenter = openSegmenter(userDictionary(knowledge));
const judged = [...(await judge(articles("test/golden/tune"))), ...(await judge(sentences()))];
const firstRead = JSON.parse(readFileSync(root("test/golden/first-read.json"), "utf8"));
const here = precision(judged.filter((item) => groupOf(item.what) === "entity"));
// Relations are lowered by what their signs gave at first readings (src/resolve/scorers), and not twice.
const discounts = { entity: Math.min(1, firstRead.precision.entity / here), relation: 1 };

const families = new Map();
const rules = new Map();
const groups = new Map();
for (const { what, confidence, evidence, verdict } of judged) {
  // How sure facts are is learnt from their signs: train-scorers.mjs.
  if (verdict === "optional" || what === "fact") continue;
  for (const rule of new Set(evidence.map((item) => item.rule))) {
    groups.set(rule, groupOf(what));
    for (const [counts, key] of [
      [rules, rule],
      [families, familyOf(rule)],
    ]) {
      const count = counts.get(key) ?? { items: 0, right: 0, said: 0 };
      count.items++;
      count.said += confidence;
      if (verdict === "hit") count.right++;
      counts.set(key, count);
    }
  }
}
const all = shareOf(
  [...families.values()].reduce((a, b) => ({ items: a.items + b.items, right: a.right + b.right })),
  0.9,
);
const rows = [...rules]
  .sort((a, b) => (a[0] < b[0] ? -1 : 1))
  .map(([rule, count]) => {
    const right = shareOf(count, shareOf(families.get(familyOf(rule)), all)) * discounts[groups.get(rule)];
    return [rule, count.items, (count.said / count.items).toFixed(3), right.toFixed(3)].join("\t");
  });
const head = readFileSync(TABLE, "utf8")
  .split("\n")
  .filter((line) => line.startsWith("#") || line.startsWith("rule\t"));
writeFileSync(TABLE, `${[...head, ...rows].join("\n")}\n`);
console.log(
  `for texts that nobody tuned on: ${Object.entries(discounts)
    .map(([group, by]) => `${group} × ${by.toFixed(3)}`)
    .join(", ")}`,
);
console.log(
  `${rows.length} rules, ${judged.length} items, ${(all * 100).toFixed(1)} % right: ${basename(TABLE)}`,
);

function groupOf(what) {
  return what === "relation" || what === "fact" ? what : "entity";
}

function precision(items) {
  const counted = items.filter(({ verdict }) => verdict !== "optional");
  return counted.filter(({ verdict }) => verdict === "hit").length / counted.length;
}

function familyOf(rule) {
  return rule.split("/")[0];
}

function shareOf({ items, right }, prior) {
  return (right + PRIOR * prior) / (items + PRIOR);
}

/** Gold with the text it is of. */
function articles(path) {
  const folder = root(path);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
      return { gold, text: readFileSync(join(folder, gold.file), "utf8") };
    });
}

/** Sentences as articles of their own: their names become ids, their province a newspaper of it. */
function sentences() {
  return readFileSync(root("test/cases/sentences.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .filter(({ split }) => split === "tune")
    .map(({ id, text, date, home, entities, relations = [], facts }) => {
      const named = entities.map(({ kind, name, aliases = [], optional = false }) => ({
        id: name,
        kind,
        names: [name, ...aliases],
        optional,
      }));
      const gold = goldSchema.parse({ file: `${id}.txt`, date, entities: named, relations, facts });
      const source =
        home === null
          ? ""
          : `source: ${home.replace(/(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$/u, "")}日报\n`;
      return { gold, text: source === "" ? text : `---\n${source}---\n${text}` };
    });
}

async function judge(items) {
  const golds = items.map(({ gold }) => gold);
  const found = new Map();
  for (const { gold, text } of items) {
    const source = { name: gold.file, bytes: new TextEncoder().encode(text) };
    const date = typeof gold.date === "string" ? { date: gold.date } : {};
    for await (const { extractions } of extractSources([source], {
      ...date,
      knowledge,
      segmenter,
      minConfidence: 0,
    })) {
      if (extractions[0] !== undefined) found.set(gold.file, extractions[0]);
    }
  }
  return scoreAll(golds, (file) => found.get(basename(file))).judged;
}
