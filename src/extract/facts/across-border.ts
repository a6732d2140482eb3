import type { Chunk, FlowChunk } from "./chunk.js";

/** Goods before these are no trade of theirs: 出境水果|加工厂. */
const OUT = /(?<!进)出境的?$/;
const IN = /(?<!出)[进入]境的?$/;

/**
 * 出境水果3万吨, 检疫进境种猪900头: goods that crossed the border, in the statistics of ports and inspection offices. The
 * name of the goods has to follow at once; `at` to `limit` are the words up to it.
 */
export function acrossBorder(text: string, at: number, limit: number, next: Chunk | null): FlowChunk | null {
  if (next?.type !== "name" || next.dim !== "product" || limit - at > 3 || limit - at < 2) return null;
  const words = text.slice(Math.max(0, at - 1), limit);
  const leaves = OUT.test(words);
  if (!leaves && !IN.test(words)) return null;
  // 进境水果指定监管场地: what a place is for.
  if (!TOLD.test(text.slice(next.end, next.end + 24))) return null;
  return {
    type: "flow",
    flows: [leaves ? "export" : "import"],
    measure: null,
    ...{ weak: false, inward: false, carried: false, mutual: false, general: false },
    start: at,
    end: limit,
  };
}

const TOLD =
  /^(?:等[^，。；\d]{0,8})?(?:共计?|合计|累计|总?计|达|约|近|超过?|逾|数量|重量|货值|货重|总量|[，、和及][^，。；\d]{1,10})*[\d.]+[万亿]*(?:多|余)?(?:批|吨|公斤|千克|头|只|尾|羽|匹|株|美?元)/;
