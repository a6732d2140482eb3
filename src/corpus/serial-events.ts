import { parseNumeral } from "../text/numerals.js";

// Events that are counted tell the year: the sixth import expo was that of 2023. First years are those that the organizers
// publish; terms and sessions of the National People's Congress, five-year plans and the founding years of anniversaries are
// public record.

const NUMBER = "([一二三四五六七八九十百\\d]{1,5})";

interface Series {
  readonly pattern: RegExp;
  /** `counts` are the numbers in the match, in order. */
  readonly yearOf: (...counts: readonly number[]) => number;
}

const held = (names: string, yearOf: (count: number) => number): Series => ({
  pattern: new RegExp(`第${NUMBER}[届屆](?:${names})`, "gu"),
  yearOf: (count = 0) => yearOf(count),
});

const since = (names: string, year: number): Series => ({
  pattern: new RegExp(`(?:${names})[^，。；\\d一二三四五六七八九十]{0,4}${NUMBER}(?:周年|週年)`, "gu"),
  yearOf: (count = 0) => year + count,
});

const SERIES: readonly Series[] = [
  held("进博会|進博會|中国国际进口博览会|中國國際進口博覽會", (count) => 2017 + count),
  // Two sessions a year since the spring of 1957.
  held(
    "广交会|廣交會|中国进出口商品交易会|中國進出口商品交易會",
    (count) => 1957 + Math.floor((count - 1) / 2),
  ),
  held("东博会|中国[—-]+东盟博览会|中國[—-]+東盟博覽會", (count) => 2003 + count),
  held("消博会|消博會|中国国际消费品博览会|中國國際消費品博覽會", (count) => 2020 + count),
  held("中国[—-]+非洲经贸博览会|中非经贸博览会|中非經貿博覽會", (count) => 2017 + 2 * count),
  held("链博会|鏈博會|中国国际供应链促进博览会|中國國際供應鏈促進博覽會", (count) => 2022 + count),
  // 十四届全国人大二次会议: a term is five sessions, the fourteenth met first in 2023.
  {
    pattern: new RegExp(
      `${NUMBER}[届屆](?:全国人大|全國人大|全国人民代表大会|全國人民代表大會)第?${NUMBER}次(?:会议|會議)`,
      "gu",
    ),
    yearOf: (term = 0, session = 0) => 2022 - 5 * (14 - term) + session,
  },
  // “十四五”开局之年: the fourteenth plan began in 2021.
  {
    pattern: /[“「]?十([二三四五六])五[”」]?(?:规划|規劃)?(?:的)?(?:开局之年|開局之年|第一年|首年)/gu,
    yearOf: (plan = 0) => 2001 + 5 * plan,
  },
  {
    pattern: /[“「]?十([二三四五六])五[”」]?(?:规划|規劃)?(?:的)?(?:收官之年|最后一年|最後一年)/gu,
    yearOf: (plan = 0) => 2005 + 5 * plan,
  },
  since("RCEP[^，。；]{0,6}生效(?:实施|實施)?", 2022),
  since("加入(?:世贸组织|世貿組織|世界贸易组织|WTO)|入世", 2001),
  since("改革开放|改革開放", 1978),
  since("新中国成立|新中國成立|中华人民共和国成立", 1949),
  since("中国共产党成立|中國共產黨成立|建党|建黨", 1921),
  since("香港回归(?:祖国)?|香港回歸(?:祖國)?", 1997),
  since("澳门回归(?:祖国)?|澳門回歸(?:祖國)?", 1999),
  since("“一带一路”(?:倡议)?(?:提出)?|「一帶一路」(?:倡議)?(?:提出)?", 2013),
];

/** A counted event in a text, with its year. */
export interface SerialEvent {
  readonly index: number;
  readonly year: number;
}

/** All counted events of a text, with the years in which they took place. */
export function serialEvents(text: string): readonly SerialEvent[] {
  return SERIES.flatMap(({ pattern, yearOf }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const counts = match.slice(1).map((count) => parseNumeral(count));
      if (!counts.every((count) => count !== null)) return [];
      return [{ index: match.index, year: yearOf(...counts) }];
    }),
  );
}
