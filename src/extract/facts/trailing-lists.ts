import type { FigureChunk } from "./chunk.js";
import type { Draft } from "./draft.js";

/**
 * Gives the changes that end a row of statements to these one by one:
 * 出口机电产品8亿元、农产品2亿元，分别增长5%、9% says 5% of the first and 9% of the second.
 */
export function shareTrailingLists(drafts: readonly Draft[]): readonly Draft[] {
  const out = [...drafts];
  drafts.forEach((draft, i) => {
    const changes = draft.figures.filter((f) => f.role === "yoy");
    const first = i - changes.length + 1;
    if (!draft.respectively || changes.length < 2 || first < 0) return;
    const row = drafts.slice(first, i + 1);
    if (!row.every((d, n) => takesOne(d, n === row.length - 1))) return;
    row.forEach((d, n) => {
      const change = changes[n];
      if (change !== undefined) out[first + n] = withChange(d, change);
    });
  });
  return out;
}

/** A statement about one thing with one amount, and without a change of its own unless it ends the row. */
function takesOne(draft: Draft, last: boolean): boolean {
  const lists = Object.values(draft.groups).some((group) => group.members.length > 1);
  const single = !lists && (draft.flow?.flows.length ?? 1) === 1;
  const levels = draft.figures.filter((f) => f.role === "money" || f.role === "count");
  return single && levels.length === 1 && (last || draft.figures.every((f) => f.role !== "yoy"));
}

function withChange(draft: Draft, change: FigureChunk): Draft {
  return { ...draft, figures: [...draft.figures.filter((f) => f.role !== "yoy"), change] };
}
