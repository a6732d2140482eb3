import type { Dataset, FactView } from "./dataset.js";
import { compareText } from "./order.js";

/** The latest period first (by its last month, then the longer one), then the larger amount. */
export function sortFacts(facts: readonly FactView[]): readonly FactView[] {
  return [...facts].sort(
    (a, b) =>
      compareText(b.period?.[1] ?? "", a.period?.[1] ?? "") ||
      compareText(a.period?.[0] ?? "", b.period?.[0] ?? "") ||
      (b.amount ?? -1) - (a.amount ?? -1) ||
      compareText(a.id, b.id),
  );
}

/** The facts behind an edge, in the order of `sortFacts`. */
export function factsOfEdge(data: Dataset, ids: readonly string[]): readonly FactView[] {
  return sortFacts(ids.map((id) => data.fact(id)).filter((fact) => fact !== undefined));
}

/** Ids of the nodes that a fact speaks of, the given one left out: what its row names. */
export function partnersInFact(fact: FactView, self: string | null): readonly string[] {
  return [fact.reporter, fact.partner, fact.product].filter((id) => id !== null && id !== self) as string[];
}
