import { compareText } from "../base/ids.js";
import type { LoadedEdge, LoadedGraph, LoadedNode } from "./loaded-graph.js";
import { type QuoteOptions, toEdgeView, toEntityView } from "./make-views.js";
import type { PathView } from "./views.js";

export interface PathOptions extends QuoteOptions {
  /** Whether weak edges may be walked; they may not by default. */
  readonly coMentions?: boolean;
}

interface Arrival {
  readonly from: string;
  readonly weight: number;
}

/** A shortest way between two nodes, whatever the direction of the edges; of equal ways, one along well supported edges. */
export function pathBetween(
  graph: LoadedGraph,
  [start, end]: readonly [LoadedNode, LoadedNode],
  options: PathOptions = {},
): PathView {
  const arrivals = new Map<string, Arrival | null>([[start.id, null]]);
  let frontier = [start.id];
  while (frontier.length > 0 && !arrivals.has(end.id)) {
    const next = new Map<string, Arrival>();
    for (const from of frontier) {
      for (const edge of walkable(graph, from, options)) {
        const to = edge.source === from ? edge.target : edge.source;
        const known = next.get(to);
        if (arrivals.has(to) || (known !== undefined && known.weight >= edge.weight)) continue;
        next.set(to, { from, weight: edge.weight });
      }
    }
    for (const [to, arrival] of next) arrivals.set(to, arrival);
    frontier = [...next.keys()].sort(compareText);
  }
  const ids = arrivals.has(end.id) ? walkBack(arrivals, end.id) : [];
  return {
    nodes: ids.flatMap((id) => graph.nodes.get(id) ?? []).map(toEntityView),
    steps: ids.slice(1).map((to, index) =>
      walkable(graph, to, options)
        .filter((edge) => edge.source === ids[index] || edge.target === ids[index])
        .sort((a, b) => b.weight - a.weight || compareText(a.id, b.id))
        .map((edge) => toEdgeView(graph, edge, options)),
    ),
  };
}

function walkable(graph: LoadedGraph, node: string, options: PathOptions): LoadedEdge[] {
  return graph.edgesOf(node).filter((edge) => options.coMentions === true || edge.etype !== "co_mentioned");
}

function walkBack(arrivals: ReadonlyMap<string, Arrival | null>, end: string): string[] {
  const ids = [end];
  for (let arrival = arrivals.get(end); arrival; arrival = arrivals.get(arrival.from))
    ids.unshift(arrival.from);
  return ids;
}
