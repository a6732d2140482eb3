import type { FactClaim } from "../../model/claim.js";
import type { Sentence } from "../../model/document.js";
import type { EntityRef } from "../../model/mention.js";
import type { MonthRange } from "../../model/quantity.js";
import type { Row } from "./alignment.js";
import type { FigureChunk } from "./chunk.js";
import { confidenceOf } from "./confidence.js";
import type { Member, Statement } from "./frame.js";
import type { Manner } from "./unquantified.js";

export interface ClaimParts {
  readonly statement: Statement;
  readonly row: Row;
  readonly sentence: Sentence;
  /** How it says that goods were traded; null with figures. */
  readonly manner: Manner | null;
  /** The month of the calendar day that the sentence names, or null. */
  readonly day: MonthRange | null;
}

/** A fact as a claim; the rule id tells how it came about: with figures of its own, from a list, without a figure. */
export function claimOf(parts: ClaimParts): FactClaim {
  const { statement, row, sentence } = parts;
  const { draft } = statement;
  const { measure, amount, share } = row.figures;
  const period = periodOf(parts);
  const yoy = onYear(row.figures.yoy, period);
  const stated = amount !== null || yoy !== null || share !== null;
  return {
    reporter: refOf(row.reporter),
    flow: row.flow,
    product: row.product === null ? null : refOf(row.product),
    partner: row.partner === null ? null : refOf(row.partner),
    segment: row.segment?.name ?? null,
    period,
    measure,
    amount: amount?.value ?? null,
    unit: amount?.value == null ? null : amount.unit,
    yoy: yoy?.value ?? null,
    share: share?.value ?? null,
    approx: [amount, yoy, share].some((f) => f?.value != null && f.approx),
    sentence: sentence.index,
    start: draft.start,
    end: draft.end,
    rule: ruleOf(statement, stated),
    confidence: confidenceOf(statement, row),
  };
}

/** Goods that merely went somewhere did so in the time that the sentence itself names; how long that holds is not said. */
function periodOf({ statement, row, manner, day }: ClaimParts): MonthRange | null {
  const { draft, frame } = statement;
  const from = frame.period?.from;
  const near = from === "own" || from === "sentence" || from === "parent";
  // 3月5日，30吨红茶发往埃及: one consignment, on that day.
  const { flow, figures } = draft;
  if (draft.pointers.includes("last-load") && day !== null) return day;
  const sentOff =
    flow?.carried === true &&
    (draft.load || figures.every((f) => f.role === "count") || (figures[0]?.end ?? 0) <= flow.start);
  // 7月3日，某市出口的900吨轮胎装车: so many on that day.
  const [first] = figures;
  const counted = first?.role === "count" && flow !== null && first.start === flow.end + 1;
  if (!near && day !== null && (sentOff || counted || manner === "happened")) return day;
  const firm = row.reporter.ref?.kind === "company";
  // 今年预计产酱4万吨。公司的酱主要销往意大利: where a firm's goods go, whatever the time spoken of.
  const goes = firm && manner !== null && flow?.carried === true && from === "sentence";
  if (goes) return null;
  const lasting =
    manner === "happened" ||
    (firm && (draft.figures.some((f) => f.leads) || (manner !== null && flow?.carried === true)));
  return lasting && !near ? null : row.period;
}

/** 较2019年增长 is a change on the year only in 2020; 2001年至2016年出口累计增长500% is none. */
function onYear(yoy: FigureChunk | null, period: MonthRange | null): FigureChunk | null {
  if (period !== null && isLong(period)) return null;
  if (yoy === null || yoy.baseYear === null || period === null) return yoy;
  return Number(period[1].slice(0, 4)) - 1 === yoy.baseYear ? yoy : null;
}

/** Whether a stretch is longer than a year. */
function isLong([first, last]: MonthRange): boolean {
  return last >= `${Number(first.slice(0, 4)) + 1}${first.slice(4)}`;
}

function refOf(member: Member): EntityRef {
  // Only segments have no entity, and a segment is kept by its name.
  return member.ref ?? { kind: "product", name: member.name };
}

function ruleOf({ draft, frame }: Statement, stated: boolean): string {
  if (!stated) return "fact/no-figure";
  if (draft.story || draft.pointers.includes("last-load")) return "fact/load";
  const listed = (["reporter", "partner", "product", "segment", "flows"] as const).some(
    (side) => (frame[side]?.value.length ?? 0) > 1,
  );
  if (listed) return "fact/list";
  if (draft.flow === null) return "fact/flow-left-out";
  return draft.link === "among" ? "fact/part" : "fact/stated";
}
