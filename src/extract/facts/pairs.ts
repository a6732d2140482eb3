import type { Chunk, NameChunk, NameGroup } from "./chunk.js";

/** The words that may stand between the two names of a pair: 青岛的服装. */
const LINK = /^[的“”]*$/;

interface Pair {
  readonly owner: NameChunk;
  readonly goods: NameChunk;
  readonly next: number;
}

/**
 * 青岛服装、烟台苹果、潍坊农机出口分别为…: a list of pairs, read as two lists whose items belong together.
 * Null where no such list starts at `i`. All owners are of one side, and there are at least two pairs.
 */
export function readPairs(
  chunks: readonly Chunk[],
  i: number,
): { groups: readonly [NameGroup, NameGroup]; next: number } | null {
  const pairs: Pair[] = [];
  let at = i;
  for (;;) {
    const pair = pairAt(chunks, at);
    if (pair === null || (pairs[0] !== undefined && pair.owner.dim !== pairs[0].owner.dim)) break;
    pairs.push(pair);
    at = pair.next + 1;
    const link = chunks[pair.next];
    if (link?.type !== "separator" || link.level !== "and") break;
  }
  const last = pairs.at(-1);
  if (pairs.length < 2 || last === undefined) return null;
  const groups = [groupOf(pairs.map((p) => p.owner)), groupOf(pairs.map((p) => p.goods))] as const;
  return { groups, next: last.next };
}

function pairAt(chunks: readonly Chunk[], i: number): Pair | null {
  const owner = chunks[i];
  if (owner?.type !== "name" || (owner.dim !== "reporter" && owner.dim !== "partner")) return null;
  let next = i + 1;
  const words = chunks[next];
  if (words?.type === "gap" && LINK.test(words.text)) next++;
  const goods = chunks[next];
  if (goods?.type !== "name" || goods.dim !== "product" || owner.stands !== "free") return null;
  return { owner, goods, next: next + 1 };
}

function groupOf(members: readonly NameChunk[]): NameGroup {
  const [first, last] = [members[0], members.at(-1)] as [NameChunk, NameChunk];
  const { dim, start } = first;
  return { type: "group", dim, members, examples: [], etc: false, paired: true, start, end: last.end };
}
