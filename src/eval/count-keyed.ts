import type { Tally } from "./tally.js";

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
  /** Rules that said a wrong thing; none for a missed one. */
  readonly rules: readonly string[];
}

/** The rules that an item was found by, each once, in text order. */
export function rulesOf(evidence: readonly { readonly rule: string }[]): readonly string[] {
  return [...new Set(evidence.map(({ rule }) => rule))];
}

/** What became of a predicted item; an optional gold item that is found counts for neither side. */
export type Verdict = "hit" | "optional" | "wrong";

export interface KeyedCount<P> {
  readonly tally: Tally;
  readonly errors: readonly KeyedError[];
  /** Of every predicted item. */
  readonly verdicts: readonly (readonly [P, Verdict])[];
}

/** Counts hits between two keyed lists, each item used once. */
export function countKeyed<
  G extends { readonly optional: boolean; readonly evidence?: unknown },
  P extends { readonly evidence: readonly { readonly rule: string }[] },
>(comparison: KeyedComparison<G, P>): KeyedCount<P> {
  const { gold, predicted, goldKeys, predictedKey, same } = comparison;
  const errors: KeyedError[] = [];
  const used = new Map<number, Verdict>();
  // Required items choose first: an optional one must not take what a required one needs.
  for (const wanted of [...gold.filter((item) => !item.optional), ...gold.filter((item) => item.optional)]) {
    const keys = goldKeys(wanted);
    const index = predicted.findIndex(
      (found, at) => !used.has(at) && keys.includes(predictedKey(found)) && same(wanted, found),
    );
    if (index >= 0) used.set(index, wanted.optional ? "optional" : "hit");
    else if (!wanted.optional) {
      const evidence = typeof wanted.evidence === "string" ? wanted.evidence : "";
      errors.push({ verdict: "missed", key: keys[0] ?? "", evidence, rules: [] });
    }
  }
  const verdicts = predicted.map((found, index) => [found, used.get(index) ?? "wrong"] as const);
  const wrong = verdicts.filter(([, verdict]) => verdict === "wrong");
  for (const [found] of wrong) {
    errors.push({
      verdict: "wrong",
      key: predictedKey(found),
      evidence: "",
      rules: rulesOf(found.evidence),
    });
  }
  const hit = verdicts.filter(([, verdict]) => verdict === "hit").length;
  const required = gold.filter((item) => !item.optional).length;
  return { tally: { hit, gold: required, predicted: hit + wrong.length }, errors, verdicts };
}
