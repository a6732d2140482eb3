import type { Flow } from "../../model/ontology.js";
import type { Chunk, FlowChunk } from "./chunk.js";

// 中国是越南蔬果最大的出口市场，出口额达9亿元: the trade of the partner, told with China as its market.

const IS = /^(?:[仍还也]|一直|已|连续[^，。；]{0,6})*(?:是|为|成为)(?:了)?$/;
const MARKET =
  /^的?(?:第[一二三四五六七八九十]|最|头号)?[^，。；]{0,4}(出口|进口|贸易)?(?:市场|目的地|目的国|去向|买家|客户)/;
const SOURCE =
  /^的?(?:第[一二三四五六七八九十]|最|头号)?[^，。；]{0,4}(?:进口)?(?:来源地|来源国|供应国|供应地|货源地)/;

const TURNED: Readonly<Record<Flow, Flow>> = { export: "import", import: "export", total: "total" };

/** Turns the words of trade that follow in the sentence: what a partner exports to China is an import of China. */
export function turnFromChina(chunks: readonly Chunk[], text: string): readonly Chunk[] {
  const at = chunks.findIndex((chunk, i) => isChina(chunk) && isMarketOf(chunks, i, text));
  if (at < 0) return chunks;
  // A place named later tells its own trade again.
  const end = chunks.findIndex((c, i) => i > at && c.type === "name" && c.dim === "reporter");
  return chunks.map((chunk, i) => {
    if (i < at || (end >= 0 && i >= end)) return chunk;
    if (chunk.type === "flow" && !chunk.inward && !chunk.carried) return turned(chunk);
    if (chunk.type === "figure" && chunk.baseFlow !== null)
      return { ...chunk, baseFlow: TURNED[chunk.baseFlow] };
    return chunk;
  });
}

function turned(flow: FlowChunk): FlowChunk {
  return { ...flow, flows: flow.flows.map((f) => TURNED[f]), inward: true };
}

function isChina(chunk: Chunk): boolean {
  return chunk.type === "name" && chunk.dim === "reporter" && chunk.name === "中国";
}

function isMarketOf(chunks: readonly Chunk[], at: number, text: string): boolean {
  const [words, partner] = chunks.slice(at + 1, at + 3);
  if (words?.type !== "gap" || !IS.test(words.text)) return false;
  if (partner?.type !== "name" || partner.dim !== "partner") return false;
  const goods = chunks[at + 3];
  const from = goods?.type === "name" && goods.dim === "product" ? goods.end : partner.end;
  const after = text.slice(from, from + 24);
  return MARKET.test(after) || SOURCE.test(after);
}
