import { isCloser, isDigit, isHan, isLatin, isOpener, isSentenceEnd } from "./characters.js";
import type { Line } from "./lines.js";

// A line break in a file either wraps a paragraph or ends it. Three witnesses decide: whether the sentence is finished,
// whether the line is as long as its neighbours (the column's width), and blank lines or indentation where they tell anything.

/** Wider than any newspaper column: a line of this many characters is a paragraph or a torn part of one, never a heading. */
const LONGEST_HEADING = 26;
/** Columns of print have such widths; longer lines come from files with one paragraph a line. */
const [NARROWEST_COLUMN, WIDEST_COLUMN] = [10, 48];

/** An article begins: 山东日报1月5日讯, 新华社济南1月5日电, 本报讯. */
const DATELINE = /^(?:\p{Script=Han}{2,14} ?\d{1,2}月 ?\d{1,2}日 ?(?:讯|电|消息)|本报讯|本报记者)/u;

/** Prose begins like this and headings hardly ever do; a short line of it was torn off by a column's end. */
const PROSE_START =
  /^(?:目前|当前|眼下|近[日年几]|日前|今[年天日后]|[去前]年|昨[天日]|本次|此[次前外]|这|该|据|截至|为[了此]?|在|随着|通过|同[时期]|其中|\d+[年月日])/;

const FUNCTION_END = /[的和与及是为在对将从向把被让以或于等至到由]$/;

/** Groups lines into paragraphs. */
export function groupParagraphs(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [];
  const blanksTell = blankLinesTell(lines);
  lines.forEach((line, i) => {
    const current = paragraphs.at(-1);
    if (current !== undefined && joins({ lines, at: i, blanksTell, first: current.length === 1 })) {
      current.push(line);
    } else {
      paragraphs.push([line]);
    }
  });
  return paragraphs;
}

/** Blank lines between nearly all lines, or between none, tell nothing about paragraphs. */
function blankLinesTell(lines: readonly Line[]): boolean {
  const blanks = lines.slice(1).filter((line) => line.blankBefore > 0).length;
  return blanks > 0 && blanks < (lines.length - 1) * 0.7;
}

interface Seam {
  readonly lines: readonly Line[];
  /** Index of the line after the break. */
  readonly at: number;
  readonly blanksTell: boolean;
  /** The line before the break begins a paragraph. */
  readonly first: boolean;
}

function joins(seam: Seam): boolean {
  const before = seam.lines[seam.at - 1];
  const after = seam.lines[seam.at];
  if (before === undefined || after === undefined || DATELINE.test(after.shape)) return false;
  if (continuesAtStart(after.shape) || breaksInsideToken(before.shape, after.shape)) return true;
  if (isUnfinished(before.shape)) return true;
  const full = isFull(seam, before);
  if (endsSentence(before.shape)) {
    return full && !after.indented && !(seam.blanksTell && after.blankBefore > 0);
  }
  return !(seam.first && isHeading(seam, before, after, full));
}

/** A line that starts with a mark which only continues a sentence. */
function continuesAtStart(shape: string): boolean {
  return /^[，。；：！？、”’）》〉】%,.;:!?)]/.test(shape);
}

/** A number or a Latin word cut in two: 51|21.9, 4105.|4, 5|亿元. */
function breaksInsideToken(before: string, after: string): boolean {
  const last = before.at(-1) ?? "";
  const first = after.at(0) ?? "";
  if (isDigit(last)) return isDigit(first) || isHan(first);
  return last === "." && isDigit(first) && isDigit(before.at(-2) ?? "");
}

function isUnfinished(shape: string): boolean {
  return /[，、；：,;:—]$/.test(shape) || isOpener(shape.at(-1) ?? "") || hasOpenBracket(shape);
}

/** True where a quote or bracket opened in the line is not closed in it. */
function hasOpenBracket(shape: string): boolean {
  const count = (marks: RegExp): number => shape.match(marks)?.length ?? 0;
  return (
    count(/[“]/g) > count(/[”]/g) || count(/[（(]/g) > count(/[）)]/g) || count(/[《]/g) > count(/[》]/g)
  );
}

/** A signature closes what it stands under: （刘远航 苏 青）, 周小舟 摄（资料图片）. */
const SIGNED = /^[（(][^（）()]*[）)]$| (?:摄|文|图)(?:[（(][^（）()]*[）)])?$/;

/** A sentence end, with the quotes, brackets and signature after it: 说。”（某某） */
function endsSentence(shape: string): boolean {
  if (SIGNED.test(shape)) return true;
  let end = shape.replace(/（[^（）]*）$|\([^()]*\)$/, "").length;
  if (end === 0) end = shape.length;
  while (end > 0 && isCloser(shape[end - 1] ?? "")) end -= 1;
  return isSentenceEnd(shape[end - 1] ?? "");
}

/** Whether the line fills a column of print, shown by a line near it that is as long and ends in mid-sentence. */
function isFull(seam: Seam, line: Line): boolean {
  const column = columnWidth(seam);
  if (column < NARROWEST_COLUMN || column > WIDEST_COLUMN || line.width < column - 2) return false;
  return linesAround(seam).some((other) => other.width >= column - 2 && !endsSentence(other.shape));
}

function linesAround(seam: Seam): readonly Line[] {
  return seam.lines.slice(Math.max(0, seam.at - 3), seam.at + 3);
}

/** The widest of the lines around a break. */
function columnWidth(seam: Seam): number {
  return Math.max(...linesAround(seam).map((line) => line.width));
}

/** A short first line without a sentence in it, before text that stands on its own. */
function isHeading(seam: Seam, before: Line, after: Line, full: boolean): boolean {
  const longest = /\p{Script=Han} \p{Script=Han}/u.test(before.shape)
    ? LONGEST_HEADING * 1.5
    : LONGEST_HEADING;
  if (before.partial || before.width > longest || /[。！？；].|，.*，/.test(before.shape)) return false;
  if (PROSE_START.test(before.shape) || FUNCTION_END.test(before.shape) || isLatin(before.shape.at(-1) ?? ""))
    return after.indented;
  if (after.indented || (seam.blanksTell && after.blankBefore > 0 && !full)) return true;
  const below = seam.lines.slice(seam.at, seam.at + 3).map((line) => line.width);
  return before.width < Math.max(...below) * 0.75;
}
