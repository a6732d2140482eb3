import type { FigureChunk } from "./chunk.js";
import { ClauseState } from "./clause-state.js";
import type { Link } from "./draft.js";
import type { DraftBuilder } from "./draft-builder.js";
import { DraftRow } from "./draft-row.js";
import { PointedItems } from "./pointed-items.js";

/** What stops figures of services; a flow alone does not start them again. */
export const SERVICES = "trade in services";

/** How far the reading of one sentence has come: its statements, its clause, and what the words so far make of figures. */
export class ReadingState {
  readonly row: DraftRow;
  readonly clause = new ClauseState();
  /** Why figures are not trade at this place, or null. */
  blocked: string | null = null;
  /** The clauses of the last flow and of the last figure: a name asks whether the flow was in its own. */
  flowClause = 0;
  figureClause = 0;
  illustrationClause = 0;
  /** The last number counted no goods; a change after it is of what it counted. */
  counted = false;
  /** 分别 has been read, and its figures are still to come: 分别|出口5亿元和3亿元. */
  isOneByOne = false;
  /** Where the last word for a price ends. */
  priceEnd = 0;
  /** 高于全国…: names and figures to the end of the clause are those of others. */
  comparing = false;

  private readonly pointed = new PointedItems();

  constructor(link: Link = "start") {
    this.row = new DraftRow(link);
  }

  get draft(): DraftBuilder {
    return this.row.current;
  }

  /** Whether the flow of the statement stands in an earlier clause than this one. */
  get isLaterClause(): boolean {
    return this.draft.flow !== null && this.flowClause < this.clause.index;
  }

  /** Whether what comes next opens another statement: figures have been read, and not ahead of what they are of. */
  get isComplete(): boolean {
    if (!this.draft.figured || this.draft.isBridged || this.draft.isAwaitingLevel) return false;
    return !(this.draft.isLed && this.figureClause === this.clause.index);
  }

  /** Whether a figure here is of what an illustration before it illustrated. */
  get isAfterIllustration(): boolean {
    const goesOn = !this.clause.headed && this.blocked === null && this.clause.admitsFigure;
    return goesOn && this.draft.isIllustration;
  }

  /** A name or a flow of the statement has been read. */
  enter(): void {
    this.pointed.clear();
    this.blocked = null;
    this.counted = false;
    this.clause.enter();
  }

  /** 前者, 后两者: the figures that come next are of these items of the list. */
  pointTo(items: readonly number[]): void {
    this.pointed.set(items);
  }

  get isPointing(): boolean {
    return this.pointed.isSet;
  }

  /** 前两者均: the next figure is of all the items pointed at; false where none are. */
  meanAll(): boolean {
    return this.pointed.meanAll();
  }

  /** The figure with the items of the list that it is of, where words before it point at them. */
  placed(figure: FigureChunk): FigureChunk {
    return this.pointed.place(figure);
  }

  closeBeforeNext(): void {
    this.close(this.draft.figured && this.figureClause === this.clause.index ? "list" : "comma");
  }

  /** Ends the statement; the next one hangs on it by `link`. */
  close(link: Link): void {
    if (this.draft.figured) this.isOneByOne = false;
    if (this.row.close(link)) this.blocked = null;
  }
}
