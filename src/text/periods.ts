import type { Period } from "../model/quantity.js";
import type { Span } from "../model/span.js";
import { monthNumber } from "./months.js";
import type { PeriodContext } from "./period-context.js";
import { startContext } from "./period-context.js";
import type { PeriodReading, PeriodRule, PeriodWords } from "./period-forms.js";
import { PERIOD_RULES } from "./period-rules.js";

/**
 * All periods that a cleaned text names, in order and without overlap, resolved against the day of publication
 * (`YYYY-MM-DD`, or null). A stretch without a year lies in the latest year in which it is over, unless a year was named
 * before it in the sentence or as the topic of the paragraph. Calendar days (8月5日) are no periods: see `readDates`.
 */
export function readPeriods(text: string, date: string | null): Period[] {
  const periods: Period[] = [];
  let context = startContext(date, text);
  let end = 0;
  for (const found of findCandidates(text)) {
    if (found.start < end) continue;
    context = forget(context, text.slice(end, found.start));
    const reading = found.rule.read(found.words, context);
    if (reading === null) continue;
    const type = isCompared(text, found) ? "base" : reading.type;
    if (reading.silent !== true)
      periods.push({ start: found.start, end: found.end, months: reading.months, type });
    if (type === "absolute" && !isOrigin(text, found))
      context = remember(context, reading, text[found.end] === "，");
    end = found.end;
  }
  return periods;
}

interface Candidate extends Span {
  readonly order: number;
  readonly words: PeriodWords;
  readonly rule: PeriodRule;
}

/** Matches of all rules, by place; at one place the longest first, then the earlier rule. */
function findCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  PERIOD_RULES.forEach((rule, order) => {
    for (const match of text.matchAll(rule.pattern)) {
      // The tail of a longer number: 2024年 in 12024年.
      if (/\d/.test(text[match.index - 1] ?? "") && /^\d/.test(match[0])) continue;
      const end = match.index + match[0].length;
      found.push({ start: match.index, end, order, words: match.groups ?? {}, rule });
    }
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
}

/** 比2019年, 较前10个月, 与2022年相比, 是上年的3倍: named only to compare with. */
function isCompared(text: string, found: Span): boolean {
  const before = text.slice(Math.max(0, found.start - 2), found.start);
  const after = text.slice(found.end, found.end + 12);
  if (/[比较](?:之|起|于)?$/.test(before) || /^的[约近超]?[\d.一二两三四五六七八九十]+多?倍/.test(after))
    return true;
  // 由2013年的9亿元增至2022年的20亿元: both years are told of.
  const told =
    /^\d{4}年$/.test(text.slice(found.start, found.end)) && /^的[\d.]+[万亿]*(?:美?元|吨|辆|台)/.test(after);
  if (told && /[从由]$/.test(before)) return false;
  // 从去年的55%跌至四成
  if (/[从由]$/.test(before) && /^(?:的|同期)/.test(after)) return true;
  // 已超过去年全年
  const lastYear = /^(?:去年|上年)/.test(text.slice(found.start, found.end));
  if (
    lastYear &&
    /(?:超过|超出|超越|高于|低于|相当于|接近|逼近|追平|赶超)$/.test(
      text.slice(Math.max(0, found.start - 3), found.start),
    )
  )
    return true;
  // 结束了6月的“双降”局面: what is over since another time.
  if (/(?:结束|扭转|摆脱|告别|改变)了?$/.test(text.slice(Math.max(0, found.start - 3), found.start)))
    return true;
  // 为全年最高
  if (/^最[高低大好]/.test(after)) return true;
  if (isRecordSince(text, found, before, after)) return true;
  return /[与和同]$/.test(before) && after.startsWith("相比");
}

/** 为今年以来首次突破, 创2022年8月以来新高: since when it is a record is not the time of what is told. */
function isRecordSince(text: string, found: Span, before: string, after: string): boolean {
  if (!text.slice(found.start, found.end).endsWith("以来")) return false;
  if (/(?:创|创下|创出|刷新)$/.test(before)) return true;
  return /^的?(?:首[次度](?![出进]口)|(?:单月|月度|当月|季度)?(?:外贸)?(?:进出口|出口|进口)?[值额]?的?(?:同比)?(?:增速|增幅)?(?:最[高低大小快]|新[高低]|次[高低]|第[一二三]))/.test(
    after,
  );
}

/** 成立于2012年, 2020年从外地迁来的企业: when something began says nothing of the time of what follows. */
function isOrigin(text: string, found: Span): boolean {
  const before = text.slice(Math.max(0, found.start - 4), found.start);
  if (/(?:成立|创立|创办|创建|组建|始建|建成|投产|建厂|诞生|落户|上市)于$/.test(before)) return true;
  return /^(?:底|初)?(?:才|就|便|正式)?(?:[从由在自][^，。；\d]{1,8})?(?:成立|创立|创办|创建|组建|建厂|建成|投产|落户|入驻|迁来|迁至|迁入|搬来|搬迁|搬到|搬进|转移来|引进|起家|诞生|设立|注册)/.test(
    text.slice(found.end, found.end + 20),
  );
}

/** Somebody says what follows. */
const SAID = /，[^，。；“”\d]{2,20}(?:表示|透露|介绍|坦言|指出?|说|称|告诉[^，。；]{1,6})[，：]“?$/;

/** A year named in a sentence holds to its end, the topic to the end of the paragraph; without a date there is nothing better. */
function forget(context: PeriodContext, passed: string): PeriodContext {
  if (context.published === null) return context;
  if (passed.includes("\n")) return { ...context, namedYear: null, topicYear: null, lastMonth: null };
  if (/[。！？]/.test(passed)) return { ...context, namedYear: context.topicYear };
  // 去年搬了厂，厂长表示，上半年出口…: what is said begins anew.
  if (SAID.test(passed)) return { ...context, namedYear: context.topicYear };
  return context;
}

function remember(context: PeriodContext, reading: PeriodReading, isTopic: boolean): PeriodContext {
  // 去年, 今年 without a day of publication: the text has left the years that it named before.
  if (context.published === null && reading.months === null) {
    return { ...context, namedYear: null, topicYear: null };
  }
  const named = reading.names ?? null;
  const [first, last] = reading.months ?? [];
  const isYear = first?.endsWith("-01") === true && last?.endsWith("-12") === true;
  const lastMonth = last === undefined ? null : monthNumber(Number(last.slice(0, 4)), Number(last.slice(5)));
  return {
    ...context,
    namedYear: named ?? context.namedYear,
    topicYear: named !== null && isYear && isTopic ? named : context.topicYear,
    lastMonth: lastMonth ?? context.lastMonth,
    monthInForce: lastMonth ?? context.monthInForce,
  };
}
