import type { Span } from "../model/span.js";
import { HAN_NUMERAL, parseNumeral, scaleDecimal } from "./numerals.js";

/** A number without its unit, as it stands in a text. */
export interface NumberToken extends Span {
  readonly value: number;
  /** Power of its 万 and 亿: 8 in 95.4亿, 0 in 95.4. */
  readonly bigPower: number;
  /** Qualified inside: 5000多万, 10余, 两三. */
  readonly approx: boolean;
  /** Written in characters: 三百. */
  readonly words: boolean;
  /** A multiplier alone, which counts only in set phrases: 百, 千亿. */
  readonly bare: boolean;
}

// 兆 is a number only before money (3.2兆元); 3兆瓦 is a unit.
const TRILLIONS = "(?:兆(?=余?(?:元|日元|美元|韩元|人民币|新?台币|[、，和及]\\d)))?";
// 1兆200.5亿 is one number.
const DIGITS = `\\d+兆余?\\d{1,4}(?:\\.\\d+)?亿|\\d+(?:\\.\\d+)?(?:[多余几]|来(?=[百千万亿]))?[十百千万亿]*${TRILLIONS}(?:(?<=亿)\\d{1,4}(?:\\.\\d+)?万(?!\\d)|(?<=亿\\d{0,4}万?|\\d万)\\d{4}(?:\\.\\d+)?(?![\\d百千万亿]))?[多余几]?`;
const WORDS = `[${HAN_NUMERAL}]+(?:点[零〇一二三四五六七八九]+)?(?:[多余几]|来(?=[万亿]))?[万亿]*[多余]?`;
// A number that is part of a model, a code or another number is none: U12, MS-21, 3.5.
const NUMBER = new RegExp(`(?<![A-Za-z\\d.]|[A-Za-z]-)(?:${DIGITS})|(?:${WORDS})`, "g");

/** All numbers of a text, in order. Numbers after 第 are ordinals and left out. */
export function findNumbers(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const match of text.matchAll(NUMBER)) {
    if (text[match.index - 1] === "第" || isVague(text, match.index)) continue;
    const token = readNumber(match[0], match.index);
    if (token !== null) tokens.push(token);
  }
  return tokens;
}

/** 数十, 几百, 成千: tens and hundreds that nobody counted. */
function isVague(text: string, start: number): boolean {
  return /[数几成]/.test(text[start - 1] ?? "") && /[十百千万亿]/.test(text[start] ?? "");
}

/** Reads one number that stands at `start`; null where the characters make none. */
export function readNumber(written: string, start: number): NumberToken | null {
  const value = parseNumeral(written);
  if (value === null) return null;
  const bare = written.replace(/[多余几来]/g, "");
  return {
    start,
    end: start + written.length,
    value,
    bigPower: bigPowerOf(bare),
    approx: bare.length < written.length || /^[一二两三四五六七八九]{2}(?=[十百千万亿]|$)/.test(bare),
    words: !/\d/.test(written),
    bare: /^[百千万亿]+$/.test(bare),
  };
}

/** The number with the 万 or 亿 of the list that it stands in: the 3 of 3、5亿元. */
export function withBigPower(token: NumberToken, power: number): NumberToken {
  if (token.bigPower > 0 || power === 0) return token;
  return { ...token, value: scaleDecimal(String(token.value), power), bigPower: power };
}

const BIG_POWERS: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 兆: 12 };

function bigPowerOf(written: string): number {
  let power = 0;
  for (const char of /[万亿兆]*$/.exec(written)?.[0] ?? "") power += BIG_POWERS[char] ?? 0;
  return power;
}
