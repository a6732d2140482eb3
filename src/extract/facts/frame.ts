import type { EntityRef } from "../../model/mention.js";
import type { Flow, Measure } from "../../model/ontology.js";
import type { MonthRange } from "../../model/quantity.js";
import type { Dim, NameChunk, NameGroup } from "./chunk.js";
import type { Draft } from "./draft.js";

/** Where a field of a statement comes from, nearest first. */
export type Source = "own" | "parent" | "sentence" | "paragraph" | "article" | "home";

export interface Slot<T> {
  readonly value: T;
  readonly from: Source;
}

/** A member of a side: what a fact needs of a name, wherever it stood. */
export type Member = Pick<NameChunk, "name" | "ref" | "guessed" | "pronoun">;

/** A statement with everything it needs, its own and inherited. */
export interface Frame {
  readonly reporter: Slot<readonly Member[]> | null;
  readonly partner: Slot<readonly Member[]> | null;
  readonly product: Slot<readonly Member[]> | null;
  readonly segment: Slot<readonly Member[]> | null;
  readonly flows: Slot<readonly Flow[]> | null;
  /** It was told from the partner's side, and so are its parts: 塞尔维亚对中国出口9亿元，其中葡萄酒出口1亿元. */
  readonly turned: boolean;
  readonly measure: Measure | null;
  /** What its only amounts measure, or those of the statement that it is a part of; null where it tells both or none. */
  readonly told: Measure | null;
  /** The side whose items belong one by one to the goods, or null: 青岛服装、烟台苹果. */
  readonly paired: "reporter" | "partner" | null;
  /** A null value is a stretch of time that is named but not known (近年来). */
  readonly period: Slot<MonthRange | null> | null;
  /** All stretches of time where the statement lists several: 一季度、二季度进出口分别为…; else empty. */
  readonly periods: Slot<readonly (MonthRange | null)[]> | null;
}

export interface Statement {
  readonly draft: Draft;
  readonly frame: Frame;
  /** Set where the statement can give no fact: the reason. */
  readonly refused: string | null;
}

export function memberOf(ref: EntityRef): Member {
  return { name: ref.name, ref, guessed: false };
}

export function ownMembers(draft: Draft, dim: Dim): Slot<readonly Member[]> | null {
  const group = draft.groups[dim];
  if (group === undefined) return null;
  // 远销泰国、越南等共建国家: each of those named.
  const plain = draft.flow !== null && draft.figures.length === 0;
  // 洋葱、辣椒等农产品销往泰国: the goods that are named went there.
  const goods = dim === "product" && group.etc && draft.groups.partner !== undefined;
  const sent = plain && ((dim === "partner" && draft.flow.carried) || goods);
  const each = fitsExamples(group, draft) || (sent && group.examples.length > 0);
  return { value: each ? group.examples : group.members, from: "own" };
}

/** The side that the statement's own goods are paired with. */
export function pairedSide({ groups }: Draft): Frame["paired"] {
  if (groups.product?.paired !== true) return null;
  return groups.reporter?.paired === true ? "reporter" : "partner";
}

/** X、Y、Z等“新三样”产品分别出口1亿元、2亿元、3亿元: as many figures as examples are theirs and not the class's. */
export function fitsExamples(group: NameGroup, draft: Draft): boolean {
  if (!draft.respectively || group.examples.length < 2) return false;
  // 进口橙、柚等水果3万吨，货值9亿元，分别增长2%、4%: the changes are of quantity and value.
  const levels = (["money", "count"] as const).map((r) => draft.figures.filter((f) => f.role === r).length);
  if (levels.every((n) => n === 1)) return false;
  return (["money", "count", "yoy", "share"] as const).some(
    (role) => draft.figures.filter((f) => f.role === role).length === group.examples.length,
  );
}

/** 保税物流占园区进出口的八成。其中蓝鲸公司进口冻虾3吨: a firm that is named anew trades in a mode of its own. */
export function modeOfFirm(segment: Frame["segment"], { groups }: Draft): Frame["segment"] {
  const anew = groups.reporter?.members[0]?.ref?.kind === "company" && groups.segment === undefined;
  return anew && segment?.from !== "sentence" ? null : modeOnly(segment);
}

/** 龙头生产型企业蓝鲸公司通过海运出口…: a class of firms or the way of carriage limits no figure of one firm; a mode of trade does. */
function modeOnly(segment: Frame["segment"]): Frame["segment"] {
  return segment?.value.every((m) => /(?:企业|运输)$/.test(m.name)) === true ? null : segment;
}

/** It is about a class of firms (民营企业): then whose trade it is can be no firm. */
export function isOfFirms({ groups }: Draft): boolean {
  return groups.segment?.members.some((m) => /企业?$/.test(m.name)) ?? false;
}

/** The sides that a statement names itself: two statements of the same kind are parallel. */
export function kindOf(draft: Draft): string {
  const dims = (["reporter", "partner", "product", "segment"] as const).filter(
    (dim) => draft.groups[dim] !== undefined,
  );
  return dims.length > 0 ? dims.join("+") : draft.flow !== null ? "flow" : "none";
}
