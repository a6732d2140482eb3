import { compareText } from "../base/ids.js";
import type { FactRecord } from "../model/extraction.js";
import { sortEvidence } from "./evidence.js";

/** The words that make two facts statements about the same thing; figures are no part of it. */
export function factKey(fact: FactRecord): string {
  const { reporter, flow, product, partner, segment, period, measure } = fact;
  return JSON.stringify([reporter, flow, product, partner, segment, period, measure]);
}

const agree = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b;

/** Whether two facts of one key can be one statement: no figure of one contradicts the other. */
function compatible(a: FactRecord, b: FactRecord): boolean {
  return agree(a.amount, b.amount) && agree(a.unit, b.unit) && agree(a.yoy, b.yoy) && agree(a.share, b.share);
}

function join(a: FactRecord, b: FactRecord): FactRecord {
  return {
    ...a,
    amount: a.amount ?? b.amount,
    unit: a.unit ?? b.unit,
    yoy: a.yoy ?? b.yoy,
    share: a.share ?? b.share,
    // A figure told exactly once is exact; a vaguer retelling does not make it approximate.
    approx:
      a.amount !== null && b.amount !== null
        ? a.approx && b.approx
        : a.amount === null && b.amount !== null
          ? b.approx
          : a.approx,
    confidence: Math.max(a.confidence, b.confidence),
    evidence: sortEvidence([...a.evidence, ...b.evidence]),
  };
}

/** Joins statements of one fact; statements of one key whose figures contradict each other stay apart. */
export function mergeFacts(facts: readonly FactRecord[]): FactRecord[] {
  const byKey = new Map<string, FactRecord[]>();
  for (const fact of facts) {
    const group = byKey.get(factKey(fact)) ?? [];
    const at = group.findIndex((other) => compatible(other, fact));
    if (at >= 0) group[at] = join(group[at] as FactRecord, fact);
    else group.push(fact);
    byKey.set(factKey(fact), group);
  }
  return [...byKey]
    .sort((a, b) => compareText(a[0], b[0]))
    .flatMap(([, group]) =>
      group.sort((a, b) => (a.amount ?? 0) - (b.amount ?? 0) || (a.yoy ?? 0) - (b.yoy ?? 0)),
    );
}
