import { isHan, isLatin } from "./characters.js";
import type { MappedText } from "./mapped-text.js";
import { shapeOf, sliceMapped } from "./mapped-text.js";

/** One printed line without its indentation and marks. */
export interface Line {
  readonly text: MappedText;
  readonly shape: string;
  /** In Chinese characters: a digit or Latin letter counts half, a space nothing. */
  readonly width: number;
  /** Blank lines between it and the line before. */
  readonly blankBefore: number;
  /** Indented by two spaces or more, or led by a heading or list mark: it begins a paragraph. */
  readonly indented: boolean;
  /** The rest of a printed line that begins before the piece, so that its width tells nothing. */
  readonly partial: boolean;
}

// Heading, quotation and list marks of Markdown, and the ornaments that newspapers put before a line: ● ■ ▲ ◀◀ ★.
// A hyphen or a plus counts only with a space after it: "-5.6%" is a number.
const LEADING_MARKS =
  /^(?:#{1,6}(?=\s|[^\s#\d])|>+|[-*+·](?=\s)|[\u25a0-\u25ff\u2605\u2606\u203b\u2666\u2022\u27a4]|\s)+/;
const TRAILING_MARKS = /(?:[\u25a0-\u25ff\u2605\u2606\u203b\u27a4]|\s)+$/;
const RULE = /^[-=_*~—·\s]{3,}$/;
const EMPHASIS = /\*\*|__/g;

/** The lines of a text that say something, in order. `midLine` is true where the text begins inside a printed line. */
export function readLines(text: MappedText, midLine = false): Line[] {
  const lines: Line[] = [];
  let blank = 0;
  for (const [i, printed] of splitAtLineEnds(text).entries()) {
    const line = stripLine(printed, { blankBefore: blank, partial: midLine && i === 0 });
    if (line === null) {
      blank += 1;
      continue;
    }
    lines.push(line);
    blank = 0;
  }
  return lines;
}

// Where a page was flattened to one line, the indentation of a paragraph is left behind a finished sentence.
const LINE_END = /\n|(?<=[。！？…][”’）》]?)(?= {2})/g;

function splitAtLineEnds(text: MappedText): MappedText[] {
  const lines: MappedText[] = [];
  let from = 0;
  for (const match of shapeOf(text).matchAll(LINE_END)) {
    lines.push(sliceMapped(text, from, match.index));
    from = match.index + match[0].length;
  }
  lines.push(sliceMapped(text, from, text.chars.length));
  return lines;
}

function stripLine(printed: MappedText, place: Pick<Line, "blankBefore" | "partial">): Line | null {
  const shape = shapeOf(printed);
  if (RULE.test(shape)) return null;
  const from = LEADING_MARKS.exec(shape)?.[0].length ?? 0;
  const trailing = TRAILING_MARKS.exec(shape.slice(from))?.[0].length ?? 0;
  const kept = dropEmphasis(sliceMapped(printed, from, shape.length - trailing));
  if (kept.chars.length === 0) return null;
  const keptShape = shapeOf(kept);
  return {
    text: kept,
    shape: keptShape,
    width: widthOf(keptShape),
    ...place,
    indented: /^\s{2}/.test(shape) || shape.slice(0, from).trim() !== "",
  };
}

function dropEmphasis(text: MappedText): MappedText {
  const shape = shapeOf(text);
  if (!shape.includes("**") && !shape.includes("__")) return text;
  const dropped = new Set<number>();
  for (const match of shape.matchAll(EMPHASIS)) dropped.add(match.index).add(match.index + 1);
  const keep = (list: readonly number[]): number[] => list.filter((_, i) => !dropped.has(i));
  return {
    chars: text.chars.filter((_, i) => !dropped.has(i)),
    starts: keep(text.starts),
    ends: keep(text.ends),
  };
}

function widthOf(shape: string): number {
  let width = 0;
  for (const char of shape) {
    if (char !== " ") width += isHan(char) || (!isLatin(char) && char.charCodeAt(0) > 0x7f) ? 1 : 0.5;
  }
  return width;
}

/** True where an extractor put a space between nearly all characters of the line: 湖 南 省 进 出 口. */
export function isScattered(shape: string): boolean {
  const words = shape.split(" ");
  if (words.length < 4) return false;
  return words.filter((word) => word.length === 1).length >= words.length * 0.7;
}
