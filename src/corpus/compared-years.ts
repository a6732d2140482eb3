/** A year as the base of a comparison: 较2011年同期增长, 比2016年6月下降. */
const BASE = /(?:比|较|與|与|同)$/u;
const CHANGED =
  /^年(?:同期|全年|上半年|前三季度|[一二三四]季度|前?\d{1,2}个?月份?)?(?:同期)?(?:相比)?，?(?:也|则)?(?:大幅|小幅|略)?(?:增|降|升|跌|涨|扩大|提高|上升|减|翻|多|少)/u;
/** The growth over several years that is told beside it: 两年平均增长9%. */
const AVERAGE = /(两|二|三|四|五)年(?:平均|年均|复合)/u;
const ON_LAST_YEAR = /同比|[比较](?:去年|上年|上一年)|按年/u;

/**
 * The year that a comparison with an earlier one is told of: the next, where nothing else is compared in its sentence;
 * after 两年平均 the one after that. Null where the year at `index` is no base of a comparison, or tells nothing.
 */
export function yearCompared(text: string, index: number, base: number): number | null {
  const before = text.slice(Math.max(0, index - 60), index);
  if (!isBase(text, index)) return null;
  const from = before.lastIndexOf("。") + 1;
  const rest = text.slice(index, index + 60).split(/[。；]/u)[0] ?? "";
  const years = AVERAGE.exec(rest)?.[1];
  if (years !== undefined) return base + (years === "二" ? 2 : "两三四五".indexOf(years) + 2);
  return ON_LAST_YEAR.test(before.slice(from)) ? null : base + 1;
}

/** Whether the year named at an index is only compared with. */
export function isBase(text: string, index: number): boolean {
  return BASE.test(text.slice(index - 1, index)) && CHANGED.test(text.slice(index + 4, index + 24));
}
