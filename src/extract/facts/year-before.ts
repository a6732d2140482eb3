import type { Draft } from "./draft.js";

/** 出口9亿元，而去年同期为8亿元，增长12.5%: the change is of the amount of now, and not of the one that it is compared with. */
export function changeOfNow(drafts: readonly Draft[]): readonly Draft[] {
  const out = [...drafts];
  out.forEach((draft, i) => {
    const now = out[i - 1];
    if (draft.period?.lastYear !== true || now === undefined || draft.flow !== null) return;
    const changes = draft.figures.filter((f) => f.role === "yoy");
    const levels = now.figures.filter((f) => f.role === "money" || f.role === "count");
    if (changes.length !== 1 || levels.length !== 1 || now.figures.some((f) => f.role === "yoy")) return;
    out[i - 1] = { ...now, figures: [...now.figures, ...changes] };
    out[i] = { ...draft, figures: draft.figures.filter((f) => f.role !== "yoy") };
  });
  return out;
}
