import { DIMS } from "./chunk.js";
import { type Draft, isFigured } from "./draft.js";
import { kindOf, type Statement } from "./frame.js";
import { hasList } from "./inheritance.js";

// Figures of items that were listed just before.

/**
 * 自智利、巴西分别进口大豆5万吨、3万吨，自智利进口量增长6%: changes and shares of items of a list told before are of all
 * that was told of them.
 */
export function restates({ frame }: Statement, draft: Draft): boolean {
  const [dim, ...others] = DIMS.filter((side) => draft.groups[side] !== undefined);
  if (dim === undefined || others.length > 0 || !isFigured(draft)) return false;
  if (draft.figures.some((f) => f.role === "money" || f.role === "count")) return false;
  const listed = new Set(frame[dim]?.value.map((member) => member.name));
  const [flow] = draft.flow?.flows ?? [];
  const same = flow === undefined || flow === frame.flows?.value[0];
  return (
    listed.size > 1 && same && (draft.groups[dim]?.members ?? []).every((member) => listed.has(member.name))
  );
}

/** 对越南出口以家电、服装为主，分别出口5亿元和3亿元: as many figures as have just been named. */
export function dividesIllustrated({ draft: before, frame }: Statement, draft: Draft): boolean {
  if (!before.illustrates || isFigured(before) || !draft.respectively || hasList(draft)) return false;
  if (kindOf(draft) !== "flow" && kindOf(draft) !== "none") return false;
  const [flow] = draft.flow?.flows ?? [];
  // 韩国自中国进口的主要商品为A、B，进口额分别为…: by its own words, though it is told from the other side.
  const told = frame.turned ? before.flow?.flows[0] : frame.flows?.value[0];
  if (flow !== undefined && told !== undefined && told !== flow) return false;
  const lists = DIMS.map((dim) => frame[dim]?.value.length ?? 0).filter((length) => length > 1);
  const counts = ["money", "count", "yoy", "share"].map(
    (role) => draft.figures.filter((f) => f.role === role).length,
  );
  return lists.length === 1 && counts.every((n) => n === 0 || n === lists[0]) && isFigured(draft);
}
