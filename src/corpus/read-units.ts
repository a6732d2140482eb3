import type { Span } from "../model/span.js";
import { compact } from "./compact.js";
import type { Credits } from "./credits.js";
import { readCredits } from "./credits.js";
import type { Dateline } from "./dateline.js";
import { readDateline } from "./dateline.js";
import { isClosed, isWrapped, sharesColumn, startsSentence } from "./flow.js";
import type { LineContext } from "./headline-lines.js";
import { headlineRun, isHeadlineLine } from "./headline-lines.js";
import type { Line } from "./lines.js";
import { makeLine, printedWidth, splitLines } from "./lines.js";
import { isEndMark, NO_CREDITS, readTail } from "./signature.js";
import type { Unit } from "./units.js";
import { makeUnit } from "./units.js";

const MARK = /^[◀▶▲▼◁▷△▽←→☞]*（(?:上接|紧接|续接|下接|接)[^（）]{1,14}）/u;
// A12财经, 第3版：要闻
const PAGE_HEAD = /^(?:[A-H]\d{1,2}|第?[A-H]?\d{1,2}版)[：·]?[\p{Script=Han}·/]{0,12}$/u;
const DATELINE_WORD = /^\s*(?:pub)?date|[讯电]|消息|报[道导]|记者|通讯员/u;
const CAPTION = /^(?:[●▲△■◆★☆◎▼](?=\S)|[（【]?(?:图为|图：|图①|上图|下图|左图|右图)[：:]?)/u;
const PHOTO_STORY = /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|图为/u;
// Shorter lines come again by chance: 记者了解到，
const SHORTEST_DUPLICATE = 10;
const LONGEST_CAPTION = 45;
const LONGEST_CREDITS = 80;

/** Reads a page into what it consists of, in file order. `span` leaves out front matter. */
export function readUnits(text: string, span: Span, media: readonly string[]): readonly Unit[] {
  return new UnitReader(text, span, media).read();
}

class UnitReader {
  private readonly lines: Line[];
  private readonly context: LineContext;
  private readonly units: Unit[] = [];
  private readonly seen = new Set<string>();
  private readonly datelines = new Map<Line, Dateline | null>();
  private readonly credits = new Map<Line, Credits | null>();
  /** Whether a hard-wrapped page sets most of its lines apart by blank lines, so that tight lines belong together. */
  private readonly spaced: boolean;

  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly media: readonly string[],
  ) {
    this.lines = [...splitLines(text, span)];
    const wrapped = isWrapped(this.lines);
    this.spaced = wrapped && this.lines.filter((line) => line.blankBefore).length > this.lines.length / 2;
    const marksHeadings = this.lines.some((line) => line.level > 0);
    const isFurniture = (index: number): boolean => this.isFurniture(index);
    const opensReport = (index: number): boolean => this.opensReport(index);
    this.context = { lines: this.lines, wrapped, marksHeadings, isFurniture, opensReport };
  }

  read(): readonly Unit[] {
    let index = 0;
    while (index < this.lines.length) index = this.readAt(index);
    return this.units;
  }

  /** Reads what begins at a line and returns the index of the next line to read. */
  private readAt(index: number): number {
    const line = this.lines[index];
    if (!line) return index + 1;
    if (this.isDuplicate(line)) return index + 1;
    const mark = MARK.exec(line.text);
    if (mark) return this.cut(index, "mark", compact(this.text, line).at(mark[0].length - 1) + 1);
    if (line.level > 0 && !(isClosed(line.text) && line.width > 30)) return this.push(index, "headline");
    const dateline = this.datelineAt(index);
    if (dateline) return this.cut(index, "dateline", dateline.end, dateline);
    if (this.readCreditLine(line)) return this.push(index, "credit");
    if (CAPTION.test(line.text)) return this.readParagraph(index, "caption");
    if (this.afterSentence() && isHeadlineLine(this.context, index)) return this.push(index, "headline");
    return this.readParagraph(index, "body");
  }

  private push(index: number, kind: "headline" | "credit"): number {
    const line = this.lines[index];
    if (!line) return index + 1;
    const credits = kind === "credit" ? this.readCreditLine(line) : null;
    const bracketed = /^[（【]/u.test(line.text);
    const signature = credits !== null && !credits.photo && bracketed && this.units.at(-1)?.kind === "body";
    if (credits?.photo) this.turnIntoPicture();
    this.remember(line);
    const { start, end, text, level } = line;
    const tight = this.spaced && !line.blankBefore;
    this.units.push(makeUnit({ kind, start, end, text, level, tight, credits, signature }));
    return index + 1;
  }

  /** Takes furniture off the head of a line; the rest of it is read again as running text. */
  private cut(
    index: number,
    kind: "mark" | "dateline",
    end: number,
    dateline: Dateline | null = null,
  ): number {
    const first = this.lines[index];
    if (!first) return index + 1;
    const { text } = compact(this.text, { start: first.start, end });
    // （新华社北京3月5日电） below a report closes it.
    const closes = end >= first.end && /^（.*）$/u.test(text) && this.units.at(-1)?.kind === "body";
    const unit = { start: first.start, end, text, dateline };
    this.units.push(makeUnit(closes ? { kind: "credit", ...unit, signature: true } : { kind, ...unit }));
    let last = index;
    while ((this.lines[last + 1]?.start ?? Number.POSITIVE_INFINITY) < end) last++;
    const rest = makeLine(
      this.text,
      { start: end, end: this.lines[last]?.end ?? end },
      { blankBefore: false, indented: false },
    );
    if (!rest) return last + 1;
    this.lines[last] = rest;
    return this.readParagraph(last, "body");
  }

  /** Joins lines until a sentence ends with its line or something else begins. */
  private readParagraph(index: number, kind: "body" | "caption"): number {
    let last = index;
    while (this.continues(last)) last++;
    const start = this.lines[index]?.start ?? 0;
    const end = this.lines[last]?.end ?? start;
    for (let i = index; i <= last; i++) this.remember(this.lines[i]);
    const tail = readTail(this.text, { start, end }, this.media);
    const bodyEnd = tail?.start ?? end;
    const text = compact(this.text, { start, end: bodyEnd }).text;
    const open = !isClosed(text) && !tail?.signature;
    this.units.push(makeUnit({ kind, start, end: trimmedEnd(this.text, start, bodyEnd), text, open }));
    if (tail) {
      if (tail.credits.photo) this.turnIntoPicture();
      const { credits, dateline, signature } = tail;
      const words = compact(this.text, tail).text;
      this.units.push(
        makeUnit({
          kind: "credit",
          start: tail.start,
          end: tail.end,
          text: words,
          credits,
          dateline,
          signature,
        }),
      );
    }
    return last + 1;
  }

  /** Whether the paragraph goes on after this line. */
  private continues(index: number): boolean {
    const line = this.lines[index];
    const next = this.lines[index + 1];
    if (!line || !next || isClosed(line.text) || this.isFurniture(index + 1)) return false;
    if (next.indented && !line.indented && isClosed(line.text)) return false;
    if (this.isDuplicate(next) || CAPTION.test(next.text)) return false;
    if (readTail(this.text, line, this.media)) return false;
    const { wrapped } = this.context;
    if (!wrapped && startsSentence(next.text)) return false;
    // A paragraph that breaks off for good, then the headlines of the next report.
    const run = headlineRun(this.context, index + 1);
    return !(run.length > 0 && run.beforeFurniture && !(wrapped && sharesColumn(line, next, wrapped)));
  }

  private isFurniture(index: number): boolean {
    const line = this.lines[index];
    if (!line) return false;
    if (line.level > 0 || MARK.test(line.text)) return true;
    return this.readCreditLine(line) !== null || this.datelineAt(index) !== null;
  }

  private opensReport(index: number): boolean {
    const line = this.lines[index];
    const credits = line && this.readCreditLine(line);
    if (!line || !credits) return this.isFurniture(index);
    const names = credits.authors.length > 0 || credits.date !== null || credits.source !== null;
    return names && !credits.photo && !/^[（【]/u.test(line.text);
  }

  private readCreditLine(line: Line): Credits | null {
    const known = this.credits.get(line);
    if (known !== undefined) return known;
    const found = this.findCredits(line);
    this.credits.set(line, found);
    return found;
  }

  private findCredits(line: Line): Credits | null {
    if (line.width > LONGEST_CREDITS) return null;
    if (isEndMark(line.text) || PAGE_HEAD.test(line.text)) return NO_CREDITS;
    const credits = readCredits(this.text.slice(line.start, line.end), this.media);
    return credits && (credits.marked || /^（.*）$/u.test(line.text)) ? credits : null;
  }

  private datelineAt(index: number): Dateline | null {
    const line = this.lines[index];
    if (!line) return null;
    const known = this.datelines.get(line);
    if (known !== undefined) return known;
    // Most lines hold none of the words of a dateline; only those that do are read on past their end.
    const candidate = DATELINE_WORD.test(line.text.slice(0, 60));
    const rest = { start: line.start, end: this.span.end };
    const dateline = candidate ? readDateline(this.text, rest, this.media) : null;
    this.datelines.set(line, dateline);
    return dateline;
  }

  private isDuplicate(line: Line): boolean {
    return line.text.length >= SHORTEST_DUPLICATE && this.seen.has(line.text);
  }

  private remember(line: Line | undefined): void {
    if (line) this.seen.add(line.text);
  }

  /** Whether the running text so far has ended its sentence, so that a headline may follow. */
  private afterSentence(): boolean {
    const last = this.units.at(-1);
    return last?.kind !== "body" || !last.open || !this.context.wrapped;
  }

  /** The paragraph before a photographer's credit belongs to a picture. */
  private turnIntoPicture(): void {
    const last = this.units.at(-1);
    if (last?.kind !== "body") return;
    const titled = this.units.at(-2)?.kind === "headline";
    if (titled || PHOTO_STORY.test(last.text)) this.units[this.units.length - 1] = { ...last, kind: "photo" };
    else if (printedWidth(last.text) <= LONGEST_CAPTION) {
      this.units[this.units.length - 1] = { ...last, kind: "caption" };
    }
  }
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
