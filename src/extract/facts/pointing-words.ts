import type { Frame, Member } from "./frame.js";

// 该类产品, 上述商品, 对其: words that point at the goods or the partner told of before.

/** What a statement points at in place of naming it. */
export type Pointer = "last-goods" | "these-goods" | "last-partner" | "last-load";

const GOODS = "(?:出口|进口)?(?:产品|商品|货物|货品)";
const LAST = new RegExp(`(?:该类|此类|这类|该种|这种|该|这一|同类)${GOODS}`);
const THESE = new RegExp(`(?:上述|以上|这些|这几类|这[两三四五]类|上述几类)${GOODS}`);
/** 这批红茶货值9万元 */
const LOAD = /(?:^|[，。：“”])(?:据[悉了解介绍]+，)?(?:这|该|此)[批票柜车]/;
const PARTNER = /(?:对|自|从|与|向)其(?:的)?$/;

/** The pointers in the words between two known parts of a sentence; 对其 must end them, before the flow. */
export function pointersIn(words: string): readonly Pointer[] {
  const found: Pointer[] = [];
  if (LAST.test(words)) found.push("last-goods");
  if (THESE.test(words)) found.push("these-goods");
  if (PARTNER.test(words)) found.push("last-partner");
  if (LOAD.test(words)) found.push("last-load");
  return found;
}

/** What has been named that later statements can point at. One object reads one article. */
export class PointedAt {
  private sentence = 0;
  private goods: { readonly members: readonly Member[]; readonly sentence: number } | null = null;
  private partner: { readonly member: Member; readonly sentence: number; readonly alone: boolean } | null =
    null;

  openParagraph(): void {
    this.goods = null;
  }

  openSentence(): void {
    this.sentence++;
  }

  /** `own`: the sides that the statement names itself. */
  remember({ product, partner }: Pick<Frame, "product" | "partner">): void {
    const { sentence } = this;
    if (product?.from === "own") {
      const earlier = this.goods?.sentence === sentence ? this.goods.members : [];
      const added = product.value.filter((m) => earlier.every((e) => e.name !== m.name));
      this.goods = { members: [...earlier, ...added], sentence };
    }
    const last = partner?.from === "own" ? partner.value.at(-1) : undefined;
    if (last !== undefined) this.partner = { member: last, sentence, alone: partner?.value.length === 1 };
  }

  /** The goods pointed at, or null where none were named in this sentence or the one before. */
  goodsOf(pointers: readonly Pointer[]): readonly Member[] | null {
    if (this.goods === null || this.sentence - this.goods.sentence > 1) return null;
    if (pointers.includes("these-goods")) return this.goods.members;
    return pointers.includes("last-goods") ? this.goods.members.slice(-1) : null;
  }

  /** 东盟仍是最大的贸易伙伴。双边贸易额9亿元: the only partner named last, or null. */
  partnerOfBoth(): readonly Member[] | null {
    if (!this.partner?.alone || this.sentence - this.partner.sentence > 1) return null;
    return [this.partner.member];
  }

  /** The partner pointed at, or null where none was named in this sentence or the one before. */
  partnerOf(pointers: readonly Pointer[]): readonly Member[] | null {
    if (!pointers.includes("last-partner") || this.partner === null) return null;
    return this.sentence - this.partner.sentence > 1 ? null : [this.partner.member];
  }
}
