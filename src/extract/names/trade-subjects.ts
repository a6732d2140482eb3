import type { Token } from "../../model/token.js";
import type { Candidate } from "../candidate.js";
import { partnerIndexOf } from "../partners/partners.js";
import { gazetteerOf } from "../places/gazetteer.js";
import { goodsIndexOf } from "../products/goods-index.js";
import { isOutside } from "../products/phrase.js";
import type { Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";
import { isOuterWord } from "./boundary-words.js";
import { isOmen } from "./brand-words.js";
import { titleWords } from "./title-words.js";

// Firms told by a brand and their line of business (蓝鲸起重, 长城开关) where they open a clause that tells what only a firm
// does: it sells goods abroad that have a name of their own, signs orders, has a works or staff. The suffix rules know the
// business words that close hardly anything but firms' names; here any word of business or goods will do, for the clause says
// that it is a firm.

const TIME =
  "(?:今年以?来?|去年|前年|全年|当年|\\d{4}年|上半年|下半年|[一二三四]季度|前[一二三]季度|前?\\d{1,2}个?月(?:份)?|\\d{1,2}[-至到—~]\\d{1,2}月(?:份)?|目前|如今|近年来?|近日|日前|眼下|最近|这几年|每年|年)";
const ADVERB =
  "(?:已经?|累计|共|仅|就|也|则|还|却|连续|首次|同样|均|都|合计|更是|便|又|正|刚刚?|先后|陆续|成功|主要|大量)";
const LEAD = `(?:${TIME}|${ADVERB})*`;

/** Goods with a name of their own behind the flow: whoever stands before it is no goods. */
const SELLS_GOODS = new RegExp(
  `^${LEAD}(?:实现)?(?:出口|进口)了?(?!额|量|值|总|货值|交货|达|约|近|超|逾|突破|到|至|增|下|同比|商品|产品|创汇|[^，。；]{0,4}[国洲])[\\u4e00-\\u9fff]{2,8}?\\d`,
  "u",
);
/** What only firms do or have. */
const ACTS = new RegExp(
  `^(?:${LEAD}(?:(?:实现)?(?:自营出口|出口创汇|出口交货值)|新签|新接|接[到获]|拿下|斩获|签下|承接|手握|收到|把(?:工厂|产品|生产线|订单)|将(?:工厂|产品|生产线)|在手订单|扩建|扩产|招工)|(?:的)?(?:老板|董事|总工程师|副?总经理|员工|职工|工人|车间|厂房|展位|展台)|成立于|创建于|始建于|创办于|创立于|是[^，。；]{0,8}一家|${TIME}{1,3}(?:实现)?(?:海外|国外|境外|外贸)(?:销售)?(?:收入|订单|销售额))`,
  "u",
);
/** Its trade as a sum: goods have one as well, so the words of the name must be those of a firm. */
const TRADES = new RegExp(
  `^${LEAD}(?:实现)?(?:自营)?(?:外贸)?(?:对[^，。；\\d]{1,8})?(?:的)?(?:出口|进口|进出口)(?:总?额|总值|货值|值)?(?:约|近|逾|超过?|达到?|突破|为|有|了|仅|首次|首破|分别|同比|大幅)*(?:\\d|增长|下降|翻|[一二两三四五六七八九]成)`,
  "u",
);

/** Where the name of a firm can begin. */
const OPENS = /(?:^|[，。；：！？、“”（\n]|其中|[的而和与及如像]|例如|比如|以及|连同)$/u;

/** Characters that open or close words of grammar, numbers and sorts, never a brand. */
const NO_BRAND =
  /^(?:[本该各每某这那其此我你他她它全省市县区国两几一二三四五六七八九十百千万新老旧大小高低多少出进对向从由把被将为以按经自在与和及等]|其它|其他|传统|特色|优质|主要|重点|大宗|普通|部分|相关|机电|农副|劳动)|[的了着过等类型式用级态性色产制]$/u;

interface Scan {
  readonly reading: Reading;
  readonly text: string;
  readonly words: TokenIndex;
}

/** How a brand shows itself: by a word nobody knows, or by an ordinary one that only its clause makes a name. */
type Brand = { readonly end: number; readonly coined: boolean };

/** The brand that begins at `at`, one word of two or three characters; null where none can. */
function brandAt({ reading: { knowledge }, words }: Scan, at: number): Brand | null {
  const word = words.at(at);
  if (word === undefined || word.start !== at || !/^[\u4e00-\u9fff]{2,3}$/u.test(word.text)) return null;
  if (NO_BRAND.test(word.text) || isOuterWord(word.text) || isOutside(word.text, knowledge)) return null;
  if (knowledge.beforeNames.has(word.text) || titleWords(knowledge).has(word.text)) return null;
  if (knowledge.industries.has(word.text) || knowledge.goodsSorts.has(word.text)) return null;
  if (goodsIndexOf(knowledge).names.longestAt(word.text, 0) !== null) return null;
  if (gazetteerOf(knowledge).names.longestAt(word.text, 0)?.end === word.text.length) return null;
  if (partnerIndexOf(knowledge).names.longestAt(word.text, 0) !== null) return null;
  const coined = /^(?:x|nz|nrt?)$/u.test(word.tag) || isOmen(word.text);
  return coined || /^n[rsz]?$/u.test(word.tag) ? { end: word.end, coined } : null;
}

/** What a line of business at the end of a name is: a word of business only, or one that names goods as well. */
interface Business {
  readonly end: number;
  readonly goods: boolean;
}

/** The words of business or goods behind a brand, at most two. */
function businessAt({ reading: { knowledge }, text, words }: Scan, at: number): Business | null {
  const isGoods = (word: Token) => goodsIndexOf(knowledge).names.get(word.text).length > 0;
  let last: Token | undefined;
  for (let end = at, count = 0; count < 2; count++) {
    const word = words.at(end);
    if (word === undefined || word.start !== end || word.text.length < 2 || word.text.length > 4) break;
    const business = knowledge.industries.has(word.text);
    // 蓝鲸药业|青蒿琥酯: goods behind a word of business are what the firm sells.
    if (!business && (!isGoods(word) || last !== undefined)) break;
    last = word;
    end = word.end;
  }
  if (
    last === undefined ||
    /^(?:出口|进口|进出口|贸易|外贸|产业|工业|[\u4e00-\u9fff]{0,2}电商|物流|服务|业)$/u.test(last.text)
  )
    return null;
  return {
    end: last.end,
    goods: isGoods(last) && goodsIndexOf(knowledge).names.get(text.slice(at, last.end)).length > 0,
  };
}

/** Whether what follows the name makes it a firm. */
function isToldAsFirm(after: string, brand: Brand, business: Business): boolean {
  if (SELLS_GOODS.test(after) || ACTS.test(after)) return true;
  return brand.coined && !business.goods && TRADES.test(after);
}

/** Candidates for firms told by brand and line of business at the start of a clause on what a firm does. */
export function tradeSubjectCandidates(reading: Reading, places: readonly Candidate[]): Candidate[] {
  const { doc } = reading;
  const scan: Scan = { reading, text: doc.text, words: indexTokens(reading.tokens) };
  const placeAt = new Map(places.map((place) => [place.start, place]));
  const found: Candidate[] = [];
  for (const { start: first, tag } of reading.tokens) {
    if (!OPENS.test(doc.text.slice(Math.max(0, first - 2), first))) continue;
    // 永康|蓝鲸电工: the place before a brand is a part of the name.
    const place = placeAt.get(first);
    const at = place?.kind === "place" && place.end - first < 4 ? place.end : first;
    if (tag === "x" && at === first && !/[\u4e00-\u9fff]/u.test(doc.text[first] ?? "")) continue;
    const brand = brandAt(scan, at);
    const business = brand === null ? null : businessAt(scan, brand.end);
    if (brand === null || business === null) continue;
    const name = doc.text.slice(at, business.end);
    if (goodsIndexOf(reading.knowledge).names.get(name).length > 0) continue;
    if (!isToldAsFirm(doc.text.slice(business.end, business.end + 40), brand, business)) continue;
    found.push({
      ...{ kind: "company", start: first, end: business.end, name: doc.text.slice(first, business.end) },
      ...{ rule: "company/trade-subject", confidence: 0.94, attrs: { class: "firm" } },
    });
  }
  return found;
}
