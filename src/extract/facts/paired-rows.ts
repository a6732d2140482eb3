import type { NameGroup } from "./chunk.js";
import type { Draft } from "./draft.js";

/**
 * Gives the goods of a row to the places or partners listed before them, one by one:
 * 甲县、乙县分别出口茶叶2亿元、竹笋3亿元; 从泰国、越南分别进口榴莲5吨、大米7吨.
 */
export function pairRows(drafts: readonly Draft[]): readonly Draft[] {
  const out = [...drafts];
  drafts.forEach((draft, i) => {
    const list = listOf(draft);
    if (list === null) return;
    const row = drafts.slice(i, i + list.members.length);
    const next = drafts[i + list.members.length];
    if (row.length !== list.members.length || !row.every((d, n) => isOneGood(d, n === 0))) return;
    // More goods than places: nobody can tell whose the last ones are.
    if (next?.link === "list") return;
    row.forEach((d, n) => {
      const member = list.members[n];
      if (member === undefined) return;
      const own: NameGroup = { ...list, members: [member] };
      const { flow } = draft;
      out[i + n] = { ...d, flow, respectively: false, groups: { ...d.groups, [list.dim]: own } };
    });
  });
  return out;
}

/** The only list of a statement with 分别, if it is of places, firms or partners. */
function listOf({ groups, respectively, flow }: Draft): NameGroup | null {
  if (!respectively || flow === null || flow.flows.length > 1) return null;
  const lists = Object.values(groups).filter((group) => group.members.length > 1);
  const [only, ...more] = lists;
  if (only === undefined || more.length > 0) return null;
  return only.dim === "reporter" || only.dim === "partner" ? only : null;
}

function isOneGood({ groups, figures, link, flow }: Draft, first: boolean): boolean {
  const levels = figures.filter((f) => f.role === "money" || f.role === "count");
  const alone = groups.product?.members.length === 1 && levels.length === 1;
  if (first) return alone && figures.every((f) => f.role !== "yoy");
  return (
    alone && link === "list" && flow === null && groups.reporter === undefined && groups.partner === undefined
  );
}
