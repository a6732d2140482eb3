import type { Span } from "../model/span.js";
import { parseNumeral } from "./numerals.js";
import { readYear, startContext } from "./period-context.js";

/** A calendar day, or a run of days, as it stands in a text. */
export interface DateMention extends Span {
  /** The year in so many digits, or null where the text leaves it out. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** `YYYY-MM-DD`, with the year hinted at where none is written; null without either. */
  readonly date: string | null;
  /** The last day of a run (9月18日至19日), in the same form; equal to `date` for a single day. */
  readonly until: string | null;
}

const N = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?:(?<year>\\d{4}|[一二][九〇零][〇零一二三四五六七八九]{2})年)?(?<month>${N})月(?<day>${N})[日号]` +
      `(?:(?:至|到|[-—~])(?:(?<toMonth>${N})月)?(?<toDay>${N})[日号])?`,
    "g",
  ),
  // 9月18至19日
  new RegExp(`(?:(?<year>\\d{4})年)?(?<month>${N})月(?<day>${N})(?:至|到|[-—~])(?<toDay>${N})[日号]`, "g"),
  /(?<!\d)(?<year>(?:19|20)\d{2})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?!\d)/g,
];

/**
 * All calendar days of a cleaned text, in order: 1月21日, 2025年10月30日, 9月18日至19日, 2025-10-30. `hintYear` stands in for a
 * year that is not written. Days that no calendar has are left out.
 */
export function readDates(text: string, hintYear: number | null = null): DateMention[] {
  const found: DateMention[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const mention = readMatch(match, hintYear);
      if (
        mention !== null &&
        !found.some((other) => mention.start < other.end && other.start < mention.end)
      ) {
        found.push(mention);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function readMatch(match: RegExpMatchArray, hintYear: number | null): DateMention | null {
  const { year: written, month: monthWords = "", day: dayWords = "", toMonth, toDay } = match.groups ?? {};
  const year = written === undefined ? null : readYear(written, startContext(null));
  const first = readDay(year ?? hintYear, monthWords, dayWords);
  const last = readDay(year ?? hintYear, toMonth ?? monthWords, toDay ?? dayWords);
  if (first === null || last === null) return null;
  const start = match.index ?? 0;
  return {
    start,
    end: start + match[0].length,
    year,
    month: first.month,
    day: first.day,
    date: first.date,
    until: last.date,
  };
}

/** A day of the calendar; without a year, one that some year has. */
function readDay(year: number | null, monthWords: string, dayWords: string) {
  const month = parseNumeral(monthWords) ?? 0;
  const day = parseNumeral(dayWords) ?? 0;
  const lastOfMonth = new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > lastOfMonth) return null;
  return { month, day, date: formatDay(year, month, day) };
}

/** `YYYY-MM-DD`, or null without a year. */
export function formatDay(year: number | null, month: number, day: number): string | null {
  if (year === null) return null;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
