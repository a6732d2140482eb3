import type { Knowledge } from "../../knowledge/tables.js";
import type { Sentence } from "../../model/document.js";
import type { Token } from "../../model/token.js";
import type { Candidate } from "../candidate.js";
import { gazetteerOf } from "../places/gazetteer.js";
import { goodsIndexOf, headOf } from "../products/goods-index.js";
import type { Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";
import { type ItemScan, itemAt } from "./listed-companies.js";
import { titleWords } from "./title-words.js";

// Firms that are named without a legal form show themselves by what stands around them: 龙头企业蓝鲸重机, 蓝鲸重机等企业,
// 走进蓝鲸重机车间, 蓝鲸重机董事长.

/** Right before a firm's name. */
const CUE_BEFORE =
  /(?:龙头企业|骨干企业|知名企业|上市公司|上市企业|制造企业|生产企业|加工企业|科技企业|高新技术企业|“小巨人”企业|小巨人企业|本土企业|台资企业|港资企业|车企|药企|厂商|生产商|供应商|制造商|经销商|运营商|巨头|品牌|本土车企|走进|走访|位于[\u4e00-\u9fff]{2,10}的|签约|牵手|以)“?$/u;

/** Right after a firm's name. */
const CUE_AFTER =
  /^”?(?:等[一二两三四五六七八九十几多大数批0-9]*(?:家|批)?(?:[\u4e00-\u9fff]{0,12}?)?(?:企业|公司|[\u4e00-\u9fff]企|品牌|厂商|巨头)|[一二两三四五六七八九十]+大(?:[\u4e00-\u9fff]{0,4})?(?:企业|公司|品牌|巨头)|等[一二两三四五六七八九十0-9]+家|[一二两三四五六七八九十0-9]+家(?:[\u4e00-\u9fff]{0,4})?(?:企业|公司)|(?:的)?(?:生产)?车间|厂区|(?:的)?生产线|工厂|总部|董事长|总经理|副总经理|总裁|副总裁|创始人|CEO|首席执行官|行政总裁|董事会主席|厂长|市场总监|运营总监|销售总监|技术总监|(?:相关)?负责人|外贸(?:部)?经理|销售(?:部)?经理|产品远销|自主研发|为代表|为龙头|为首的|持股\d|一家占|（(?:股票代码|证券代码|股票简称|\d{6}\.S|HK|\d{4,5}\.HK))/u;

/** Kinds of traders: a name in letters may follow (家电商Nordavik); behind Chinese ones the sentence goes on as often. */
const TRADER =
  /(?:家电|零售|建筑|出口|进口|贸易|渠道|服装|玩具|设备|食品|饮料|地产|软件|经销|采购|水果)商“?$/u;

/** Cues that follow goods as often as firms. */
const PLANT = /^(?:的?(?:生产)?车间|厂区|的?生产线|工厂|总部)/u;

const STOP_WORD =
  /^(?:的|在|是|了|和|与|及|等|行政|首席|执行|常务|副|前|后|近|内|约|超|余|年|月|有|图为|企业|公司|品牌|集团|生产商|供应商|制造商|经销商|厂商|全球|国内|当地|我国|中国|该|这|各|以|为|由|被|将|把|从|对|向|其|其中|包括|目前|近日|记者|包含|有限公司|股份有限公司|自主|知名|生产|[\u4e00-\u9fff]企|三驾马车|多地|各地|当地|一线|基层|园区|商户|客商|智慧|研发|数字|绿色|聚力|部分|红色|现代|未来|一批|多个|部分|百亿|千亿|[一二三四五六七八九十两几多]+[大家]?|\d.*)$/u;

interface Scan {
  readonly words: TokenIndex;
  readonly knowledge: Knowledge;
  readonly sentence: Sentence;
}

interface NameSpan {
  readonly start: number;
  readonly end: number;
  /** Whether a word of it is unknown or a name to the segmenter. */
  readonly coined: boolean;
  /** Whether its first word is. */
  readonly opensCoined: boolean;
}

function isSingle(word: Token | undefined): boolean {
  return word !== undefined && /^[\u4e00-\u9fff]$/u.test(word.text);
}

/** An unknown or coined word, or two single characters side by side. */
function isCoined(word: Token, { words, knowledge }: Scan): boolean {
  if (knowledge.industries.has(word.text)) return false;
  if (isSingle(word)) return isSingle(words.at(word.end)) || isSingle(words.at(word.start - 1));
  return /^(?:x|nr|nrt|nrfg|nz|eng|j)/u.test(word.tag);
}

/** Whether a word can be part of a firm's name: no grammar, no verb, no title, no number. */
function inName(word: Token, { words, knowledge }: Scan): boolean {
  if (!/^[\u4e00-\u9fffA-Za-z0-9·]+$/u.test(word.text) || STOP_WORD.test(word.text)) return false;
  if (titleWords(knowledge).has(word.text)) return false;
  if (knowledge.industries.has(word.text)) return true;
  if (isSingle(word) && (isSingle(words.at(word.end)) || isSingle(words.at(word.start - 1))))
    return !/^[pcur]/u.test(word.tag);
  return !/^(?:v|d|p|c|u|r|m|q|t|f|a)/u.test(word.tag);
}

/** The words from `from` onwards (or back from it) that can form one firm's name. */
function spanOfName(scan: Scan, from: number, forward: boolean): NameSpan | null {
  const { words, sentence } = scan;
  let [start, end] = [from, from];
  let coined = false;
  for (let count = 0; count < 4; count++) {
    const word = forward ? words.at(end) : words.at(start - 1);
    // 品牌Altenstein|代工: behind letters no Chinese word goes on.
    if (forward && count > 0 && /[A-Za-z]$/u.test(words.at(end - 1)?.text ?? "")) break;
    if (word === undefined || word.start < sentence.start || word.end > sentence.end) break;
    if (!inName(word, scan)) break;
    coined ||= isCoined(word, scan);
    if (forward) end = word.end;
    else start = word.start;
  }
  if (end === start) return null;
  const first = words.at(start);
  return { start, end, coined, opensCoined: first !== undefined && isCoined(first, scan) };
}

/** The item of a list that starts at `at`: up to the next mark where one stands near (和悦达、…), else what looks like a name. */
function listSpan(scan: Scan, items: ItemScan, at: number): NameSpan | null {
  const span = spanOfName(scan, at, true);
  const item = itemAt(items, at);
  const marked = item !== null && /^[、等]/u.test(items.doc.text.slice(item.end, item.end + 1));
  if (!marked || item.end === span?.end) return span;
  return { ...item, coined: true, opensCoined: true };
}

/** Words that may stand between a mark and the first item of a list. */
const LEAD = /^(?:其中|包括|例如|比如|既有|目前|此外|同时|如|像|有|以|由|而|和|与)/u;

/** The item of a list that ends at `at`: from the mark before it where one stands near, else what looks like a name. */
function backSpan(scan: Scan, items: ItemScan, at: number): NameSpan | null {
  const span = spanOfName(scan, at, false);
  const { text } = items.doc;
  const lead = /(?:^|[，。；：！？、“”\n])([\u4e00-\u9fff]{2,8})$/u.exec(
    text.slice(Math.max(scan.sentence.start, at - 10), at),
  );
  const words = lead?.[1];
  if (words === undefined) return span;
  // 佛岭新明珠、…等企业: a city first, then the name
  const place = gazetteerOf(items.knowledge).names.longestAt(words, 0)?.end ?? 0;
  const led = place >= 2 && words.length - place >= 2 ? place : (LEAD.exec(words)?.[0].length ?? 0);
  const start = at - words.length + led;
  // More than one character beyond what looks like a name is no name: it is what the sentence says first.
  if (at - start < 2 || at - start > 5 || start === span?.start || (span !== null && span.start - start > 1))
    return span;
  const item = itemAt(items, start);
  return item === null || item.end !== at ? span : { ...item, coined: true, opensCoined: true };
}

/** Businesses of all trades: after 外贸企业 the sentence goes on. */
const ANY_TRADE =
  /^(?:外贸|贸易|进出口|出口|进口|制造|加工|服务|科技|工业|农业|商贸|电商|物流|投资|产业|产品|商品)$/u;

/** 玩具企业, 食品企业: enterprises of a trade or of goods. */
function isTradeEnterprise(
  before: string,
  { knowledge }: Scan,
  goods: ReturnType<typeof goodsIndexOf>,
): boolean {
  const words = /([\u4e00-\u9fff]{2,6})企业“?$/u.exec(before)?.[1] ?? "";
  return [2, 3, 4].some((length) => {
    const word = words.slice(-length);
    return (
      word.length === length &&
      !ANY_TRADE.test(word) &&
      (knowledge.industries.has(word) || goods.names.get(word).length > 0)
    );
  });
}

/** A word of two characters and more that the segmenter does not know, or a noun that an unknown one follows. */
function opensUnknown(first: Token | undefined, next: Token | undefined): boolean {
  if (first === undefined || first.text.length < 2) return false;
  return (
    /^(?:x|nz|eng|nrt)/u.test(first.tag) || (/^n/u.test(first.tag) && next?.tag === "x" && !isMark(next))
  );
}

function isMark({ text }: Token): boolean {
  return !/[\u4e00-\u9fffA-Za-z]/u.test(text);
}

/**
 * Candidates for firms without a legal form. A name must hold a coined word and stand beside a cue; the items of a list
 * that ends in a cue (甲、乙、丙等企业) are all firms.
 */
export function cuedCompanyCandidates(reading: Reading): Candidate[] {
  const { doc, knowledge } = reading;
  const goods = goodsIndexOf(knowledge);
  const words = indexTokens(reading.tokens);
  const found: Candidate[] = [];
  const propose = (span: NameSpan | null, rule: string, confidence: number): NameSpan | null => {
    // In a list that ends in a cue an item of place and business (中原皮业) is as good as a coined one.
    if (span === null || (!span.coined && rule !== "company/cue-list")) return null;
    const name = doc.text.slice(span.start, span.end);
    // 走进部分市州, 企业借进博会, 走进宁川肉类口岸
    if (/^[借将已让把在从向被由其该等]|^部分|口岸|码头|园区/u.test(name)) return null;
    // 副会长徐贵率24家企业: behind a title stands a person.
    const title = words.at(span.start - 1)?.text ?? "";
    if (titleWords(knowledge).has(title) && knowledge.surnames.single.has(name.slice(0, 1))) return null;
    if (/\d/u.test(doc.text[span.start - 1] ?? "") && rule !== "company/cue-list") return null;
    // 陶瓷滤芯工厂: words of goods before 工厂 are what it makes.
    if (
      headOf(name, goods) !== null &&
      !span.opensCoined &&
      gazetteerOf(knowledge).names.longestAt(name, 0) === null
    )
      return null;
    // 石墨垫环工厂, though 垫环 is in no table
    const opening = words.at(span.start)?.text ?? "";
    if (
      rule === "company/cue-after" &&
      goods.names.get(opening).length > 0 &&
      PLANT.test(doc.text.slice(span.end, span.end + 4))
    )
      return null;
    if (name.length < 2 || name.length > 12 || goods.names.get(name).length > 0) return null;
    found.push({
      kind: "company",
      ...{ start: span.start, end: span.end },
      name,
      rule,
      confidence,
      attrs: { class: "firm" },
    });
    return span;
  };
  const items: ItemScan = { doc, words, knowledge };
  const places = gazetteerOf(knowledge).names;
  const proposeOwner = (span: NameSpan | null) => {
    const place = span === null ? null : places.longestAt(doc.text, span.start);
    // The place must leave a coined word; by itself it is the owner.
    if (span !== null && place !== null && span.end - place.end >= 2) propose(span, "company/owner", 0.6);
  };
  for (const sentence of doc.sentences) {
    if (sentence.role === "byline") continue;
    const scan: Scan = { words, knowledge, sentence };
    for (let at = sentence.start; at < sentence.end; at++) {
      if (!words.isBoundary(at)) continue;
      const before = doc.text.slice(Math.max(sentence.start, at - 14), at);
      const after = doc.text.slice(at, at + 16);
      const cuedBefore =
        (CUE_BEFORE.test(before) || (TRADER.test(before) && /^[A-Za-z]/u.test(after))) &&
        (!/以“?$/u.test(before) ||
          (!/[可得予难足加所]以“?$/u.test(before) &&
            /^.{2,30}为(?:代表|龙头|首的)/u.test(doc.text.slice(at, at + 36))));
      // 玩具企业星澜园: behind the enterprises of a trade a coined word is a firm.
      const kind = !cuedBefore && isTradeEnterprise(before, scan, goods) ? spanOfName(scan, at, true) : null;
      if (kind !== null && opensUnknown(words.at(kind.start), words.at(kind.end)))
        propose(kind, "company/cue-kind", 0.56);
      let next = cuedBefore ? propose(listSpan(scan, items, at), "company/cue-before", 0.62) : null;
      while (next !== null && doc.text[next.end] === "、") {
        next = propose(listSpan(scan, items, next.end + 1), "company/cue-list", 0.6);
      }
      // 宁波星澜的数控刀具: a place, a coined word and its goods.
      const owned = doc.text[at] === "的" && goods.names.longestAt(doc.text, at + 1) !== null;
      if (owned) proposeOwner(spanOfName(scan, at, false));
      if (!CUE_AFTER.test(after)) continue;
      // 蓝鲸、星澜两家企业, but 率24家企业
      const many = /^[0-9]{2,}家|^[0-9]+家/u.test(after) && !/[、和与及]/u.test(doc.text.slice(at - 8, at));
      if (many) continue;
      const bareCount =
        /^等[^企公车品厂巨]{1,3}家(?![\u4e00-\u9fff]{0,6}(?:企业|公司|车企|品牌|厂商|巨头))/u.test(after);
      if (bareCount && !/企业|公司/u.test(doc.text.slice(sentence.start, at))) continue;
      const isList = /^(?:等|”?[一二两三四五六七八九十0-9]|为代表|为龙头|为首的)/u.test(after);
      let span = propose(
        isList ? backSpan(scan, items, at) : spanOfName(scan, at, false),
        "company/cue-after",
        0.64,
      );
      while (isList && span !== null && doc.text[span.start - 1] === "、") {
        span = propose(backSpan(scan, items, span.start - 1), "company/cue-list", 0.64);
      }
    }
  }
  return found;
}
