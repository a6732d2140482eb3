import type { MonthRange, Period } from "../../model/quantity.js";
import type { Span } from "../../model/span.js";
import type { Reading } from "../reading.js";
import type { GapChunk, PeriodChunk } from "./chunk.js";

const COMPARED_BEFORE = /(?:较|比|与|同|超过|超|高于|低于|相当于|[是为达][到]?)$/;
const COMPARED_AFTER = /^(?:同期|全年|水平)?(?:的|相比|水平|同期)|^[^，]{0,8}的\d/;

const FOUNDED_BEFORE = /(?:成立|创立|创办|创建|组建|始建|建成|投产|注册|诞生|落户|上市|问世)于$/;
const FOUNDED_AFTER =
  /^(?:(?:底|初|年底|上半年|下半年)?前?(?:交货|交付|交船|竣工|完工|建成|投产)(?!了|的?[^，。；]{0,8}\d)|(?:正式|就|便|即|开始|[由从在自][^，。；]{2,8})?(?:成立|创立|创办|创建|组建|建厂|建成|投产|投运|注册|设立|落户|入驻|迁来|迁至|迁入|搬来|搬迁|搬到|搬进|引进|起家|上市|开通|封关)|年?底?建成|新(?:批|办|设|建|引进|投产|落户|开)的)/;

/** 集团年出口额3亿美元: of any year. Behind a name or a word for a firm, or at the head of a clause. */
const ANNUAL =
  /(?<=^|[，；：“”]|集团|公司|企业|厂|社|产品|目前|如今|现在|基地)年均?(?=(?:进出口|出口|进口|外销)[^，。；]{0,12}\d)/g;

/** 每年出口茶叶1万吨: of any year, too. */
const EVERY_YEAR = /每年(?=[^，。；]{0,8}(?:进出口|出口|进口|外销|销往)[^，。；]{0,12}\d)/g;

/** 目前，产品远销日本: what holds now, told without a figure, is of no stretch of time. */
const NOWADAYS =
  /(?<=^|[，；：“”])(?:目前|如今|现在|现今|眼下|近年来|多年来|长期以来|一直以来)(?=[^\d。；％%]*(?:[。；]|$))/g;

/** Words for no certain year; `names` are the ends of names in the sentence. */
export function markAnnual(text: string, sentence: Span, names: readonly Span[]): readonly PeriodChunk[] {
  const words = text.slice(sentence.start, sentence.end);
  const found = [...words.matchAll(ANNUAL)].map((m) => sentence.start + m.index);
  const behind = names.filter((n) =>
    /^年均?(?:进出口|出口|进口|外销)[^，。；]{0,12}\d/.test(text.slice(n.end, n.end + 20)),
  );
  const general = [EVERY_YEAR, NOWADAYS].flatMap((pattern) =>
    [...words.matchAll(pattern)].map((m) => sentence.start + m.index),
  );
  const starts = new Set([...found, ...behind.map((n) => n.end), ...general]);
  return [...starts].map((start) => ({
    type: "period",
    start,
    end: start + 1,
    months: null,
    listed: [],
    same: false,
    quarters: [],
    single: false,
  }));
}

/** Stretches of time that a statement can be about. One that is only compared with (较2019年, 上年同期的2倍) is a gap. */
export function markPeriods(
  text: string,
  sentence: Span,
  periods: readonly Period[],
  published: string | null,
): readonly (PeriodChunk | GapChunk)[] {
  return periods.map((period) => {
    const { start, end } = period;
    const before = text.slice(sentence.start, start);
    const after = text.slice(end, sentence.end);
    // 降幅自8月以来收窄: since when something holds is not the time of the figures.
    // 从7月份数据看: whose figures they are
    const seen = /^(?:份|当月|单月)?(?:的)?(?:数据|情况|统计)?(?:来看|看)/.test(after);
    const since = /[自从]$/.test(before) && !seen && period.months?.[0] === period.months?.[1];
    // 2019年起公司自创品牌
    const beginning = period.type === "absolute" && /^起(?!至|到|的)/.test(after);
    // 由2013年的9亿元增至2022年的20亿元: both years are told of.
    const told =
      /^\d{4}年$/.test(text.slice(start, end)) && /^的?[\d.]+[万亿]*(?:美元|元|吨|辆|台)/.test(after);
    const origin = /[从由]$/.test(before) && after.startsWith("的") && !told;
    // 成立于1990年, 1990年成立
    const founded = FOUNDED_BEFORE.test(before) || FOUNDED_AFTER.test(after);
    // 降幅从一季度1.7%收窄至1.2%: where a change came from.
    const moved = /(?:增速|增幅|降幅|涨幅|跌幅|增长率?|占比|比重|同比)(?:已)?[由从]$/.test(before);
    // 结束了6月的“双降”局面: what is over, or goes on, since another time.
    const over = /(?:结束|扭转|摆脱|告别|改变|延续|承接|一改|走出)了?$/.test(before);
    const record = /(?:创|创下|创造|刷新)$/.test(before);
    // 这是今年静宁县首批出口越南的苹果
    const first =
      /^(?:以来)?的?[^，。；\d]{0,8}(?:首[批票单]|第一[批票单])/.test(after) && /[是为]$/.test(before);
    const compared =
      since ||
      moved ||
      over ||
      beginning ||
      founded ||
      record ||
      first ||
      (/[和跟]$/.test(before) &&
        /^(?:同期)?(?:的水平)?(?:基本|大体)?(?:持平|相当|相比|差不多|一样)/.test(after)) ||
      origin ||
      period.type === "base" ||
      /(?:较|比|与|同|超过|超|高于|低于|相当于|接近|逼近|不及|追平|赶超)$/.test(before) ||
      // 为全年最高
      /^(?:最[高低]|新[高低])/.test(after) ||
      (COMPARED_BEFORE.test(before) && COMPARED_AFTER.test(after));
    if (isLastYear(text.slice(start, end), before, after)) return lastYear(start, end);
    if (compared) return { type: "gap", start, end, text: "" };
    return {
      type: "period",
      start,
      end,
      // 2008年前后: of no certain time.
      months: /^前后/.test(after) ? null : untilNow(text.slice(start, end), period.months, published),
      listed: [],
      same: period.type === "same",
      quarters: quartersOf(text, period),
      single:
        /[当单]月$/.test(text.slice(start, end)) ||
        /(?:单[看论]?|[仅只]看)$/.test(text.slice(Math.max(0, start - 2), start)),
    };
  });
}

/** 出口9亿元，去年同期仅为3亿元, 而去年同期进口仅3万吨: how much it was a year before. */
function isLastYear(words: string, before: string, after: string): boolean {
  const amount =
    /^(?:仅仅?|只|才|不过|还|却|则)*(?:[为是有达]|(?:进出口|[出进]口)[额量]?(?:仅仅?|只|才|不过|还|却|则)*[为是有达]?)[约近]?[\d.]+[万亿]*(?:美元|元|吨|辆|台|件)/;
  return (
    /^(?:去年|上年|上一年)的?同期$/.test(words) && !/[较比与同和超于]$/.test(before) && amount.test(after)
  );
}

function lastYear(start: number, end: number): PeriodChunk {
  const one = { listed: [], same: false, quarters: [], single: false } as const;
  return { type: "period", start, end, months: null, ...one, lastYear: true };
}

/** The same months of the year before. */
export function yearBefore(months: MonthRange | null): MonthRange | null {
  if (months === null) return null;
  const [first, last] = months.map((m) => `${Number(m.slice(0, 4)) - 1}${m.slice(4)}`);
  return first === undefined || last === undefined ? null : [first, last];
}

const QUARTERS = /(?:[1-4一二三四](?:至|到|[-—~])[2-4二三四]|[前头首][2-4二两三四]个?|四个)季度?$/;

/** 今年进口9万吨: the year as far as it has gone. */
function untilNow(words: string, months: MonthRange | null, published: string | null): MonthRange | null {
  const now = published?.slice(0, 7);
  if (words !== "今年" || months === null || now === undefined || now.slice(0, 4) !== months[0].slice(0, 4))
    return months;
  return [months[0], now];
}

/** The quarters of 一至三季度, 前三季度, 四个季度; empty for other stretches. */
function quartersOf(text: string, { start, end, months }: Period): readonly MonthRange[] {
  return months === null || !QUARTERS.test(text.slice(start, end)) ? [] : quartersIn(months);
}

/** The quarters of a year that a stretch of its months is made of; empty where it is not made of quarters. */
export function quartersIn(months: MonthRange): readonly MonthRange[] {
  const year = months[0].slice(0, 4);
  const [first, last] = months.map((month) => Number(month.slice(5))) as [number, number];
  if (months[1].slice(0, 4) !== year || first % 3 !== 1 || last % 3 !== 0) return [];
  const quarters: MonthRange[] = [];
  for (let month = first; month < last; month += 3) {
    const [from, to] = [month, month + 2].map((m) => `${year}-${String(m).padStart(2, "0")}`) as [
      string,
      string,
    ];
    quarters.push([from, to]);
  }
  return quarters;
}

/** 上半年全县工业产值9亿元: the stretch from January on that a sentence begins with, or null. */
export function openingPeriod(
  { doc, periods }: Pick<Reading, "doc" | "periods">,
  sentence: Span,
): MonthRange | null {
  const opening = periods.find((p) => p.start >= sentence.start && p.end <= sentence.end);
  if (opening?.months == null || opening.type !== "absolute") return null;
  if (/[^，：\s]{5,}/u.test(doc.text.slice(sentence.start, opening.start).replace(/^.*[，：]/u, "")))
    return null;
  const [first, last] = opening.months;
  return first.endsWith("-01") && first.slice(0, 4) === last.slice(0, 4) && first !== last
    ? opening.months
    : null;
}
