import type { Reading } from "../reading.js";
import { type Draft, isFigured } from "./draft.js";
import { type Frame, kindOf, type Member } from "./frame.js";

type Partner = readonly Member[];

/** The one partner that the headline names, by its canonical name; null where it names none or several. */
export function partnerOfHeadline({ doc, mentions }: Reading): string | null {
  const titles = doc.sentences.filter(({ role }) => role === "title");
  const named = mentions.filter(
    (m) => m.kind === "partner" && titles.some(({ start, end }) => start <= m.start && m.end <= end),
  );
  const names = new Set(named.map(({ name }) => name));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

interface Topic {
  readonly partner: Partner;
  readonly reporter: string;
  /** Whether all trade with the partner is told, and not that in one sort of goods. */
  readonly allGoods: boolean;
}

/**
 * The partner that an article is about: 黑龙江一季度对俄贸易增长两成 above 黑龙江省对俄进出口9亿元。…民营企业进出口5亿元。
 * One object reads one article.
 */
export class PartnerMemory {
  /** Undefined until the first figures have been told, null where they are not of the partner alone, or no longer. */
  private topic: Topic | null | undefined;

  /** The same for the paragraph: the partner of its first figures, while it tells of no other trade. */
  private section: Topic | null | undefined;

  /** `headline`: its words; `named`: the one partner that it names, or null. */
  constructor(
    private readonly headline: string,
    private readonly named: string | null,
  ) {}

  openParagraph(): void {
    this.section = undefined;
  }

  /**
   * 全省对俄罗斯进出口9亿元。…出口商品以服装为主: what mostly went there, in a paragraph that tells of no other partner.
   */
  private ofSection(
    { illustrates, flow, groups, period }: Draft,
    reporter: Partner | undefined,
  ): Partner | null {
    if (!this.section || flow === null || flow.carried || period !== null) return null;
    if (!(illustrates || flow.general) || groups.reporter !== undefined || groups.segment !== undefined)
      return null;
    return reporter?.[0]?.name === this.section.reporter ? this.section.partner : null;
  }

  /** The partner of a statement that names none: of goods, of a class of firms, of another time. */
  ofTopic(draft: Draft, reporter: Partner | undefined): Partner | null {
    const near = this.ofSection(draft, reporter);
    if (near !== null) return near;
    if (!this.topic || draft.flow?.carried === true) return null;
    const kind = kindOf(draft);
    const goods = kind === "product" || kind === "product+segment";
    if (kind !== "segment" && !(goods && this.topic.allGoods)) return null;
    const [own] = reporter ?? [];
    return own !== undefined && own.name === this.topic.reporter && own.ref?.kind !== "company"
      ? this.topic.partner
      : null;
  }

  /** `main`: the statement stands for itself and is no part of another. */
  remember(draft: Draft, { partner, reporter, product }: Frame, main: boolean): void {
    if (!main || !isFigured(draft) || draft.link === "among") return;
    const [only, ...more] = partner?.value ?? [];
    this.rememberSection(draft, { partner, reporter, product });
    const named = this.named ?? (isAbbreviated(this.headline, only) ? (only?.ref?.name ?? null) : null);
    const known = this.topic === undefined ? named : this.topic?.partner[0]?.ref?.name;
    const here = only !== undefined && only.ref?.name === known && more.length === 0;
    if (this.topic === undefined) {
      const [whose, ...others] = reporter?.value ?? [];
      // 果蔬出口量价齐升 above 满洲里口岸对俄出口果蔬12万吨: of one sort of goods with one partner.
      const sort = only !== undefined && more.length === 0 && product?.value.length === 1;
      const told = product === null ? here : sort && this.headline.includes(product.value[0]?.name ?? "");
      const one = told && whose !== undefined && others.length === 0 && partner?.from === "own";
      this.topic = one ? { partner: partner.value, reporter: whose.name, allGoods: product === null } : null;
    } else if (!here && kindOf(draft) !== "product" && kindOf(draft) !== "segment" && this.topic !== null) {
      // 同期全省进出口80亿元, 对日本进出口3亿元: no longer of that partner alone; members of a bloc still are.
      if (draft.groups.partner === undefined || isCountry(this.topic.partner)) this.topic = null;
    }
  }

  private rememberSection(
    { groups, flow }: Draft,
    { partner, reporter, product }: Pick<Frame, "partner" | "reporter" | "product">,
  ): void {
    const [whose, ...others] = reporter?.value ?? [];
    const [only, ...more] = partner?.value ?? [];
    if (this.section === undefined) {
      const one = partner?.from === "own" && more.length === 0 && others.length === 0 && product === null;
      const opens = one && whose?.ref?.kind === "place" && flow?.flows[0] === "total";
      this.section = opens ? { partner: partner.value, reporter: whose.name, allGoods: true } : null;
    } else if (this.section !== null) {
      const same = only?.name === this.section.partner[0]?.name && more.length === 0;
      if (!same || (groups.reporter !== undefined && groups.partner === undefined)) this.section = null;
    }
  }
}

/** 赣印企业对接: a headline that names the country by one character, behind that of the other side. */
function isAbbreviated(headline: string, partner: Member | undefined): boolean {
  const name = partner?.ref?.name ?? "";
  const pair =
    /[中我京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀黔滇陕秦甘陇青桂宁藏疆]([俄越泰印韩缅老哈蒙德法意英澳马菲柬以巴沙墨波匈土埃尼肯日美])(?![一-龥]?[国尔度])/u.exec(
      headline,
    );
  return pair?.[1] !== undefined && name.startsWith(pair[1]);
}

function isCountry([partner]: Partner): boolean {
  const ref = partner?.ref;
  return ref?.kind === "partner" && /^[A-Z]{2}$/u.test(ref.key ?? "");
}
