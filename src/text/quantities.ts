import type { UnitRecord } from "../knowledge/tables.js";
import type { Quantity } from "../model/quantity.js";
import type { Span } from "../model/span.js";
import { overlaps } from "../model/span.js";
import { type CurrencyContext, currencyContext } from "./currency-context.js";
import type { Figure } from "./figure.js";
import { placeOf, scale } from "./figure.js";
import { readBareMoney, readMoney } from "./money.js";
import type { NumberToken } from "./number-tokens.js";
import { findNumbers, readNumber, withBigPower } from "./number-tokens.js";
import { scaleDecimal } from "./numerals.js";
import { qualifierAfter, qualifierBefore } from "./qualifiers.js";
import { findPhrases } from "./quantity-phrases.js";
import type { UnitIndex } from "./unit-index.js";
import { unitIndex } from "./unit-index.js";

/**
 * All figures of a cleaned text with their units, in order and without overlap.
 *
 * Items of a list share the unit, and the 万 or 亿, of its last item: 312亿、95.4亿、40.7亿元. A range (3-5亿元, 15%至20%)
 * is one approximate figure with the value of its lower end. Years, months, days and ordinals are no quantities; neither are
 * prices for a unit (元/吨). Nothing is said here of what a figure measures: a target is read like a result.
 */
export function readQuantities(text: string, units: readonly UnitRecord[]): Quantity[] {
  const index = unitIndex(units);
  const phrases = findPhrases(text);
  const numbers = withoutPhrases(findNumbers(text), phrases);
  const figures = readFigures(text, numbers, { index, currency: currencyContext(text) });
  const bare: Figure[] = phrases.map(({ approx = false, ...phrase }) => ({ ...phrase, approx, bigPower: 0 }));
  const all = [...figures, ...bare].sort((a, b) => a.start - b.start || b.end - a.end);
  return mergeRanges(text, all.map((figure) => qualify(text, figure)).filter(isClear));
}

/** Numbers that are no part of a phrase; both lists are in order. */
function withoutPhrases(numbers: readonly NumberToken[], phrases: readonly Span[]): NumberToken[] {
  let next = 0;
  return numbers.filter((token) => {
    while (next < phrases.length && (phrases[next]?.end ?? 0) <= token.start) next += 1;
    const phrase = phrases[next];
    return phrase === undefined || !overlaps(phrase, token);
  });
}

interface Units {
  readonly index: UnitIndex;
  readonly currency: CurrencyContext;
}

/** Gives numbers their units, last first, so that a number without one can take that of the item after it. */
function readFigures(text: string, numbers: readonly NumberToken[], units: Units): Figure[] {
  const figures: Figure[] = [];
  let next: Figure | null = null;
  for (let i = numbers.length - 1; i >= 0; i--) {
    const token = numbers[i];
    if (token === undefined) continue;
    next = readFigure(text, token, units) ?? (next === null ? null : inherit(text, token, next));
    if (next !== null) figures.push(next);
  }
  return figures.reverse();
}

function readFigure(text: string, token: NumberToken, units: Units): Figure | null {
  return readRate(text, token) ?? readMeasured(text, token, units) ?? readBareMoney(text, token, units.index);
}

const RATES: readonly { pattern: RegExp; type: Quantity["type"]; unit: string; power: number }[] = [
  { pattern: /^%(?!\d)/, type: "percent", unit: "%", power: 0 },
  { pattern: /^‰/, type: "percent", unit: "%", power: -1 },
  { pattern: /^个?多?百分点/, type: "points", unit: "个百分点", power: 0 },
  { pattern: /^个点(?![位上评])/, type: "points", unit: "个百分点", power: 0 },
  { pattern: /^个基点/, type: "points", unit: "个百分点", power: -2 },
  { pattern: /^倍(?![频率增数])/, type: "times", unit: "倍", power: 0 },
];

/** 12.5%, 0.6个百分点, 10.1倍. */
function readRate(text: string, token: NumberToken): Figure | null {
  const after = text.slice(token.end, token.end + 5);
  for (const { pattern, type, unit, power } of RATES) {
    const match = pattern.exec(after);
    if (match === null) continue;
    const signed =
      type === "percent" &&
      /(?:^|[^\d%A-Za-z~—+-])[+-]$/.test(text.slice(Math.max(0, token.start - 2), token.start));
    const negative = signed && text[token.start - 1] === "-";
    const size = power === 0 ? token.value : scaleDecimal(String(token.value), power);
    return {
      ...placeOf(token, token.end + match[0].length),
      start: signed ? token.start - 1 : token.start,
      type,
      unit,
      value: negative ? -size : size,
    };
  }
  return null;
}

/** Units that are others by another name. */
const SAME_UNIT: Readonly<Record<string, string>> = { 公吨: "吨", 实物吨: "吨" };

/** 487.2亿元, 28台, 4.8万吨. */
function readMeasured(text: string, token: NumberToken, { index, currency }: Units): Figure | null {
  const [number, found] = splitUnit(text, token, index);
  if (found === null) return null;
  const { unit, end } = found;
  // 八角, 三角: a spice and a shape.
  if (unit.unit === "角" && number.words && !/[元块]$/.test(text.slice(0, number.start))) return null;
  if (unit.type === "money")
    return readMoney(
      text,
      number,
      index,
      { code: unit.code ?? unit.unit, factor: unit.factor, end },
      currency,
    );
  // 前三位 says where in a ranking.
  if (/^[位名强]/.test(unit.unit) && RANK_BEFORE.test(text.slice(number.start - 5, number.start)))
    return null;
  // 一台, 零部件, 千家万户: an article, a word and a figure of speech, not counts.
  const qualified = number.approx || qualifierBefore(text, number.start).approx;
  if (number.words && (number.value <= 1 || (number.bare && !qualified))) return null;
  return {
    ...placeOf(number, end),
    type: "count",
    unit: unit.code ?? SAME_UNIT[unit.unit] ?? unit.unit,
    value: scale(number.value, unit.factor),
  };
}

/** 前三位, 列二至四位, 居第五、六位 */
const RANK_BEFORE = /前$|(?:[列居排]|位于)第?(?:[一二三四五六七八九十\d]+[至到、和](?:第)?)?$/;

/** In 5千克 the 千 belongs to the unit. */
function splitUnit(
  text: string,
  token: NumberToken,
  index: UnitIndex,
): [NumberToken, { end: number; unit: UnitRecord } | null] {
  const found = index.at(text, token.end);
  if (!/[千百]/.test(text[token.end - 1] ?? "")) return [token, found];
  const longer = index.at(text, token.end - 1);
  const shorter = readNumber(text.slice(token.start, token.end - 1), token.start);
  // 一万二千吨 is written in characters to its end.
  if (token.words && longer?.unit.unit === "千吨") return [token, found];
  return longer === null || shorter === null ? [token, found] : [shorter, longer];
}

const LIST_LINK = /^(?:、|和|及|与|以及|或|至|到|[-~—])$/;

/** A number without a unit takes that of the next item of its list. */
function inherit(text: string, token: NumberToken, next: Figure): Figure | null {
  const link = text.slice(token.end, next.start);
  if (!LIST_LINK.test(link) || next.type === "rank") return null;
  // Years and the numbers of headings (一、) are no items.
  if (/^(?:19|20)\d\d$/.test(text.slice(token.start, token.end)) || (token.words && link === "、"))
    return null;
  const scaled = withBigPower(token, next.bigPower);
  return { ...next, ...placeOf(scaled, token.end), value: scaled.value };
}

/** Takes in the qualifiers on both sides. */
function qualify(text: string, figure: Figure): Quantity {
  const before = qualifierBefore(text, figure.start);
  const after = qualifierAfter(text, figure.end);
  return {
    type: figure.type,
    value: figure.value,
    unit: figure.unit,
    start: before.at,
    end: after.at,
    approx: figure.approx || before.approx || after.approx,
    bound: before.below || after.below ? "below" : null,
  };
}

function isClear(quantity: Quantity, i: number, all: readonly Quantity[]): boolean {
  const before = all[i - 1];
  return before === undefined || before.end <= quantity.start;
}

/** 15%至20% is one figure; 从15%提高到20% and 由3亿元到5亿元 are two. */
function mergeRanges(text: string, quantities: readonly Quantity[]): Quantity[] {
  const merged: Quantity[] = [];
  for (const quantity of quantities) {
    const last = merged.at(-1);
    const isRange =
      last !== undefined &&
      last.type === quantity.type &&
      last.unit === quantity.unit &&
      /^[至到~—-]$/.test(text.slice(last.end, quantity.start)) &&
      last.value <= quantity.value &&
      !/[从由自]/.test(text[last.start - 1] ?? "");
    if (isRange) merged[merged.length - 1] = { ...last, end: quantity.end, approx: true };
    else merged.push(quantity);
  }
  return merged;
}
