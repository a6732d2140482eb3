import { splitFirmName } from "../../extract/names/firm-name-parts.js";
import { gazetteerOf } from "../../extract/places/gazetteer.js";
import type { Knowledge } from "../../knowledge/tables.js";
import { foldName } from "../fold-name.js";
import { partnerKey } from "./partner-keys.js";
import { splitPlace } from "./place-names.js";
import type { LinkRecord } from "./record.js";

/** A firm's name taken apart: 砚峤光电科技（武汉）有限公司 is 砚峤 + 光电科技 of 武汉. */
export interface FirmParts {
  /** Keys of the divisions or the country in the name. */
  readonly places: readonly string[];
  /** All but places and legal form: 砚峤光电科技. */
  readonly core: string;
  readonly brand: string;
  /** What the brand leaves of the core: 光电科技. */
  readonly trade: string;
  /** Whether the name says that the firm is registered: 有限公司, 股份公司, 集团有限公司. */
  readonly legal: boolean;
  readonly group: boolean;
  /** A part of the firm: 丹阳分公司, 惠州工厂, 一公司; "" where there is none. */
  readonly part: string;
}

const FORM = /(?:有限责任公司|股份有限公司|有限公司|股份公司|总公司|公司)$/u;
const GROUP = /(?:国际|控股)?集团$|控股$/u;
const PART =
  /(?:[\u4e00-\u9fff]{2,4}(?:分公司|支公司|分行|支行|分局|分店|办事处|代表处|工厂|厂区|基地|事业部)|第?[一二三四五六七八九十]+(?:公司|厂|分厂|农机厂)|(?<=公司|集团)[\u4e00-\u9fff]{2,8}(?:厂|部|院|所|中心))$/u;
const IN_BRACKETS = /[（(]([^（）()]{2,8})[）)]/u;

const cache = new WeakMap<LinkRecord, FirmParts>();

export function firmParts(record: LinkRecord, knowledge: Knowledge): FirmParts {
  const known = cache.get(record);
  if (known !== undefined) return known;
  const parts = takeApart(record.name.normalize("NFKC").replace(/股分(?=有限)/u, "股份"), knowledge);
  cache.set(record, parts);
  return parts;
}

function placeIn(word: string, knowledge: Knowledge): readonly string[] {
  const names = gazetteerOf(knowledge).names.get(word);
  if (names.length > 0) return names.map(({ key }) => key);
  const partner = partnerKey(word, knowledge);
  return partner === null || word.length < 2 ? [] : [partner];
}

function takeApart(name: string, knowledge: Knowledge): FirmParts {
  const bracketed = IN_BRACKETS.exec(name)?.[1] ?? "";
  const inBrackets = placeIn(bracketed, knowledge);
  const folded = foldName(name.replace(IN_BRACKETS, inBrackets.length > 0 ? "" : bracketed)).replace(
    /^[a-z]+(?=[\u4e00-\u9fff])/u,
    "",
  );
  const part = PART.exec(folded)?.[0] ?? "";
  const whole = part === "" ? folded : folded.slice(0, -part.length);
  const opened = splitPlace(whole, knowledge);
  const last = placeAtEnd(opened.rest, knowledge);
  const places = inBrackets.length > 0 ? inBrackets : last.places.length > 0 ? last.places : opened.places;
  const named = last.rest;
  const unformed = named.replace(FORM, "");
  const core = unformed.replace(/股份$/u, "").replace(GROUP, "").replace(/股份$/u, "");
  const { brand: found } = splitFirmName(`${core}有限公司`, knowledge);
  const brand = found.length >= 2 && core.startsWith(found) ? found : core.slice(0, 2);
  return {
    places,
    core,
    brand: brand.length > 3 && /^[\u4e00-\u9fff]+$/u.test(brand) ? brand.slice(0, 2) : brand,
    trade: core.slice(brand.length > 3 && /^[\u4e00-\u9fff]+$/u.test(brand) ? 2 : brand.length),
    legal: /(?:有限责任公司|有限公司|股份公司)$/u.test(named),
    group: GROUP.test(unformed.replace(/股份$/u, "")),
    part,
  };
}

/** 珞川香港: a short name with its place behind. */
function placeAtEnd(name: string, knowledge: Knowledge): { places: readonly string[]; rest: string } {
  for (const length of [3, 2]) {
    if (name.length < length + 2) continue;
    const places = placeIn(name.slice(-length), knowledge);
    if (places.length > 0) return { places, rest: name.slice(0, -length) };
  }
  return { places: [], rest: name };
}

/** The brand of a firm by its name alone: what its short and full names share. */
export function firmBrand(name: string, knowledge: Knowledge): string {
  return takeApart(name, knowledge).core.slice(0, 2);
}
