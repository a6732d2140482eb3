import type { Knowledge } from "../knowledge/tables.js";
import type { Span } from "../model/span.js";
import type { Token } from "../model/token.js";
import { findKnownBodies } from "./names/known-bodies.js";
import { findSuffixes } from "./names/suffix-index.js";
import { partnerIndexOf } from "./partners/partners.js";
import { gazetteerOf } from "./places/gazetteer.js";
import { findPortSites } from "./places/port-sites.js";
import { indexTokens, type TokenIndex } from "./token-index.js";

// The segmenter guesses unknown words from their characters and swallows parts of names on the way (据长|沙海|关). What the
// tables know for certain is cut free first, so that all rules see its boundaries.

interface Fixed extends Span {
  readonly tag: string;
}

/** Spans that are words for certain: listed bodies, unambiguous places of three characters or any prefecture, sites of ports, partners, strong suffixes. */
function fixedSpans(text: string, words: TokenIndex, knowledge: Knowledge): Fixed[] {
  const fixed: Fixed[] = findKnownBodies(text, knowledge)
    .filter((match) => match.end - match.start >= 4)
    .map(({ start, end }) => ({ start, end, tag: "nt" }));
  const places = gazetteerOf(knowledge).names;
  const partners = partnerIndexOf(knowledge).names;
  for (let at = 0; at < text.length; ) {
    const place = places.longestAt(text, at);
    const certain = place?.values.some(
      (name) => name.form === "full" || (!name.ambiguous && name.level !== "county"),
    );
    const partner = partners.longestAt(text, at);
    const end = Math.max(
      certain ? (place?.end ?? 0) : 0,
      partner !== null && partner.end - at >= 2 ? partner.end : 0,
    );
    if (end - at >= 2) fixed.push({ start: at, end, tag: "ns" });
    at = Math.max(at + 1, end);
  }
  // 其中|东极重工, 其中|东部: never 中东.
  for (const { index } of text.matchAll(/(?<!尤)其中(?=东)/gu))
    fixed.push({ start: index, end: index + 2, tag: "r" });
  // 供澳|蔬菜
  for (const { index } of text.matchAll(/供澳(?=[\u4e00-\u9fff])(?!门|洲)/gu))
    fixed.push({ start: index, end: index + 2, tag: "v" });
  for (const { start, end } of findPortSites(text, knowledge, words)) fixed.push({ start, end, tag: "ns" });
  for (const { start, end, record } of findSuffixes(text, knowledge)) {
    const sure = end - start > 2 || /^(?:集团|公司|海关|大学|银行)$/u.test(record.suffix);
    if (record.strength === "strong" && sure) fixed.push({ start, end, tag: "n" });
  }
  return fixed.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

/** Prepositions that the segmenter takes for the first character of an unknown word: 自山东, 由蓝鲸. */
const SWALLOWED = /^(?:[由据自在经对向将与和从到把被为企是有给跟]|以(?=.{3}))/u;

/** What two firms do together, behind the second one. */
const DONE_TOGETHER =
  /^[\u4e00-\u9fff]{0,8}?(?:公司|集团)[^，。；]{0,12}?(?:合作|签[署订约]|达成|携手|共建|联合|协议|合同)/u;

/** 我国公司|同|云桥橡胶公司签署: 同 opens firms' names as well, so it is cut only between two sides and where they act together. */
function swallowsPartner(text: string, { start, end }: Span): boolean {
  return (
    text[start] === "同" &&
    end - start === 3 &&
    /[\u4e00-\u9fff]/u.test(text[start - 1] ?? "") &&
    DONE_TOGETHER.test(text.slice(end, end + 26))
  );
}

/** The same at the end of one: 海澜瓷对, 刘远航与. */
const TRAILING = /[对与和向在从将被把及为]$/u;

/** 程于|民说：: a verb of saying at the end of a guess, before what is said. */
const SAYING = /[说称]$/u;
const SAID = /^[：，“]/u;

/** 图灵|威等企业: 等 closes a list of firms. */
const CLOSED_LIST =
  /^(?:[\d一二三四五六七八九十两几多]+[余多]?家|[\u4e00-\u9fff]{0,4}企业|公司|[\u4e00-\u9fff]企|品牌|厂商|客商)/u;

function isTrailed(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (word.length > 1 && word.endsWith("等") && CLOSED_LIST.test(text.slice(end, end + 7))) return true;
  return TRAILING.test(word) || (SAYING.test(word) && SAID.test(text.slice(end, end + 1)));
}

function cut(token: Token, at: number, rest: Partial<Token>): Token {
  return { ...token, ...rest, text: token.text.slice(at - token.start) };
}

/** 汽车出口, 服装出口: words of the dictionary that are goods and their trade. */
function freeTrade(token: Token): Token[] {
  // 经泸州|港自: the segmenter takes the preposition behind a port for a part of its name.
  const swallowed = token.tag === "x" && /^[港厂州县市国省关区]自$/u.test(token.text);
  if (!swallowed && !/^(?:汽车|服装|产品)出口$/u.test(token.text)) return [token];
  const at = swallowed ? token.end - 1 : token.end - 2;
  const first = { ...token, end: at, text: token.text.slice(0, at - token.start) };
  return [first, cut(token, at, { start: at, tag: swallowed ? "p" : "vn" })];
}

/** Cuts the segmenter's words at the boundaries of what the tables know; a fixed span becomes one word. */
export function fixBoundaries(text: string, given: readonly Token[], knowledge: Knowledge): Token[] {
  const tokens = given.flatMap(freeTrade);
  const owner = new Array<Fixed | undefined>(text.length);
  const words = indexTokens(tokens);
  for (const span of fixedSpans(text, words, knowledge)) {
    let free = true;
    for (let at = span.start; at < span.end; at++) free &&= owner[at] === undefined;
    // A longer word of the dictionary that covers the span knows better (海南岛, 西南交通大学 are words of their own).
    const word = words.at(span.start);
    // 广东南|浦: a place with a quarter of the sky behind it is not known better.
    const quarter = span.tag === "ns" && /^[东南西北中]$/u.test(text.slice(span.end, word?.end));
    const covered = word !== undefined && span.end <= word.end && word.tag !== "x" && !quarter;
    if (!free || (covered && word.end - word.start > span.end - span.start)) continue;
    for (let at = span.start; at < span.end; at++) owner[at] = span;
  }
  const fixed: Token[] = [];
  for (const token of tokens) {
    for (let at = token.start; at < token.end; ) {
      const span = owner[at];
      let end = at + 1;
      while (end < token.end && owner[end] === span) end++;
      const whole = at === token.start && end === token.end;
      if (span !== undefined) {
        if (at === span.start || fixed.at(-1)?.start !== span.start) {
          fixed.push({
            start: span.start,
            end: span.end,
            text: text.slice(span.start, span.end),
            tag: span.tag === "ns" || !whole || token.tag === "x" ? span.tag : token.tag,
          });
        }
      } else if (
        token.tag === "x" &&
        end - at > 1 &&
        (SWALLOWED.test(text.slice(at, end)) || swallowsPartner(text, { start: at, end }))
      ) {
        fixed.push({
          start: at,
          end: at + 1,
          text: text.slice(at, at + 1),
          tag: text[at] === "企" ? "n" : "p",
        });
        fixed.push(cut({ ...token, end, text: text.slice(token.start, end) }, at + 1, { start: at + 1 }));
      } else if (token.tag === "x" && end - at > 1 && isTrailed(text, at, end)) {
        fixed.push({ start: at, end: end - 1, text: text.slice(at, end - 1), tag: "x" });
        fixed.push({ start: end - 1, end, text: text.slice(end - 1, end), tag: "p" });
      } else {
        const tag = whole ? token.tag : end - at === 1 && SWALLOWED.test(text[at] as string) ? "p" : "x";
        fixed.push({ start: at, end, text: text.slice(at, end), tag });
      }
      at = end;
    }
  }
  return fixed;
}
