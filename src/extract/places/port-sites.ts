import { Trie } from "../../base/trie.js";
import type { Knowledge } from "../../knowledge/tables.js";
import type { Span } from "../../model/span.js";
import type { Token } from "../../model/token.js";
import type { TokenIndex } from "../token-index.js";
import { gazetteerOf } from "./gazetteer.js";

const cache = new WeakMap<Knowledge, Trie<true>>();

function siteTrie(knowledge: Knowledge): Trie<true> {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const trie = new Trie<true>();
  for (const site of knowledge.portSites) trie.add(site, true);
  cache.set(knowledge, trie);
  return trie;
}

/** 港 that goes on into another word: 香港商会, 上海港股, 对上海港资企业. */
const OTHER_PORT = "(?![澳币股资商元府人媒警交珠铁产籍])(?!务(?!区|局|集团))";

/** What makes a site the site of a port: 姐告口岸, 洋山深水港, 花湖国际机场, 磨憨边民互市. */
const AFTER_SITE = new RegExp(
  `^(?:国际|铁路|公路|水运|陆路|航空|跨境|深水|保税|边境|边民|综合|货柜|集装箱|自动化)*(?:口岸|机场|综合保税区|综保区|保税港区|保税区|保税物流中心|港${OTHER_PORT}|站(?![位点台长着])|码头|互市|货场|铁路集装箱|作业区|海关|边检)`,
  "u",
);

/**
 * Whether a division's short form is cut out of other words: 新和 in 创新|和|口岸. Names of the table of sites are never.
 */
function isCut(words: TokenIndex, start: number, end: number): boolean {
  const [first, last] = [words.at(start), words.at(end - 1)];
  const loose = (word: Token | undefined) => word === undefined || /^(?:x|ns|nr|nt|nz|j)/u.test(word.tag);
  return (!words.isBoundary(start) && !loose(first)) || (!words.isBoundary(end) && !loose(last));
}

/**
 * Sites of ports and crossings right before a word that makes them one: 姐告 in 姐告口岸, 如皋 in 如皋港. A division counts
 * by any of its short forms here, whatever its context.
 */
export function findPortSites(text: string, knowledge: Knowledge, words: TokenIndex): Span[] {
  const sites = siteTrie(knowledge);
  const places = gazetteerOf(knowledge).names;
  const found: Span[] = [];
  for (let at = 0; at < text.length; ) {
    const listed = sites.longestAt(text, at)?.end ?? 0;
    const longest = Math.max(listed, places.longestAt(text, at)?.end ?? 0);
    const whole = longest > at && (listed === longest || !isCut(words, at, longest));
    if (whole && AFTER_SITE.test(text.slice(longest, longest + 12))) {
      found.push({ start: at, end: longest });
      at = longest;
    } else at++;
  }
  return found;
}
