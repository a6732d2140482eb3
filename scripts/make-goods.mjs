#!/usr/bin/env node
// Writes knowledge/lexicon/goods.tsv: plain names of goods out of the wording of a Chinese tariff.
//
//   node scripts/make-goods.mjs hs8_2014_ch.json
//
// The file is a JSON array of { "税则号列": 1012100, "货品名称": "改良种用马" }, one object an eight-digit item: the tariff of 2014 as
// published by the Customs Tariff Commission of the State Council. It is not in the repository. A newer tariff works as well.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CHAPTER_CLASSES, NEWS_DOES_NOT_SAY, NOT_A_NAME, ORDINARY_WORDS } from "./goods/tariff-wording.mjs";

const LEXICON = new URL("../knowledge/lexicon/", import.meta.url);
const OUTPUT = fileURLToPath(new URL("goods.tsv", LEXICON));

const HEAD = `# Goods as the tariff names them, where the wording is a plain name that a text could use.
# source: Import and Export Tariff of the People's Republic of China, 2014, names of eight-digit items
# licence: official document, not subject to copyright (Copyright Law of the PRC, article 5)
# made by: scripts/make-goods.mjs; do not edit here. What news writes otherwise is in goods-news.tsv, which comes first.
`;

const file = process.argv[2];
if (file === undefined) {
  console.error("usage: node scripts/make-goods.mjs TARIFF.json");
  process.exit(2);
}

const known = namesInNews();
const goods = new Map();
for (const item of JSON.parse(readFileSync(file, "utf8"))) {
  const chapter = String(item.税则号列).padStart(8, "0").slice(0, 2);
  const name = plainName(item.货品名称);
  if (name === null || known.has(name)) continue;
  const chapters = goods.get(name) ?? new Set();
  goods.set(name, chapters.add(chapter));
}

const rows = [...goods]
  .map(([name, chapters]) => ({ name, hs: [...chapters].sort() }))
  .sort((a, b) => compare(a.hs[0], b.hs[0]) || compare(a.name, b.name))
  .map(({ name, hs }) => [name, "", hs.join("|"), CHAPTER_CLASSES[hs[0]] ?? "", ""].join("\t"));
writeFileSync(OUTPUT, `${HEAD}${["name\taliases\ths\tparent\tweak", ...rows].join("\n")}\n`);
console.log(`${rows.length} goods written to ${OUTPUT}`);

/** 天然橡胶 is a name; 其他未列名的橡胶制品 is a remainder of the list. Null for the second sort. */
function plainName(wording) {
  const name = wording.replace(/^(?:改良)?种用/, "");
  if (!/^\p{Script=Han}{2,7}$/u.test(name)) return null;
  if (NOT_A_NAME.test(name) || NEWS_DOES_NOT_SAY.test(name) || ORDINARY_WORDS.has(name)) return null;
  return name;
}

function namesInNews() {
  const text = readFileSync(new URL("goods-news.tsv", LEXICON), "utf8");
  const rows = text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1);
  return new Set(rows.flatMap((row) => row.split("\t").slice(0, 2).join("|").split("|")));
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
