import { Trie } from "../../base/trie.js";
import type { Knowledge, SuffixRecord } from "../../knowledge/tables.js";

/** A suffix of a name found in a text. */
export interface SuffixMatch {
  readonly start: number;
  readonly end: number;
  readonly record: SuffixRecord;
}

const cache = new WeakMap<Knowledge, Trie<SuffixRecord>>();

function suffixTrie(knowledge: Knowledge): Trie<SuffixRecord> {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const trie = new Trie<SuffixRecord>();
  for (const record of knowledge.suffixes) trie.add(record.suffix, record);
  cache.set(knowledge, trie);
  return trie;
}

/**
 * Every suffix that stands in a text, by start. Suffixes that end inside a longer one at the same place are left out
 * (公司 in 有限公司), those that a longer name may go on from are kept (大学 before 实验室).
 */
export function findSuffixes(text: string, knowledge: Knowledge): SuffixMatch[] {
  const trie = suffixTrie(knowledge);
  const matches: SuffixMatch[] = [];
  for (let at = 0; at < text.length; at++) {
    const longest = trie.longestAt(text, at);
    for (const record of longest?.values ?? []) matches.push({ start: at, end: longest?.end ?? at, record });
  }
  // Matches come by start, so the first one seen with a kind and an end is the longest of them.
  const byKind = new Map<string, Map<number, number>>();
  return matches.filter(({ start, end, record }) => {
    const starts = byKind.get(record.kind) ?? new Map<number, number>();
    byKind.set(record.kind, starts);
    const first = starts.get(end) ?? start;
    starts.set(end, first);
    return start === first;
  });
}
