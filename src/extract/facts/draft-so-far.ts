import type { Dim, FigureChunk, FlowChunk, NameGroup } from "./chunk.js";
import type { Link } from "./draft.js";
import type { SeveralOf } from "./named-lately.js";

/** What has been read of a statement so far, and what can be asked of it. */
export class DraftSoFar {
  protected readonly groups: Partial<Record<Dim, NameGroup>> = {};
  protected readonly figures: FigureChunk[] = [];
  protected spokenOf: readonly NameGroup[] = [];
  protected readonly flags = {
    respectively: false,
    together: false,
    each: false,
    unreal: false,
    inward: false,
    partnerTopic: false,
    illustrates: false,
    cameFrom: false,
    blocked: false,
    besides: false,
    strange: false,
    section: false,
    ofOthers: false,
    carriers: false,
    withChina: false,
    byWay: false,
    open: false,
    made: false,
    itsGoods: false,
    ranked: false,
    passing: false,
    dropped: false,
    departed: false,
    load: false,
    story: false,
    loading: false,
    ofFirms: false,
    aside: false,
  };
  protected flowChunk: FlowChunk | null = null;
  protected skipped = 0;
  protected prices = 0;
  protected bridged = false;
  protected several: SeveralOf | null = null;

  constructor(readonly link: Link) {}

  get flow(): FlowChunk | null {
    return this.flowChunk;
  }

  get figured(): boolean {
    return this.figures.length > 0;
  }

  get levelsSkipped(): number {
    return this.skipped;
  }

  get started(): boolean {
    return this.flowChunk !== null || this.figured || Object.keys(this.groups).length > 0;
  }

  /** All figures stand before the words that they need: 六成来自越南. */
  get isLed(): boolean {
    return this.figured && this.figures.every((f) => f.leads);
  }

  /** The figures came first, and the flow that they are of is still to come. */
  get isBridged(): boolean {
    return this.bridged && this.flowChunk === null;
  }

  /** 增长6%的山东出口，前10个月达…: the change came first, and the amount is still to come. */
  get isAwaitingLevel(): boolean {
    return this.bridged && this.figures.every((f) => f.role === "yoy");
  }

  /** So many of some goods, of which nothing is said yet: 30吨红茶. */
  get isConsignment(): boolean {
    const goods = this.groups.product;
    if (this.flowChunk !== null || goods === undefined || this.flags.blocked || this.flags.made) return false;
    // 价值9万元的红茶卖到了德国
    const sentOff = (f: FigureChunk): boolean =>
      f.role === "count" || (f.role === "money" && f.end <= goods.start);
    return this.figured && this.figures.every(sentOff);
  }

  /** 30吨红茶从杭州启程: the load is on its way. */
  get hasLeft(): boolean {
    return this.flags.departed;
  }

  /** 60吨红茶正装进集装箱 */
  get isLoading(): boolean {
    return this.flags.loading;
  }

  /** It tells of one load that was sent off. */
  get isLoad(): boolean {
    return this.flags.load && this.flowChunk !== null;
  }

  /** So many of what was told: 其中2100吨. */
  get isCountedPart(): boolean {
    const counted = this.figured && this.figures.every((f) => f.role === "count");
    return (
      this.link === "among" && counted && this.flowChunk === null && Object.keys(this.groups).length === 0
    );
  }

  /** It only names what the statement before it was mostly in or with. */
  get isIllustration(): boolean {
    const bare = this.flowChunk === null && !this.figured;
    return bare && this.link === "such-as" && this.flags.illustrates;
  }

  get hasList(): boolean {
    return Object.values(this.groups).some((group) => group.members.length > 1);
  }

  /** The figures of its list have begun. */
  get hasListedFigures(): boolean {
    return this.figured && this.flags.respectively && this.hasList;
  }

  group(dim: Dim): NameGroup | undefined {
    return this.groups[dim];
  }

  hasFigure(role: FigureChunk["role"]): boolean {
    return this.figures.some((f) => f.role === role);
  }

  /** 船舶进入集中交付期，出口9亿元: the one that the clause before was about, if it was forgotten. */
  get lastTopic(): NameGroup | null {
    return this.spokenOf[0] ?? null;
  }

  get isOfSeveral(): boolean {
    return this.several !== null;
  }

  get isPriced(): boolean {
    return this.prices > 0;
  }
}
