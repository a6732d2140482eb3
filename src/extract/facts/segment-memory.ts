import { type Draft, isFigured } from "./draft.js";
import { type Frame, kindOf, type Member } from "./frame.js";

interface Topic {
  readonly segment: readonly Member[];
  readonly reporter: string;
}

/**
 * The mode of trade that an article is about: 上半年跨境电商进出口增两成 above 全市跨境电商进出口9亿元。从商品看，服装出口3亿元.
 * One object reads one article.
 */
export class SegmentMemory {
  /** Undefined until the first figures of a place or hub have been told, null where they are not of one mode, or no longer. */
  private topic: Topic | null | undefined;

  /** The same for the paragraph: the mode that its first figures are of, while it tells of no other trade. */
  private section: Topic | null | undefined;

  /** The mode of the first figures of the article, or nothing. */
  private first: string | null = null;

  constructor(private readonly headline: string) {}

  openParagraph(): void {
    this.section = undefined;
  }

  /** The mode of a statement that names none: of goods or a partner, by whomever the mode was told of. */
  ofTopic(draft: Draft, reporter: readonly Member[] | undefined): readonly Member[] | null {
    const kind = kindOf(draft);
    const topic = this.section ?? (draft.section ? null : this.topic);
    if (!topic || draft.flow?.carried === true) return null;
    // 出口商品以服装为主: the goods come next.
    const opens = kind === "flow" && draft.flow?.general === true && !isFigured(draft);
    if (!opens && kind !== "product" && kind !== "partner" && kind !== "partner+product") return null;
    return reporter?.[0]?.name === topic.reporter ? topic.segment : null;
  }

  /** `main`: the statement stands for itself and is no part of another. */
  remember(draft: Draft, { reporter, segment, product, partner }: Frame, main: boolean): void {
    // 全省跨境电商出口9亿元。全省出口商品以服装为主: whose trade it is is said again, and of the mode nothing.
    const again = draft.flow !== null && draft.groups.reporter !== undefined;
    if (again && draft.groups.segment === undefined && this.section !== undefined) this.section = null;
    if (this.section && isOtherMode(draft, this.section)) this.section = null;
    if (!main || !isFigured(draft) || draft.link === "among") return;
    const [whose, ...others] = reporter?.value ?? [];
    if (whose === undefined || whose.ref?.kind === "company") return;
    const [only, ...more] = segment?.value ?? [];
    const single = only !== undefined && more.length === 0 && others.length === 0;
    this.first ??= only?.name ?? "";
    if (this.section === undefined) {
      // 对越南跨境电商出口9亿元。出口服装8亿元: not of e-commerce, unless that is what the article began with.
      const wide = product === null && (partner === null || this.first === only?.name);
      const opens = single && segment?.from === "own" && wide && MODES.test(only.name);
      this.section = opens ? { segment: [only], reporter: whose.name } : null;
    } else if (this.section !== null) {
      const left = draft.groups.segment !== undefined && only?.name !== this.section.segment[0]?.name;
      // 全市进出口80亿元: all trade is told again.
      const all = segment === null && product === null && partner === null;
      if (left || all || whose.name !== this.section.reporter) this.section = null;
    }
    if (this.topic === undefined) {
      const one = only !== undefined && more.length === 0 && others.length === 0 && segment?.from === "own";
      const all = product === null && partner === null;
      const told = one && all && this.headline.includes(only.name);
      this.topic = told ? { segment: [only], reporter: whose.name } : null;
      // 全市进出口80亿元: all trade is told too; so is another mode beside it.
    } else if (this.topic !== null && !isPart(draft, only, this.topic)) this.topic = null;
  }
}

/** 边境小额贸易9亿元；一般贸易3亿元: one of a row of modes, and what comes next is of none of them. */
function isOtherMode({ groups, link }: Draft, { segment: [topic] }: Topic): boolean {
  const [mode] = groups.segment?.members ?? [];
  if (mode === undefined || link === "among" || OF_E_COMMERCE.test(mode.name)) return false;
  return mode.name !== topic?.name && /贸易|互市|采购|保税|电商/.test(mode.name);
}

/** It tells of the mode itself, or of goods or partners in it. */
function isPart(draft: Draft, own: Member | undefined, { segment: [topic] }: Topic): boolean {
  if (draft.groups.segment === undefined) return draft.groups.reporter === undefined;
  return own?.name === topic?.name || OF_E_COMMERCE.test(own?.name ?? "");
}

/** Modes of trade that a passage is about; others (一般贸易) stand beside the goods of all trade. */
const MODES = /^(?:边境小额贸易|边民互市|跨境电商|市场采购|网购保税|直购|易货贸易|保税物流)$/;

/** Modes that are kinds of 跨境电商. */
const OF_E_COMMERCE = /^(?:网购保税|直购|保税电商|海外仓|B2[BC])/;
