import { readdirSync, readFileSync } from "node:fs";
import { hashText, seededRandom } from "../dist/graph/seeded-random.js";

// Any number of articles with the shapes of our own test articles and other names and figures: places, partners and goods from
// the tables, firms and people made up. The same seed gives the same articles.

const FIRST = [
  ..."蓝恒海云远金北南启长松瑞天华东方星光正中国新永利德仁和信义盛江山川林石玉龙凤麒百千万三五九双联合创",
];
const SECOND = [
  ..."鲸岳拓栖帆穗辰屿明河涛泽兴达源通鑫宏博安隆泰嘉锦鼎润凯捷腾跃飞翔益康健美佳丰禾谷田园春晖曦晨曜辉煌卓越",
];
const TRADES = [
  "重机",
  "食品",
  "纺织",
  "光电",
  "陶瓷",
  "医药",
  "新材料",
  "汽车部件",
  "家电",
  "茶业",
  "农机",
  "化工",
];
const FORMS = ["股份有限公司", "有限公司", "集团有限公司", "有限责任公司"];
const GIVEN = [..."远航一帆明海燕志强秀兰晓东文博思宁立群建华雨桐子墨"];
const FOLDER = new URL("../test/golden/tune/", import.meta.url);
/** Firms and people return in the news: so many articles there are for each of them. */
const ARTICLES_A_NAME = 2;

/** Yields `count` articles as `{ name, text }`, one after the other, so that nobody has to hold them all. */
export function* recombine(knowledge, count) {
  const random = seededRandom(hashText("maotu store bench"));
  const templates = readTemplates();
  const pools = makePools(knowledge, count, random);
  for (let index = 0; index < count; index++) {
    const template = templates[Math.floor(random() * templates.length)];
    const names = new Map();
    for (const entity of template.entities) rename(entity, names, pools, random);
    const renamed =
      template.pattern === null
        ? template.text
        : template.text.replace(template.pattern, (name) => names.get(name) ?? name);
    yield {
      name: `article-${String(index).padStart(6, "0")}.txt`,
      text: refigure(renamed, [...names.values()][0] ?? "", random),
    };
  }
}

const RENAMED = new Set(["company", "person", "official", "place", "partner", "product"]);

function readTemplates() {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => {
      const { entities } = JSON.parse(readFileSync(new URL(name.replace(".txt", ".json"), FOLDER), "utf8"));
      const text = readFileSync(new URL(name, FOLDER), "utf8");
      const kept = entities.filter(({ kind }) => RENAMED.has(kind));
      const words = kept
        .flatMap(({ names }) => names)
        .filter((word) => word.length > 1 && text.includes(word));
      words.sort((a, b) => b.length - a.length);
      const pattern = words.length === 0 ? null : new RegExp(words.map(escapeForPattern).join("|"), "gu");
      return { text, entities: kept, pattern };
    });
}

/** What names are drawn from. A few of each pool are drawn much more often than the others, as in the news. */
function makePools(knowledge, count, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const surnames = [...knowledge.surnames.single].slice(0, 120);
  const cities = knowledge.divisions.filter(({ level }) => level === "prefecture");
  const size = Math.max(50, Math.ceil(count / ARTICLES_A_NAME));
  const person = () => pick(surnames) + pick(GIVEN) + pick(GIVEN);
  const firm = () => {
    const city = pick(cities);
    const core = pick(FIRST) + pick(SECOND) + pick(TRADES);
    return { full: `${city.short[0] ?? city.name}${core}${pick(FORMS)}`, short: core };
  };
  return {
    place: Map.groupBy?.(knowledge.divisions, ({ level }) => level) ?? groupByLevel(knowledge.divisions),
    partner: knowledge.partners.filter(({ level }) => level === "country"),
    product: knowledge.goods.filter(({ weak }) => !weak),
    company: Array.from({ length: size }, firm),
    person: Array.from({ length: size }, person),
    official: Array.from({ length: size }, person),
  };
}

function groupByLevel(divisions) {
  const byLevel = new Map();
  for (const division of divisions)
    byLevel.set(division.level, [...(byLevel.get(division.level) ?? []), division]);
  return byLevel;
}

/** Small ranks often, large ones seldom: countries and cities more so than firms and people. */
function draw(list, random, skew = 2.5) {
  return list[Math.min(list.length - 1, Math.floor(list.length * random() ** skew))];
}

function rename({ kind, names: [first, ...others] }, names, pools, random) {
  const all = [first, ...others];
  if (kind === "place") {
    const level = [...pools.place.keys()].find((at) =>
      pools.place.get(at).some(({ name }) => name === first),
    );
    if (level === undefined || level === "country") return;
    const { name, short } = draw(pools.place.get(level), random);
    for (const old of all) names.set(old, old === first ? name : (short[0] ?? name));
  } else if (kind === "partner") {
    if (!pools.partner.some(({ name }) => name === first)) return;
    const { name } = draw(pools.partner, random);
    for (const old of all) names.set(old, name);
  } else if (kind === "company") {
    const { full, short } = draw(pools.company, random, 1.3);
    for (const old of all) names.set(old, /公司$/u.test(old) ? full : short);
  } else {
    const drawn = draw(pools[kind], random, kind === "product" ? 2.5 : 1.3);
    for (const old of all) names.set(old, drawn.name ?? drawn);
  }
}

/**
 * Other figures of the same length, those of one place and year the same wherever they are told, as in the news. Days, months and
 * what is counted in them stay.
 */
function refigure(text, place, random) {
  const shift = Math.floor(random() * 9) - 6;
  return text.replace(/\d+(?:\.\d+)?(\s*[年月日时点届号%]|-\d)?/gu, (figure, unit = "") => {
    if (/^20[12]\d\s*(?:年|-)/u.test(figure)) {
      const year = Number(figure.slice(0, 4)) + shift;
      return String(Math.min(2026, Math.max(2011, year))) + figure.slice(4);
    }
    if (unit.trim() !== "" && unit.trim() !== "%") return figure;
    const digits = seededRandom(hashText(`${figure} ${place} ${shift}`));
    return figure.replace(/\d/gu, (digit, at) =>
      digit === "0" || (at > 0 && figure[at - 1] === ".") ? digit : String(1 + Math.floor(digits() * 9)),
    );
  });
}

function escapeForPattern(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
}
