import type { Sentence } from "../../model/document.js";
import type { Token } from "../../model/token.js";
import type { Candidate } from "../candidate.js";
import { gazetteerOf } from "../places/gazetteer.js";
import { goodsIndexOf } from "../products/goods-index.js";
import type { Reading } from "../reading.js";
import { indexTokens } from "../token-index.js";
import { type CueSight, isOther, namesGoods } from "./cue-refusals.js";
import { backSpan, listSpan, type NameSpan, type Scan, spanOfName } from "./cue-spans.js";
import { itemAt } from "./listed-companies.js";

// Firms that are named without a legal form show themselves by what stands around them: 龙头企业蓝鲸重机, 蓝鲸重机等企业,
// 走进蓝鲸重机车间, 蓝鲸重机董事长.

/** Right before a firm's name. */
const CUE_BEFORE =
  /(?:龙头企业|骨干企业|知名企业|上市公司|上市企业|制造企业|生产企业|加工企业|科技企业|高新技术企业|“小巨人”企业|小巨人企业|初创企业|初创公司|独角兽企业|科创企业|领军企业|头部企业|链主企业|标杆企业|明星企业|(?:本[土地]|当地|[省市县区州国]内|[我该][省市县区]|同城|台资|港资|日资|韩资|美资|德资|侨资|中资|合资|辖区|辖内|老牌|样本|冠军|瞪羚|专精特新|代工|贴牌|配套)企业|[车药鞋茶酒纺箱陶灯表铝钢船伞渔粮棉糖]企|厂商|生产商|供应商|制造商|经销商|运营商|巨头|品牌|本土车企|走进|走访|位于[\u4e00-\u9fff]{2,10}的|签约|牵手|以)“?$/u;

/** Right after a firm's name. */
const CUE_AFTER =
  /^”?(?:等[一二两三四五六七八九十几多大数批0-9]*(?:家|批)?(?:[\u4e00-\u9fff]{0,12}?)?(?:企业|公司|[\u4e00-\u9fff]企|品牌|厂商|巨头|商家|展商|商户)|[一二两三四五六七八九十]+大(?:[\u4e00-\u9fff]{0,4})?(?:企业|公司|品牌|巨头)|等[一二两三四五六七八九十0-9]+家|(?!一家)[一二两三四五六七八九十0-9]+家(?:[\u4e00-\u9fff]{0,4})?(?:企业|公司|[民国央外台港日韩美德鲁浙粤苏闽川渝湘鄂豫徽陕辽吉冀晋滇黔桂琼赣车药鞋茶酒船钢铝纺]企|厂商|展商|厂家)|(?:的)?(?:生产)?车间|厂区|(?:的)?生产线|工厂|总部|董事长|总经理|副总经理|总裁|副总裁|创始人|CEO|首席执行官|行政总裁|董事会主席|厂长|市场总监|运营总监|销售总监|技术总监|(?:相关)?负责人|外贸(?:部)?经理|销售(?:部)?经理|产品远销|自主研发|为代表|为龙头|为首的|持股\d|一家占|（(?:股票代码|证券代码|股票简称|\d{6}\.S|HK|\d{4,5}\.HK))/u;

/** Kinds of traders: a name in letters may follow (零售商Westarlo); behind Chinese ones the sentence goes on as often. */
const TRADER =
  /(?:家电|零售|建筑|出口|进口|贸易|渠道|服装|玩具|设备|食品|饮料|地产|软件|经销|采购|水果)商“?$/u;

/** Businesses of all trades: after 外贸企业 the sentence goes on. */
const ANY_TRADE =
  /^(?:外贸|贸易|进出口|出口|进口|制造|加工|服务|科技|工业|农业|商贸|电商|物流|投资|产业|产品|商品)$/u;

/** 玩具企业, 食品企业: enterprises of a trade or of goods. */
function isTradeEnterprise(before: string, { knowledge, goods }: Search): boolean {
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

/** A document in which firms are looked for, and those found so far. */
interface Search extends CueSight {
  readonly found: Candidate[];
}

/** 蓝鲸医疗|中国区|副总裁: the area that a manager is over is no part of the firm's name. */
function withoutArea({ doc, knowledge }: Search, span: NameSpan): NameSpan {
  // 走进|蓝鲸岭|车间: where in the firm
  const site =
    /.{2}(的?(?:生产|装配|总装|包装|智能|数字化|自动化)?(?:车间|工厂|厂区|厂房|展厅|展台|展位|总部|仓库|直播间|实验室|办公室|生产基地))$/u.exec(
      doc.text.slice(span.start, span.end),
    )?.[1];
  if (site !== undefined) return { ...span, end: span.end - site.length };
  // 蓝鲸汽车|海外事业部|副总经理: a part of the firm
  const part =
    /.{2}((?:海外|国际|国内|外贸|出口|进出口|全球|跨境|电商|欧洲|北美|非洲|亚太|东南亚|[\u4e00-\u9fff]{2}产品)?(?:事业部|事业群|业务部|贸易部|营销部|销售部|市场部|采购部|外贸部|(?:研发|技术|运营|营销|销售|客服|设计|物流)中心))$/u.exec(
      doc.text.slice(span.start, span.end),
    )?.[1];
  if (part !== undefined) return { ...span, end: span.end - part.length };
  // 蓝鲸宠食|天津|工厂
  if (/^(?:工厂|基地|厂区|分厂)/u.test(doc.text.slice(span.end, span.end + 2))) {
    for (let at = span.start + 3; at <= span.end - 2; at++) {
      const place = gazetteerOf(knowledge).names.longestAt(doc.text, at);
      if (place?.end === span.end) return { ...span, end: at };
    }
  }
  const area =
    /.{2}((?:大中华|中国|亚太|亚洲|东南亚|南亚|欧洲|北美|拉美|中东|非洲|全球|东北亚|华[东南西北中])(?:区|地区))$/u.exec(
      doc.text.slice(span.start, span.end),
    );
  return area?.[1] === undefined ? span : { ...span, end: span.end - area[1].length };
}

/** Takes a span as a firm unless its words speak against it; the span, or null where it is none. */
function propose(
  search: Search,
  found: NameSpan | null,
  [rule, confidence]: readonly [string, number],
): NameSpan | null {
  const span = found === null ? null : withoutArea(search, found);
  // In a list that ends in a cue an item of place and business (江南皮业) is as good as a coined one.
  if (span === null || (!span.coined && rule !== "company/cue-list")) return null;
  const { start, end } = span;
  const name = search.doc.text.slice(start, end);
  if (name.length < 2 || name.length > 12) return null;
  if (isOther(name, start, rule, search) || namesGoods(span, rule, search)) return null;
  search.found.push({ kind: "company", start, end, name, rule, confidence, attrs: { class: "firm" } });
  return span;
}

/** Whether a cue stands before `at`; 以 is one only where 为代表 closes the list. */
function isCuedBefore(before: string, at: number, text: string): boolean {
  const cued = CUE_BEFORE.test(before) || (TRADER.test(before) && /^[A-Za-z]/u.test(text.slice(at, at + 1)));
  if (!cued || !/以“?$/u.test(before)) return cued;
  return (
    !/[可得予难足加所]以“?$/u.test(before) && /^.{2,30}为(?:代表|龙头|首的)/u.test(text.slice(at, at + 36))
  );
}

/** Firms behind a cue at `at`, with the items of the list that the first opens. */
function readAfterCue(search: Search, scan: Scan, at: number): void {
  const { text } = search.doc;
  const before = text.slice(Math.max(scan.sentence.start, at - 14), at);
  if (isCuedBefore(before, at, text)) {
    let next = propose(search, listSpan(scan, search, at), ["company/cue-before", 0.62]);
    while (next !== null && text[next.end] === "、")
      next = propose(search, listSpan(scan, search, next.end + 1), ["company/cue-list", 0.6]);
    return;
  }
  // 玩具企业星澜园: behind the enterprises of a trade a coined word is a firm.
  const kind = isTradeEnterprise(before, search) ? spanOfName(scan, at, true) : null;
  if (kind !== null && opensUnknown(search.words.at(kind.start), search.words.at(kind.end)))
    propose(search, kind, ["company/cue-kind", 0.56]);
  else if (isTradeEnterprise(before, search)) readKindList(search, at);
}

/** 家具企业梧桐居、满园香: items of a list that are no ordinary words. */
function readKindList(search: Search, at: number): void {
  const first = itemAt(search, at);
  if (first === null || search.doc.text[first.end] !== "、") return;
  for (let item: NameSpan | null = { ...first, coined: true, opensCoined: true }; item !== null; ) {
    const span: NameSpan | null = propose(search, item, ["company/cue-list", 0.6]);
    if (span === null || search.doc.text[span.end] !== "、") return;
    const next = itemAt(search, span.end + 1);
    item = next === null ? null : { ...next, coined: true, opensCoined: true };
  }
}

/** 宁波星澜的数控刀具: a place, a coined word and its goods. */
function readOwner(search: Search, scan: Scan, at: number): void {
  const { doc, goods, knowledge } = search;
  if (doc.text[at] !== "的" || goods.names.longestAt(doc.text, at + 1) === null) return;
  const span = spanOfName(scan, at, false);
  // 在上海金山投资的生产线: a place where something is done
  if (span === null || /[在于到从]/u.test(doc.text[span.start - 1] ?? "")) return;
  const place = gazetteerOf(knowledge).names.longestAt(doc.text, span.start);
  // The place must leave a coined word; by itself it is the owner.
  if (place !== null && span.end - place.end >= 2) propose(search, span, ["company/owner", 0.6]);
}

/** Whether the words behind `at` only count enterprises: 率16家企业, but 蓝鲸、星澜两家企业. */
function isCount(after: string, at: number, { doc }: Search, sentence: Sentence): boolean {
  if (/^[0-9]{2,}家|^[0-9]+家/u.test(after) && !/[、和与及]/u.test(doc.text.slice(at - 8, at))) return true;
  const bare = /^等[^企公车品厂巨]{1,3}家(?![\u4e00-\u9fff]{0,6}(?:企业|公司|车企|品牌|厂商|巨头))/u.test(
    after,
  );
  return bare && !/企业|公司/u.test(doc.text.slice(sentence.start, at));
}

/** Firms before a cue at `at`, with the items of the list that the last closes. */
function readBeforeCue(search: Search, scan: Scan, at: number): void {
  const { text } = search.doc;
  const after = text.slice(at, at + 16);
  if (!CUE_AFTER.test(after) || isCount(after, at, search, scan.sentence)) return;
  const isList = /^(?:等|”?[一二两三四五六七八九十0-9]|为代表|为龙头|为首的)/u.test(after);
  const last = isList ? backSpan(scan, search, at) : spanOfName(scan, at, false);
  let span = propose(search, last, ["company/cue-after", 0.64]);
  while (isList && span !== null && text[span.start - 1] === "、")
    span = propose(search, backSpan(scan, search, span.start - 1), ["company/cue-list", 0.64]);
}

/**
 * Candidates for firms without a legal form. A name must hold a coined word and stand beside a cue; the items of a list
 * that ends in a cue (甲、乙、丙等企业) are all firms.
 */
export function cuedCompanyCandidates(reading: Reading): Candidate[] {
  const { doc, knowledge } = reading;
  const words = indexTokens(reading.tokens);
  const search: Search = { doc, words, knowledge, goods: goodsIndexOf(knowledge), found: [] };
  for (const sentence of doc.sentences) {
    if (sentence.role === "byline") continue;
    const scan: Scan = { words, knowledge, sentence };
    for (let at = sentence.start; at < sentence.end; at++) {
      if (!words.isBoundary(at)) continue;
      readAfterCue(search, scan, at);
      readOwner(search, scan, at);
      readBeforeCue(search, scan, at);
    }
  }
  return search.found;
}
