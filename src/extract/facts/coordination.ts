import type { Span } from "../../model/span.js";
import type { Chunk, FlowChunk, Item, NameChunk, NameGroup } from "./chunk.js";
import { noiseOf } from "./marker-words.js";

/**
 * Joins names of one side that stand together into groups, and flows into lists.
 * A class after its members stands for them (X、Y等“新三样”产品; X、Y“新三样”产业): the members were only examples.
 * `text` is the document.
 */
export function coordinate(chunks: readonly Chunk[], text: string): readonly Item[] {
  const named = guessListItems(chunks, text);
  const items: Item[] = [];
  let i = 0;
  while (i < named.length) {
    const chunk = named[i];
    if (chunk === undefined) break;
    if (chunk.type === "name") {
      const { group, next } = readGroup(named, i, chunk);
      items.push(group);
      i = next;
    } else if (chunk.type === "flow") {
      const { flow, next } = readFlows(named, i, chunk);
      items.push(flow);
      i = next;
    } else {
      items.push(chunk);
      i++;
    }
  }
  return items;
}

/** Whether a chunk is nothing between two names: quotes, a bracket that explains. */
function isNothing(chunk: Chunk | undefined): boolean {
  return chunk?.type === "gap" && /^[“”‘’]*$/.test(chunk.text);
}

function readGroup(
  chunks: readonly Chunk[],
  from: number,
  first: NameChunk,
): { group: NameGroup; next: number } {
  let members: NameChunk[] = [first];
  let next = from + 1;
  for (;;) {
    let j = next;
    while (isNothing(chunks[j])) j++;
    const link = chunks[j];
    const etc = link?.type === "mark" && link.mark === "etc";
    const joined = etc || (link?.type === "separator" && link.level === "and");
    if (joined) j++;
    while (isNothing(chunks[j])) j++;
    const name = chunks[j];
    if (name?.type !== "name" || name.dim !== first.dim) break;
    if (joined && !etc) members = [...members, name];
    else members = adjoin(members, name);
    next = j + 1;
  }
  const last = members.at(-1) ?? first;
  return { group: { type: "group", dim: first.dim, members, start: first.start, end: last.end }, next };
}

/**
 * A name right after another of its side. For goods the later one is the class of all before it (锂电池、光伏“新三样”);
 * for places and firms it is the narrower one (山东省青岛市).
 */
function adjoin(members: readonly NameChunk[], name: NameChunk): NameChunk[] {
  return name.dim === "product" || name.dim === "partner" ? [name] : [...members.slice(0, -1), name];
}

function readFlows(
  chunks: readonly Chunk[],
  from: number,
  first: FlowChunk,
): { flow: FlowChunk; next: number } {
  let flow = first;
  let next = from + 1;
  for (;;) {
    const link = chunks[next];
    const other = chunks[next + 1];
    if (link?.type !== "separator" || link.level !== "and" || other?.type !== "flow" || other.weak) break;
    flow = { ...flow, flows: [...flow.flows, ...other.flows], end: other.end };
    next += 2;
  }
  return { flow, next };
}

/** Goods that no pass knows stand in lists between ones that are known: X、<words>和Z分别增长. They must keep their place. */
function guessListItems(chunks: readonly Chunk[], text: string): readonly Chunk[] {
  const out: Chunk[] = [];
  let i = 0;
  while (i < chunks.length) {
    const end = unknownItemEnd(chunks, i);
    const first = chunks[i];
    const last = chunks[end - 1];
    if (first === undefined) break;
    if (end === i || last === undefined) {
      out.push(first);
      i++;
      continue;
    }
    out.push(guessedProduct(text, { start: first.start, end: last.end }));
    i = end;
  }
  return out;
}

/** Where an unknown list item that starts at `i` ends, or `i` where none does. */
function unknownItemEnd(chunks: readonly Chunk[], i: number): number {
  if (!isAnd(chunks[i - 1])) return i;
  let end = i;
  while (isWords(chunks[end])) end++;
  if (end === i) return i;
  const after = chunks[end];
  const inList = isAnd(after) && isProduct(chunks[end + 1]);
  const closes = after?.type === "flow" || (after?.type === "mark" && after.mark === "respectively");
  if (!(inList || (isProduct(chunks[i - 2]) && (closes || isAnd(after))))) return i;
  const text = chunks.slice(i, end).map((c) => (c.type === "gap" ? c.text : "##"));
  const length = text.join("").length;
  const sayable = text.every((t) => /^[一-龥A-Za-z0-9#]+$/.test(t));
  return sayable && length >= 2 && length <= 10 && noiseOf(text.join("")) === length ? end : i;
}

function guessedProduct(text: string, span: Span): NameChunk {
  const name = text.slice(span.start, span.end);
  return {
    type: "name",
    dim: "product",
    name,
    ref: { kind: "product", name },
    stands: "free",
    guessed: true,
    ...span,
  };
}

function isAnd(chunk: Chunk | undefined): boolean {
  return chunk?.type === "separator" && chunk.level === "and";
}

/** Unknown words, or a word that means something only outside of a name (养殖 in 养殖网箱). */
function isWords(chunk: Chunk | undefined): boolean {
  return chunk?.type === "gap" || (chunk?.type === "mark" && chunk.mark === "block");
}

function isProduct(chunk: Chunk | undefined): boolean {
  return chunk?.type === "name" && chunk.dim === "product";
}
