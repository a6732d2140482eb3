import type { FactView } from "../model/graph-view.js";

/** The one figure that stands for an edge where there is room for one. */
export function latestValue(facts: readonly FactView[]): FactView | undefined {
  let best: FactView | undefined;
  // Facts come newest article first, so of two equals the first one stays.
  for (const fact of facts) {
    if (fact.measure !== "value" || fact.amount === null || fact.unit !== "CNY") continue;
    if (best === undefined || isBetter(fact, best)) best = fact;
  }
  return best;
}

/** All goods with all partners tell more of an edge than one part of the trade; then the later period counts. */
function isBetter(a: FactView, b: FactView): boolean {
  const narrowness = (fact: FactView): number =>
    [fact.segment, fact.product !== null && fact.partner !== null].filter(Boolean).length;
  if (narrowness(a) !== narrowness(b)) return narrowness(a) < narrowness(b);
  return (a.period?.[1] ?? "") > (b.period?.[1] ?? "");
}
