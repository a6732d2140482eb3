import { Trie } from "../../base/trie.js";
import type { Knowledge } from "../../knowledge/tables.js";
import type { Document } from "../../model/document.js";
import type { Span } from "../../model/span.js";
import type { Candidate } from "../candidate.js";
import { gazetteerOf } from "../places/gazetteer.js";
import { goodsIndexOf } from "../products/goods-index.js";
import type { Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";
import { splitFirmName } from "./firm-name-parts.js";
import { titleWords } from "./title-words.js";

// What one place of an article makes certain helps the others: the items of a list in which firms stand are firms, and a
// name that a cue has told once is the firm wherever it stands.

/** An item of a list as long as firms' short names are. */
const ITEM =
  /^“?([\u4e00-\u9fffA-Za-z0-9·]{2,9}?)”?(?=、|等|以及|[和与及](?![、等])|，|。|；|）|[都均也各每]|现场|一道|共同|联合|$)/u;

/** Words of grammar and of kinds; an item that holds one is no bare name. */
const NO_ITEM =
  /[的在是了将把被从对向为已所我你他她这那其该各每]|企业|公司|产业|行业|产品|协会|商会|政府|机构|大学|学院|学校|医院|研究院|海关|银行业|市场|平台|地区|国家|部门|单位|项目|办公$|调研|考察|走访|签约|[一二两三四五六七八九十几多\d][个家位名项批种类]/u;

/** What the item of a list is looked up in. */
export interface ItemScan {
  readonly doc: Document;
  readonly words: TokenIndex;
  readonly knowledge: Knowledge;
}

/** The item that starts at an offset right behind a list's mark, or null where what stands there cannot be a firm's short name. */
export function itemAt({ doc, words, knowledge }: ItemScan, at: number): Span | null {
  const match = ITEM.exec(doc.text.slice(at, at + 14));
  const name = match?.[1];
  if (match === null || name === undefined || NO_ITEM.test(name)) return null;
  const start = at + match[0].indexOf(name);
  const end = start + name.length;
  const scan = { doc, words, knowledge };
  const closed = words.isBoundary(end) || /^[、等]/u.test(doc.text.slice(end, end + 1));
  return closed && isBareName(scan, start, end) ? { start, end } : null;
}

/** Whether a stretch can be a firm's short name: no goods, place, trade or title, no words of grammar, not all ordinary words. */
export function isBareName(scan: ItemScan, start: number, end: number): boolean {
  const { knowledge } = scan;
  const name = scan.doc.text.slice(start, end);
  if (NO_ITEM.test(name) || goodsIndexOf(knowledge).names.get(name).length > 0) return false;
  if (gazetteerOf(knowledge).names.longestAt(name, 0)?.end === name.length) return false;
  if (knowledge.industries.has(name) || titleWords(knowledge).has(name)) return false;
  return isName(scan, start, end);
}

/** Whether the words of an item are not all ordinary: one is unknown, a name, or a single character beside others. */
function isName({ words, knowledge }: ItemScan, start: number, end: number): boolean {
  let unusual = false;
  for (let at = start; at < end; ) {
    const word = words.at(at);
    // 配套|商弓|月琴弦: an unknown word may be cut where the list's own words end.
    const cut = word?.tag === "x" && at === start;
    if (word === undefined || (word.start !== at && !cut) || (word.end > end && word.tag !== "x"))
      return false;
    if (titleWords(knowledge).has(word.text)) return false;
    if (/^(?:x|nr|nz|eng|j)/u.test(word.tag) || word.text.length === 1) unusual = true;
    at = word.end;
  }
  // 风车箱包: an ordinary word and a line of business
  const last = words.at(end - 1);
  return unusual || (last !== undefined && last.start > start && knowledge.industries.has(last.text));
}

/** 甲、乙以及配套商丙: the last item of a list may say what it is. */
const JOINER =
  /^”?(?:、|(?:以及|和|与)(?:[\u4e00-\u9fff]{0,4}(?:商|企业|厂家|巨头|品牌))(?=[\u4e00-\u9fff]{2,8}(?:都|均|等|也)))/u;

/** Candidates for the items of lists that run on behind firms already found: 蓝鲸集团、星澜、海瓷科技. */
export function listedCompanyCandidates(reading: Reading, chosen: readonly Candidate[]): Candidate[] {
  const { doc, knowledge } = reading;
  const scan: ItemScan = { doc, knowledge, words: indexTokens(reading.tokens) };
  // In a list of firms 风车箱包 is a firm, whatever goods it names; all else that was found there stays.
  const held = new Set(chosen.filter(({ kind }) => kind !== "product").map(({ start }) => start));
  const found: Candidate[] = [];
  for (const firm of chosen) {
    if (firm.kind !== "company" || firm.pronoun === true) continue;
    for (let at = firm.end; ; ) {
      const joiner = JOINER.exec(doc.text.slice(at, at + 12))?.[0];
      if (joiner === undefined || held.has(at + joiner.length)) break;
      const item = itemAt(scan, at + joiner.length);
      if (item === null) break;
      found.push(firmAt(doc.text, item, { rule: "company/list", confidence: 0.7 }));
      at = item.end;
    }
  }
  return found;
}

function firmAt(
  text: string,
  { start, end }: Span,
  { rule, confidence, name }: { rule: string; confidence: number; name?: string },
): Candidate {
  const own = name ?? text.slice(start, end);
  return { kind: "company", start, end, name: own, rule, confidence, attrs: { class: "firm" } };
}

/**
 * Candidates for firms of a city that carry the brand of a firm the article names: 银川蓝鲸 beside 蓝鲸汽车. `places` are the
 * divisions found.
 */
export function localBrandCandidates(
  { doc, knowledge, tokens }: Reading,
  { chosen, places }: { chosen: readonly Candidate[]; places: readonly Candidate[] },
): Candidate[] {
  const words = indexTokens(tokens);
  const brands = new Trie<true>();
  for (const { kind, name } of chosen) {
    const { place, brand } = splitFirmName(name, knowledge);
    if (kind === "company" && place === "" && brand.length >= 2 && brand.length < name.length)
      brands.add(brand, true);
  }
  return places.flatMap((place) => {
    const match = place.attrs?.level === "prefecture" ? brands.longestAt(doc.text, place.end) : null;
    const closed = match !== null && words.isBoundary(match.end) && !goesOn(doc.text, match.end, knowledge);
    if (match === null || !closed) return [];
    return [
      firmAt(
        doc.text,
        { start: place.start, end: match.end },
        { rule: "company/local-brand", confidence: 0.8 },
      ),
    ];
  });
}

/** Whether a word of business or a legal form follows, so that a longer name stands there. */
function goesOn(text: string, end: number, { industries }: Knowledge): boolean {
  const next = text.slice(end, end + 6);
  return (
    /^(?:集团|公司|股份|有限)/u.test(next) ||
    [2, 3, 4].some((length) => industries.has(next.slice(0, length)))
  );
}

/**
 * Candidates for further places of firms that stand without a legal form: once told by a cue or a suffix, a name is the firm
 * everywhere it stands as words of its own. Names that are one word of the dictionary are left alone.
 */
export function repeatedCompanyCandidates(reading: Reading, chosen: readonly Candidate[]): Candidate[] {
  const { doc } = reading;
  const words = indexTokens(reading.tokens);
  const taken = new Set(chosen.map(({ start, end }) => `${start}:${end}`));
  const names = new Map<string, Candidate>();
  for (const firm of chosen) {
    const first = words.at(firm.start);
    const ordinary = first !== undefined && first.end === firm.end && !/^(?:x|nz|eng)$/u.test(first.tag);
    if (firm.kind === "company" && firm.name.length <= 12 && !ordinary) names.set(firm.name, firm);
  }
  const trie = new Trie<Candidate>();
  for (const [name, firm] of names) trie.add(name, firm);
  const found: Candidate[] = [];
  for (let at = 0; names.size > 0 && at < doc.text.length; at++) {
    const match = words.isBoundary(at) ? trie.longestAt(doc.text, at) : null;
    const firm = match?.values[0];
    if (match === null || firm === undefined || !words.isBoundary(match.end)) continue;
    if (taken.has(`${at}:${match.end}`)) continue;
    const { name, key } = firm;
    const span = { start: at, end: match.end };
    const candidate = firmAt(doc.text, span, { rule: "company/again", confidence: 0.8, name });
    found.push(key === undefined ? candidate : { ...candidate, key });
  }
  return found;
}
