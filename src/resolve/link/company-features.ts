import type { Knowledge } from "../../knowledge/tables.js";
import { isSubsequence } from "../fold-name.js";
import { CERTAIN, type Compare, type Feature, feature } from "./feature.js";
import { type FirmParts, firmParts } from "./firm-parts.js";
import { isMisprint } from "./name-difference.js";
import { placesMeet, provincesOf, share } from "./place-names.js";
import type { LinkRecord } from "./record.js";

/** Brands that many firms share: the name of a virtue, an age, a land. */
const COMMON_BRAND =
  /^(?:中国|中华|中央|国家|国际|东方|南方|北方|西部|华[东南西北中]|新[华兴东]|[华金恒永天大万兴鑫宏瑞德泰长安][发兴达盛隆丰通润禾利源和泰]|光明|胜利|红星|友谊|和平|五星)/u;

/** A long name is what is left of a short one's 重工: 重型机械; words that short names put for longer ones. */
const SHORT_TRADES: readonly (readonly [short: string, long: RegExp])[] = [
  ["重工", /^重型(?:机械|装备|机器)/u],
  ["重机", /^重型机/u],
  ["农机", /^农业机械/u],
  ["机电", /^机械电[子器气]/u],
];

/** Firms: the whole name, its core, its brand, and what the articles say of place, goods, heads and parents. */
export const companyFeatures: Compare = (a, b, knowledge) => {
  const [partsA, partsB] = [firmParts(a, knowledge), firmParts(b, knowledge)];
  const names = nameFeatures(a, b, { partsA, partsB, knowledge });
  if (names.some(({ score }) => Math.abs(score) >= CERTAIN)) return names;
  return [...names, ...contextFeatures(a, b, { partsA, partsB, knowledge })];
};

interface Sides {
  readonly partsA: FirmParts;
  readonly partsB: FirmParts;
  readonly knowledge: Knowledge;
}

function nameFeatures(a: LinkRecord, b: LinkRecord, sides: Sides): Feature[] {
  const { partsA, partsB, knowledge } = sides;
  const both = `${a.name} · ${b.name}`;
  const found: Feature[] = [];
  if (a.context.apposed.includes(b.names[0] ?? "") || b.context.apposed.includes(a.names[0] ?? ""))
    found.push(feature("apposition", 4, both));
  if (partsA.part !== partsB.part) found.push(feature("part-of", -CERTAIN, both));
  if (isParent(a, b) || isParent(b, a)) found.push(feature("parent", -CERTAIN, both));
  if (a.names[0] === b.names[0]) {
    const known = isKnownFirm(a.name, knowledge);
    if (known) found.push(feature("known-name", 6, a.name));
    else found.push(feature("same-name", sameNameScore(partsA), a.name));
    return found;
  }
  found.push(coreFeature(a, b, sides));
  return found;
}

const knownFirms = new WeakMap<Knowledge, ReadonlySet<string>>();

/** A firm that every reader knows by this name. */
export function isKnownFirm(name: string, knowledge: Knowledge): boolean {
  let names = knownFirms.get(knowledge);
  if (names === undefined) {
    names = new Set(knowledge.knownCompanies.flatMap((firm) => [firm.name, ...firm.aliases]));
    knownFirms.set(knowledge, names);
  }
  return names.has(name);
}

/** A name that firms of several places may have: 恒发贸易, without a place of its own. */
export function isCommonFirm({ brand, places }: Pick<FirmParts, "brand" | "places">): boolean {
  return COMMON_BRAND.test(brand) && places.length === 0;
}

function sameNameScore(parts: FirmParts): number {
  const { core, legal, places } = parts;
  if (isCommonFirm(parts)) return legal ? 1.4 : 0.8;
  if (legal) return 4;
  return core.length >= 4 || places.length > 0 ? 3 : core.length === 3 ? 2 : 1.6;
}

function isParent(a: LinkRecord, b: LinkRecord): boolean {
  return a.names.some((name) => b.context.parents.includes(name));
}

/** What the names without places and legal forms tell. */
function coreFeature(a: LinkRecord, b: LinkRecord, { partsA, partsB, knowledge }: Sides): Feature {
  const detail = `${a.name} · ${b.name}`;
  const [short, long] = partsA.core.length <= partsB.core.length ? [partsA, partsB] : [partsB, partsA];
  if (short.core === long.core) {
    // 鹭舟集团 and 鹭舟公司, X有限公司 and X集团有限公司: the group is not its firm.
    if (short.group !== long.group && short.legal && long.legal) return feature("other-form", -1.5, detail);
    if (short.legal && long.legal) return feature("same-core", 2, detail);
    return feature("same-core", short.core.length >= 3 ? 2.2 : 1.4, detail);
  }
  if (isMisprint(partsA.core, partsB.core) && Math.min(a.name.length, b.name.length) >= 8)
    return misprintFeature(partsA, partsB, { detail, knowledge });
  const sameBrand = short.core.slice(0, 2) === long.core.slice(0, 2);
  if (!sameBrand) return feature("other-name", -CERTAIN, detail);
  if (short.legal && long.legal) return feature("other-name", -CERTAIN, detail);
  if (isShortTrade(short, long)) return feature("short-name", 1.8, detail);
  // 昶禾农机 and 昶禾农机经销商联盟: more behind a whole name is another firm, but for 科技, 产业, 管理.
  if (short.trade === "") {
    if (short.group && !long.group) return feature("parent", -1.5, detail);
    return feature("short-name", COMMON_BRAND.test(short.brand) ? 0.3 : 0.9, detail);
  }
  return feature("other-name", -3, detail);
}

/** 制告 for 制造 is no word, 纺织品 beside 针织品 is another trade; another brand may be another firm. */
function misprintFeature(
  a: FirmParts,
  b: FirmParts,
  { detail, knowledge }: { detail: string; knowledge: Knowledge },
): Feature {
  if (a.core.slice(0, 2) !== b.core.slice(0, 2)) return feature("misprint", 0.2, detail);
  const isTrade = ({ core }: FirmParts): boolean =>
    [2, 3, 4, 5, 6].some(
      (length) => core.length - length >= 2 && knowledge.industries.has(core.slice(-length)),
    );
  const words = isTrade(a) && isTrade(b);
  return words ? feature("other-name", -CERTAIN, detail) : feature("misprint", 0.7, detail);
}

/** Words that a short name leaves out without becoming another firm's. */
const FILLING =
  /科技|产业|实业|工业|发展|管理|国际|信息|股份|控股|技术|制造|工程|有限|机械|企业|生物|医药|牦牛|集团/gu;

function isShortTrade(short: FirmParts, long: FirmParts): boolean {
  if (short.trade === "") return false;
  if (!isSubsequence(short.core, long.core)) {
    return SHORT_TRADES.some(([word, full]) => short.trade.endsWith(word) && full.test(long.trade));
  }
  if (!long.core.startsWith(short.core)) return true;
  return long.core.slice(short.core.length).replace(FILLING, "") === "";
}

function contextFeatures(a: LinkRecord, b: LinkRecord, { partsA, partsB, knowledge }: Sides): Feature[] {
  const found: Feature[] = placeFeatures(a, b, { partsA, partsB, knowledge });
  const heads = share(a.context.posts, b.context.posts);
  if (heads.length > 0) found.push(feature("same-head", 2, ...heads));
  else if (hasOtherHead(a, b)) found.push(feature("same-head", -1, ...a.context.posts, ...b.context.posts));
  const goods = goodsAlike(a.context.goods, b.context.goods);
  if (goods !== null) found.push(goods);
  if (a.context.article !== null && a.context.article === b.context.article) {
    const legal = partsA.legal && partsB.legal;
    found.push(feature("same-article", legal ? -0.5 : 1));
  }
  return found;
}

/** The same chair in both articles, and another person on it. */
function hasOtherHead(a: LinkRecord, b: LinkRecord): boolean {
  const titles = (record: LinkRecord): string[] =>
    record.context.posts.map((post) => post.split("@")[0] ?? "");
  return share(titles(a), titles(b)).length > 0;
}

function goodsAlike(a: readonly string[], b: readonly string[]): Feature | null {
  if (a.length === 0 || b.length === 0) return null;
  const alike = a.filter((one) =>
    b.some((other) => one.slice(-2) === other.slice(-2) || one.includes(other) || other.includes(one)),
  );
  return alike.length > 0 ? feature("same-goods", 0.8, ...alike) : feature("other-goods", -0.6, ...a, ...b);
}

function placeFeatures(a: LinkRecord, b: LinkRecord, { partsA, partsB, knowledge }: Sides): Feature[] {
  const detail = [...partsA.places, ...partsB.places].join("/");
  if (partsA.places.length > 0 && partsB.places.length > 0) {
    if (!placesMeet(partsA.places, partsB.places, knowledge)) {
      // 河北瀚禺丝网 and 安平瀚禺丝网 meet; 长沙 and 株洲 do not.
      return [feature("other-place", -6, detail)];
    }
    return [feature("same-place", 0.5, detail)];
  }
  return siteFeatures(a, b, { partsA, partsB, knowledge });
}

/** Where one of the names tells no place, the articles may. */
function siteFeatures(a: LinkRecord, b: LinkRecord, { partsA, partsB, knowledge }: Sides): Feature[] {
  const [sitesA, sitesB] = [
    [...partsA.places, ...a.context.places],
    [...partsB.places, ...b.context.places],
  ];
  const whole = partsA.legal === partsB.legal && partsA.places.length === partsB.places.length;
  if (sitesA.length > 0 && sitesB.length > 0) {
    return placesMeet(sitesA, sitesB, knowledge)
      ? [feature("same-place", 1, ...share(sitesA, sitesB))]
      : [feature("other-place", whole ? -1.6 : -2.4, sitesA.join("/"), sitesB.join("/"))];
  }
  const provincesA = sitesA.length > 0 ? provincesOf(sitesA) : a.context.provinces;
  const provincesB = sitesB.length > 0 ? provincesOf(sitesB) : b.context.provinces;
  if (provincesA.length === 0 || provincesB.length === 0) return [];
  const same = share(provincesA, provincesB);
  return same.length > 0
    ? [feature("same-province", 0.6, ...same)]
    : [feature("other-province", -0.7, provincesA.join("/"), provincesB.join("/"))];
}
