import type { Quantity } from "../model/quantity.js";
import type { NumberToken } from "./number-tokens.js";
import { scaleDecimal } from "./numerals.js";

/** A figure before its qualifiers are read. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly type: Quantity["type"];
  readonly value: number;
  readonly unit: string;
  readonly approx: boolean;
  /** Power of its 万 and 亿, for the items of a list before it. */
  readonly bigPower: number;
}

/** The part of a figure that comes from its number; `end` is where the unit ends. */
export function placeOf(
  token: NumberToken,
  end: number,
): Pick<Figure, "start" | "end" | "approx" | "bigPower"> {
  return { start: token.start, end, approx: token.approx, bigPower: token.bigPower };
}

/** Powers of ten shift the decimal point, so that no digit changes. */
export function scale(value: number, factor: number): number {
  const power = Math.round(Math.log10(factor));
  return 10 ** power === factor ? scaleDecimal(String(value), power) : value * factor;
}
