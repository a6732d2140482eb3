import { type Draft, isFigured } from "./draft.js";
import { type Frame, isOfFirms } from "./frame.js";
import { inherit } from "./inheritance.js";
import { yearBefore } from "./period-chunks.js";
import type { StatementMemory } from "./statement-memory.js";
import type { TopicMemory } from "./topic-memory.js";

/** What is known of the time where a statement names none. */
export interface KnownPeriods {
  readonly topics: TopicMemory;
  readonly told: StatementMemory;
  /** Whether the statement is of a firm's trade. */
  readonly ofFirm: boolean;
}

/** The time of a statement: its own, else that of what it is part of or of what is spoken of. */
export function periodOf(
  draft: Draft,
  base: Frame | null,
  { topics, told, ofFirm }: KnownPeriods,
): Frame["period"] {
  if (draft.period?.lastYear) {
    const now = base?.period ?? topics.periods.of(!isOfFirms(draft), ofFirm);
    return { value: yearBefore(now?.value ?? null), from: "own" };
  }
  if (draft.period !== null && !draft.period.same) return { value: draft.period.months, from: "own" };
  // What a statement before it was told in passing is as far from the next one: 七成出口日本，余下的发往韩国.
  const topic =
    topics.periods.of(!isOfFirms(draft), ofFirm) ?? (isFigured(draft) ? topics.periods.heard : null);
  if (base?.period) {
    if (!isFar(base.period) || draft.link === "among") return inherit(base.period, "parent");
    // 从市场看，2013年，对越南出口增长3%，对泰国出口增长2%: the time that the sentence has named since it began.
    return topic?.from === "sentence" && draft.link === "comma" ? topic : base.period;
  }
  // 2023年，公司营业收入5亿元，其中出口4亿元: the time of the sentence is nearer than that of a statement before it.
  if (topic?.from === "sentence" || draft.link !== "among") return topic;
  return inherit(told.previous?.frame.period ?? null, "parent") ?? topic;
}

function isFar(period: NonNullable<Frame["period"]>): boolean {
  return period.from === "paragraph" || period.from === "article" || period.from === "home";
}
