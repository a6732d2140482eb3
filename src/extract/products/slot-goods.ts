import type { Span } from "../../model/span.js";
import type { Candidate } from "../candidate.js";
import type { TokenIndex } from "../token-index.js";
import { isOfIndustries } from "./evidence.js";
import { headOf } from "./goods-index.js";
import { isClassOnly, isOutside } from "./phrase.js";
import { goodsCandidate, type Scene } from "./scene.js";
import { CHAINED, SLOTS } from "./slot-patterns.js";
import { trust } from "./trust.js";
import { NO_GOODS } from "./unknown-goods.js";

// Goods by their place in a statement of trade, whatever their words are: what stands between 出口 and an amount, between the
// start of a clause and 出口 with an amount, in 以…为主, or where the goods of the clauses beside it stand.

const CHAINED_SURENESS = 0.56;
/** How far back the goods, or the flow of a heading, that a chained clause follows may stand, characters. */
const CHAIN = 45;
const HEADING = /(?:出口|进口)(?:方面|商品|货物|产品)?(?:中|里|上|品种中)?[，：]/dgu;

const compiled = (patterns: readonly string[]) => patterns.map((pattern) => new RegExp(pattern, "dgu"));
const SLOT_PATTERNS = compiled(SLOTS.map(([pattern]) => pattern));
const CHAINED_PATTERNS = compiled(CHAINED);

/** Function words, which stand inside no name of goods. */
const FUNCTION_TAG = /^(?:p|c|r|u[a-z]*|y|d|t|f|m|ns|nrt|nt|nr)$/u;
const FUNCTION_CHARACTER =
  /[的了在从被把将为是其该各每并而但则也均都已再又还仍更却就才只仅让给到至于之所者我你他她它们这那何某从由乘搭赚靠]|[载装]着|头[一两]|首[次度]|一回|[多少]收|[一二三四五六七八九十百千万亿几两半][毛元块角分倍成]/u;
const LAST_TAG = /^(?:n|nz|x|ng|l|j|g|k|vn|q|a|zg|nr|b|i)$/u;

/** What is counted and moved in trade beside goods: its carriers, papers and money. */
const BESIDE_TRADE =
  /(?:项下|冷藏箱|关税|税款|税收|环节税|创汇|货柜|标箱|[厂店]产品|厂|航班|班列|专列|列车|车次|架次|票|单|运费|均价|单价|利润|营收|收入|产值|产能|投资|面积|货值|价值|总值|金额|数量|重量|[总净毛]重|顺差|逆差|差额|方式|渠道|企业|公司|集团|口岸|海关|关区|贸易|市场|国家|地区|项目|占比|比重|订单|合同|包裹|邮件|客户|消费者|人次|旅客|人|户|家|店|城市|全省|全市|全区|全县|全国|全年|当月|单月|同期|累计|合计|其余|其他|其它|其中|均|者|倍|成|月份|季度|上半年|下半年|年)$/u;

/** 对非出口, 自蒙进口, 以美元计: a partner or a way of counting; 来料加工, 网购保税, 保税物流: a way of trade. */
const SEGMENT_OR_WAY =
  /^(?:[对自向从往输与以惟按用经由]|其中|[同环]比|[唯只]有|[^，]*以来|除|一|依[序次])|[升降增减跌涨]一|(?:[微略再升降增减跌涨]|贸易|加工|保税(?:物流|维修|研发)?|直购|自营|代理|直接|间接|自由行|计|算)$/u;

/** Goods by their place, each item of a list by itself. */
export function slotGoods(scene: Scene): Candidate[] {
  const found = SLOTS.flatMap(([, confidence], index) =>
    listsOf(SLOT_PATTERNS[index], scene).flatMap((list) => itemsOf(list, confidence, scene)),
  );
  const { text, sentence, starts } = scene;
  const headings = [...text.slice(sentence.start, sentence.end).matchAll(HEADING)];
  const anchors = [
    ...[...found, ...starts.values()].map(({ end }) => end),
    ...headings.map((match) => sentence.start + (match.indices?.[0]?.[1] ?? 0)),
  ];
  const lists = CHAINED_PATTERNS.flatMap((pattern) => listsOf(pattern, scene));
  for (const list of lists.sort((a, b) => a.start - b.start)) {
    if (!anchors.some((end) => end <= list.start && end > list.start - CHAIN)) continue;
    const items = itemsOf(list, CHAINED_SURENESS, scene);
    anchors.push(...items.map(({ end }) => end));
    found.push(...items);
  }
  return found;
}

function listsOf(slot: RegExp | undefined, { text, sentence }: Scene): Span[] {
  if (slot === undefined) return [];
  const words = text.slice(sentence.start, sentence.end);
  return [...words.matchAll(slot)].map((match) => {
    const [start, end] = match.indices?.[1] ?? [0, 0];
    return { start: sentence.start + start, end: sentence.start + end };
  });
}

/** The items of a list as goods; none where one of them cannot be goods, for then it is a list of something else. */
function itemsOf(list: Span, confidence: number, scene: Scene): Candidate[] {
  const items: Candidate[] = [];
  const printed = scene.text.slice(list.start, list.end);
  // 食物及饮品: one class of a statistic, unless a list goes before.
  if (isOfIndustries(scene.text, list.end) || /^[^、和与]+(?<!以)及[^、和与]+$/u.test(printed)) return [];
  let { start } = list;
  for (const item of printed.split(/([、和及与]|以及)/u)) {
    const span = withoutOrigin({ start, end: start + item.length }, scene);
    start += item.length;
    if (/^(?:[、和及与]|以及)$/u.test(item)) continue;
    if (!canBeGoods(span, scene)) return [];
    const table = scene.ends.get(span.end);
    // 进口集装箱30万标箱: what the rules for goods of the tables know to be none.
    if (table?.start === span.start && trust(table, span.end, scene) === 0) return [];
    // 甲壳素产品: the goods of the tables with their class word are found as such.
    const first = scene.starts.get(span.start);
    if (first !== undefined && /^(?:产品|商品)$/u.test(scene.text.slice(first.end, span.end))) continue;
    const name = scene.text.slice(span.start, span.end);
    items.push(
      goodsCandidate(span, {
        name,
        form: null,
        rule: "product/slot",
        confidence: sureness(span, confidence, scene),
      }),
    );
  }
  return items;
}

/** 进口俄罗斯|大豆: where goods come from, and praise of them. */
function withoutOrigin({ start, end }: Span, { words, knowledge }: Scene): Span {
  let from = start;
  for (;;) {
    const word = words.at(from);
    if (word === undefined || word.start !== from || word.end >= end) return { start: from, end };
    const isPlace = word.tag === "ns" && word.text.length > 1;
    if (!isPlace && !MOVED.test(word.text) && !isOutside(word.text, knowledge)) return { start: from, end };
    from = word.end;
  }
}

/** 运回|锂精矿: what was done with them. */
const MOVED = /^(?:运[回进来去]|[发送寄]去|购[回进入]|买[回进]|拉回|引进|卖出|售出)$/u;

function canBeGoods({ start, end }: Span, { text, words, knowledge, ends, goods }: Scene): boolean {
  const name = text.slice(start, end);
  if (isClassOnly(name) || BESIDE_TRADE.test(name)) return false;
  if (ends.get(end)?.start === start) return true;
  if (SEGMENT_OR_WAY.test(name) || name.length < 2 || !isVerge(start, words) || !isVerge(end, words))
    return false;
  if (NO_GOODS.test(name) || FUNCTION_CHARACTER.test(name)) return false;
  const last = words.at(end - 1);
  // 秋千|架, 鳕鱼|排: one character may be any sort of word and close a name all the same.
  const closes =
    last !== undefined && (LAST_TAG.test(last.tag) || (last.text.length === 1 && last.start > start));
  if (last === undefined || !closes || knowledge.goodsOutside.end.has(last.text)) return false;
  if (last.start <= start && /^(?:vn|a|q|nr)$/u.test(last.tag)) return false;
  for (let at = start; at < end; at++) {
    const word = words.at(at);
    if (word === undefined || word.start !== at) continue;
    // 多层|拼花板, 合成|催化剂: a word of sort may be a number or a verb elsewhere.
    if (knowledge.goodsSorts.has(word.text)) continue;
    if (word.text.length > 1 && FUNCTION_TAG.test(word.tag) && word.tag !== "nr") return false;
    if (isOutside(word.text, knowledge)) return false;
    // 脱水|菜 and 离合|压|盘 have a verb inside, 期望|两地政府 is a clause.
    const isClause = end - word.end !== 1 && (word.start > start || headOf(name, goods) === null);
    if (word.text.length > 1 && word.tag === "v" && isClause) return false;
  }
  return true;
}

/** Whether a name can begin or end there: between two words, or in one that the segmenter made up (以灯珠, 苗达). */
function isVerge(at: number, words: TokenIndex): boolean {
  return words.isBoundary(at) || /^(?:x|nr|nrt)$/u.test(words.at(at)?.tag ?? "");
}

/** Goods of the tables that only begin the name give way to the whole of it: 手机|背光模组. */
function sureness({ start, end }: Span, confidence: number, { starts }: Scene): number {
  const table = starts.get(start);
  return table !== undefined && table.end < end ? 0.93 : confidence;
}
