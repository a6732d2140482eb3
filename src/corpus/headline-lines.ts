import { isClosed, sharesColumn } from "./flow.js";
import type { Line } from "./lines.js";

/** What the lines of a page are read against. */
export interface LineContext {
  readonly lines: readonly Line[];
  readonly wrapped: boolean;
  /** Whether the page marks its headings (#): then a bare short line before running text is a torn line. */
  readonly marksHeadings: boolean;
  /** Whether a line by its words alone is no running text: a byline, a dateline, a heading, a mark. */
  readonly isFurniture: (index: number) => boolean;
  /** Whether it is furniture that stands between a headline and its report, and not at the end of one (责任编辑). */
  readonly opensReport: (index: number) => boolean;
}

// Longer lines than these are sentences, even where their full stop is missing. Headlines before a dateline are
// told apart by it; a sub-heading before running text only by being short.
const LONGEST = 52;
const LONGEST_SUBHEADING = 30;
// More short lines in a row than this are a list, not a headline, unless furniture follows them.
const LONGEST_RUN = 3;
// No heap of headlines is longer; a list of short lines would be counted again from each of them.
const REACH = 16;

/**
 * Whether the line can be a headline or a sub-heading: short, no end of sentence, and not the first line of a paragraph
 * that goes on below. The caller knows that the line before it ended its sentence.
 */
export function isHeadlineLine(context: LineContext, index: number): boolean {
  const run = headlineRun(context, index);
  return run.length > 0 && (run.beforeFurniture || run.length <= LONGEST_RUN || index === 0);
}

/** How many headline lines stand from `index` on, and whether furniture (a dateline, a byline …) follows them. */
export function headlineRun(
  context: LineContext,
  index: number,
): { readonly length: number; readonly beforeFurniture: boolean } {
  const { lines, isFurniture, opensReport } = context;
  let end = index;
  while (end < lines.length && end - index < REACH && !isFurniture(end) && isShort(lines[end], end === 0)) {
    if (isTorn(lines[end], lines[end + 1])) break;
    end++;
  }
  // On a page of whole paragraphs short lines at its very end are headlines left over.
  const atEnd = end === lines.length && !context.wrapped;
  const beforeFurniture = atEnd || (end < lines.length && opensReport(end));
  if (beforeFurniture) return { length: end - index, beforeFurniture };
  // A short line before running text may be the first line of it.
  if (context.marksHeadings && index > 0) return { length: 0, beforeFurniture };
  let length = 0;
  while (index + length < end && !opensParagraph(context, index + length)) length++;
  return { length, beforeFurniture };
}

function isShort(line: Line | undefined, first: boolean): boolean {
  if (!line || line.width > LONGEST || /[，、；：。]$/u.test(line.text) || line.text.includes("。"))
    return false;
  if (!isWhole(line.text)) return false;
  return first || !isClosed(line.text);
}

/** 出口分别为1|.52亿元, 增长3|%: the next line begins in the middle of a number or with a mark that only goes on. */
function isTorn(line: Line | undefined, next: Line | undefined): boolean {
  if (line === undefined || next === undefined || next.blankBefore) return false;
  return /^[.%％，。；、！？）》”]/u.test(next.text) || (/\d\.?$/u.test(line.text) && /^\d/u.test(next.text));
}

function opensParagraph({ lines, wrapped }: LineContext, index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || !next) return false;
  if (index > 0 && (line.width > LONGEST_SUBHEADING || (line.text.match(/，/gu) ?? []).length > 1))
    return true;
  // Two lines about as wide that end no sentence and stand apart from the report are two headlines.
  const apart = !wrapped && lines[index + 2]?.blankBefore === true && !next.blankBefore;
  if (apart && !isClosed(next.text)) return false;
  return sharesColumn(line, next, wrapped);
}

/** A quotation or bracket that stays open is closed on the next line, which therefore goes on. */
function isWhole(text: string): boolean {
  const count = (pattern: RegExp): number => (text.match(pattern) ?? []).length;
  return count(/[“‘《（]/gu) === count(/[”’》）]/gu);
}
