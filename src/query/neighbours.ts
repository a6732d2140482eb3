import type { z } from "zod";
import { compareText } from "../base/ids.js";
import { ENTITY_KINDS } from "../model/ontology.js";
import { type Adjacency, typeCode, typeOf } from "./adjacency.js";
import { nextCursor, offsetOf } from "./cursor.js";
import type { LoadedEdge, LoadedGraph, LoadedNode } from "./loaded-graph.js";
import { toEdgeView, toEntityView } from "./make-views.js";
import { orderOf } from "./neighbour-order.js";
import type { neighboursOptions } from "./options.js";
import { leastOf } from "./top.js";
import type { NeighboursView } from "./views.js";
import { type Walk, walkFrom } from "./walk.js";

type Options = z.output<typeof neighboursOptions>;

/** The surroundings of a node; `leftOut` counts what the limit cut off, by kind, and the weak edges that were not followed. */
export function neighboursOf(graph: LoadedGraph, center: LoadedNode, options: Options): NeighboursView {
  const walk = walkFrom(graph, graph.adjacency.nodeIndex(center.id), options);
  const question = { ...options, name: center.id, verb: "neighbours" };
  const offset = offsetOf(graph, question);
  const total = walk.count - 1;
  const count = offset + options.limit;
  const end = options.order === "near" ? nearest(walk, count) : walk.count;
  const ranked = leastOf([1, end], count, orderOf(graph, walk, options.order));
  const shown = ranked.slice(offset);
  // Only what is shown becomes an object: a hub has tens of thousands of edges.
  const edges = edgesAmong(graph.adjacency, walk, [0, ...shown]).map((edge) => graph.edgeAt(edge));
  return {
    center: toEntityView(center),
    nodes: shown.map((rank) => ({
      ...toEntityView(nodeAt(graph, walk.nodes[rank] as number)),
      distance: walk.distanceOf(rank),
    })),
    edges: edges.sort(compareEdges).map((edge) => toEdgeView(graph, edge, options)),
    total,
    leftOut: {
      nodes: total - shown.length,
      edges: walk.edgeCount - edges.length,
      kinds: kindsLeftOut(graph.adjacency, walk, shown),
      coMentions: weakAt(graph.adjacency, walk.nodes[0] as number, options),
    },
    next: nextCursor(graph, question, offset + shown.length, total),
  };
}

/** The end of the ranks among which the nearest ones lie: of the distances that follow none is needed. */
function nearest({ layers, count }: Walk, wanted: number): number {
  return layers.find((first) => first > wanted) ?? count;
}

/** The walked edges between nodes that are shown, told by their ranks. An edge is walked from the lower rank or from both. */
function edgesAmong(
  { start, edge, ends }: Adjacency,
  { nodes, left, marks, takes }: Walk,
  visible: readonly number[],
): readonly number[] {
  for (const rank of visible) marks[nodes[rank] as number] = 1;
  const found = new Set<number>();
  for (const rank of visible) {
    if (rank >= left) continue;
    const node = nodes[rank] as number;
    const end = start[node + 1] as number;
    for (let at = start[node] as number; at < end; at++)
      if (marks[ends[2 * at] as number] === 1 && takes(at)) found.add(edge[at] as number);
  }
  for (const rank of visible) marks[nodes[rank] as number] = 0;
  return [...found];
}

function kindsLeftOut(
  { kind }: Adjacency,
  { nodes, kinds }: Walk,
  shown: readonly number[],
): Record<string, number> {
  const counts = kinds.slice();
  for (const rank of shown) {
    const code = kind[nodes[rank] as number] as number;
    counts[code] = (counts[code] as number) - 1;
  }
  const left = ENTITY_KINDS.map((name, code) => [name, counts[code] ?? 0] as const);
  return Object.fromEntries(left.filter(([, number]) => number > 0).sort(([a], [b]) => compareText(a, b)));
}

function weakAt({ start, ends }: Adjacency, origin: number, { type, coMentions }: Options): number {
  if (coMentions || type.includes("co_mentioned")) return 0;
  const weak = typeCode("co_mentioned");
  let count = 0;
  const end = start[origin + 1] ?? 0;
  for (let at = start[origin] ?? 0; at < end; at++) if (typeOf(ends[2 * at + 1] as number) === weak) count++;
  return count;
}

/** Best supported first. */
export function compareEdges(a: LoadedEdge, b: LoadedEdge): number {
  return b.weight - a.weight || compareText(a.id, b.id);
}

function nodeAt(graph: LoadedGraph, index: number): LoadedNode {
  const node = graph.nodes.get(graph.json.nodes[index]?.key ?? "");
  if (node === undefined) throw new RangeError(`graph: there is no node ${index}`);
  return node;
}
