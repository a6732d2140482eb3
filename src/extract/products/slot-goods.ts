import type { Span } from "../../model/span.js";
import type { Candidate } from "../candidate.js";
import { canBeGoods, placeNames } from "./can-be-goods.js";
import { isOfIndustries } from "./evidence.js";
import { headOf } from "./goods-index.js";
import { isOutside } from "./phrase.js";
import { goodsCandidate, type Scene } from "./scene.js";
import { CHAINED, HEADED_SLOTS, SLOTS } from "./slot-patterns.js";
import { trust } from "./trust.js";

// Goods by their place in a statement of trade, whatever their words are: what stands between 出口 and an amount, between the
// start of a clause and 出口 with an amount, in 以…为主, or where the goods of the clauses beside it stand.

const CHAINED_SURENESS = 0.56;
const HEADED_SURENESS = 0.57;
/** How far back the goods, or the flow of a heading, that a chained clause follows may stand, characters. */
const CHAIN = 45;
const HEADING = /(?:出口|进口)(?:方面|商品|货物|产品)?(?:中|里|上|品种中)?[，：]/dgu;

const compiled = (patterns: readonly string[]) => patterns.map((pattern) => new RegExp(pattern, "dgu"));
const SLOT_PATTERNS = compiled(SLOTS.map(([pattern]) => pattern));
const HEADED_PATTERNS = compiled(HEADED_SLOTS);
const CHAINED_PATTERNS = compiled(CHAINED);

/** Goods by their place, each item of a list by itself. */
export function slotGoods(scene: Scene): Candidate[] {
  const found = SLOTS.flatMap(([, confidence], index) =>
    listsOf(SLOT_PATTERNS[index], scene).flatMap((list) => itemsOf(list, confidence, scene)),
  );
  for (const pattern of HEADED_PATTERNS)
    for (const list of listsOf(pattern, scene)) found.push(...headedItems(list, scene));
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

/** Items that close in a head of goods, or goods of the tables with words before them, in places that hold other things, too. */
function headedItems(list: Span, scene: Scene): Candidate[] {
  const items = itemsOf(list, HEADED_SURENESS, scene);
  const named = items.every(({ name, end }) => scene.ends.has(end) || headOf(name, scene.goods) !== null);
  return named ? items : [];
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
function withoutOrigin({ start, end }: Span, { words, knowledge, ends }: Scene): Span {
  let from = start;
  for (;;) {
    const word = words.at(from);
    if (word === undefined || word.start !== from || word.end >= end) return { start: from, end };
    // 桐木|棺: a place that nobody knows is one only before goods of the tables.
    const known = placeNames(knowledge).has(word.text) || ends.get(end)?.start === word.end;
    const isPlace =
      word.tag === "ns" && word.text.length > 1 && (known || end - word.end > 2) && end - word.end > 1;
    if (!isPlace && !MOVED.test(word.text) && !isOutside(word.text, knowledge)) return { start: from, end };
    from = word.end;
  }
}

/** 运回|锂精矿, 建设|水产品、果蔬等加工基地: what was done with them or for them. */
const MOVED =
  /^(?:建[设成起]|打造|培育|发展|壮大|扩大|做强|做大|运[回进来去]|[发送寄]去|购[回进入]|买[回进]|拉回|引进|卖出|售出)$/u;

/** Goods of the tables that end inside the name give way to the whole of it: 手机|背光模组, 膨化|豆皮|粉. */
function sureness({ start, end }: Span, confidence: number, { starts }: Scene): number {
  for (let at = start; at < end; at++) {
    const table = starts.get(at);
    if (table !== undefined && table.end < end) return 0.93;
  }
  return confidence;
}
