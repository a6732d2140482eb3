import { isoDay } from "./calendar.js";
import { isPlanned } from "./year-evidence.js";

const DAY = /(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})日(?:(?:至|到|—|-|~)(?:(\d{1,2})月)?(\d{1,2})日)?/gu;
const PART =
  /(今年|(?:19|20)\d{2}年)?，?(?:[前首](\d{1,2}|[一二三四五六七八九十]+)个?月|(上半年)|(前三季度)|(一季度|第一季度))/gu;
const WHOLE =
  /((?:19|20)\d{2})年全年|((?:19|20)\d{2})年，[^。；]{0,60}?(?:进出口|总值|总额)[^。；]{0,40}?(?:万|亿)/gu;

const BARE_DAY = /(?<![\d月至到—-])(\d{1,2})日(?=(?:公布|发布|对外|从|在|表示|介绍|举行|召开|通报|披露))/u;

/**
 * The last day that a text speaks of as past, `YYYY-MM-DD`: it was printed then or soon after. A stretch of months counts
 * as the day after its end, since its figures come later. `year` stands for days without one. Null where no day is named.
 */
export function lastNamedDay(text: string, year: number): string | null {
  const ends = stretchEnds(text, year);
  const last = [...namedDays(text, year), ...ends].sort().at(-1);
  // 海关12日公布前11个月…: the day alone belongs to the month after the stretch.
  const bare = last?.endsWith("-01") && ends.includes(last) ? BARE_DAY.exec(text) : null;
  return (bare && last ? isoDay(year, Number(last.slice(5, 7)), Number(bare[1])) : null) ?? last ?? null;
}

function namedDays(text: string, year: number): readonly string[] {
  const days: string[] = [];
  for (const match of text.matchAll(DAY)) {
    if (isPlanned(text, match.index)) continue;
    const [, named, month = "", day = "", lastMonth, lastDay] = match;
    const found = isoDay(Number(named ?? year), Number(lastMonth ?? month), Number(lastDay ?? day));
    if (found) days.push(found);
  }
  return days;
}

function stretchEnds(text: string, year: number): readonly string[] {
  const days: string[] = [];
  for (const match of text.matchAll(PART)) {
    const [, of, months, half, quarters] = match;
    const named = of && of !== "今年" ? Number(of.slice(0, 4)) : year;
    const end = months ? monthCount(months) : half ? 6 : quarters ? 9 : 3;
    // Without a year and without 今年 a stretch may be last year's.
    if (of && end < 12) days.push(isoDay(named, end + 1, 1) ?? "");
  }
  for (const match of text.matchAll(WHOLE)) days.push(`${Number(match[1] ?? match[2]) + 1}-01-01`);
  return days.filter((day) => day !== "" && Number(day.slice(0, 4)) <= year);
}

function monthCount(words: string): number {
  return /\d/u.test(words)
    ? Number(words)
    : "一二三四五六七八九十".indexOf(words.charAt(0)) + 1 + (words.length - 1);
}
