import type { Quantity } from "../../model/quantity.js";
import type { Span } from "../../model/span.js";
import type { Chunk, GapChunk } from "./chunk.js";

// 受大豆价格走低影响大跌5%: why trade changed, with goods and countries in it that it does not tell of.

const WHY =
  /(?:受(?!益者)|因(?!此|而|为此|素)|由于|缘于|得益于|受益于)[^，。；：\d进出]{3,24}?(?:影响|拖累|带动|拉动|推动|提振|冲击|制约|减少|增加|增多|不足|走低|走高|下跌|上涨|回落|偏低|偏高|推迟|延迟|疲软|低迷|旺盛|歉收|丰收|停产|检修|禁令|干旱)(?=(?:而|，)?(?:同比|均|都|也|则)?(?:有所|大幅|小幅)?[大锐猛骤激剧小微暴]?(?:增|减|下降|上升|下滑|跌|降|升|涨|回落|上涨))/g;

/** The causes told in a sentence, as words that say nothing of trade; none that has a number in it. */
export function causesIn(text: string, sentence: Span, quantities: readonly Quantity[]): readonly GapChunk[] {
  const found: GapChunk[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(WHY)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (quantities.every((q) => q.end <= start || q.start >= end))
      found.push({ type: "gap", start, end, text: "" });
  }
  return found;
}

/** 订单已排到2024年，全市出口9亿元: a year still to come, in a clause that tells no trade, is not the time of the next. */
export function withoutFuture(chunks: readonly Chunk[], published: string | null): readonly Chunk[] {
  const month = published?.slice(0, 7);
  if (month === undefined) return chunks;
  return chunks.map((chunk, i) => {
    if (chunk.type !== "period" || chunk.months === null || chunk.months[0] <= month) return chunk;
    const clause = clauseAround(chunks, i);
    const tells = clause.some((c) => c.type === "flow" || c.type === "figure");
    return tells ? chunk : { type: "gap", start: chunk.start, end: chunk.end, text: "" };
  });
}

function clauseAround(chunks: readonly Chunk[], at: number): readonly Chunk[] {
  const ends = (chunk: Chunk): boolean => chunk.type === "separator" && chunk.level !== "and";
  let from = at;
  while (from > 0 && !ends(chunks[from - 1] as Chunk)) from--;
  const length = chunks.slice(at).findIndex(ends);
  return chunks.slice(from, length < 0 ? chunks.length : at + length);
}
