import { Trie } from "../../base/trie.js";
import type { Knowledge, KnownBody } from "../../knowledge/tables.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens } from "../token-index.js";

const cache = new WeakMap<Knowledge, Trie<KnownBody>>();

function bodyTrie(knowledge: Knowledge): Trie<KnownBody> {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const trie = new Trie<KnownBody>();
  for (const body of knowledge.knownBodies) {
    for (const form of new Set([body.name, ...body.aliases])) trie.add(form, body);
  }
  for (const { name } of knowledge.customs) trie.add(name, { name, aliases: [], class: "customs" });
  cache.set(knowledge, trie);
  return trie;
}

/** The longest listed names in a text, left to right. */
export function findKnownBodies(
  text: string,
  knowledge: Knowledge,
): { start: number; end: number; body: KnownBody }[] {
  const trie = bodyTrie(knowledge);
  const matches: { start: number; end: number; body: KnownBody }[] = [];
  for (let at = 0; at < text.length; ) {
    const match = trie.longestAt(text, at);
    const body = match?.values[0];
    // 应急管理部|门: the departments of any level, not the ministry
    const cut = text[match?.end ?? 0] === "门" && text[(match?.end ?? 0) - 1] === "部";
    if (match && body && !cut) matches.push({ start: at, end: match.end, body });
    at = match?.end ?? at + 1;
  }
  return matches;
}

/** What stands between districts that share one 海关. */
const SHARED = /([\u4e00-\u9fff]{2,4})[、和与及]$/u;

/** 福州、厦门海关: the districts of the customs whose 海关 stands behind another's; `customs` is the one that is named in full. */
function sharedCustoms(
  text: string,
  customs: { start: number },
  trie: Trie<KnownBody>,
): { start: number; end: number; body: KnownBody }[] {
  const seat = SHARED.exec(text.slice(Math.max(0, customs.start - 5), customs.start))?.[1];
  for (let length = seat?.length ?? 0; seat !== undefined && length >= 2; length--) {
    const short = seat.slice(-length);
    const match = trie.longestAt(`${short}海关`, 0);
    const body = match?.values[0];
    if (match?.end !== length + 2 || body === undefined) continue;
    const found = { start: customs.start - 1 - length, end: customs.start - 1, body };
    return [...sharedCustoms(text, found, trie), found];
  }
  return [];
}

/** 国家税务总局|东阿县税务局: the office of a division is no longer the administration itself. */
const LOCAL_TAX = /^国家税务总局[\u4e00-\u9fff]{2,14}?税务局/u;

/** 中国国际商会|青川商会: the chamber of a division is another body than that of the nation. */
const LOCAL_CHAMBER = /^[\u4e00-\u9fff]{2,4}(?:商会|分会)/u;

function withChamber(text: string, found: { start: number; end: number; body: KnownBody }) {
  const { start, end, body } = found;
  const local = text[end - 1] === "会" ? LOCAL_CHAMBER.exec(text.slice(end, end + 6))?.[0] : undefined;
  if (local === undefined) return found;
  const whole = { ...body, name: text.slice(start, end + local.length), aliases: [] };
  return { start, end: end + local.length, body: whole };
}

/** The nation before one of its own ministries: 中国商务部 is 商务部. */
const NATION = /(?:中华人民共和国|中国|我国|大陆)$/u;

/** Candidates for bodies of the state, parties and international organizations, and the customs districts, by their listed names. */
export function knownBodyCandidates(reading: Reading): Candidate[] {
  const words = indexTokens(reading.tokens);
  const { text } = reading.doc;
  const named = findKnownBodies(text, reading.knowledge)
    .map((found) => withChamber(text, found))
    .filter(({ start }) => !LOCAL_TAX.test(text.slice(start, start + 24)));
  const shared = named
    .filter(({ end, body }) => body.class === "customs" && text.slice(end - 2, end) === "海关")
    .flatMap((customs) => sharedCustoms(text, customs, bodyTrie(reading.knowledge)));
  return [...named, ...shared].map(({ start, end, body }) => {
    const elided = shared.some((customs) => customs.start === start);
    const short = end - start <= 3;
    const split = !words.isBoundary(start) || (short && !words.isBoundary(end));
    const nation =
      body.class === "government" || body.class === "customs"
        ? (NATION.exec(reading.doc.text.slice(Math.max(0, start - 7), start))?.[0].length ?? 0)
        : 0;
    return {
      kind: "organization",
      start: start - nation,
      end,
      name: body.name,
      key: body.name,
      rule: "organization/known",
      confidence: elided ? 0.96 : split ? 0.55 : 0.93,
      attrs: { class: body.class },
    };
  });
}
