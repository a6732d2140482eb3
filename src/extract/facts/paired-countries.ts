import type { Chunk, NameChunk } from "./chunk.js";

const CHINA = { kind: "place", name: "中国", key: "156" } as const;

/** 中越双边贸易额: the 中 before a partner of one character and a flow is 中国. */
export function nameCountries(chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.flatMap((chunk, i) => {
    const [partner, flow] = [chunks[i + 1], chunks[i + 2]];
    if (chunk.type !== "gap" || !/(?:^|[^其集])中$/.test(chunk.text)) return [chunk];
    if (partner?.type !== "name" || partner.dim !== "partner" || partner.end - partner.start > 1)
      return [chunk];
    if (flow?.type !== "flow" || flow.flows[0] !== "total") return [chunk];
    const start = chunk.end - 1;
    const china: NameChunk = {
      type: "name",
      dim: "reporter",
      name: CHINA.name,
      ref: CHINA,
      stands: "free",
      guessed: false,
      start,
      end: chunk.end,
    };
    const rest: Chunk = { type: "gap", start: chunk.start, end: start, text: chunk.text.slice(0, -1) };
    return start > chunk.start ? [rest, china] : [china];
  });
}
