import { Trie } from "../../base/trie.js";
import type { Knowledge } from "../../knowledge/tables.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";
import { splitFirmName } from "./firm-name-parts.js";
import { shortForms } from "./short-forms.js";
import { isBareBrand, isBareUse } from "./short-names.js";

// 蓝鲸轮胎 stands for its firm without a legal form; later the text says 蓝鲸 alone.

/** The brands of firms that the text tells by brand and line of business only; one that two of them share is nobody's. */
function brandsOf(firms: readonly Candidate[], fulls: readonly Candidate[], knowledge: Knowledge) {
  const short = new Set(fulls.flatMap(({ name }) => [name, ...shortForms(name, knowledge)]));
  const owners = new Map<string, Candidate | null>();
  for (const firm of firms) {
    const { place, brand, industry } = splitFirmName(firm.name, knowledge);
    if (place !== "" || industry === "" || firm.key !== undefined || !isBareBrand(brand, knowledge)) continue;
    const other = owners.get(brand);
    const shared = other !== undefined && other?.name !== firm.name;
    owners.set(brand, shared || short.has(firm.name) || short.has(brand) ? null : firm);
  }
  return owners;
}

/** Whether the brand is a word of its own there that nobody knows, before what a firm does. */
function isAlone(
  text: string,
  words: TokenIndex,
  span: { start: number; end: number },
  knowledge: Knowledge,
) {
  const word = words.at(span.start);
  const whole = word?.start === span.start && word.end === span.end && /^(?:x|nz)$/u.test(word.tag);
  return whole && isBareUse(text, words, span, knowledge);
}

/** Candidates for the bare brands of firms that stand without a legal form. `fulls` are those with one. */
export function brandAgainCandidates(
  { doc, tokens, knowledge }: Reading,
  firms: readonly Candidate[],
  fulls: readonly Candidate[],
): Candidate[] {
  const words = indexTokens(tokens);
  const named = firms.filter(({ rule }) => /^company\/(?:suffix|trade-subject)/u.test(rule));
  const trie = new Trie<Candidate>();
  for (const [brand, firm] of brandsOf(named, fulls, knowledge)) if (firm !== null) trie.add(brand, firm);
  const found: Candidate[] = [];
  for (let at = 0; at < doc.text.length; at++) {
    const match = words.isBoundary(at) ? trie.longestAt(doc.text, at) : null;
    const firm = match?.values[0];
    if (match === null || firm === undefined) continue;
    const span = { start: at, end: match.end };
    if (!isAlone(doc.text, words, span, knowledge)) continue;
    found.push({
      ...{ kind: "company", ...span, name: firm.name, rule: "company/short-name" },
      ...{ confidence: 0.8, attrs: { class: "firm" } },
    });
  }
  return found;
}
