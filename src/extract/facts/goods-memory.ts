import type { Flow } from "../../model/ontology.js";
import type { Reading } from "../reading.js";
import type { FigureChunk } from "./chunk.js";
import type { Draft } from "./draft.js";
import { isFigured } from "./draft.js";
import { type Frame, kindOf, type Member } from "./frame.js";
import { BROAD, isAlike, isInTitle, stemOf } from "./same-goods.js";
import type { Division } from "./section-heads.js";

/** Units in which many goods are weighed. */
const WEIGHTS = new Set(["吨", "千克", "公斤", "克", "立方米"]);

type Goods = readonly Member[];

interface Topic {
  readonly goods: Goods;
  readonly reporter: string;
  readonly flow: Flow | null;
}

/** The goods that the headlines name, by their canonical names. */
export function goodsOfHeadline({ doc, mentions }: Reading): readonly string[] {
  const titles = doc.sentences.filter(({ role }) => role === "title");
  const named = mentions.filter(
    (m) => m.kind === "product" && titles.some(({ start, end }) => start <= m.start && m.end <= end),
  );
  return [...new Set(named.map(({ name }) => name))];
}

/** The goods that statements without goods of their own are of. One object reads one article. */
export class GoodsMemory {
  /** The goods last counted in a unit, by flow and unit, and the sentence. */
  private readonly counted = new Map<
    string,
    { goods: Goods; sentence: number; paragraph: number; whose: string; whole: Goods | null }
  >();
  /** Sentences in which more than one sort of goods was counted in one unit. */
  private readonly several = new Set<number>();
  private paragraph = -1;
  /** The paragraph with the first figures. */
  private firstParagraph = Number.MAX_SAFE_INTEGER;
  private sentence = 0;
  /** The first goods with figures of the paragraph, with whose trade it was; null once it speaks of other goods or of all. */
  private topic: Topic | null | undefined;

  /** The amount of money that its first statement tells. */
  private whole: FigureChunk | null = null;
  /** The same for the article: what its first statement with figures is of. */
  private articleTopic: Topic | null | undefined;
  /** By what the present passage divides the trade in the goods of the article. */
  private division: Division | null = null;
  /** The sentence that opened it. */
  private divided = 0;
  /** The goods of the headline that passages were about, by flow. */
  private readonly byFlow = new Map<Flow, Topic>();

  /** `headline`: its words; `inHeadline`: the goods that it names. */
  constructor(
    private readonly headline: string,
    private readonly inHeadline: readonly string[] = [],
  ) {}

  /** `division`: the one that the sentence opens. */
  openSentence(paragraph: number, division: Division | null = null): void {
    this.sentence++;
    if (paragraph !== this.paragraph) {
      this.topic = undefined;
      this.whole = null;
      this.division = null;
    }
    if (division !== null) {
      this.division = division;
      this.divided = this.sentence;
      // 按省份分: a division is one of what the article is about.
      this.topic = this.articleTopic;
    }
    this.paragraph = paragraph;
  }

  /** The flow of the parts of a division that leave it out: 从出口市场看，…越南4.7万吨; null outside of one. */
  get flowOfDivision(): Flow | null {
    if (this.division === null || !this.articleTopic || !this.isOfHeadline(this.articleTopic)) return null;
    return this.division.flow ?? this.articleTopic.flow;
  }

  /**
   * 对美国出口20万条 after a statement about so many 条 of tyres: goods in general cannot be counted so.
   * `here`: whether a statement stands before it in the sentence.
   */
  ofUnit(draft: Draft, flow: Flow | undefined, here: boolean, whose?: string): Goods | null {
    const figure = draft.figures.find((f) => f.role === "count");
    if (figure === undefined || flow === undefined || flow === "total") return null;
    const found = this.counted.get(flow + figure.unit);
    if (found === undefined) return null;
    // 新能源汽车…出口9万辆。分省份看，上海出口20万辆: of the goods of the article again.
    const returns = this.division !== null && found.sentence < this.divided;
    if (returns && this.articleTopic && this.isOfHeadline(this.articleTopic)) return null;
    // 进口猪肉9万吨；牛肉3万吨。主要来源国为…: of which of the two, the headline tells.
    const { articleTopic } = this;
    const unsure = !here && this.several.has(found.sentence) && articleTopic?.flow === flow;
    if (unsure && this.isOfHeadline(articleTopic)) return articleTopic.goods;
    // 出口轮胎9亿条。其中半钢胎6亿条；对美国出口2亿条: of the whole again.
    const other = draft.link === "part" && found.sentence === this.sentence && kindOf(draft) === "partner";
    if (other && found.whole !== null) return found.whole;
    if (!WEIGHTS.has(figure.unit)) return found.goods;
    // Many goods are weighed: a bare 3万吨 is of those just spoken of at most, and with another partner
    // (此外，对美国出口3万吨) of those of the sentence before.
    if (here && found.sentence === this.sentence) return found.goods;
    const kind = kindOf(draft);
    // 从品种看，…黑木耳出口1万吨。 A paragraph later: 亚洲是最大市场，对日本出口3万吨, of the goods of the article.
    const later = found.paragraph !== this.paragraph && kind === "partner" && articleTopic?.flow === flow;
    if (later && articleTopic != null && this.isOfHeadline(articleTopic)) return articleTopic.goods;
    // 进口木材9万吨。…9月份进口1万吨: in a paragraph of one kind of goods.
    const topical = this.topic != null && this.topic.goods[0]?.name === found.goods[0]?.name;
    if (kind === "flow" && topical && draft.period !== null) return found.goods;
    // 出口钢材9万吨。…民营企业出口5万吨
    if (kind === "segment" && topical && this.topic?.flow === flow) return found.goods;
    // 按来源地分，智利3万吨: of what the article is about, else of what has just been told.
    const divided = this.division !== null && this.articleTopic != null && !topical;
    // 我国进口镍矿9万吨。…同期我国自甲国、乙国分别进口3万吨和2万吨: whose trade it is is only said again.
    const again = kind === "reporter+partner" && whose === found.whose;
    const sides = kind === "partner" || again;
    return sides && !divided && this.sentence - found.sentence <= 1 ? found.goods : null;
  }

  /**
   * 全省出口水产品9万吨。…对美国出口下降17%: in an article about one kind of goods, by its headline, the partners,
   * segments and places of a paragraph that starts with it are those of these goods.
   */
  ofTopic(draft: Draft, reporter: Goods | undefined, near: Frame | null): Goods | null {
    const flow = draft.flow?.flows[0];
    const ofFlow = flow === undefined || flow === this.articleTopic?.flow ? undefined : this.byFlow.get(flow);
    const topic = this.topic === undefined ? (ofFlow ?? this.articleTopic) : this.topic;
    const [whose] = reporter ?? [];
    const counted = draft.figures.some((f) => f.role === "count");
    const beside = this.ofOthers(draft, whose, counted, near);
    if (beside !== null) return beside;
    if (!topic || whose === undefined || whose.ref?.kind === "company") return null;
    if (!this.isOfHeadline(topic)) return this.ofParagraph(draft, whose);
    const kind = kindOf(draft);
    // 按省份分，浙江出口9万吨: the places of the country, each with what it trades in these goods.
    if (kind === "reporter" && this.division?.by === "places") return topic.goods;
    if (whose.name !== topic.reporter || (draft.flow === null && this.flowOfDivision === null)) return null;
    // 前9个月，进口量为8万吨: goods in general are hardly weighed.
    const weighed = kind === "flow" && counted;
    return /^(?:(?:reporter\+)?partner|segment)$/.test(kind) || weighed ? topic.goods : null;
  }

  /**
   * 全省进口原油9亿元。俄罗斯是最大进口来源地，自俄罗斯进口4亿元: in a paragraph that has told of one sort of goods only, a
   * partner with less than all of them is a part of their trade.
   */
  private ofParagraph(draft: Draft, whose: Member): Goods | null {
    const { topic, whole } = this;
    if (!topic || whole === null || topic.reporter !== whose.name || kindOf(draft) !== "partner") return null;
    if (topic.flow === "total" || BROAD.test(topic.goods[0]?.name ?? "")) return null;
    const flow = draft.flow?.flows[0] ?? draft.marketOf;
    const amount = draft.figures.find((f) => f.role === "money");
    const less = amount?.value != null && whole.value !== null && amount.value < whole.value;
    return flow === topic.flow && less && amount.unit === whole.unit ? topic.goods : null;
  }

  /**
   * 中宁县出口枸杞2亿元，惠农区出口8000万元: the next one beside it; 蓝鲸公司出口2万吨: what a firm weighs, in an article about
   * one kind of goods.
   */
  private ofOthers(
    draft: Draft,
    whose: Member | undefined,
    counted: boolean,
    near: Frame | null,
  ): Goods | null {
    const topic = this.articleTopic;
    const alone = kindOf(draft) === "reporter" && draft.flow !== null && draft.flow.flows.length === 1;
    if (!topic || !alone || whose === undefined || whose.name === topic.reporter) return null;
    // 花卉进出口9亿元。…云南出口2亿元: one side of all the trade in them.
    const side = topic.flow === "total" && topic.reporter === "中国";
    if ((draft.flow?.flows[0] !== topic.flow && !side) || !this.isOfHeadline(topic)) return null;
    if (whose.ref?.kind === "company") return counted ? topic.goods : null;
    // 我国出口稀土9万吨。…江苏出口1万吨: a province in an article on the country's trade in one kind of goods.
    if (topic.reporter === "中国" && whose.ref?.kind === "place") return topic.goods;
    // 福建省出口乌龙茶9万吨。…安溪县出口8900吨: what a part of the province weighs.
    const known = this.counted.get(`${topic.flow}${draft.figures.find((f) => f.role === "count")?.unit}`);
    const weighed = counted && known?.goods[0]?.name === topic.goods[0]?.name;
    if (weighed && whose.ref?.kind === "place" && /[省市区]$/.test(topic.reporter)) return topic.goods;
    // 我国进口焦煤9万吨。…甲港、乙港进口量分别为2万吨和1万吨
    const holds = topic.reporter === "中国" || /(?:口岸|关区|[省市区])$/.test(topic.reporter);
    if (weighed && whose.ref?.kind === "hub" && holds) return topic.goods;
    // 全省出口辣椒9亿元。甲、乙两市首次实现出口，…: cities of the province, in the paragraph on these goods.
    const here =
      this.topic?.goods[0]?.name === topic.goods[0]?.name && this.topic?.reporter === topic.reporter;
    const firstTime = draft.figures.length === 0 && (draft.groups.reporter?.members.length ?? 0) > 1;
    if (here && firstTime && whose.ref?.kind === "place" && topic.reporter.endsWith("省")) return topic.goods;
    return near?.reporter?.from === "own" && near.product?.value[0]?.name === topic.goods[0]?.name
      ? topic.goods
      : null;
  }

  /** `main`: the statement stands for itself and is no part of another. */
  remember(draft: Draft, { flows, product, reporter }: Frame, main: boolean): void {
    const figure = draft.figures.find((f) => f.role === "count");
    const flow = flows?.value[0];
    const whose = reporter?.value[0]?.name ?? "";
    if (figure !== undefined && flow !== undefined && product?.value.length === 1) {
      const before = this.counted.get(flow + figure.unit);
      if (before?.sentence === this.sentence && before.goods[0]?.name !== product.value[0]?.name)
        this.several.add(this.sentence);
      this.counted.set(flow + figure.unit, {
        goods: product.value,
        sentence: this.sentence,
        paragraph: this.paragraph,
        whose,
        whole: draft.link === "among" ? (before?.goods ?? null) : null,
      });
    }
    this.rememberWhole(draft, product, flow);
    if (!main || !isFigured(draft) || draft.link === "among") return;
    this.firstParagraph = Math.min(this.firstParagraph, this.paragraph);
    // 按品种看，绿茶出口…: parts of the goods of the article.
    if (this.division !== null && this.articleTopic) return;
    const name = reporter?.value[0]?.name ?? "";
    if (this.topic === undefined) {
      const one = product?.value.length === 1;
      this.topic = one ? { goods: product.value, reporter: name, flow: flow ?? null } : null;
      if (this.topic !== null && flow !== undefined && this.isOfHeadline(this.topic)) {
        if (!this.byFlow.has(flow)) this.byFlow.set(flow, this.topic);
      }
      // What one firm ships is not yet what the article is about.
      const isFirm = reporter?.value[0]?.ref?.kind === "company";
      if (this.articleTopic === undefined && !isFirm) this.articleTopic = this.topic;
    } else if (this.topic?.reporter === name && !isAlike(product?.value, this.topic.goods)) {
      this.topic = null;
    }
  }

  /** 出口化肥3万吨，货值9亿元: what all of the goods of the paragraph came to, in the sentence that opened it. */
  private rememberWhole(
    { groups, figures, link }: Draft,
    product: Frame["product"],
    flow: Flow | undefined,
  ): void {
    const money = figures.find((f) => f.role === "money");
    if (money === undefined || this.whole !== null || link === "among" || product?.value.length !== 1) return;
    if (this.topic == null ? groups.partner !== undefined : !isAlike(product?.value, this.topic.goods))
      return;
    if (flow !== undefined && this.topic != null && this.topic.flow !== flow) return;
    this.whole = money;
  }

  /** The goods are in the headline, or the article and this paragraph begin with them. */
  private isOfHeadline({ goods: [one] }: Topic): boolean {
    const name = one?.name ?? "";
    const both = [this.articleTopic, this.topic].every((t) => t != null && t.goods[0]?.name === name);
    if (both && this.paragraph > this.firstParagraph) return true;
    return (
      isInTitle(this.headline, name) ||
      this.inHeadline.some((n) => n.includes(name) || name.includes(stemOf(n)))
    );
  }
}
