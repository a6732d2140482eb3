import { Trie } from "../../base/trie.js";
import type { GoodRecord, Knowledge } from "../../knowledge/tables.js";

/** A wording of goods with its row and the name that it goes by. */
export interface GoodForm {
  readonly good: GoodRecord;
  /** The row's name for a synonym of it (锂电池 → 锂离子蓄电池), the wording itself for goods below it (百合 below 鲜花). */
  readonly name: string;
}

/** The goods of a knowledge base as a set of names to search for. */
export interface GoodsIndex {
  readonly names: Trie<GoodForm>;
  /** Heads reversed, so that the head of a phrase is found from its end. */
  readonly heads: ReadonlySet<string>;
  readonly longestHead: number;
}

/** What wordings of one thing may differ in: 机电类产品 and 机电产品, “新三样”产品 and 新三样. */
function bare(name: string): string {
  return name.replace(/^(?:供港澳?|优质|特色|新鲜|进口|大宗)|类?产品|类|原料$|[“”、，（）及和与]/gu, "");
}

/**
 * A wording and its shorter form: every character of the shorter in order, at most two more in the longer (重型卡车, 重卡).
 * A word more in front or behind makes other goods (苹果汁 and 果汁, 腰果仁 and 腰果), but for a state: 鲜苹果.
 */
function isSameWording(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || short === long) return short === long;
  if (long.endsWith(short)) return /^[鲜干小大活]$/u.test(long.slice(0, -short.length));
  if (long.startsWith(short)) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length && long.length - short.length <= 2;
}

function nameOf(form: string, good: GoodRecord, knowledge: Knowledge): string {
  const synonym = knowledge.goodSynonyms.get(form);
  if (synonym !== undefined) return synonym;
  return isSameWording(bare(form), bare(good.name)) ? good.name : form;
}

const cache = new WeakMap<Knowledge, GoodsIndex>();

export function goodsIndexOf(knowledge: Knowledge): GoodsIndex {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const names = new Trie<GoodForm>();
  for (const good of knowledge.goods) {
    for (const form of new Set([good.name, ...good.aliases])) {
      // 进口煤炭 is coal with its flow; the flow is read apart.
      if (!/^(?:进口|出口)./u.test(form)) names.add(form, { good, name: nameOf(form, good, knowledge) });
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
