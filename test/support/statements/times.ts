import type { Region } from "./names.js";
import type { Random } from "./random.js";

/** The time a paragraph is about and the day its paper came out. */
export interface Time {
  readonly year: number;
  /** Last month counted. */
  readonly last: number;
  readonly months: readonly [string, string];
  /** Day of publication. */
  readonly date: string;
}

const two = (n: number): string => String(n).padStart(2, "0");

export const monthsOf = (year: number, first: number, last: number): readonly [string, string] => [
  `${year}-${two(first)}`,
  `${year}-${two(last)}`,
];

/** Results of January to some month, told the month after. */
export function cumulative(random: Random): Time {
  const year = random.between(2012, 2026);
  const last = random.pick([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12]);
  const day = two(random.between(10, 26));
  const date = last === 12 ? `${year + 1}-01-${day}` : `${year}-${two(last + 1)}-${day}`;
  return { year, last, months: monthsOf(year, 1, last), date };
}

const HAN = "零一二三四五六七八九十";

/** The words for the months counted, as the first sentence says them. */
export function writtenPeriod(random: Random, { year, last }: Time): string {
  const when = last === 12 ? [`${year}年`, `${year}年`, "去年", "去年全年", `${year}年全年`] : [];
  if (when.length > 0) return random.pick(when);
  const year_ = random.pick(["今年", "今年", "", `${year}年`]);
  const forms = [
    `前${last}个月`,
    `前${last}个月`,
    `1至${last}月`,
    `1—${last}月`,
    `1-${last}月份`,
    `1~${last}月`,
  ];
  if (last <= 10) forms.push(`前${HAN[last === 2 ? 2 : last]}个月`.replace("前二", "前两"));
  if (last === 3) forms.push("一季度", "第一季度", "首季", "一季度");
  if (last === 6) forms.push("上半年", "上半年", "上半年");
  if (last === 9) forms.push("前三季度", "前三季度", "前三季度");
  return year_ + random.pick(forms);
}

/** What stands before the period: whose figures these are. */
export function lead(random: Random, { customs, short, name }: Region): string {
  const bureau = name.endsWith("市") ? `${short}市商务局` : `${short}商务厅`;
  return random.pick([
    `据${customs}统计，`,
    `${customs}统计数据显示，`,
    `记者从${customs}获悉，`,
    `${customs}最新数据显示，`,
    `据${customs}消息，`,
    `从${customs}了解到，`,
    `记者近日从${bureau}获悉，`,
    `${customs}发布的数据显示，`,
    `据海关统计，`,
    `来自${customs}的数据显示，`,
    `统计显示，`,
    `据${bureau}通报，`,
    "",
    "",
  ]);
}
