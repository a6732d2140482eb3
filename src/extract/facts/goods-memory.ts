import type { Flow } from "../../model/ontology.js";
import type { Draft } from "./draft.js";
import { isFigured } from "./draft.js";
import { type Frame, kindOf, type Member } from "./frame.js";

/** Units in which many goods are weighed. */
const WEIGHTS = new Set(["吨", "千克", "公斤", "克", "立方米"]);

type Goods = readonly Member[];

/** The goods that statements without goods of their own are of. One object reads one article. */
export class GoodsMemory {
  /** The goods last counted in a unit, by flow and unit, and the sentence. */
  private readonly counted = new Map<string, { goods: Goods; sentence: number }>();
  private paragraph = -1;
  private sentence = 0;
  /** The first goods with figures of the paragraph, with whose trade it was; null once it speaks of other goods or of all. */
  private topic: { goods: Goods; reporter: string } | null | undefined;

  /** The same for the article: what its first statement with figures is of. */
  private articleTopic: GoodsMemory["topic"];

  constructor(private readonly title: string) {}

  openSentence(paragraph: number): void {
    this.sentence++;
    if (paragraph !== this.paragraph) this.topic = undefined;
    this.paragraph = paragraph;
  }

  /**
   * 对美国出口20万条 after a statement about so many 条 of tyres: goods in general cannot be counted so.
   * `here`: whether a statement stands before it in the sentence.
   */
  ofUnit(draft: Draft, flow: Flow | undefined, here: boolean): Goods | null {
    const figure = draft.figures.find((f) => f.role === "count");
    if (figure === undefined || flow === undefined || flow === "total") return null;
    const found = this.counted.get(flow + figure.unit);
    if (found === undefined) return null;
    if (!WEIGHTS.has(figure.unit)) return found.goods;
    // Many goods are weighed: a bare 3万吨 is of those just spoken of at most, and with another partner
    // (此外，对美国出口3万吨) of those of the sentence before.
    if (here && found.sentence === this.sentence) return found.goods;
    return kindOf(draft) === "partner" && this.sentence - found.sentence <= 1 ? found.goods : null;
  }

  /**
   * 全省出口水产品9万吨。…对美国出口下降17%: in an article about one kind of goods, by its headline, the partners and
   * segments of a paragraph that starts with it are those of these goods.
   */
  ofTopic(draft: Draft, reporter: Goods | undefined): Goods | null {
    const kind = kindOf(draft);
    // 前9个月，进口量为8万吨: goods in general are hardly weighed.
    const weighed = kind === "flow" && draft.figures.some((f) => f.role === "count");
    if (draft.flow === null || (kind !== "partner" && kind !== "segment" && !weighed)) return null;
    const topic = this.topic === undefined ? this.articleTopic : this.topic;
    if (!topic || reporter?.[0]?.name !== topic.reporter) return null;
    if (!this.title.includes(topic.goods[0]?.name ?? "")) return null;
    return reporter[0].ref?.kind === "company" ? null : topic.goods;
  }

  /** `main`: the statement stands for itself and is no part of another. */
  remember(draft: Draft, { flows, product, reporter }: Frame, main: boolean): void {
    const figure = draft.figures.find((f) => f.role === "count");
    const flow = flows?.value[0];
    if (figure !== undefined && flow !== undefined && product?.value.length === 1) {
      this.counted.set(flow + figure.unit, { goods: product.value, sentence: this.sentence });
    }
    if (!main || !isFigured(draft) || draft.link === "among") return;
    const name = reporter?.value[0]?.name ?? "";
    if (this.topic === undefined) {
      this.topic = product?.value.length === 1 ? { goods: product.value, reporter: name } : null;
      if (this.articleTopic === undefined) this.articleTopic = this.topic;
    } else if (this.topic?.reporter === name && product?.value[0]?.name !== this.topic.goods[0]?.name) {
      this.topic = null;
    }
  }
}
