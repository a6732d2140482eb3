import type { Span } from "../model/span.js";
import type { CurrencyContext } from "./currency-context.js";
import type { Figure } from "./figure.js";
import { placeOf, scale } from "./figure.js";
import type { NumberToken } from "./number-tokens.js";
import type { UnitIndex } from "./unit-index.js";

/** A unit of money found behind a number; `end` is where it ends. */
export interface MoneyUnit {
  readonly code: string;
  readonly factor: number;
  readonly end: number;
}

/** 487.2亿元, 300亿元新台币; null for the price of a unit. */
export function readMoney(
  text: string,
  token: NumberToken,
  index: UnitIndex,
  money: MoneyUnit,
  context: CurrencyContext = () => null,
): Figure | null {
  if (isPrice(text, { start: token.start, end: money.end }, index)) return null;
  // 元 is any country's unit when a currency follows or leads: 300亿元新台币, 人民币5万元.
  const after = index.at(text, money.end);
  const before = index.currencyBefore(text, token.start);
  const isCurrency = after?.unit.type === "money" && after.end - money.end > 1;
  const isBare = text.slice(token.end, money.end) === "元";
  const code = isCurrency
    ? (after.unit.code ?? money.code)
    : (before?.code ?? (isBare ? context(token.start) : null) ?? money.code);
  return {
    ...placeOf(token, isCurrency ? after.end : money.end),
    start: before?.start ?? token.start,
    type: "money",
    unit: code,
    value: scale(token.value, money.factor),
  };
}

/** 1300元/吨, 30元每公斤, 每公斤30元: what one unit costs. */
function isPrice(text: string, { start, end }: Span, index: UnitIndex): boolean {
  if (text[end] === "/" || /^每[^年月日天]/.test(text.slice(end, end + 2))) return true;
  const each = text.slice(Math.max(0, start - 4), start).lastIndexOf("每");
  return each >= 0 && index.at(text, Math.max(0, start - 4) + each + 1)?.end === start;
}

const CLOSES = /^(?:[，。；！？、）]|$|大关|台阶|门槛|规模|关口|左右|以上|\(|（)/;

/** 5000亿大关, 破万亿: in news of trade an amount of 亿 without a unit is money, in the currency that the sentence uses. */
export function readBareMoney(text: string, token: NumberToken, index: UnitIndex): Figure | null {
  const before = index.currencyBefore(text, token.start);
  // 里拉一跌再跌, 日元一路走低
  if (before !== null && text.slice(token.start, token.end) === "一") return null;
  if (before !== null) {
    return {
      ...placeOf(token, token.end),
      start: before.start,
      type: "money",
      unit: before.code,
      value: token.value,
    };
  }
  if (token.bigPower < 8 || !CLOSES.test(text.slice(token.end, token.end + 2))) return null;
  if (text[token.end] === "、") return null;
  const bracketed = text[token.end] === "（" ? index.at(text, token.end + 1) : null;
  if (bracketed?.unit.type === "money") {
    return {
      ...placeOf(token, token.end),
      type: "money",
      unit: bracketed.unit.code ?? "CNY",
      value: token.value,
    };
  }
  return {
    ...placeOf(token, token.end),
    type: "money",
    unit: currencyInForce(text, token, index),
    value: token.value,
  };
}

/** The last currency named before in the sentence; renminbi where none is. */
function currencyInForce(text: string, token: NumberToken, index: UnitIndex): string {
  for (let i = token.start - 1; i >= 0 && !/[。！？\n]/.test(text[i] ?? ""); i--) {
    if (!/[\d万亿]/.test(text[i] ?? "")) continue;
    const found = index.at(text, i + 1);
    if (found?.unit.type === "money") return found.unit.code ?? "CNY";
  }
  return "CNY";
}
