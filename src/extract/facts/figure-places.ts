import type { Quantity } from "../../model/quantity.js";
import type { FigureChunk, VoidChunk } from "./chunk.js";

// Where a number stands in its sentence: in which clause, and in which list of numbers.

/** Why a bare rate is no figure. */
export const UNSIGNED = "a rate of something else";

/** What may stand between two numbers of a list. */
export const LISTED = /^(?:[、，]|和|及|与|以及|、和)$/;

/** 保持5%、8%的高速增长: the change is named once, after the last number of the list. */
export function signedBackwards(
  text: string,
  figures: readonly (FigureChunk | VoidChunk)[],
  quantities: readonly Quantity[],
): readonly (FigureChunk | VoidChunk)[] {
  const out = [...figures];
  for (let i = out.length - 2; i >= 0; i--) {
    const here = out[i];
    const next = out[i + 1];
    const quantity = quantities[i];
    if (here?.type !== "void" || next?.type !== "figure" || next.role !== "yoy") continue;
    // 环比增5%，同比增8%: a change with a word of its own.
    if (here.why !== UNSIGNED) continue;
    // 环比-3%，同比+8%: of another time.
    if (/(?:环比|按月|按季|月比)[^，。；]{0,3}$/.test(text.slice(Math.max(0, here.start - 6), here.start)))
      continue;
    if (quantity?.type !== "percent" || !LISTED.test(text.slice(here.end, next.start))) continue;
    const sign = next.unit === "-" ? -1 : 1;
    out[i] = {
      ...next,
      value: sign * quantity.value,
      approx: quantity.approx,
      start: here.start,
      end: here.end,
    };
  }
  return out;
}

/** Where the clause starts that holds the character before `to`; `from` is where its sentence starts. */
export function startOfClause(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    // 增长（下同）6%
    if (text.startsWith("（下同）", i - 3)) i -= 4;
    if ("，；：。（）".includes(text[i] ?? "")) return i + 1;
  }
  return from;
}

/** The clause that ends with a comma before `start`; empty after a stronger mark. */
export function clauseBefore(text: string, from: number, start: number): string {
  return text[start - 1] === "，" ? text.slice(startOfClause(text, from, start - 1), start - 1) : "";
}

/**
 * The words of the clause that a bracket interrupts: 较10月 for the numbers of 较10月（386亿元）增长19%, in the bracket and
 * after it. Empty where there is none.
 */
export function aroundBracket(text: string, from: number, clauseStart: number): string {
  const mark = text[clauseStart - 1];
  const open = mark === "（" ? clauseStart - 1 : mark === "）" ? text.lastIndexOf("（", clauseStart - 1) : -1;
  return open < from ? "" : text.slice(startOfClause(text, from, open), open);
}
