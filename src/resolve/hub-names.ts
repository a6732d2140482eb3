import { partnerIndexOf } from "../extract/partners/partners.js";
import { gazetteerOf } from "../extract/places/gazetteer.js";
import type { Knowledge } from "../knowledge/tables.js";

/** Long and short words for the same class of hub. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/跨境(?:电子商务|电商)(?:综合试验区|综试区)/gu, "跨境电商综试区"],
  [/综合保税区/gu, "综保区"],
  [/高新技术(?:产业)?(?:开发区|园区)|高新技术产业开发园区/gu, "高新区"],
  [/经济(?:技术)?开发区/gu, "经开区"],
  [/(?:自由贸易|自贸)(?:试验区|区)/gu, "自贸区"],
  [/自由贸易港/gu, "自贸港"],
  [/港口岸$/gu, "港"],
  [/市(?=经开区|高新区|综保区|保税区)/gu, ""],
];

/** Two hubs whose names end with different ones of these are two, however alike the rest. */
const HUB_ENDING =
  /(?:综试区|综保区|高新区|经开区|自贸区|自贸港|(?:铁路|公路|航空|水运|陆路)口岸|口岸|机场|港区|港|片区|产业园|园区|站|班列|物流园)$/u;

/** The class word that closes a short hub name; undefined where none does. */
export function hubEnding(name: string): string | undefined {
  return HUB_ENDING.exec(name)?.[0];
}

/** A hub's name with short words for its class and without 中国（…） around its place. */
export function shortHubName(name: string): string {
  const plain = name.replace(/^中国(?=（)/u, "").replace(/[（）]/gu, "");
  return CLASSES.reduce((short, [long, word]) => short.replace(long, word), plain);
}

/** Whether nothing but the names of divisions or countries stands before the shorter name: 湖南青川高新区, 越南新清口岸. */
function isPlaces(words: string, knowledge: Knowledge): boolean {
  for (let at = 0; at < words.length; ) {
    const place = gazetteerOf(knowledge).names.longestAt(words, at);
    const partner = partnerIndexOf(knowledge).names.longestAt(words, at);
    const end = Math.max(place?.end ?? 0, partner?.end ?? 0, words.startsWith("中国", at) ? at + 2 : 0);
    if (end <= at) return false;
    at = end;
  }
  return true;
}

/**
 * Whether two names of hubs can be one: the same class, and the one is the other behind a place; `isAbbreviation` judges the
 * rest. 满洲里口岸 and 满洲里铁路口岸 are two.
 */
export function isSameHub(
  short: string,
  long: string,
  { knowledge, isAbbreviation }: { knowledge: Knowledge; isAbbreviation: (a: string, b: string) => boolean },
): boolean {
  const [a, b] = [shortHubName(short), shortHubName(long)];
  // 中哈霍尔果斯合作中心
  if (b.endsWith(a) && COUNTRIES.test(b.slice(0, -a.length))) return true;
  // 友谊关口岸 is one end of 友谊关—友谊国际口岸.
  if (/[—–-]/u.test(a) !== /[—–-]/u.test(b)) return false;
  if (hubEnding(a) !== hubEnding(b)) return false;
  if (a === b) return true;
  if (a.length >= 3 && b.endsWith(a)) {
    // 泉州港石井作业区: a part of a port behind the port
    const before = b.slice(0, -a.length);
    return isPlaces(/(?:港区|作业区|码头)$/u.test(a) ? before.replace(/港$/u, "") : before, knowledge);
  }
  return !isOtherSite(a, b) && isAbbreviation(a, b);
}

/** The short forms of China and a neighbour that a joint hub is named with. */
const COUNTRIES = /^中[俄蒙哈吉塔巴尼印缅老越朝韩](?:边境|跨境)?$/u;

/** 青川综保区 and 青川空港综保区: the longer name says at which of the city's sites it lies. */
function isOtherSite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const ending = /(?:综保区|保税区|保税港区)$/u.exec(short)?.[0];
  if (ending === undefined || !long.endsWith(ending)) return false;
  const city = short.slice(0, -ending.length);
  return city.length > 1 && long.startsWith(city) && SITE.test(long.slice(city.length, -ending.length));
}

const SITE =
  /^(?:空港|临空|航空|机场|高新|经开|陆港|港|临港|国际陆港|铁路|公路|出口加工|东|西|南|北)[区港]?$/u;
