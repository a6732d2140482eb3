import { monthNumber } from "./months.js";
import { readYear, reviewedYear } from "./period-context.js";
import {
  absolute,
  COUNT,
  MAYBE_YEAR,
  NUMBER,
  number,
  type PeriodRule,
  rule,
  TO,
  unknown,
  upToNow,
  withinYear,
  YEAR,
} from "./period-forms.js";

/** A second year in one pattern. */
const LATER_YEAR = "(?<to>\\d{4}年|今年|去年)";

/** Stretches that begin and end in words of their own, and those that are open at one end. */
export const STRETCH_RULES: readonly PeriodRule[] = [
  // 去年7月至今年6月, 2022年11月到2023年2月
  rule(
    `${YEAR}(?<first>${NUMBER})月份?(?:底|初|末)?${TO}${LATER_YEAR}(?<last>${NUMBER})月份?(?:底|末)?(?!\\d)`,
    (g, context) => {
      const [from, to] = [readYear(g.year ?? "", context), readYear(g.to ?? "", context)];
      if (from === null || to === null) return unknown;
      const [first, last] = [monthNumber(from, number(g.first)), monthNumber(to, number(g.last))];
      return first > last ? null : absolute(first, last, to);
    },
  ),
  // 去年9月恢复通关以来至年底, 自去年9月至年底, 5月起至8月底
  rule(
    `自?${MAYBE_YEAR}(?<first>${NUMBER})月份?(?:\\d{1,2}日)?(?:[^，。；\\d]{0,12}?以来|起|开始)?(?:截?[至到])(?:(?:当|同)?年[底末]|(?<last>${NUMBER})月[底末])`,
    (g, context) => withinYear(g, context, [number(g.first), g.last === undefined ? 12 : number(g.last)]),
  ),
  // 今年5个月已经出口…
  rule(`(?<year>今年)的?(?<count>${COUNT})个月(?![前后多之以来])`, (g, context) =>
    withinYear(g, context, [1, number(g.count)]),
  ),
  // 2017/18年度前11个月: a year of crops, which begins in another month for each
  rule("(?<!\\d)\\d{4}[/-]\\d{2}(?:年度|榨季|产季|季)(?:[前头]\\d{1,2}个月)?", () => unknown),
  // 今年1至11个月
  rule(`${YEAR}[1一]${TO}(?<count>${COUNT})个月`, (g, context) =>
    withinYear(g, context, [1, number(g.count)]),
  ),
  // 一至三季度, 1-4季度
  rule(`${MAYBE_YEAR}(?<first>[1-4一二三四])${TO}(?<last>[2-4二三四])季度`, (g, context) => {
    const [first, last] = [number(g.first), number(g.last)];
    return first < last ? withinYear(g, context, [first * 3 - 2, last * 3]) : null;
  }),
  // 4、5、6月分别进出口…: each of the months
  rule(
    `${MAYBE_YEAR}(?<![\\d十、])(?<month>${NUMBER})(?:月份?)?(?=、\\d{1,2}月?(?:[、和]\\d{1,2})*月份?[^。；\\d]{0,14}(?:分别|依次|各))`,
    (g, context) => withinYear(g, context, [number(g.month), number(g.month)]),
  ),
  rule(
    `(?<=\\d月?、)(?<month>${NUMBER})(?:月份?)?(?=[、和]\\d{1,2}(?:、\\d{1,2})*月份?[^。；\\d]{0,14}(?:分别|依次|各))`,
    (g, context) => withinYear(g, context, [number(g.month), number(g.month)]),
  ),
  // 四个季度分别为…: the whole year
  rule(`(?<!连续|最近|过去|未来|第)${MAYBE_YEAR}四个季度`, (g, context) => {
    const year = g.year === undefined ? reviewedYear(context) : readYear(g.year, context);
    return year === null ? unknown : absolute(monthNumber(year, 1), monthNumber(year, 12));
  }),
  // 自2018年起, 从去年9月开始
  rule(`[自从]${YEAR}(?:(?<month>${NUMBER})月)?(?:起|开始)`, (g, context) => {
    const from = readYear(g.year ?? "", context);
    return from === null ? unknown : upToNow(monthNumber(from, number(g.month) || 1), context);
  }),
];
