import type { Knowledge } from "../../knowledge/tables.js";
import type { Candidate } from "../candidate.js";
import type { TokenIndex } from "../token-index.js";

/** A zone of the state behind a part of its city: 长春净月高新技术产业开发区, 南昌小蓝经开区. */
const ZONE =
  /^([\u4e00-\u9fff]{2,4}?)(?:经济技术开发区|经济开发区|经开区|高新技术产业开发区|高新区|综合保税区|综保区|保税港区|台商投资区|出口加工区)/u;

/** No part of a city holds a word of grammar or of class. */
const NO_PART =
  /[的在和与及是有对向为了将各等把个家]|国家|省级|[全多两三四五六七八九十百]|跨境|高新|技术|经济/u;

/** Whether all words of a stretch can be one name: no verb of two characters among them. */
function isNominal(words: TokenIndex, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const word = words.at(at);
    if (word === undefined || word.end > end) return false;
    if (word.end - word.start > 1 && !/^(?:n|ns|nr|nz|nt|x|j|f|s|t|m|b)/u.test(word.tag)) return false;
    at = word.end;
  }
  return true;
}

/** Candidates for zones whose own name the segmenter cuts to pieces: a city, two to four characters, the class of zone. */
export function zoneCandidates(text: string, words: TokenIndex, places: readonly Candidate[]): Candidate[] {
  return places.flatMap((place) => {
    if (place.pronoun === true || !/^(?:prefecture|county)$/u.test(place.attrs?.level ?? "")) return [];
    const match = ZONE.exec(text.slice(place.end, place.end + 20));
    const part = match?.[1] ?? "";
    if (match === null || NO_PART.test(part) || !isNominal(words, place.end, place.end + part.length))
      return [];
    const end = place.end + match[0].length;
    const name = text.slice(place.start, end);
    const attrs = { class: "zone" };
    return [
      { kind: "hub" as const, start: place.start, end, name, rule: "hub/zone", confidence: 0.93, attrs },
    ];
  });
}

/** The part of a free-trade zone behind the zone: 福建|自贸试验区厦门片区, 中国（福建|）自由贸易试验区厦门片区. */
const ZONE_PART = /^）?(?:自由贸易试验区|自贸试验区|自贸区)（?([\u4e00-\u9fff]{2,6}?)(?:自贸)?片区）?/u;

/** Candidates for the parts of the provinces' free-trade zones: zone and part are one name. */
export function zonePartCandidates(text: string, places: readonly Candidate[]): Candidate[] {
  return places.flatMap((place) => {
    if (place.pronoun === true || place.attrs?.level !== "province") return [];
    const match = ZONE_PART.exec(text.slice(place.end, place.end + 22));
    const opened = match?.[0].startsWith("）") === true;
    if (match === null || NO_PART.test(match[1] ?? "")) return [];
    if (opened && text.slice(place.start - 3, place.start) !== "中国（") return [];
    const start = opened ? place.start - 3 : place.start;
    const closes = match[0].endsWith("）") && !match[0].includes("（");
    const end = place.end + match[0].length - (closes ? 1 : 0);
    const name = text.slice(start, end);
    const attrs = { class: "zone" };
    return [{ kind: "hub" as const, start, end, name, rule: "hub/zone", confidence: 0.98, attrs }];
  });
}

/** The wholesale market that is named by its city alone: 青川商城, 青川国际商贸城. */
const CITY_MARKET =
  /^(?:国际|小商品)?(?:商城|商贸城|(?:鞋纺|轻纺|纺织|服装|皮革|家具|家纺|五金|小商品|陶瓷|灯饰|汽配|眼镜)城)(?!县|[区镇乡])/u;

/** Candidates for a city's wholesale market, which trades by itself: 青川商城出口30亿元 is not what the city exports. */
export function cityMarketCandidates(text: string, places: readonly Candidate[]): Candidate[] {
  return places.flatMap((place) => {
    if (place.pronoun === true || !/^(?:prefecture|county)$/u.test(place.attrs?.level ?? "")) return [];
    const match = CITY_MARKET.exec(text.slice(place.end, place.end + 8));
    if (match === null) return [];
    const { start } = place;
    const end = place.end + match[0].length;
    const name = text.slice(start, end);
    const attrs = { class: "market" };
    return [{ kind: "hub" as const, start, end, name, rule: "hub/zone", confidence: 0.93, attrs }];
  });
}

/** 国际商贸城三区, 义乌国际商贸城二区: a market by the number of its part. */
const MARKET_PART = /(?:国际商贸城|商贸城|小商品城|国际小商品城)[一二三四五六七八九]区/gu;

/** 青川口岸|出口大蒜, 金陵关区|进口汽车: what passes the customs of a province or of a district is told as its trade. */
const PASSED =
  /^(?:口岸|(?:海关)?关区)(?=(?:累计|合计|共|完成|实现|[对自从与以][\u4e00-\u9fff]{2,10}|(?:民营|国有|外商投资|外资)企业|边境小额贸易|边民互市(?:贸易)?|跨境电商)?(?:出口|进口|进出口|外贸)|[\u4e00-\u9fff]{1,8}(?:出口|进口)[量额值])/u;

/** 中国青川眼镜城: the nation, a city and what is sold. */
const NATIONAL_MARKET =
  /中国[\u4e00-\u9fff]{2,5}?(?:国际)?(?:小商品|商贸|商品|轻纺|纺织|服装|皮革|眼镜|五金|陶瓷|玩具|珠宝|珍珠|家具|灯具|灯饰|汽配|鞋|袜业|茶叶|石材|水晶|木雕|红木|花木|丝绸|羊绒|毛衫|童装|家纺|箱包|建材|电器|药材)城(?![市区镇乡])/gu;

/** Candidates for the parts of a wholesale market, and for markets that open with the nation. */
export function marketPartCandidates(text: string): Candidate[] {
  return [...text.matchAll(MARKET_PART), ...text.matchAll(NATIONAL_MARKET)].map((match) =>
    hubAt(text, match.index, match.index + match[0].length),
  );
}

/** Candidates for the ports of a province, and for the customs districts, as whose trade a figure is told. */
export function passageCandidates(text: string, places: readonly Candidate[]): Candidate[] {
  return places.flatMap((place) => {
    const { level = "" } = place.attrs ?? {};
    // 满洲里关区: customs sit in counties on the border too; a county's 口岸 is one port.
    const sits = level === "county" && /^(?:海关)?关区/u.test(text.slice(place.end, place.end + 4));
    if (place.pronoun === true || !(sits || /^(?:province|prefecture)$/u.test(level))) return [];
    const word = PASSED.exec(text.slice(place.end, place.end + 24))?.[0];
    // 经广西口岸进出口: a way of the trade, no one's own
    const passing = /[经从由自在通过]$/u.test(text.slice(Math.max(0, place.start - 1), place.start));
    return word === undefined || passing ? [] : [hubAt(text, place.start, place.end + word.length)];
  });
}

/** 拱北关区进口9亿元: the district of a customs office that has its name from no division. */
export function districtCandidates(text: string, { customs, divisions }: Knowledge): Candidate[] {
  if (!text.includes("关区")) return [];
  const places = new Set(divisions.flatMap(({ short }) => short));
  const seats = customs.map(({ name }) => name.replace(/海关$/u, "")).filter((seat) => !places.has(seat));
  return seats.flatMap((seat) =>
    [...text.matchAll(new RegExp(`${seat}(?:海关)?关区`, "gu"))].map((match) =>
      hubAt(text, match.index, match.index + match[0].length),
    ),
  );
}

function hubAt(text: string, start: number, end: number): Candidate {
  const attrs = { class: "zone" };
  return { kind: "hub", start, end, name: text.slice(start, end), rule: "hub/zone", confidence: 0.93, attrs };
}
