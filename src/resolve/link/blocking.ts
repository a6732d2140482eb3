import { shortForms } from "../../extract/names/short-forms.js";
import { gazetteerOf } from "../../extract/places/gazetteer.js";
import type { Knowledge } from "../../knowledge/tables.js";
import { foldName } from "../fold-name.js";
import { hubEnding } from "../hub-names.js";
import { knownBody } from "./body-features.js";
import { bodyForms } from "./body-forms.js";
import { firmParts } from "./firm-parts.js";
import { goodsName } from "./goods-names.js";
import { plainHubName } from "./hub-features.js";
import { partnerKey } from "./partner-keys.js";
import { personName } from "./person-names.js";
import { placeKeys } from "./place-keys.js";
import { splitPlace } from "./place-names.js";
import { readPost } from "./posts.js";
import { familyOf, gazetteerKey, type LinkRecord } from "./record.js";

const LEGAL_FORM = /(?:集团)?(?:股份|控股)?(?:有限责任公司|有限公司|股份公司|总公司|公司|集团)$/u;

/** Openings that thousands of firms have: no key, or all of them would be compared. */
const GENERAL_BRAND = /^(?:中国|中华|国家|国际|世界|全球|亚洲|全国|中央|中[建铁交化])/u;

/** Below this a name is too short for one of its characters to be a misprint. */
const LONG_NAME = 8;

/**
 * The keys of a record: two records are compared only where they share one. A key is a form that the entity may have in
 * another article, so that the number of comparisons grows with the namesakes and not with the articles.
 */
export function blockingKeys(record: LinkRecord, knowledge: Knowledge): readonly string[] {
  const known = cache.get(record);
  if (known !== undefined) return known;
  const keys = makeKeys(record, knowledge);
  cache.set(record, keys);
  return keys;
}

/** The key that all records have of the first of their names; twins always share it. */
export function nameKey(record: LinkRecord): string {
  return `${familyOf(record.kind)}:name:${record.names[0] ?? foldName(record.name)}`;
}

const cache = new WeakMap<LinkRecord, readonly string[]>();

function makeKeys(record: LinkRecord, knowledge: Knowledge): readonly string[] {
  const family = familyOf(record.kind);
  const keys = new Set([`name:${record.names[0] ?? foldName(record.name)}`]);
  for (const key of formKeys(record, knowledge)) keys.add(key);
  return [...keys].sort().map((key) => `${family}:${key}`);
}

function formKeys(record: LinkRecord, knowledge: Knowledge): readonly string[] {
  switch (record.kind) {
    case "company":
      return companyKeys(record, knowledge);
    case "organization":
      return bodyKeys(record, knowledge);
    case "hub":
      return hubKeys(record, knowledge);
    case "place": {
      const own = gazetteerKey(record);
      const keys = (own === null ? placeKeys(record, knowledge) : [own]).map((key) => `key:${key}`);
      return keys.length > 0 ? keys : [`town:${splitPlace(record.names[0] ?? record.name, knowledge).rest}`];
    }
    case "partner": {
      const key = gazetteerKey(record) ?? partnerKey(record.name, knowledge);
      return key === null ? [] : [`key:${key}`];
    }
    case "product":
      return [`goods:${goodsName(record.name, knowledge)}`];
    default:
      return personKeys(record, knowledge);
  }
}

/** A person's name; its last part where it is foreign; and the post, where a misprinted name is found again. */
function personKeys(record: LinkRecord, knowledge: Knowledge): string[] {
  const last = record.name.split(/[·•]/u).at(-1) ?? record.name;
  const posts = record.context.posts.map((post) => {
    const { title, body } = readPost(post, knowledge);
    return `post:${record.name[0]}:${title}@${body}`;
  });
  return [`name:${personName(record, knowledge)}`, `name:${foldName(last)}`, ...posts];
}

/** The short forms of a firm, its brand behind its place, and most of a long name. */
function companyKeys(record: LinkRecord, knowledge: Knowledge): string[] {
  const { name, names, context } = record;
  const { core } = firmParts(record, knowledge);
  const brand = core.slice(0, 2);
  const forms = shortForms(name, knowledge).map(foldName);
  const aliases = [...names.filter((form) => form.length > 2), ...context.apposed, core];
  const opening = brand.length >= 2 && !GENERAL_BRAND.test(brand) ? [`brand:${brand}`] : [];
  return [...forms, ...aliases].map((form) => `name:${form}`).concat(opening, misprintKeys(name));
}

/** A body's name as its place and its own words, and both shortened as an abbreviation shortens them. */
function bodyKeys(record: LinkRecord, knowledge: Knowledge): string[] {
  const keys: string[] = misprintKeys(record.name);
  const known = knownBody(record.name, knowledge);
  if (known !== null) keys.push(`known:${known}`);
  for (const { place, core } of bodyForms(record, knowledge)) {
    keys.push(`body:${place}:${core}`);
    // 海关 alone is the customs of the article's province, 商务厅 its government's.
    if (place === "") {
      const { near, provinces } = record.context;
      for (const at of [...near, ...provinces.map((province) => `${province}0000`)])
        keys.push(`body:${at}:${core}`);
    } else if (core === "海关" && isDistrict(record.name, knowledge))
      keys.push(`body:${place.slice(0, 2)}0000:${core}`);
    if (core.length >= 2 && place !== "") keys.push(`short:${place}:${core[0]}${core.at(-1)}`);
  }
  const own = splitPlace(record.names[0] ?? "", knowledge).rest.replace(GENERAL_OPENING, "");
  if (own.length >= 4 && own === record.names[0]) keys.push(`short:${own.slice(0, 2)}${own.at(-1)}`);
  return keys;
}

/** Openings that say nothing of which body it is. */
const GENERAL_OPENING = /^(?:中国|国家|全国|中华|中共|国际|世界|香港|澳门|台湾)+/u;

/** 海关 alone in an article is the customs of its district, never one below it. */
function isDistrict(name: string, { customs }: Knowledge): boolean {
  return customs.some((district) => district.name === name);
}

/** A hub's name with and without the places before it. */
function hubKeys({ name, context }: LinkRecord, knowledge: Knowledge): string[] {
  const keys: string[] = [...misprintKeys(name), ...context.apposed.map((other) => `name:${other}`)];
  let rest = plainHubName(name);
  for (;;) {
    const own = rest.replace(GENERAL_OPENING, "");
    if (hubEnding(own) === own || own === "") return keys;
    keys.push(`hub:${rest}`);
    if (rest.length >= 4 && own === rest) keys.push(`short:${rest.slice(0, 2)}${rest.at(-1)}`);
    if (/.中欧班列$/u.test(rest)) keys.push(`hub:${rest.replace(/中欧班列$/u, "")}`);
    // One place after the other: 郑州新郑综保区, 新郑综保区.
    const end = gazetteerOf(knowledge).names.longestAt(rest, 0)?.end ?? 0;
    if (end === 0 || rest.length - end < 3) return keys;
    rest = rest.slice(end);
  }
}

/** Two of three thirds of a long name: one character written otherwise leaves one of the pairs as it was. */
function misprintKeys(name: string): string[] {
  const core = foldName(name).replace(LEGAL_FORM, "");
  if (core.length < LONG_NAME - 2 || name.length < LONG_NAME) return [];
  const at = [Math.ceil(core.length / 3), Math.ceil((core.length * 2) / 3)] as const;
  const parts = [core.slice(0, at[0]), core.slice(at[0], at[1]), core.slice(at[1])];
  // What stands behind the first third is as often the trade alone: a key only of very long names.
  const left = core.length >= 12 && LEGAL_FORM.test(name) ? [0, 1, 2] : [1, 2];
  return left.map(
    (out) => `print:${core.length}:${parts.map((part, i) => (i === out ? "" : part)).join("_")}`,
  );
}
