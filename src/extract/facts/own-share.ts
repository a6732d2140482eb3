import { type Frame, kindOf, type Statement } from "./frame.js";

/** The levels of places that 全省, 我市 stand for, by the ends of their names. */
const WHOLES: Readonly<Record<string, RegExp>> = {
  国: /^中国$/,
  省: /省$/,
  区: /(?:自治区|区)$/,
  市: /市$/,
  州: /州$/,
  县: /县$/,
};
const SHARE =
  /占(?:同期)?[全我]([国省市区县州])(?:的?(外贸|货物贸易|进出口|出口|进口))?(?:总?[值额])?的?(?:比重|份额|比例|比)?(?:[约近超逾达至到为的由从]|提?升|跃升|高达)*[\d.]+[%％]/;

/**
 * 2024年进出口值达9亿元，占全省外贸的5%, of the province: all its trade is no part of itself, so whose part it is was not
 * found.
 */
export function isPartOfItself({ draft, frame }: Statement, words: string): boolean {
  const kind = kindOf(draft);
  if ((kind !== "flow" && kind !== "none") || !isOfAllTrade(frame)) return false;
  const [reporter, ...more] = frame.reporter?.value ?? [];
  const [, level, told] = SHARE.exec(words) ?? [];
  if (reporter === undefined || more.length > 0 || level === undefined) return false;
  if (WHOLES[level]?.test(reporter.ref?.name ?? reporter.name) !== true) return false;
  const [flow, ...others] = frame.flows?.value ?? [];
  const whole = told === "出口" ? "export" : told === "进口" ? "import" : "total";
  return others.length === 0 && flow === whole;
}

function isOfAllTrade({ partner, product, segment }: Frame): boolean {
  return (partner ?? product ?? segment) === null;
}
