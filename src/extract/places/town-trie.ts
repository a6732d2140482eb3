import { Trie } from "../../base/trie.js";
import type { Knowledge } from "../../knowledge/tables.js";

const cache = new WeakMap<Knowledge, Trie<string>>();

/** Towns abroad with the keys of their countries; made once for a knowledge value. */
export function townTrie(knowledge: Knowledge): Trie<string> {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const trie = new Trie<string>();
  for (const { key, towns } of knowledge.foreignTowns) for (const town of towns) trie.add(town, key);
  cache.set(knowledge, trie);
  return trie;
}
