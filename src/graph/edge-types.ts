import { compareText, contentId } from "../base/ids.js";
import type { DerivedType, EdgeType, Flow } from "../model/ontology.js";

/** The edge that a trade fact makes towards its partner and towards its product. */
export const FLOW_EDGES: Readonly<
  Record<Flow, { readonly partner: DerivedType; readonly product: DerivedType }>
> = {
  export: { partner: "exports_to", product: "exports" },
  import: { partner: "imports_from", product: "imports" },
  total: { partner: "trades_with", product: "trades" },
};

/** Types without a direction: stored once a pair, the smaller node key as source. */
export const SYMMETRIC: ReadonlySet<EdgeType> = new Set<EdgeType>(["cooperates_with", "co_mentioned"]);

/** Where an edge lies in the graph; equal ends make an equal key. */
export interface EdgeEnds {
  readonly etype: EdgeType;
  readonly source: string;
  readonly target: string;
}

/** The ends of an edge as the graph stores them: those of a symmetric type are put in text order. */
export function orderEnds(ends: EdgeEnds): EdgeEnds {
  const { etype, source, target } = ends;
  const swap = SYMMETRIC.has(etype) && compareText(source, target) > 0;
  return swap ? { etype, source: target, target: source } : ends;
}

/** The key of an edge: a hash of its type and ends, the same in every run. */
export function edgeKey({ etype, source, target }: EdgeEnds): string {
  return contentId("edge", etype, source, target);
}
