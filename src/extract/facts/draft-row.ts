import type { FigureChunk } from "./chunk.js";
import type { Draft, Link } from "./draft.js";
import { DraftBuilder } from "./draft-builder.js";

/** The statements of one sentence: those that are read and the one that is being read. */
export class DraftRow {
  readonly done: Draft[] = [];
  current: DraftBuilder;
  /** 力争, 预计: what follows has not happened. */
  private unreal = false;

  /** `link`: how the first statement hangs on what was told before. */
  constructor(link: Link = "start") {
    this.current = new DraftBuilder(link);
  }

  /** Ends the current statement and opens one that hangs on it by `link`; false where there was nothing to end. */
  close(link: Link): boolean {
    if (!this.current.started) {
      if (link === "among") this.current = new DraftBuilder("among");
      return false;
    }
    const unfigured = !this.current.figured && this.current.flow !== null;
    const skipped = this.current.figured ? 0 : this.current.levelsSkipped;
    this.done.push(this.current.finish());
    this.current = new DraftBuilder(unfigured && (link === "comma" || link === "list") ? "topic" : link);
    // 出口包裹9万票，出口货值3亿元，分别增长2%、4%
    if (link === "comma") for (let i = 0; i < skipped; i++) this.current.skipLevel();
    if (this.unreal) this.current.flag("unreal");
    return true;
  }

  /** Opens a statement that names what the trade before it was mostly in or with; false where none was. */
  illustrate(): boolean {
    const { current } = this;
    if (current.figured || current.flow !== null) this.close("such-as");
    else if (!current.started && this.done.length > 0) this.current = new DraftBuilder("such-as");
    else return false;
    this.current.flag("illustrates");
    return true;
  }

  /** A share told before what it is of needs a statement without a flow: 出口3亿元，六成来自越南. */
  openFor({ leads }: FigureChunk): void {
    const { figured, flow } = this.current;
    if (leads && (figured || flow !== null)) this.close(figured ? "such-as" : "comma");
  }

  /** 出口3亿元，主要为茶叶，增长5%: a figure after an illustration is of what was illustrated. */
  addToLast(figure: FigureChunk): void {
    const whole = this.done.pop();
    if (whole !== undefined) {
      this.done.push({ ...whole, figures: [...whole.figures, figure], end: figure.end });
    }
  }

  /** `here`: the current statement is of what has not happened too. */
  setUnreal(here: boolean): void {
    this.unreal = true;
    if (here) this.current.flag("unreal");
  }

  setReal(here = true): void {
    if (here && this.unreal) this.current.unflag("unreal");
    this.unreal = false;
  }
}
