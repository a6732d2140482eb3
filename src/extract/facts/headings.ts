import type { Item, NameGroup } from "./chunk.js";

/** 【大豆】8月进口…, 大豆：8月进口…: the name at the head of a sentence that all of its paragraph is about, or null. */
export function headingOf(items: readonly Item[], text: string): NameGroup | null {
  const at = items[0]?.type === "gap" ? 1 : 0;
  const group = items[at];
  if (group?.type !== "group" || group.members.length !== 1 || group.dim === "reporter") return null;
  const before = text.slice(items[0]?.start ?? group.start, group.start);
  const after = text[group.end];
  const bracketed = /^[【〔[]$/.test(before) && /[】〕\]]/.test(after ?? "");
  return bracketed || (before === "" && after === "：") ? group : null;
}
