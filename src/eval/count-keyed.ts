import { newTally, type Tally } from "./tally.js";

export interface KeyedComparison<G, P> {
  readonly gold: readonly G[];
  readonly predicted: readonly P[];
  readonly goldKeys: (item: G) => readonly string[];
  readonly predictedKey: (item: P) => string;
  /** Whether a predicted item with a right key is right in the rest. */
  readonly same: (gold: G, predicted: P) => boolean;
}

/** A thing that was missed or is wrong, by its key. */
export interface KeyedError {
  readonly verdict: "missed" | "wrong";
  readonly key: string;
  readonly evidence: string;
}

/** Counts hits between two keyed lists. An optional gold item that is found counts for neither side. */
export function countKeyed<G extends { readonly optional: boolean; readonly evidence?: unknown }, P>(
  comparison: KeyedComparison<G, P>,
): { tally: Tally; errors: KeyedError[] } {
  const { gold, predicted, goldKeys, predictedKey, same } = comparison;
  const tally = newTally();
  const errors: KeyedError[] = [];
  const used = new Set<number>();
  // Required items choose first: an optional one must not take what a required one needs.
  for (const wanted of [...gold.filter((item) => !item.optional), ...gold.filter((item) => item.optional)]) {
    const keys = goldKeys(wanted);
    const index = predicted.findIndex(
      (found, at) => !used.has(at) && keys.includes(predictedKey(found)) && same(wanted, found),
    );
    if (index >= 0) used.add(index);
    if (wanted.optional) continue;
    tally.gold++;
    if (index >= 0) {
      tally.hit++;
      tally.predicted++;
    } else {
      const evidence = typeof wanted.evidence === "string" ? wanted.evidence : "";
      errors.push({ verdict: "missed", key: keys[0] ?? "", evidence });
    }
  }
  for (const [index, found] of predicted.entries()) {
    if (used.has(index)) continue;
    tally.predicted++;
    errors.push({ verdict: "wrong", key: predictedKey(found), evidence: "" });
  }
  return { tally, errors };
}
