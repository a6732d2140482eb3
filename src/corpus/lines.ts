import type { Span } from "../model/span.js";
import { compact } from "./compact.js";

/** A line of a page that is not blank; the span leaves out white space at both ends and markdown marks. */
export interface Line extends Span {
  /** Level of a markdown heading (1 for `#`), 0 for any other line. */
  readonly level: number;
  /** Whether a blank line stands before it. */
  readonly blankBefore: boolean;
  /** Whether it is set in from the margin by two or more columns, as the first line of a printed paragraph is. */
  readonly indented: boolean;
  /** The line without white space and in folded punctuation. */
  readonly text: string;
  /** Printed width in Chinese characters: punctuation and half-width characters count half. */
  readonly width: number;
}

/** Printed width of a text in Chinese characters. Typesetters squeeze punctuation, so it counts half. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isIdeograph(character) ? 1 : 0.5;
  return width;
}

/** Nearly every character is of the first block or ASCII, so that is asked first. */
function isIdeograph(character: string): boolean {
  if (character >= "\u4e00" && character <= "\u9fff") return true;
  return character > "\u007f" && /\p{Script=Han}/u.test(character);
}

/** Narrows a span so that it neither begins nor ends with white space. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s\u200b\ufeff]/u.test(text.charAt(start))) start++;
  while (end > start && /[\s\u200b\ufeff]/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** A line over a span of the text, or null where nothing but marks and white space stands there. */
export function makeLine(
  text: string,
  span: Span,
  like: Pick<Line, "blankBefore" | "indented">,
): Line | null {
  let { start, end } = trimSpan(text, span);
  let level = 0;
  const heading = /^(#{1,6})(?:\s+|(?=[^\s#]))/u.exec(text.slice(start, end));
  if (heading) {
    level = heading[1]?.length ?? 0;
    start += heading[0].length;
  }
  const bold = /^(\*\*|__)([^*_].*)\1$/u.exec(text.slice(start, end));
  if (bold) {
    start += 2;
    end -= 2;
  }
  ({ start, end } = trimSpan(text, { start, end }));
  const view = compact(text, { start, end }).text;
  // A rule (---, ***) or a lone mark separates, it says nothing.
  if (!/[\p{L}\p{N}]/u.test(view)) return null;
  return { start, end, level, text: view, width: printedWidth(view), ...like };
}

/** The lines of `span` that hold text, in order. */
export function splitLines(text: string, span: Span): readonly Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\u2028\u2029]/gu;
  breaks.lastIndex = span.start;
  let blank = true;
  let start = span.start;
  while (start < span.end) {
    const found = breaks.exec(text);
    const end = Math.min(found?.index ?? span.end, span.end);
    const raw = text.slice(start, end);
    const indented = /^(?:\u3000|\t|[ \u00a0]{2})/u.test(raw);
    const line = makeLine(text, { start, end }, { blankBefore: blank, indented });
    if (line) lines.push(line);
    blank = raw.trim() === "";
    start = end + (found?.[0].length ?? 1);
  }
  return lines;
}
