import type { Reading } from "../reading.js";
import type { Chunk, NameChunk } from "./chunk.js";
import { CHINA, speaksForTerritory } from "./territories.js";

// On the pages of a territory the mainland is a partner like others.

/** The mainland as the other side: 输往内地, 对中国大陆, 来自内地. */
const MAINLAND = /(?:^|[对向往自从到销供入于])((?:中国)?(?:内地|大陆))(?=市场|的|（|$)/;

/** On the pages of a territory the mainland is a partner like others; the facts are told from its side. */
export function markMainland(chunks: readonly Chunk[], reading: Reading): readonly Chunk[] {
  // 台湾3月份对大陆出口9亿元, in a paper of the mainland too
  const told = chunks.some((c) => c.type === "name" && c.dim === "reporter" && c.ref?.kind === "partner");
  if (!told && !speaksForTerritory(reading)) return chunks;
  return statisticsOf(withMainland(statisticsOf(chunks), reading));
}

function withMainland(given: readonly Chunk[], reading: Reading): readonly Chunk[] {
  return given.flatMap((chunk, i, chunks) => {
    // 输往中国|内地
    if (isSecondWord(chunks, i)) return [];
    if (chunk.type === "name" && chunk.name === CHINA.name && isOtherSide(chunk, chunks, i, reading))
      return [{ ...chunk, dim: "partner" as const, ref: CHINA, stands: "free" as const }];
    if (chunk.type !== "gap") return [chunk];
    const inland = chunks[i + 1];
    // 输往中国内地
    if (/输往$/.test(chunk.text) && inland?.type === "name" && inland.name === CHINA.name) {
      const at = chunk.end - 2;
      const rest: Chunk = { ...chunk, end: at, text: chunk.text.slice(0, -2) };
      return at > chunk.start ? [rest, shippedAt(at)] : [shippedAt(at)];
    }
    const found = MAINLAND.exec(chunk.text);
    const word = found?.[1];
    if (found === null || word === undefined) return [chunk];
    // 内地出口…: the subject, unless it is an item of a list.
    if (found[0] === word && !isListLink(chunks[i - 1])) return [chunk];
    const start = chunk.start + chunk.text.indexOf(word, found.index);
    const end = start + word.length;
    const name: NameChunk = {
      type: "name",
      dim: "partner",
      name: CHINA.name,
      ref: CHINA,
      stands: "free",
      guessed: false,
      start,
      end,
    };
    const part = (from: number, to: number): Chunk => ({
      ...chunk,
      start: from,
      end: to,
      text: chunk.text.slice(from - chunk.start, to - chunk.start),
    });
    const shipped = chunk.text.slice(0, start - chunk.start).endsWith("输往");
    const before = shipped
      ? [part(chunk.start, start - 2), shippedAt(start - 2)]
      : [part(chunk.start, start)];
    return [...before, name, part(end, chunk.end)].filter((c) => c.end > c.start);
  });
}

/** The 内地 of 中国内地, where both were read as names. */
function isSecondWord(chunks: readonly Chunk[], i: number): boolean {
  const [before, chunk] = [chunks[i - 1], chunks[i]];
  const both = before?.type === "name" && chunk?.type === "name" && before.end === chunk.start;
  return both && before.name === CHINA.name && chunk.name === CHINA.name;
}

/** 输往越南的整体出口货值升3%, 输往香港5亿元: in statistics the verb only says to whom the exports went. */
function statisticsOf(chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.map((chunk, i) => {
    if (chunk.type !== "flow" || !chunk.carried || chunk.flows[0] !== "export") return chunk;
    const rest = chunks.slice(i + 1);
    const clause = rest.slice(0, endOfClause(rest));
    const at = clause.findIndex((c) => c.type !== "name" && !isListLink(c));
    if (at < 1) return chunk;
    const flow = clause.find((c) => c.type === "flow");
    if (flow?.type === "flow" && flow.flows[0] === "export" && !flow.carried && startsWith(clause[at], "的"))
      return { type: "gap", start: chunk.start, end: chunk.end, text: "对" };
    const figured = clause.some((c) => c.type === "figure" && c.role !== "count");
    return figured ? { ...chunk, carried: false } : chunk;
  });
}

function endOfClause(chunks: readonly Chunk[]): number {
  const end = chunks.findIndex((c) => c.type === "separator" && c.level !== "and");
  return end < 0 ? chunks.length : end;
}

function startsWith(chunk: Chunk | undefined, word: string): boolean {
  return chunk?.type === "gap" && chunk.text.startsWith(word);
}

/** The 输往 of 输往内地. */
function shippedAt(start: number): Chunk {
  const plain = { measure: null, weak: false, inward: false, mutual: false, general: false } as const;
  return { type: "flow", flows: ["export"], ...plain, carried: true, start, end: start + 2 };
}

/** 对中国内地, and 中国内地 as an item of a list of partners. */
function isOtherSide(chunk: NameChunk, chunks: readonly Chunk[], i: number, { doc }: Reading): boolean {
  if (chunk.stands === "counterpart") return true;
  if (isPairWithTerritory(chunks, i)) return false;
  if (/(?:原?产|来自|源自)[于自]?$/.test(doc.text.slice(Math.max(0, chunk.start - 3), chunk.start)))
    return true;
  // 外销大陆
  const flow = chunks[i - 1];
  if (
    flow?.type === "flow" &&
    flow.flows[0] !== "total" &&
    /^(?:大陆|内地)/.test(doc.text.slice(chunk.start))
  )
    return true;
  const listed = isListLink(chunks[i - 1]) || isListLink(chunks[i + 1]);
  const rated = chunks[i + 1]?.type === "figure" || chunks[i + 2]?.type === "figure";
  const word = doc.text.slice(chunk.start, chunk.end + 2);
  const among = [chunks[i - 2], chunks[i + 2]].some((c) => c?.type === "name" && c.dim === "partner");
  return /内地|大陆/.test(word) && listed && (rated || among);
}

/** 内地与香港贸易总值: both sides of one trade, told from the mainland's. */
function isPairWithTerritory(chunks: readonly Chunk[], i: number): boolean {
  const [link, other, flow] = chunks.slice(i + 1, i + 4);
  const pair = isListLink(link) && other?.type === "name" && other.dim === "partner";
  return pair && flow?.type === "flow" && flow.flows[0] === "total";
}

function isListLink(chunk: Chunk | undefined): boolean {
  return chunk?.type === "separator" && chunk.level === "and";
}
