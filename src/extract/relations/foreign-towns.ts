import type { Mention } from "../../model/mention.js";
import { townTrie } from "../places/town-trie.js";
import type { Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";

/** The rule of a mention that a town makes: relations are read from it, no entity is. */
export const TOWN_RULE = "partner/foreign-town";

/** A city, a state or a park of the town: 大阪府, 芝加哥市. */
const DIVISION = /^(?:[市府州省县邦]|大区)(?![长政])/u;

/**
 * The mentions of a reading with towns abroad read as their countries: 在休斯敦设厂 is in 美国 where the article names 美国
 * anywhere. 日本|长崎 is one mention of the country.
 */
export function withForeignTowns(reading: Reading): Mention[] {
  const { doc, knowledge, mentions, tokens } = reading;
  const countries = new Map<string, Mention>();
  for (const m of mentions) if (m.kind === "partner" && m.key !== undefined) countries.set(m.key, m);
  if (countries.size === 0) return [...mentions];
  const words = indexTokens(tokens);
  const held = heldOffsets(mentions);
  const ends = new Map(mentions.filter((m) => m.kind === "partner").map((m) => [m.end, m]));
  const grown = new Map<Mention, Mention>();
  const added: Mention[] = [];
  const trie = townTrie(knowledge);
  for (const { index, start, end: stop } of doc.sentences) {
    for (let at = start; at < stop; ) {
      const match = held.has(at) ? null : trie.longestAt(doc.text, at);
      const country = match && countries.get(match.values[0] ?? "");
      if (!match || !country || !isWhole(words, at, match.end) || match.end > stop) {
        at++;
        continue;
      }
      const end = match.end + (DIVISION.exec(doc.text.slice(match.end, match.end + 3))?.[0].length ?? 0);
      const before = ends.get(at);
      if (before?.key === country.key && before !== undefined) grown.set(before, { ...before, end });
      else
        added.push({
          ...country,
          start: at,
          end,
          text: doc.text.slice(at, end),
          sentence: index,
          rule: TOWN_RULE,
        });
      at = end;
    }
  }
  if (added.length + grown.size === 0) return [...mentions];
  return [...mentions.map((m) => grown.get(m) ?? m), ...added].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** Offsets inside mentions: a town in a body's name is part of the name. */
function heldOffsets(mentions: readonly Mention[]): Set<number> {
  const held = new Set<number>();
  for (const { start, end } of mentions) for (let at = start; at < end; at++) held.add(at);
  return held;
}

/** A known word that holds the town and more is another word; unknown ones are cut anywhere. */
function isWhole(words: TokenIndex, start: number, end: number): boolean {
  const [first, last] = [words.at(start), words.at(end - 1)];
  const loose = (tag: string | undefined) => tag === undefined || /^(?:x|nr|ns|nz)/u.test(tag);
  return (words.isBoundary(start) || loose(first?.tag)) && (words.isBoundary(end) || loose(last?.tag));
}
