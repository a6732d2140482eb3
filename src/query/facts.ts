import { compareText } from "../base/ids.js";
import type { FactView } from "../model/graph-view.js";
import type { Flow, Measure } from "../model/ontology.js";
import type { LoadedGraph } from "./loaded-graph.js";
import { type QuoteOptions, toFactView } from "./make-views.js";
import type { NameIndex } from "./name-index.js";
import type { FactsView } from "./views.js";

export interface FactFilter extends QuoteOptions {
  /** Ids, names or aliases. */
  readonly reporter?: string;
  readonly product?: string;
  readonly partner?: string;
  readonly flow?: Flow;
  readonly segment?: string;
  readonly measure?: Measure;
  /** `YYYY-MM`: only facts whose period lies in this month or later. */
  readonly from?: string;
  /** `YYYY-MM`: only facts whose period lies in this month or earlier. */
  readonly to?: string;
  /** Only facts that other articles contradict. */
  readonly conflicting?: boolean;
  /** Most facts, 100 by default. */
  readonly limit?: number;
}

/** Trade facts that meet all conditions, latest period first, then the larger amount. Throws as `resolve` does. */
export function findFacts(graph: LoadedGraph, names: NameIndex, filter: FactFilter = {}): FactsView {
  const idOf = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : names.resolve(text).id;
  const ids = {
    reporter: idOf(filter.reporter),
    product: idOf(filter.product),
    partner: idOf(filter.partner),
  };
  const { flow, segment, measure } = filter;
  const wanted = Object.entries({ ...ids, flow, segment, measure }).filter(
    ([, value]) => value !== undefined,
  );
  const found = [...graph.facts.values()]
    .filter((fact) => wanted.every(([field, value]) => fact[field as keyof FactView] === value))
    .filter((fact) => isWithin(fact, filter) && (!filter.conflicting || fact.conflicts.length > 0))
    .sort(compareFacts);
  const shown = found.slice(0, filter.limit ?? 100);
  return {
    facts: shown.map((fact) => toFactView(graph, fact, filter)),
    leftOut: found.length - shown.length,
  };
}

function isWithin({ period }: FactView, { from, to }: FactFilter): boolean {
  if (from === undefined && to === undefined) return true;
  return period !== null && (from ?? "") <= period[0] && period[1] <= (to ?? "9999-12");
}

function compareFacts(a: FactView, b: FactView): number {
  return (
    compareText(b.period?.[1] ?? "", a.period?.[1] ?? "") ||
    compareText(b.period?.[0] ?? "", a.period?.[0] ?? "") ||
    (b.amount ?? -1) - (a.amount ?? -1) ||
    compareText(a.id, b.id)
  );
}
