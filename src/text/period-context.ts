import { monthNumber, monthOfDay, yearOf } from "./months.js";
import { arabicDigits } from "./numerals.js";

/** What a period without a year is resolved against; kept while a text is read from front to back. */
export interface PeriodContext {
  /** Month of publication, or null where the day is unknown. */
  readonly published: number | null;
  /** Year named before in the same sentence, else the topic of the paragraph. */
  readonly namedYear: number | null;
  /** Year that the paragraph is about: 2024年，… */
  readonly topicYear: number | null;
  /** Last month of the period read before in the paragraph. */
  readonly lastMonth: number | null;
  /** Last month of the period read before in the article, for 当月: the month that its figures run up to. */
  readonly monthInForce: number | null;
  /** The text tells of Taiwan, whose pages count years from 1912: 106年 is 2017. */
  readonly minguo: boolean;
}

/** The context at the start of an article published on a day (`YYYY-MM-DD`). */
export function startContext(day: string | null, text = ""): PeriodContext {
  const minguo = TAIWAN.test(text);
  return {
    published: monthOfDay(day),
    namedYear: null,
    topicYear: null,
    lastMonth: null,
    monthInForce: null,
    minguo,
  };
}

const TAIWAN = /台湾|台北|台中|台南|高雄|民国/;
/** The year before the first of the Republic. */
const MINGUO = 1911;
/** No page tells of trade more years back than this by the short count; 100年 is a century else. */
const MINGUO_YEARS_BACK = 12;

/** The year of 106年 on a page that tells of Taiwan, or null where it is a number of years. */
function minguoYear(count: number, { published, minguo }: PeriodContext): number | null {
  if (!minguo || published === null) return null;
  const [year, now] = [count + MINGUO, yearOf(published)];
  return year <= now + 1 && year >= now - MINGUO_YEARS_BACK ? year : null;
}

/** The article's year, or null. */
export function publishedYear(context: PeriodContext): number | null {
  return context.published === null ? null : yearOf(context.published);
}

/** From January to March a 全年 is the year before; later it is the running year. */
const LAST_MONTH_OF_REVIEWS = 3;

/** The year that 全年 means where none is named. */
export function reviewedYear(context: PeriodContext): number | null {
  if (context.namedYear !== null) return context.namedYear;
  if (context.published === null) return null;
  const year = yearOf(context.published);
  return context.published % 12 < LAST_MONTH_OF_REVIEWS ? year - 1 : year;
}

/**
 * The year of a stretch within a year (前11个月, 一季度, 8月) that names none: the year in force if one was named and the
 * stretch is not in the future then, else the latest year in which it is not.
 */
export function impliedYear(context: PeriodContext, lastMonth: number, cumulative = false): number | null {
  const { published, namedYear } = context;
  if (published === null) return namedYear;
  // 去年开了网店，前8个月出口…, in September: the months of the running year that have just been counted.
  const passed = (published % 12) + 1 - lastMonth;
  const upToNow = cumulative && passed >= 0 && passed <= 2;
  const isPast = (year: number): boolean => monthNumber(year, lastMonth) <= published;
  const year = yearOf(published);
  if (upToNow && namedYear === year - 1 && context.topicYear === null && isPast(year)) return year;
  if (namedYear !== null && isPast(namedYear)) return namedYear;
  return isPast(year) ? year : year - 1;
}

const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  今: 0,
  去年: -1,
  上年: -1,
  上一年: -1,
  上年度: -1,
  去: -1,
  前年: -2,
  明年: 1,
  后年: 2,
};

/** The number of a named year: 2025, 二〇二五, 今年, 去年. 当年 and 同年 are the year named before. */
export function readYear(written: string, context: PeriodContext): number | null {
  const relative = RELATIVE_YEARS[written];
  if (relative !== undefined) {
    const year = publishedYear(context);
    return year === null ? null : year + relative;
  }
  if (/^[当同该]年$/.test(written))
    return (
      context.namedYear ?? (context.lastMonth === null ? publishedYear(context) : yearOf(context.lastMonth))
    );
  const short = /^(?:民国)?(\d{2,3})年/.exec(written)?.[1];
  if (short !== undefined) return minguoYear(Number(short), context);
  const digits = arabicDigits(written.replace(/年.*$/, ""));
  return /^\d{4}$/.test(digits) ? Number(digits) : null;
}
