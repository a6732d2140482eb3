import type { Affinity } from "./affinity.js";
import type { Unit } from "./units.js";

/** A run of a page under one headline, dateline or mark; an article in the making. */
export interface Block {
  /** Headlines and bylines that stand before it on the page. */
  readonly lead: readonly Unit[];
  /** The dateline or 上接 mark that opens it, or null. */
  readonly opener: Unit | null;
  /** Paragraphs, sub-headings, captions and credits in file order. */
  readonly parts: readonly Unit[];
  /** True for a picture story. */
  readonly photo: boolean;
  /** True where a signature closes it. */
  readonly signed: boolean;
}

// Measured on newspaper pages: parts of one article share 0.04 and more over a sub-heading, two articles about 0.02.
const FOREIGN = 0.02;
// A headline that fits the report above it this well, and the one below it this badly, closes the one above.
const FITS = 0.4;
const MISFITS = 0.15;
// Too few paragraphs on one side of a heading say nothing about its subject.
const ENOUGH = 2;
const REACH = 5;

/** Paragraphs of a block, without what stands between them. */
export function paragraphsOf(parts: readonly Unit[]): readonly Unit[] {
  return parts.filter((unit) => unit.kind === "body" || unit.kind === "photo");
}

/** The running text of some units. */
export function wordsOf(units: readonly Unit[]): string {
  return paragraphsOf(units)
    .map((unit) => unit.text)
    .join("\n");
}

/** Cuts a page into blocks: a new one at every dateline, mark, picture story, byline under a headline, and foreign heading. */
export function cutBlocks(units: readonly Unit[], affinity: Affinity): readonly Block[] {
  const cutter = new Cutter(units, affinity);
  return cutter.cut();
}

/** The whole page as one block: headlines and bylines at its head are its lead. */
export function oneBlock(units: readonly Unit[]): Block {
  const isLead = (unit: Unit): boolean => unit.kind === "headline" || unit.kind === "credit";
  const end = units.findIndex((unit) => !isLead(unit));
  const lead = end < 0 ? units : units.slice(0, end);
  const opener = units[lead.length]?.kind === "dateline" ? (units[lead.length] ?? null) : null;
  const parts = units.slice(lead.length + (opener ? 1 : 0));
  return { lead, opener, parts, photo: false, signed: false };
}

interface Draft {
  lead: Unit[];
  opener: Unit | null;
  parts: Unit[];
  photo: boolean;
  signed: boolean;
}

/** Whether nothing but headlines and credits has been met so far. */
function isFresh(draft: Draft): boolean {
  return draft.parts.length === 0 && draft.opener === null && !draft.photo;
}

/** Whether a credit below a headline opens a report: editors and end marks do not. */
function isByline({ kind, credits }: Unit): boolean {
  return kind === "credit" && credits !== null && (credits.authors.length > 0 || credits.date !== null);
}

class Cutter {
  private readonly blocks: Draft[] = [];

  constructor(
    private readonly units: readonly Unit[],
    private readonly affinity: Affinity,
  ) {}

  cut(): readonly Block[] {
    let index = 0;
    while (index < this.units.length) {
      const end = this.leadEnd(index);
      if (end > index) this.placeLead(index, end);
      else this.place(this.units[index]);
      index = Math.max(end, index + 1);
    }
    return this.blocks;
  }

  /** End of the run of headlines and credits that begins with a headline here; `index` where there is none. */
  private leadEnd(index: number): number {
    if (this.units[index]?.kind !== "headline") return index;
    let end = index;
    while (this.units[end]?.kind === "headline" || this.units[end]?.kind === "credit") end++;
    return end;
  }

  private placeLead(index: number, end: number): void {
    const lead = this.units.slice(index, end);
    const current = this.blocks.at(-1);
    // A source line over the headline: both are the head of one article.
    if (current && isFresh(current)) current.lead.push(...lead);
    else if (!current || this.startsBlock(lead, end)) this.open({ lead });
    else current.parts.push(...lead);
  }

  private startsBlock(lead: readonly Unit[], end: number): boolean {
    const next = this.units[end]?.kind;
    if (next === "dateline" || next === "photo" || lead.some(isByline)) return true;
    // Headlines before a mark or the end of a page of many reports: they belong to some report above.
    return next === "body" ? this.opensArticle(lead, end) : this.isCrowded();
  }

  private place(unit: Unit | undefined): void {
    if (!unit) return;
    const current = this.blocks.at(-1);
    const fresh = current && isFresh(current);
    if (unit.kind === "dateline" || unit.kind === "mark") {
      // 早报 3月22日 第二版, （上接第一版）…: the head of the page stays with what it stands over.
      const headOnly = current?.lead.every((line) => line.kind === "credit") ?? false;
      if (fresh && (unit.kind === "dateline" || headOnly)) current.opener = unit;
      else this.open({ opener: unit });
      return;
    }
    if (unit.kind === "photo") {
      if (fresh) current.photo = true;
      else this.open({ photo: true });
    } else if (unit.kind === "body" && (current?.signed || (current?.photo && current.parts.length > 0))) {
      this.open({});
    }
    if (!this.blocks.length) this.open({});
    const target = this.blocks.at(-1);
    if (unit.kind === "credit" && target && target.parts.length === 0 && target.opener === null)
      target.lead.push(unit);
    else target?.parts.push(unit);
    if (unit.signature && target) target.signed = true;
  }

  private open(draft: Partial<Draft>): void {
    this.blocks.push({ lead: [], opener: null, parts: [], photo: false, signed: false, ...draft });
  }

  /** Whether headlines between two stretches of running text begin a new article rather than a section of this one. */
  private opensArticle(lead: readonly Unit[], end: number): boolean {
    const current = this.blocks.at(-1);
    if (!current || current.signed || current.photo) return true;
    const level = lead[0]?.level ?? 0;
    const own = current.lead.filter((unit) => unit.level > 0).map((unit) => unit.level);
    const title = own.length > 0 ? Math.min(...own) : Number.POSITIVE_INFINITY;
    // Extractors also set sections of one article in ###, so below ## an equal level proves nothing.
    if (level > 0 && own.length > 0 && (level < title || (level === title && level <= 2))) return true;
    if (level > 0 && lead.some((unit) => unit.level > level)) return true;
    if (level > 0 && own.length === 0 && current.opener?.kind === "mark") return true;
    const before = paragraphsOf(current.parts).slice(-REACH);
    const after = this.textAfter(end);
    // One report with sections: its parts may differ as much as they like.
    if (!this.isCrowded()) return false;
    const words = lead.map((unit) => unit.text).join("\n");
    const [above, below] = [wordsOf(before), wordsOf(after)];
    const fitsAbove = this.affinity.contained(words, above) >= FITS;
    if (fitsAbove && this.affinity.contained(words, below) <= MISFITS) return true;
    if (before.length < ENOUGH || after.length < ENOUGH) return false;
    return this.affinity.between(above, below) < FOREIGN;
  }

  /** The first paragraphs of running text from here up to something that opens another report. */
  private textAfter(index: number): readonly Unit[] {
    const text: Unit[] = [];
    for (const unit of this.units.slice(index)) {
      if (unit.kind === "dateline" || unit.kind === "mark" || unit.signature || text.length === REACH) break;
      if (unit.kind === "body") text.push(unit);
    }
    return text;
  }

  /** Whether the page holds several reports by more than headings: two datelines, or a signature. */
  private isCrowded(): boolean {
    const openers = this.units.filter((unit) => unit.kind === "dateline" || unit.kind === "mark");
    return openers.length >= 2;
  }
}
