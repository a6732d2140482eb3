import type { Draft } from "./draft.js";
import { kindOf } from "./frame.js";

/**
 * 江苏进出口9亿元，增长4%，同期全国增长3%；其中，出口…: what the whole country or province did meanwhile is told in
 * passing, and what follows is of the place again; so is a share told in the same breath (占全国的5%).
 */
export function markAsides(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, i) => {
    const [before, next] = [drafts[i - 1], drafts[i + 1]];
    if (before === undefined || !isOfWhole(draft, before) || goesOnThere(next)) return draft;
    return { ...draft, aside: true, figures: draft.figures.filter((f) => f.role === "yoy") };
  });
}

const WHOLES = /^中国$|(?:省|自治区)$/;

/** A change alone, of all trade of a wider place than the one with an amount that was told right before. */
function isOfWhole(draft: Draft, before: Draft): boolean {
  const [whole, ...more] = draft.groups.reporter?.members ?? [];
  if (draft.link !== "comma" || kindOf(draft) !== "reporter" || whole === undefined || more.length > 0)
    return false;
  const changes = draft.figures.filter((f) => f.role !== "share");
  if (changes.length !== 1 || changes[0]?.role !== "yoy" || draft.respectively) return false;
  const told = before.figures.some((f) => f.role === "money");
  const earlier = before.groups.reporter?.members ?? [];
  const narrower = earlier.every((m) => m.name !== "中国" && m.name !== whole.name);
  return told && narrower && WHOLES.test(whole.ref?.name ?? whole.name);
}

/** 全国增长3%，其中出口增长5%: changes without amounts may be of the whole. */
function goesOnThere(next: Draft | undefined): boolean {
  if (next === undefined || next.groups.reporter !== undefined) return false;
  return next.link === "among" && next.figures.every((f) => f.role === "yoy");
}
