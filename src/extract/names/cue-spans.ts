import type { Knowledge } from "../../knowledge/tables.js";
import type { Sentence } from "../../model/document.js";
import type { Token } from "../../model/token.js";
import { gazetteerOf } from "../places/gazetteer.js";
import type { TokenIndex } from "../token-index.js";
import { isOuterWord } from "./boundary-words.js";
import { type ItemScan, itemAt } from "./listed-companies.js";
import { titleWords } from "./title-words.js";

// How far the name of a firm without a legal form reaches, from the cue beside it onwards or back.

const STOP_WORD =
  /^(?:的|在|是|了|和|与|及|等|参观|考察|走访|访问|到访|调研|视察|探访|行政|首席|执行|常务|副|前|后|近|内|约|超|余|年|月|有|图为|月份|[\u4e00-\u9fff]{0,4}企业|公司|品牌|集团|联盟|协会|商会|机构|组织|财团|生产商|供应商|制造商|经销商|厂商|全球|国内|当地|我国|中国|该|这|各|以|为|由|被|将|把|从|对|向|其|其中|包括|目前|近日|记者|包含|有限公司|股份有限公司|营收|营业收入|销量|销售额|收入|业绩|利润|订单|自主|知名|生产|代工|贴牌|配套|供货|[\u4e00-\u9fff]企|三驾马车|多地|各地|当地|一线|基层|园区|商户|客商|智慧|研发|数字|绿色|聚力|部分|红色|现代|未来|一批|多个|部分|百亿|千亿|[一二三四五六七八九十两几多]+[大家]?|\d.*)$/u;
/** 用足用好, 做大做强: what is called for. */
const SLOGAN = /^([\u4e00-\u9fff])[\u4e00-\u9fff]\1(?:[\u4e00-\u9fff]|$)/u;

/** Where the words of a name are looked for. */
export interface Scan {
  readonly words: TokenIndex;
  readonly knowledge: Knowledge;
  readonly sentence: Sentence;
}

/** The stretch of a possible name. */
export interface NameSpan {
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
  // 落户|蓝鲸重工, 客户|蓝鲸重工: what stands before names
  if (isOuterWord(word.text) || (word.text.length > 1 && knowledge.beforeNames.has(word.text))) return false;
  // 在泰国建了|工厂: the segmenter has a verb and its 了 as one unknown word.
  if (titleWords(knowledge).has(word.text) || /[了着]$/u.test(word.text)) return false;
  if (knowledge.industries.has(word.text)) return true;
  if (isSingle(word) && (isSingle(words.at(word.end)) || isSingle(words.at(word.start - 1))))
    return !/^[pcur]/u.test(word.tag);
  return !/^(?:v|d|p|c|u|r|m|q|t|f|a)/u.test(word.tag);
}

/** The words from `from` onwards (or back from it) that can form one firm's name. */
export function spanOfName(scan: Scan, from: number, forward: boolean): NameSpan | null {
  const { words, sentence } = scan;
  let [start, end] = [from, from];
  let coined = false;
  let name = "";
  for (let count = 0; count < 4; count++) {
    const word = forward ? words.at(end) : words.at(start - 1);
    // 品牌Altenstein|代工: behind letters no Chinese word goes on.
    if (forward && count > 0 && /[A-Za-z]$/u.test(words.at(end - 1)?.text ?? "")) break;
    if (word === undefined || word.start < sentence.start || word.end > sentence.end) break;
    if (!inName(word, scan)) break;
    // 电商平台|Zenlark创始人: nor does one go before them.
    if (!forward && count > 0 && /^[A-Za-z]/u.test(words.at(start)?.text ?? "")) break;
    // 红花套镇|天泽化工车间: a town is no part of the name behind it.
    if (!forward && count > 0 && word.text.length > 1 && /[镇乡村]$/u.test(word.text)) break;
    coined ||= isCoined(word, scan);
    name = forward ? name + word.text : word.text + name;
    if (forward) end = word.end;
    else start = word.start;
  }
  if (end === start || SLOGAN.test(name)) return null;
  const first = words.at(start);
  return { start, end, coined, opensCoined: first !== undefined && isCoined(first, scan) };
}

/** The item of a list that starts at `at`: up to the next mark where one stands near (和宁达、…), else what looks like a name. */
export function listSpan(scan: Scan, items: ItemScan, at: number): NameSpan | null {
  const span = spanOfName(scan, at, true);
  const item = itemAt(items, at);
  const marked = item !== null && /^[、等]/u.test(items.doc.text.slice(item.end, item.end + 1));
  if (!marked || item.end === span?.end) return span;
  return { ...item, coined: true, opensCoined: true };
}

/** Whether the words of a stretch are nouns, numbers and unknown words. */
function onlyNames({ words }: Scan, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const word = words.at(at);
    if (word === undefined) return false;
    // 南纬|十八|度: a number can be part of a long name
    const number = word.tag === "m" || word.text === "度";
    if (!number && (!/^(?:n|x|j|b|a|f)/u.test(word.tag) || STOP_WORD.test(word.text))) return false;
    at = word.end;
  }
  return true;
}

/** Words that may stand between a mark and the first item of a list. */
const LEAD =
  /^(?:(?:先后|分别|实地|还|又|并|将|也|曾|一行)*(?:参观考察|参观|考察|走访|访问|到访|调研|视察|探访|慰问|来到|走进)了?|其中|包括|例如|比如|既有|目前|此外|同时|如|像|有|以|由|而|和|与)/u;

/** The item of a list that ends at `at`: from the mark before it where one stands near, else what looks like a name. */
export function backSpan(scan: Scan, items: ItemScan, at: number): NameSpan | null {
  const span = spanOfName(scan, at, false);
  const { text } = items.doc;
  const lead = /(?:^|[，。；：！？、“”\n])([\u4e00-\u9fff]{2,9})$/u.exec(
    text.slice(Math.max(scan.sentence.start, at - 11), at),
  );
  const words = lead?.[1];
  if (words === undefined) return span;
  // 中山新澜星、…等企业: a city first, then the name
  const place = gazetteerOf(items.knowledge).names.longestAt(words, 0)?.end ?? 0;
  const led = place >= 2 && words.length - place >= 2 ? place : (LEAD.exec(words)?.[0].length ?? 0);
  const start = at - words.length + led;
  // More than one character beyond what looks like a name is no name: it is what the sentence says first.
  // 南纬二十度供应链: longer ones close in a line of business.
  const trade = [2, 3, 4].some((length) => items.knowledge.industries.has(words.slice(-length)));
  const far = span !== null && span.start - start > 1 && !(trade && onlyNames(scan, start, span.start));
  if (at - start < 2 || at - start > (trade ? 9 : 5) || start === span?.start || far) return span;
  const item = itemAt(items, start);
  return item === null || item.end !== at ? span : { ...item, coined: true, opensCoined: true };
}
