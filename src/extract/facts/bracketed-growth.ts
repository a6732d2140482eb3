import type { Chunk, FigureChunk, GapChunk, NameChunk } from "./chunk.js";
import { noiseOf } from "./marker-words.js";

// 越南（-13%）、泰国（+8%）: changes in brackets behind the names of a list.

interface Entry {
  readonly name: NameChunk;
  readonly figure: FigureChunk;
  /** What stands in the gap behind the bracket. */
  readonly rest: GapChunk;
}

/**
 * Puts the changes behind their list, and behind the flow that the list leads to: 对越南（-13%）、泰国（+8%）出口 is
 * 对越南、泰国出口分别 -13%、+8%. Chunks of one sentence in, chunks out.
 */
export function listBracketed(given: readonly Chunk[]): readonly Chunk[] {
  const chunks = given.map((chunk, i) => (isOfUnknown(given, i) ? voided(chunk) : chunk));
  const out: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const { entries, links, next } = runAt(chunks, i);
    const flow = chunks[next];
    const last = entries.at(-1);
    // 来自越南（+8%）、泰国（+3%）的进口
    // 绿茶（9万吨）、红茶（3万吨）是主要出口商品
    const led = flow?.type === "flow" && /^(?:的|[是为]?主要的?)?$/.test(last?.rest.text ?? "-");
    const chunk = chunks[i];
    // 绿茶（9万吨）、红茶（3万吨）出口上升: amounts need the flow behind them; elsewhere each is a statement of its own.
    const ofLevels = last !== undefined && last.figure.role !== "yoy";
    if (last === undefined || (entries.length < 2 && !led) || (ofLevels && !(led && entries.length > 1))) {
      if (chunk !== undefined) out.push(chunk);
      continue;
    }
    entries.forEach(({ name }, n) => {
      const link = links[n];
      out.push(name, ...(link === undefined ? [] : [link]));
    });
    if (led) out.push(flow);
    const { start } = last.figure;
    if (entries.length > 1) out.push({ type: "mark", mark: "respectively", start, end: start });
    entries.forEach(({ figure }, n) => {
      const link = links[n];
      out.push(figure, ...(link === undefined ? [] : [link]));
    });
    if (!led && last.rest.text !== "") out.push(last.rest);
    i = led ? next : next - 1;
  }
  return out;
}

/** 绢花（+8%）: the change of something that no pass has named. */
function isOfUnknown(chunks: readonly Chunk[], i: number): boolean {
  const [open, figure, close] = chunks.slice(i > 0 ? i - 1 : i, i + 2);
  if (open?.type !== "gap" || figure?.type !== "figure" || figure.role !== "yoy" || close?.type !== "gap")
    return false;
  const words = /([一-龥A-Za-z]{2,8})（(?:同比)?$/.exec(open.text)?.[1];
  return words !== undefined && close.text.startsWith("）") && noiseOf(words) > 1;
}

function voided({ start, end }: Chunk): Chunk {
  return { type: "void", why: "of something unknown", start, end };
}

/** The names with their changes from `from` on, the marks between them, and where the run ends. */
function runAt(
  chunks: readonly Chunk[],
  from: number,
): { entries: readonly Entry[]; links: readonly Chunk[]; next: number } {
  const entries: Entry[] = [];
  const links: Chunk[] = [];
  let at = from;
  for (;;) {
    const entry = entryAt(chunks, at);
    if (entry === null || (entries[0] !== undefined && !isAlike(entries[0], entry))) {
      // The mark before it led to something else.
      if (entries.length > 0) at--;
      links.pop();
      break;
    }
    entries.push(entry);
    at += 4;
    const link = chunks[at];
    if (entry.rest.text !== "" || link?.type !== "separator" || link.level !== "and") break;
    links.push(link);
    at++;
  }
  return { entries, links, next: at };
}

function isAlike(one: Entry, other: Entry): boolean {
  return one.name.dim === other.name.dim && one.figure.role === other.figure.role;
}

function entryAt(chunks: readonly Chunk[], i: number): Entry | null {
  const [name, open, figure, close] = chunks.slice(i, i + 4);
  // 中国|内地（128亿元）
  if (name?.type !== "name" || open?.type !== "gap" || !/^(?:内地|大陆)?（(?:同比)?$/.test(open.text))
    return null;
  if (figure?.type !== "figure" || figure.role === "share" || close?.type !== "gap") return null;
  if (!close.text.startsWith("）")) return null;
  return { name, figure, rest: { ...close, start: close.start + 1, text: close.text.slice(1) } };
}
