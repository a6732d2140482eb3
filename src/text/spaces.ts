import { isCjk, isDigit, isHan, isLatin } from "./characters.js";
import type { Line } from "./lines.js";
import { isScattered } from "./lines.js";
import type { MappedText } from "./mapped-text.js";
import { mapChars, shapeOf } from "./mapped-text.js";
import { signatureMask } from "./signatures.js";

/** In prose a space between Chinese characters is damage; in headings and bylines it separates clauses and names. */
export type SpaceStyle = "prose" | "heading";

/** Closes up a line in which an extractor put a space between nearly all characters, digits and letters included. */
export function closeScattered(line: Line): MappedText {
  if (!isScattered(line.shape)) return line.text;
  const words = line.shape.split(" ");
  const dropped = new Set<number>();
  let at = 0;
  words.forEach((word, i) => {
    at += word.length;
    const next = words[i + 1];
    if (next === undefined) return;
    const apart = isWordChar(word.at(-1)) && isWordChar(next[0]) && (word.length > 1 || next.length > 1);
    if (!apart) dropped.add(at);
    at += 1;
  });
  return mapChars(line.text, (char, i) => (dropped.has(i) ? null : char));
}

/**
 * Joins the lines of a paragraph and takes out the spaces that do not belong to the text.
 * Line ends stand in `text` as "\n"; the result has single spaces and no line end.
 */
export function closeSpaces(text: MappedText, style: SpaceStyle): MappedText {
  const shape = shapeOf(text);
  if (!/[ \n]/.test(shape)) return text;
  const inSignature = signatureMask(shape);
  const kept = new Set<number>();
  for (const gap of shape.matchAll(/[ \n]+/g)) {
    const place: Gap = {
      shape,
      from: gap.index,
      to: gap.index + gap[0].length,
      wrapped: gap[0].includes("\n"),
      style: inSignature[gap.index] === true ? "signature" : style,
    };
    if (separates(place)) kept.add(place.from);
  }
  return mapChars(text, (char, i) => (char !== " " && char !== "\n" ? char : kept.has(i) ? " " : null));
}

interface Gap {
  readonly shape: string;
  readonly from: number;
  readonly to: number;
  /** A line ended here. */
  readonly wrapped: boolean;
  readonly style: SpaceStyle | "signature";
}

/** Whether a gap is a space of the text. */
function separates(gap: Gap): boolean {
  const before = gap.shape[gap.from - 1] ?? "";
  const after = gap.shape[gap.to] ?? "";
  if (before === "" || after === "") return false;
  if (!isCjk(before) && !isCjk(after)) return separatesNarrow(gap, before, after);
  const words = (isHan(before) || "”’》".includes(before)) && (isHan(after) || "“‘《".includes(after));
  if (!words || gap.style === "prose" || isLetterSpaced(gap)) return false;
  return gap.style === "heading" || !gap.wrapped || startsName(gap);
}

/** A gap is judged by what is near it, however long the paragraph is. */
const NEAR = 24;

const leftOf = (gap: Gap): string => gap.shape.slice(Math.max(0, gap.from - NEAR), gap.from);
const rightOf = (gap: Gap): string => gap.shape.slice(gap.to, gap.to + NEAR);

function separatesNarrow(gap: Gap, before: string, after: string): boolean {
  if (/[.,;:!?%)\]~]/.test(after) || /[([~]/.test(before)) return false;
  // 4105. 4亿元: a decimal, where 1. 2025年 is the number of a heading.
  if (/\d\.$/.test(leftOf(gap)) && /^\d+[ \n]?[万亿%倍]/.test(rightOf(gap))) return false;
  if (gap.style === "prose" && isSplitNumber(gap)) return false;
  if (!gap.wrapped) return true;
  if (before === "-" || (isDigit(before) && isDigit(after))) return false;
  return !(/[.,]/.test(before) && isDigit(after));
}

/** 出口额89 70万美元: one number with a blank in it; 2019 70万 is a year and a number. */
function isSplitNumber(gap: Gap): boolean {
  const left = /[\p{Script=Han}、，](\d{1,4}|\d+\.\d+)$/u.exec(leftOf(gap))?.[1];
  if (left === undefined || gap.to - gap.from > 1 || /^(?:19|20)\d\d$/.test(left)) return false;
  const right = rightOf(gap);
  if (left.includes(".")) return /^\d+(?:[万亿%]|[多余][万亿])/u.test(right);
  // 前1 0个月
  return /^\d+(?:\.\d+)?(?:[万亿%吨元台辆件家倍]|[多余][万亿]|个?月(?!\d)|个百分点)/u.test(right);
}

/** One of three or more single characters in a row: 湖 南 省 in a headline that is otherwise set solid. */
function isLetterSpaced(gap: Gap): boolean {
  const left = /(?:^|[^\p{Script=Han}])((?:\p{Script=Han} )*\p{Script=Han})$/u.exec(leftOf(gap));
  const right = /^\p{Script=Han}(?: \p{Script=Han})*(?!\p{Script=Han})/u.exec(rightOf(gap));
  if (left === null || right === null || gap.to - gap.from > 1) return false;
  return (left[1]?.length ?? 0) + right[0].length + 1 >= 5;
}

/** At a line end inside a signature: a new name or role begins, rather than the rest of a name. */
function startsName(gap: Gap): boolean {
  const left = /\p{Script=Han}*$/u.exec(leftOf(gap))?.[0] ?? "";
  const right = /^\p{Script=Han}*/u.exec(rightOf(gap))?.[0] ?? "";
  return (
    /^(?:全媒体|记者|通讯员|摄)/.test(right) ||
    /(?:记者|通讯员)$/.test(left) ||
    left.length + right.length > 4
  );
}

function isWordChar(char: string | undefined): boolean {
  return char !== undefined && (isLatin(char) || isDigit(char));
}
