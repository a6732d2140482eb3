import type { MonthRange, Period } from "../model/quantity.js";
import { monthNumber, monthRange, yearOf } from "./months.js";
import { parseNumeral } from "./numerals.js";
import type { PeriodContext } from "./period-context.js";
import { impliedYear, readYear } from "./period-context.js";

/** The named groups of the patterns. */
export interface PeriodWords {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly count?: string | undefined;
  readonly quarter?: string | undefined;
  readonly half?: string | undefined;
  readonly nth?: string | undefined;
  readonly which?: string | undefined;
  readonly plan?: string | undefined;
  readonly feast?: string | undefined;
}

/** What one expression says. */
export interface PeriodReading {
  readonly months: MonthRange | null;
  readonly type: Period["type"];
  /** The year it names in so many words, which later expressions inherit. */
  readonly names?: number | null;
  /** It only names a year (a calendar day does) and is no period. */
  readonly silent?: true;
}

/** One form of expression; the longest match at a place wins, then the earlier rule. */
export interface PeriodRule {
  readonly pattern: RegExp;
  readonly read: (groups: PeriodWords, context: PeriodContext) => PeriodReading | null;
}

// What the rules for periods are made of.

export const YEAR =
  "(?<year>\\d{4}年度?|民国\\d{2,3}年|(?<![\\d近约达逾超满.])1[01]\\d年(?!来|间|内|以|之|历|老|了|后|前(?!\\d|[一二三四五六七八九十])|[，。；、])|[一二][九〇零][〇零一二三四五六七八九]{2}年|今年|本年度?|(?<!(?<!超)过)去年|(?<!以)上一?年度?|(?<![目此之])前年|明年|[当同该]年)";
export const MAYBE_YEAR = `(?:${YEAR}的?)?`;
export const NUMBER = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
export const COUNT = "(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})";
export const TO = "(?:至|到|[-—~]|——)";

export const rule = (pattern: string, read: PeriodRule["read"]): PeriodRule => ({
  pattern: new RegExp(pattern, "g"),
  read,
});

export const absolute = (first: number, last: number, names: number | null = null): PeriodReading => ({
  months: monthRange(first, last),
  type: "absolute",
  names,
});

export const unknown: PeriodReading = { months: null, type: "absolute" };

/** Months `first` to `last` of the year in the groups, or of the year implied. */
export function withinYear(
  groups: PeriodWords,
  context: PeriodContext,
  [first, last]: readonly [number, number],
): PeriodReading | null {
  if (first < 1 || last > 12 || first > last) return null;
  const named = groups.year === undefined ? null : readYear(groups.year, context);
  // 今年上半年 in an article without a day is of no year that is known, whatever years were named before.
  const year = groups.year === undefined ? impliedYear(context, last, first === 1 || first === last) : named;
  if (year === null) return unknown;
  return absolute(monthNumber(year, first), monthNumber(year, last), named);
}

export const wholeYears = (first: number, last: number, names: number | null = null): PeriodReading =>
  absolute(monthNumber(first, 1), monthNumber(last, 12), names);

/** Whether the years of a 近三年 end with the running one: it does once most of that year is known. */
const FIRST_MONTH_OF_COVERED_YEAR = 10;

export function recentYears(count: number, context: PeriodContext): PeriodReading {
  if (context.published === null || count < 1 || count > 50) return unknown;
  const year = yearOf(context.published);
  const last = (context.published % 12) + 1 >= FIRST_MONTH_OF_COVERED_YEAR ? year : year - 1;
  return wholeYears(last - count + 1, last);
}

/** From a month to that of publication. */
export function upToNow(first: number, { published }: PeriodContext): PeriodReading {
  return published === null || first > published ? unknown : absolute(first, published);
}

export const number = (written: string | undefined): number => parseNumeral(written ?? "") ?? 0;
