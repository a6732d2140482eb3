import type { Dim, FigureChunk } from "./chunk.js";
import { DIMS } from "./chunk.js";
import type { Draft } from "./draft.js";

// 其余两国分别增长3%、4%; 三类企业分别增长5%、6%、7%: figures of items that were named before.

const ROLES = ["money", "count", "yoy", "share"] as const;

/** Gives figures of a rest or of all to the statements that named the items; those which nobody can place are left out. */
export function figuresOfNamed(drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    if (draft.ofList === null) out.push(withoutPointed(out, draft));
    else if (draft.ofList === "rest") giveToRest(out, draft);
    else giveToAll(out, draft, draft.ofList);
  }
  return out;
}

/** 自甲、乙、丙三地进口…，甲地增长1%，后两地各降6%、8%: what points at items of a list goes to the list before it. */
function withoutPointed(before: Draft[], draft: Draft): Draft {
  const pointed = draft.figures.filter((f) => f.pointed !== undefined);
  const listed = DIMS.some((dim) => (draft.groups[dim]?.members.length ?? 0) > 1);
  if (pointed.length === 0 || listed || DIMS.every((dim) => draft.groups[dim] === undefined)) return draft;
  const at = before.findLastIndex((d) => DIMS.some((dim) => (d.groups[dim]?.members.length ?? 0) > 1));
  const list = before[at];
  const dim = list === undefined ? null : sideOf(list);
  if (list === undefined || dim === null || draft.groups[dim] === undefined) return draft;
  if (list.figures.some((f) => f.role === "yoy" && f.pointed === undefined)) return draft;
  before[at] = { ...list, figures: [...list.figures, ...pointed], end: Math.max(list.end, draft.end) };
  return { ...draft, respectively: false, figures: draft.figures.filter((f) => f.pointed === undefined) };
}

/** The only side of a statement that lists or names items for itself, or null. */
function sideOf({ groups }: Draft): Dim | null {
  const named = DIMS.filter((dim) => groups[dim] !== undefined);
  const listed = named.filter((dim) => (groups[dim]?.members.length ?? 0) > 1);
  const [only] = listed.length > 0 ? listed : named.filter((dim) => dim !== "reporter" || named.length === 1);
  return only ?? null;
}

/** As many figures of each role as items; a single change of 均 stands for all. Null where they do not fit. */
function fitted(draft: Draft, count: number): readonly (readonly FigureChunk[])[] | null {
  const rows = Array.from({ length: count }, (): FigureChunk[] => []);
  for (const role of ROLES) {
    const figures = draft.figures.filter((f) => f.role === role);
    if (figures.length === 0) continue;
    const each = figures.length === 1 && (draft.each || figures[0]?.each === true);
    if (!each && figures.length !== count) return null;
    rows.forEach((row, i) => {
      const figure = figures[each ? 0 : i];
      if (figure !== undefined) row.push(figure);
    });
  }
  return rows;
}

function giveToRest(before: Draft[], draft: Draft): void {
  const at = before.findLastIndex((d) => DIMS.some((dim) => (d.groups[dim]?.members.length ?? 0) > 1));
  const list = before[at];
  if (giveToRow(before, draft)) return;
  const dim = list === undefined ? null : sideOf(list);
  if (list === undefined || dim === null) return;
  const named = new Set(before.slice(at + 1).flatMap((d) => d.groups[dim]?.members.map((m) => m.name) ?? []));
  const rest = (list.groups[dim]?.members ?? []).flatMap((m, i) => (named.has(m.name) ? [] : [i]));
  const rows = fitted(draft, rest.length);
  if (named.size === 0 || rows === null || list.figures.some((f) => f.role === "yoy")) return;
  const placed = rows.flatMap((row, i) =>
    row.map((figure) => ({ ...figure, pointed: { items: rest.slice(i, i + 1), of: 1 } })),
  );
  before[at] = { ...list, figures: [...list.figures, ...placed], end: Math.max(list.end, draft.end) };
}

/** 出口茶叶3亿元、服装2亿元、箱包1亿元，茶叶增长3%，其余两类分别下降4%、5%: the rest of a row of statements; false where there is none. */
function giveToRow(before: Draft[], draft: Draft): boolean {
  const last = before.at(-1);
  const dim = last === undefined ? null : sideOf(last);
  if (dim === null) return false;
  const first = before.findLastIndex((d) => sideOf(d) !== dim || !isLevel(d)) + 1;
  const told = before.findLastIndex((d) => isLevel(d)) + 1;
  const start = before.slice(0, told).findLastIndex((d) => sideOf(d) !== dim || !isLevel(d)) + 1;
  const named = new Set(before.slice(told).flatMap((d) => d.groups[dim]?.members.map((m) => m.name) ?? []));
  const row = before.slice(start, told);
  const one = row.every((d) => d.groups[dim]?.members.length === 1);
  if (first !== before.length || named.size === 0 || row.length < 3 || !one) return false;
  const rest = row.filter((d) => !named.has(d.groups[dim]?.members[0]?.name ?? ""));
  const rows = fitted(draft, rest.length);
  if (
    rows === null ||
    rest.length === row.length ||
    rest.some((d) => d.figures.some((f) => f.role === "yoy"))
  )
    return false;
  rest.forEach((d, i) => {
    before[before.indexOf(d)] = { ...d, figures: [...d.figures, ...(rows[i] ?? [])] };
  });
  return true;
}

function isLevel({ figures }: Draft): boolean {
  return figures.some((f) => f.role === "money" || f.role === "count");
}

function giveToAll(before: Draft[], draft: Draft, count: number): void {
  const rows = fitted(draft, count);
  const last = before.at(-1);
  const dim = last === undefined ? null : sideOf(last);
  if (rows === null || dim === null) return;
  let left = count;
  let at = before.length;
  while (left > 0 && at > 0) {
    const named = before[at - 1];
    if (named === undefined || sideOf(named) !== dim || named.figures.some((f) => f.role === "yoy")) return;
    left -= named.groups[dim]?.members.length ?? 0;
    at--;
  }
  if (left !== 0) return;
  let next = 0;
  for (; at < before.length; at++) {
    const named = before[at];
    if (named === undefined) return;
    const members = named.groups[dim]?.members.length ?? 0;
    const figures = rows.slice(next, next + members).flat();
    before[at] = { ...named, figures: [...named.figures, ...figures], end: Math.max(named.end, draft.end) };
    next += members;
  }
}
