import { Trie } from "../../base/trie.js";
import type { GoodRecord, Knowledge } from "../../knowledge/tables.js";

/** The goods of a knowledge base as a set of names to search for. */
export interface GoodsIndex {
  readonly names: Trie<GoodRecord>;
  /** Heads reversed, so that the head of a phrase is found from its end. */
  readonly heads: ReadonlySet<string>;
  readonly longestHead: number;
}

const cache = new WeakMap<Knowledge, GoodsIndex>();

export function goodsIndexOf(knowledge: Knowledge): GoodsIndex {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const names = new Trie<GoodRecord>();
  for (const good of knowledge.goods) {
    for (const form of new Set([good.name, ...good.aliases])) {
      // 进口煤炭 is coal with its flow; the flow is read apart.
      if (!/^(?:进口|出口)./u.test(form)) names.add(form, good);
    }
  }
  const longestHead = Math.max(1, ...[...knowledge.goodsHeads].map((head) => head.length));
  const index = { names, heads: knowledge.goodsHeads, longestHead };
  cache.set(knowledge, index);
  return index;
}

/** The longest head that closes a phrase (工程机械 → 机械), or null. */
export function headOf(phrase: string, index: GoodsIndex): string | null {
  for (let length = Math.min(index.longestHead, phrase.length); length > 0; length--) {
    const tail = phrase.slice(-length);
    if (index.heads.has(tail)) return tail;
  }
  return null;
}
