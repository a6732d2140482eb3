import type { Dim, FigureChunk, FlowChunk, NameGroup, PeriodChunk } from "./chunk.js";
import type { Draft, Link } from "./draft.js";

/** A draft while it is being read. One object for one statement; `finish` gives the value. */
export class DraftBuilder {
  private readonly groups: Partial<Record<Dim, NameGroup>> = {};
  private readonly figures: FigureChunk[] = [];
  private readonly notes: string[] = [];
  private readonly flags = {
    respectively: false,
    together: false,
    each: false,
    unreal: false,
    inward: false,
    partnerTopic: false,
  };
  private flowChunk: FlowChunk | null = null;
  private periodChunk: PeriodChunk | null = null;
  private start = -1;
  private end = -1;
  private noise = 0;

  constructor(readonly link: Link) {}

  get flow(): FlowChunk | null {
    return this.flowChunk;
  }

  get figured(): boolean {
    return this.figures.length > 0;
  }

  get started(): boolean {
    return this.flowChunk !== null || this.figured || Object.keys(this.groups).length > 0;
  }

  group(dim: Dim): NameGroup | undefined {
    return this.groups[dim];
  }

  hasFigure(role: FigureChunk["role"]): boolean {
    return this.figures.some((f) => f.role === role);
  }

  setGroup(group: NameGroup): void {
    this.groups[group.dim] = group;
    this.cover(group);
  }

  /** Forgets what a clause spoke of that was about something else; whose trade it is may still be right. */
  dropTopic(): void {
    if (this.flowChunk !== null || this.figured || this.flags.partnerTopic) return;
    for (const dim of ["partner", "product", "segment"] as const) delete this.groups[dim];
  }

  setFlow(flow: FlowChunk): void {
    this.flowChunk = flow;
    this.cover(flow);
  }

  setPeriod(period: PeriodChunk): void {
    this.periodChunk = period;
    this.cover(period);
  }

  addFigure(figure: FigureChunk): void {
    this.figures.push(figure);
    this.cover(figure);
  }

  flag(name: keyof typeof this.flags): void {
    this.flags[name] = true;
  }

  setInward(inward: boolean): void {
    this.flags.inward = inward;
  }

  addNoise(characters: number): void {
    this.noise += characters;
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
      noise: this.noise,
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
