import type { MonthRange } from "../../model/quantity.js";
import type { Dim, FigureChunk, FlowChunk, NameGroup, PeriodChunk } from "./chunk.js";
import type { Draft } from "./draft.js";
import { DraftSoFar } from "./draft-so-far.js";
import type { SeveralOf } from "./named-lately.js";
import type { Pointer } from "./pointing-words.js";

/** Unknown characters in a clause that may still be about a class of firms. */
const NOISE_ABOUT_FIRMS = 9;

/** A draft while it is being read. One object for one statement; `finish` gives the value. */
export class DraftBuilder extends DraftSoFar {
  private readonly notes: string[] = [];
  private readonly pointers: Pointer[] = [];
  private periodChunk: PeriodChunk | null = null;
  private start = -1;
  private end = -1;
  private noise = 0;
  private listed = 0;
  private kept = false;
  private pronoun: Draft["pronoun"] = null;
  private opposite: string | null = null;
  private ofList: Draft["ofList"] = null;
  private marketOf: Draft["marketOf"] = null;

  /** The figures read so far are of what comes next; only where nothing else has been read. */
  bridge(): void {
    this.bridged =
      this.link === "start" &&
      this.flowChunk === null &&
      this.figured &&
      Object.keys(this.groups).length === 0;
  }

  setGroup(group: NameGroup): void {
    this.groups[group.dim] = group;
    this.cover(group);
  }

  /** 枇杷为增长最快的水果: the words around the goods only say what they are. */
  keepTopic(): void {
    this.kept = true;
  }

  /** Forgets what a clause spoke of that was about something else; whose trade it is may still be right. */
  dropTopic(noise: number): void {
    if (this.flowChunk !== null || this.figured || this.flags.partnerTopic || this.kept || this.flags.load)
      return;
    if (this.groups.partner !== undefined || this.groups.product !== undefined) this.flags.dropped = true;
    const spoken = [this.groups.partner, this.groups.product].filter((group) => group !== undefined);
    // 俄罗斯木材断崖式减少，仅进口9万吨: the goods with where they come from.
    const { partner, product } = this.groups;
    const joined = partner !== undefined && product !== undefined && partner.end === product.start;
    this.spokenOf = spoken.length === 1 || joined ? spoken : [];
    for (const dim of ["partner", "product"] as const) delete this.groups[dim];
    // 民营企业成为稳外贸的重要力量，进出口…: firms are spoken of at more length.
    if (noise > NOISE_ABOUT_FIRMS) delete this.groups.segment;
  }

  /** Takes back what was forgotten: the bare flow and figure that follow are of it. */
  resumeTopic(): void {
    const { spokenOf } = this;
    if (this.groups.partner !== undefined || this.groups.product !== undefined) return;
    for (const group of spokenOf) this.groups[group.dim] = group;
    this.flags.dropped = false;
  }

  /** Forgets a name of a side that was about something else. */
  drop(dim: Dim): void {
    if (this.flowChunk === null && !this.figured) delete this.groups[dim];
  }

  setFlow(flow: FlowChunk): void {
    this.flowChunk = flow;
    this.cover(flow);
  }

  /** 从吉林进口: the place is the other side, so it is not whose trade it is. */
  oppose(place: string): void {
    this.opposite ??= place;
  }

  setSeveral(several: SeveralOf): void {
    this.several = several;
  }

  setPronoun(kind: Draft["pronoun"]): void {
    this.pronoun ??= kind;
  }

  /** 截至6月底，今年累计出口…: the whole year adds nothing to a part of it. */
  setPeriod(period: PeriodChunk): void {
    const earlier = this.periodChunk?.months;
    if (earlier == null || !isYearAround(period, earlier)) this.periodChunk = period;
    this.cover(period);
  }

  addFigure(figure: FigureChunk): void {
    this.figures.push(figure);
    this.cover(figure);
  }

  /** Notes a figure that is no figure of trade, or of somebody else's. */
  refuseFigure(why: string): void {
    this.note(`a figure belongs to ${why}`);
    this.flags.blocked = true;
  }

  flag(name: keyof typeof this.flags): void {
    this.flags[name] = true;
  }

  unflag(name: keyof typeof this.flags): void {
    this.flags[name] = false;
  }

  setInward(inward: boolean): void {
    this.flags.inward = inward;
  }

  setOfList(items: Draft["ofList"]): void {
    this.ofList = items;
  }

  setMarket(flow: Draft["marketOf"]): void {
    // 中国是越南最大的出口市场: whose market it is stands right before, and it is theirs.
    const { reporter, partner } = this.groups;
    if (reporter !== undefined && partner !== undefined && reporter.end <= partner.start) return;
    this.marketOf = flow;
  }

  addNoise(characters: number): void {
    this.noise += characters;
  }

  point(pointers: readonly Pointer[]): void {
    this.pointers.push(...pointers);
  }

  /** 进口水果9批次，8吨，…: what counts no goods leads the list of amounts. */
  skipLevel(): void {
    this.skipped++;
  }

  /** A price stands behind an amount, and a list of changes has its change too. */
  priceAfter(): void {
    this.prices++;
  }

  /** 同比分别: the list that comes holds the changes of the prices. */
  listPrices(): void {
    this.listed = this.prices;
  }

  note(text: string): void {
    this.notes.push(text);
  }

  /** The statement as read. */
  finish(): Draft {
    return {
      link: this.link,
      groups: this.groups,
      flow: this.flowChunk,
      period: this.periodChunk,
      figures: this.figures,
      ...this.flags,
      pointers: this.pointers,
      noise: this.noise,
      skipped: this.skipped,
      prices: this.listed,
      pronoun: this.pronoun,
      several: this.several,
      spokenOf: onlyName(this.spokenOf),
      opposite: this.opposite,
      ofList: this.ofList,
      marketOf: this.marketOf,
      notes: this.notes,
      start: this.start,
      end: this.end,
    };
  }

  private cover(span: { start: number; end: number }): void {
    this.start = this.start < 0 ? span.start : Math.min(this.start, span.start);
    this.end = Math.max(this.end, span.end);
  }
}

function isYearAround({ months, listed, start, end }: PeriodChunk, part: MonthRange): boolean {
  if (months === null || listed.length > 0 || !months[0].endsWith("-01")) return false;
  // 去年7月新开的航线带动明显，全年出口…: a month within it is no count up to it.
  if (!part[0].endsWith("-01") && months[1].endsWith("-12") && end - start === 2) return false;
  // 今年 ends with the month of the article.
  if (!months[1].endsWith("-12") && end - start > 2) return false;
  return months[0] <= part[0] && part[1] <= months[1] && months[0].slice(0, 4) === months[1].slice(0, 4);
}

/** The name of the only member of the only group, or null. */
function onlyName(groups: readonly NameGroup[]): string | null {
  const [group, ...more] = groups;
  const [member, ...others] = group?.members ?? [];
  return more.length === 0 && others.length === 0 ? (member?.name ?? null) : null;
}
