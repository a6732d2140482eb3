import { compareText } from "../base/ids.js";
import type { EntityKind } from "../model/ontology.js";
import type { Span } from "../model/span.js";

/** A span that a rule proposes as a mention. Candidates compete; `chooseCandidates` keeps the best that do not overlap. */
export interface Candidate extends Span {
  readonly kind: EntityKind;
  readonly name: string;
  readonly key?: string;
  readonly rule: string;
  /** How sure the rule is, 0 to 1. */
  readonly confidence: number;
  readonly pronoun?: boolean;
  readonly attrs?: Readonly<Record<string, string>>;
}

/** A longer span explains more of the text, so it outweighs the shorter ones inside it unless it is much less sure. */
function weight(candidate: Candidate): number {
  return candidate.confidence * (candidate.end - candidate.start);
}

/**
 * Weighted interval scheduling: the subset of non-overlapping candidates with the greatest total weight.
 * Ties go to the earlier, then the longer span, then the name, so that the answer does not depend on input order.
 */
export function chooseCandidates(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort(
    (a, b) =>
      a.end - b.end ||
      a.start - b.start ||
      b.confidence - a.confidence ||
      compareText(a.kind, b.kind) ||
      compareText(a.name, b.name),
  );
  // best[i]: greatest weight using the first i candidates; ends are sorted, so predecessors are found by bisection.
  const best: number[] = [0];
  const taken: boolean[] = [];
  const previous: number[] = [];
  for (const [i, candidate] of sorted.entries()) {
    let low = 0;
    let high = i;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Candidate).end <= candidate.start) low = middle + 1;
      else high = middle;
    }
    previous[i] = low;
    const withIt = (best[low] as number) + weight(candidate);
    const without = best[i] as number;
    taken[i] = withIt > without;
    best[i + 1] = Math.max(withIt, without);
  }
  const chosen: Candidate[] = [];
  for (let i = sorted.length - 1; i >= 0; ) {
    if (taken[i]) {
      chosen.push(sorted[i] as Candidate);
      i = (previous[i] as number) - 1;
    } else i--;
  }
  return chosen.reverse();
}
