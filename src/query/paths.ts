import type { z } from "zod";
import { compareText } from "../base/ids.js";
import { type Adjacency, typeMask, typeOf } from "./adjacency.js";
import type { LoadedGraph, LoadedNode } from "./loaded-graph.js";
import { toEdgeView, toEntityView } from "./make-views.js";
import type { pathsOptions } from "./options.js";
import { shortestWays } from "./shortest-ways.js";
import type { PathsView, PathView } from "./views.js";

type Options = z.output<typeof pathsOptions>;

/**
 * The k shortest paths between two nodes, whatever the direction of the edges; of equally long ones those along well
 * supported edges first. No path meets a node twice.
 */
export function pathsBetween(
  graph: LoadedGraph,
  [start, end]: readonly [LoadedNode, LoadedNode],
  options: Options,
): PathsView {
  const { adjacency } = graph;
  const ways = shortestWays(adjacency, [adjacency.nodeIndex(start.id), adjacency.nodeIndex(end.id)], options);
  return {
    from: { id: start.id, name: start.label, kind: start.kind },
    to: { id: end.id, name: end.label, kind: end.kind },
    paths: ways.map((way) => toPathView(graph, way, options)),
  };
}

function toPathView(graph: LoadedGraph, way: readonly number[], options: Options): PathView {
  const ids = way.map((index) => graph.json.nodes[index]?.key ?? "");
  const mask = typeMask(options.type, options.coMentions);
  return {
    length: way.length - 1,
    nodes: ids.flatMap((id) => graph.nodes.get(id) ?? []).map(toEntityView),
    steps: way.slice(1).map((to, index) => {
      const edges = edgesBetween(graph.adjacency, [way[index] ?? 0, to], mask);
      return edges
        .map((edge) => graph.edgeAt(edge))
        .sort((a, b) => b.weight - a.weight || compareText(a.id, b.id))
        .map((edge) => toEdgeView(graph, edge, options));
    }),
  };
}

/** Looked for at the end that has fewer edges: a hub has many. */
function edgesBetween(
  adjacency: Adjacency,
  [a, b]: readonly [number, number],
  mask: Uint8Array,
): readonly number[] {
  const degree = (node: number): number => (adjacency.start[node + 1] ?? 0) - (adjacency.start[node] ?? 0);
  const [from, to] = degree(a) <= degree(b) ? [a, b] : [b, a];
  const found: number[] = [];
  const end = adjacency.start[from + 1] ?? 0;
  for (let at = adjacency.start[from] ?? 0; at < end; at++) {
    if (adjacency.ends[2 * at] !== to || mask[typeOf(adjacency.ends[2 * at + 1] ?? 0)] === 0) continue;
    found.push(adjacency.edge[at] ?? 0);
  }
  return found;
}
