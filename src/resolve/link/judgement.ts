import type { EntityKind } from "../../model/ontology.js";
import type { Naming } from "./cluster.js";
import type { LinkRecord } from "./record.js";

export const VERDICTS = ["same", "different", "rename", "kind", "reject"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a person has decided. */
export interface Judgement {
  readonly verdict: Verdict;
  /** An entity (`official:张伟`, or with an article `official:张伟#4f1c20ab`), or the claim that is rejected. */
  readonly subject: string;
  /** The other entity, the name or the kind; null for `reject`. */
  readonly object: string | null;
  readonly author: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly reason: string;
}

/** Whether two judgements decide the same, whoever made them. */
export function isSameJudgement(
  a: Pick<Judgement, "verdict" | "subject" | "object">,
  b: Pick<Judgement, "verdict" | "subject" | "object">,
): boolean {
  return a.verdict === b.verdict && a.subject === b.subject && a.object === b.object;
}

/** A judgement about entities with the records that it speaks of. */
export interface BoundJudgement {
  readonly verdict: Exclude<Verdict, "reject">;
  /** Keys of records. */
  readonly a: readonly string[];
  /** Keys of records; empty for `rename` and `kind`. */
  readonly b: readonly string[];
  /** The new name or kind. */
  readonly to: string | null;
  readonly reason: string;
}

/** Finds the records that an entity of a judgement has; none where it is gone. */
export type Lookup = (entity: string) => readonly string[];

export interface Bound {
  readonly bound: readonly BoundJudgement[];
  /** Judgements about entities that match nothing any more. */
  readonly unmatched: readonly Judgement[];
}

/** Looks up the records of the judgements about entities; `reject` is about claims and is left to `rejectClaims`. */
export function bindJudgements(judgements: readonly Judgement[], lookup: Lookup): Bound {
  const bound: BoundJudgement[] = [];
  const unmatched: Judgement[] = [];
  for (const judgement of judgements) {
    const { verdict, subject, object, reason } = judgement;
    if (verdict === "reject") continue;
    const isPair = verdict === "same" || verdict === "different";
    const [a, b] = [lookup(subject), isPair ? lookup(object ?? "") : []];
    if (a.length === 0 || (isPair && b.length === 0)) unmatched.push(judgement);
    else bound.push({ verdict, a, b, to: isPair ? null : object, reason });
  }
  return { bound, unmatched };
}

/** Extra blocking keys: what is judged together has to be linked together. */
export function judgementKeys(bound: readonly BoundJudgement[]): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const { verdict, a, b } of bound) {
    if (verdict !== "same" && verdict !== "different") continue;
    const name = `judged:${[...a, ...b].sort()[0]}`;
    for (const record of [...a, ...b]) keys.set(record, [...(keys.get(record) ?? []), name]);
  }
  return keys;
}

/** The name and kind that the latest judgements give a cluster. */
export function namingOf(bound: readonly BoundJudgement[]): (members: readonly LinkRecord[]) => Naming {
  const said = bound.filter(({ verdict }) => verdict === "rename" || verdict === "kind");
  if (said.length === 0) return () => ({});
  return (members) => {
    const keys = new Set(members.map(({ key }) => key));
    const naming: { name?: string; kind?: EntityKind } = {};
    for (const { verdict, a, to } of said) {
      if (to === null || !a.some((key) => keys.has(key))) continue;
      if (verdict === "rename") naming.name = to;
      else naming.kind = to as EntityKind;
    }
    return naming;
  };
}
