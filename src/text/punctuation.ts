import { isCjk, isDigit, isHan } from "./characters.js";
import type { MappedText } from "./mapped-text.js";
import { mapChars, shapeOf } from "./mapped-text.js";

const WIDE: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

/**
 * Turns ASCII punctuation that stands beside Chinese into the full-width forms. Spaces and line ends are looked through.
 * A comma between digits is left for `foldNumbers`.
 */
export function foldPunctuation(text: MappedText): MappedText {
  const shape = shapeOf(text);
  if (!/[,;:?!()"'.-]/.test(shape)) return text;
  const wideBrackets = findWideBrackets(shape);
  let quoteOpen = false;
  let singleOpen = false;
  return mapChars(text, (char, i) => {
    if (wideBrackets.has(i)) return char === "(" ? "（" : "）";
    if (char === '"' && besideChinese(shape, i)) {
      quoteOpen = !quoteOpen;
      return quoteOpen ? "“" : "”";
    }
    if (char === "'" && besideChinese(shape, i)) {
      singleOpen = !singleOpen;
      return singleOpen ? "‘" : "’";
    }
    if (char === ".") return foldStop(shape, i);
    if (char === "-" && (shape[i - 1] === "-" || shape[i + 1] === "-")) return "—";
    const wide = WIDE[char];
    if (wide === undefined || !besideChinese(shape, i)) return char;
    return wide;
  });
}

/** A full stop after a Chinese character ends a sentence unless a number or a word follows; three stops are an ellipsis. */
function foldStop(shape: string, i: number): string {
  if (/^\.{3}/.test(shape.slice(Math.max(0, i - 2), i + 3).replace(/^[^.]+/, ""))) return "…";
  return isHan(shape[i - 1] ?? "") && !/[A-Za-z0-9.]/.test(shape[i + 1] ?? "") ? "。" : ".";
}

function besideChinese(shape: string, at: number): boolean {
  return isCjk(visible(shape, at, -1)) || isCjk(visible(shape, at, 1));
}

/** The nearest character that is no space, before (-1) or after (1) a place. */
function visible(shape: string, at: number, step: 1 | -1): string {
  let i = at + step;
  while (shape[i] === " " || shape[i] === "\n") i += step;
  return shape[i] ?? "";
}

/** Both brackets of a pair become full-width if either stands beside Chinese. */
function findWideBrackets(shape: string): ReadonlySet<number> {
  const wide = new Set<number>();
  const open: number[] = [];
  for (let i = 0; i < shape.length; i++) {
    if (shape[i] === "(") open.push(i);
    if (shape[i] === ")") {
      const opened = open.pop();
      const pair = opened === undefined ? [i] : [opened, i];
      if (pair.some((at) => besideChinese(shape, at))) for (const at of pair) wide.add(at);
    }
  }
  for (const at of open) if (besideChinese(shape, at)) wide.add(at);
  return wide;
}

const THOUSANDS = /(?<![\d.])\d{1,3}(?:[,，]\d{3})+(?!\d)/g;

/** Drops thousands commas (7,208.6 and 5，414.1 are 7208.6) and widens the commas that separate figures of a Chinese text. */
export function foldNumbers(text: MappedText): MappedText {
  const shape = shapeOf(text);
  if (!/\d[%]?[,，]\d/.test(shape)) return text;
  const dropped = new Set<number>();
  for (const match of shape.matchAll(THOUSANDS)) {
    for (let i = 0; i < match[0].length; i++) {
      if (!isDigit(match[0][i] ?? "")) dropped.add(match.index + i);
    }
  }
  const chinese = [...shape].some(isHan);
  return mapChars(text, (char, i) => {
    if (dropped.has(i)) return null;
    return char === "," && chinese && /[\d%]/.test(shape[i - 1] ?? "") && isDigit(shape[i + 1] ?? "")
      ? "，"
      : char;
  });
}
