import type { Flow } from "../../model/ontology.js";
import { type Draft, isFigured } from "./draft.js";
import { type Frame, kindOf } from "./frame.js";
import { goesOnInList } from "./going-on.js";
import { hasList, inherit } from "./inheritance.js";
import type { StatementMemory } from "./statement-memory.js";

/** What is known of flows where a statement names none. */
export interface KnownFlows {
  readonly told: StatementMemory;
  /** Whether the statement is a part of one about services. */
  readonly isService: boolean;
  /** The flow of all parts of the section that the statement stands in, or null. */
  readonly ofDivision: Flow | null;
  /** The flow that the heading of the paragraph goes on with, or null. */
  readonly ofHeading: Frame["flows"];
}

/** Which way the goods of a statement go: as it says, else as what it is part of, its sentence or its heading say. */
export function flowsOf(
  draft: Draft,
  base: Frame | null,
  { told, isService, ofDivision, ofHeading }: KnownFlows,
): Frame["flows"] {
  if (isService && draft.groups.reporter === undefined) return null;
  // 有进出口实绩的企业增加3%，其中民营企业占八成: a part of another statistic.
  const whole = told.previousIsHere ? told.previous?.draft : undefined;
  if (draft.link === "among" && draft.flow === null && whole?.blocked && !isFigured(whole)) return null;
  if (draft.flow !== null) return { value: draft.flow.flows, from: "own" };
  // 跨境电商进出口9亿元，平行进口汽车900辆: the name of the goods says the way.
  if (draft.groups.product?.members.every((m) => m.name.startsWith("平行进口")))
    return { value: ["import"], from: "own" };
  if (draft.cameFrom && draft.groups.partner !== undefined) return { value: ["import"], from: "own" };
  // 美国、日本为前两大出口市场，分别达9亿元、8亿元
  if (draft.marketOf !== null && draft.groups.partner !== undefined)
    return { value: [draft.marketOf], from: "own" };
  const near = (draft.link === "part" ? told.head : told.previous)?.frame;
  const divided = flowOfWhole(draft, base?.flows ?? (told.previousIsHere ? (near?.flows ?? null) : null));
  if (divided !== null) return divided;
  if (base?.flows) return inherit(base.flows, "parent");
  if (told.previousIsHere && near?.flows) return inherit(near.flows, "sentence");
  const byRank = draft.ranked && draft.groups.product === undefined;
  if (told.headBefore?.frame.flows && (draft.respectively || hasList(draft) || byRank))
    return inherit(told.headBefore.frame.flows, "paragraph");
  // 其中，服装3亿元，增长3%。农产品2亿元，增长4%: a list that goes on over a full stop.
  if (told.previous !== null && draft.link === "start" && goesOnInList(told.previous, draft))
    return inherit(told.previous.frame.flows, "paragraph");
  if (ofDivision !== null && isFigured(draft) && kindOf(draft) !== "none")
    return { value: [ofDivision], from: "article" };
  if (ofHeading !== null) return inherit(ofHeading, "article");
  const ofWhole = draft.figures.find((f) => f.baseFlow !== null)?.baseFlow ?? null;
  if (ofWhole !== null) return { value: [ofWhole], from: "sentence" };
  // 边境小额贸易3亿元: a mode of trade without 出口 or 进口 is both.
  const modes = draft.groups.segment?.members.every((m) => /贸易|互市/.test(m.name)) ?? false;
  return modes && isFigured(draft) ? { value: ["total"], from: "own" } : null;
}

/** 进出口以轻纺产品为主，家具9亿元，占出口总值的三成: the whole of the share says which side of all trade it is. */
function flowOfWhole(draft: Draft, told: Frame["flows"]): Frame["flows"] {
  const whole = draft.figures.find((f) => f.role === "share" && f.baseFlow !== null)?.baseFlow ?? null;
  const levels = draft.figures.some((f) => f.role === "money" || f.role === "count");
  if (whole === null || whole === "total" || !levels || told?.value[0] !== "total") return null;
  return draft.groups.product !== undefined ? { value: [whole], from: "own" } : null;
}
