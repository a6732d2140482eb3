import type { Lang } from "./format-amount.js";

/** Stretches of one year that have a name, by first and last month. */
const NAMED: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  "1-3": { zh: "一季度", en: "Q1" },
  "4-6": { zh: "二季度", en: "Q2" },
  "7-9": { zh: "三季度", en: "Q3" },
  "10-12": { zh: "四季度", en: "Q4" },
  "1-6": { zh: "上半年", en: "H1" },
  "7-12": { zh: "下半年", en: "H2" },
  "1-9": { zh: "前三季度", en: "Q1–Q3" },
};
const MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** First and last month (`YYYY-MM`) as people write it: `2024年1–11月`, `2024年上半年`, `2023–2024年`; `Jan–Nov 2024`. */
export function formatPeriod(period: readonly [string, string], lang: Lang): string {
  const [from, to] = [readMonth(period[0]), readMonth(period[1])];
  const wholeYears = from.month === 1 && to.month === 12;
  if (from.year !== to.year) {
    if (wholeYears) return lang === "zh" ? `${from.year}–${to.year}年` : `${from.year}–${to.year}`;
    return `${oneMonth(from, lang)}–${oneMonth(to, lang)}`;
  }
  const { year } = from;
  if (wholeYears) return lang === "zh" ? `${year}年` : String(year);
  if (from.month === to.month) return oneMonth(from, lang);
  const named = NAMED[`${from.month}-${to.month}`];
  if (named) return lang === "zh" ? `${year}年${named.zh}` : `${named.en} ${year}`;
  return lang === "zh"
    ? `${year}年${from.month}–${to.month}月`
    : `${monthName(from.month)}–${monthName(to.month)} ${year}`;
}

/** First and last day: `2024-03-01 – 2025-10-31`, or the one day that both are. */
export function formatDays([first, last]: readonly [string, string]): string {
  return first === last ? first : `${first} – ${last}`;
}

/** The parts of a written period between which a line may break: after a year, or at a blank. */
export function breakPeriod(text: string): readonly string[] {
  return text.split(/(?<=年)(?=[^–])|(?<=–)(?=\d{4})|(?<= )/);
}

interface Month {
  readonly year: number;
  readonly month: number;
}

function readMonth(text: string): Month {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)) };
}

function oneMonth({ year, month }: Month, lang: Lang): string {
  return lang === "zh" ? `${year}年${month}月` : `${monthName(month)} ${year}`;
}

function monthName(month: number): string {
  return MONTHS_EN[month - 1] ?? String(month);
}
