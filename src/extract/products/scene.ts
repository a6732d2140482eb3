import type { Knowledge } from "../../knowledge/tables.js";
import type { Sentence } from "../../model/document.js";
import type { Span } from "../../model/span.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";
import { type GoodForm, type GoodsIndex, goodsIndexOf } from "./goods-index.js";

/** A wording of the goods tables that stands in a sentence. */
export interface TableGoods extends Span {
  readonly form: GoodForm;
}

/** A sentence with what the rules for goods ask of it. */
export interface Scene {
  readonly text: string;
  readonly sentence: Sentence;
  readonly words: TokenIndex;
  readonly goods: GoodsIndex;
  readonly knowledge: Knowledge;
  /** Neither the sentence nor the article speaks of trade or making. */
  readonly lacksTrade: boolean;
  /** Wordings of the tables by their start: the longest that begins there. */
  readonly starts: ReadonlyMap<number, TableGoods>;
  /** The same by their end: the longest that ends there. */
  readonly ends: ReadonlyMap<number, TableGoods>;
}

/** Words of trade and making: goods in a sentence without any of them are rarely the sentence's goods. */
const TRADE =
  /出口|进口|外贸|贸易|外销|内销|销往|远销|销售|热销|订单|出海|输往|供港|卖|货值|客户|运到|供货|供[港澳]|展销|参展|采购|生产|制造|研发|研制|加工|产量|产能|产值|主营|种植|养殖|产业|产品|商品|货物|品牌|上市|通关|报关|关税|班列|装载|发运|启运|起运|靠泊|提货|卸[船货]|[装载][着满有]|满载|运往|发往|飞往|运抵|装船|装车|海关|出境|装柜|货机|跨境电商|海外|走俏|热销|畅销|组装|投产|下线|量产|原料|原材料/u;

/** An article that speaks of import or export this often is about trade. */
const TRADE_ARTICLE = 3;

/** The sentences of an article whose goods count, each as a scene; bylines name none. */
export function scenesOf(reading: Reading): Scene[] {
  const { doc, knowledge } = reading;
  const { text } = doc;
  const goods = goodsIndexOf(knowledge);
  const words = indexTokens(reading.tokens);
  const tradeArticle = (text.match(/出口|进口/gu)?.length ?? 0) >= TRADE_ARTICLE;
  const scenes: Scene[] = [];
  for (const sentence of doc.sentences) {
    if (sentence.role === "byline") continue;
    const lacksTrade = !tradeArticle && !TRADE.test(text.slice(sentence.start, sentence.end));
    const found = tableGoods({ text, sentence, words, goods });
    scenes.push({ text, sentence, words, goods, knowledge, lacksTrade, ...found });
  }
  return scenes;
}

function tableGoods({ text, sentence, words, goods }: Pick<Scene, "text" | "sentence" | "words" | "goods">) {
  const starts = new Map<number, TableGoods>();
  const ends = new Map<number, TableGoods>();
  for (let start = sentence.start; start < sentence.end; start++) {
    const match = goods.names.longestAt(text, start, sentence.end);
    const form = match?.values[0];
    if (match === null || form === undefined) continue;
    const { end } = match;
    const first = words.at(start);
    const last = words.at(end - 1);
    // A name cut out of the middle of two words is chance: 出口|货物 never gives 口货.
    if (first === undefined || last === undefined || (first.start < start && last.end > end)) continue;
    starts.set(start, { start, end, form });
    if (!ends.has(end)) ends.set(end, { start, end, form });
  }
  return { starts, ends };
}

interface Found {
  readonly name: string;
  /** The row of the goods table that the whole name matches, or null for a phrase of its own. */
  readonly form: GoodForm | null;
  readonly rule: string;
  readonly confidence: number;
}

/** A candidate for goods with the class and chapters that its row gives. */
export function goodsCandidate({ start, end }: Span, { name, form, rule, confidence }: Found): Candidate {
  const attrs: Record<string, string> = {};
  if (form !== null && form.good.hs.length > 0) attrs.hs = form.good.hs.join(" ");
  const above = form === null || form.name === form.good.name ? form?.good.parent : form.good.name;
  if (above) attrs.class = above;
  const key = form === null ? {} : { key: form.name };
  return { kind: "product", start, end, name, ...key, rule, confidence, attrs };
}
