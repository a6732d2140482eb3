import { compareText } from "../base/ids.js";
import { SYMMETRIC } from "../graph/edge-types.js";
import type { EdgeType, EntityKind } from "../model/ontology.js";
import type { LoadedEdge, LoadedGraph, LoadedNode } from "./loaded-graph.js";
import { type QuoteOptions, toEdgeView, toEntityView } from "./make-views.js";
import type { NeighboursView } from "./views.js";

export interface NeighbourOptions extends QuoteOptions {
  /** Steps from the centre, 1 by default. */
  readonly depth?: number;
  /** Only neighbours of these kinds; ways through other kinds are not followed. */
  readonly kind?: readonly EntityKind[];
  readonly type?: readonly EdgeType[];
  /** `out`: edges that start nearer to the centre; `in`: edges that end there. Both by default. */
  readonly direction?: "out" | "in" | "both";
  /** Fewest distinct articles that say an edge. */
  readonly minSupport?: number;
  /** Most neighbours, 50 by default. */
  readonly limit?: number;
  /** Whether edges count that only say that two names share a sentence; they do not by default. */
  readonly coMentions?: boolean;
}

interface Reached {
  readonly node: LoadedNode;
  readonly distance: number;
  /** Articles behind the edges on which it was reached. */
  strength: number;
}

/** The surroundings of a node, nearest first; `leftOut` counts what the limit cut off. */
export function neighboursOf(
  graph: LoadedGraph,
  center: LoadedNode,
  options: NeighbourOptions = {},
): NeighboursView {
  const depth = options.depth ?? 1;
  const reached = new Map<string, Reached>([[center.id, { node: center, distance: 0, strength: 0 }]]);
  const used = new Map<string, LoadedEdge>();
  let frontier = [center.id];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const next: string[] = [];
    for (const from of frontier) {
      for (const { edge, other } of stepsFrom(graph, from, options)) {
        used.set(edge.id, edge);
        const known = reached.get(other.id);
        if (known === undefined) {
          reached.set(other.id, { node: other, distance, strength: edge.weight });
          next.push(other.id);
        } else known.strength += edge.weight;
      }
    }
    frontier = next;
  }
  reached.delete(center.id);
  const ranked = [...reached.values()].sort(compareReached);
  const shown = ranked.slice(0, options.limit ?? 50);
  const visible = new Set([center.id, ...shown.map(({ node }) => node.id)]);
  const edges = [...used.values()].filter((edge) => visible.has(edge.source) && visible.has(edge.target));
  edges.sort((a, b) => b.weight - a.weight || compareText(a.id, b.id));
  return {
    center: toEntityView(center),
    nodes: shown.map(({ node, distance }) => ({ ...toEntityView(node), distance })),
    edges: edges.map((edge) => toEdgeView(graph, edge, options)),
    leftOut: { nodes: ranked.length - shown.length, edges: used.size - edges.length },
  };
}

function* stepsFrom(
  graph: LoadedGraph,
  from: string,
  options: NeighbourOptions,
): Iterable<{ edge: LoadedEdge; other: LoadedNode }> {
  const { type = [], kind = [], direction = "both", minSupport = 1 } = options;
  for (const edge of graph.edgesOf(from)) {
    if (edge.weight < minSupport || (type.length > 0 && !type.includes(edge.etype))) continue;
    const weak = edge.etype === "co_mentioned";
    if (weak && options.coMentions !== true && !type.includes("co_mentioned")) continue;
    const outward = edge.source === from;
    if (direction !== "both" && outward !== (direction === "out") && !SYMMETRIC.has(edge.etype)) continue;
    const other = graph.nodes.get(outward ? edge.target : edge.source);
    if (other !== undefined && (kind.length === 0 || kind.includes(other.kind))) yield { edge, other };
  }
}

function compareReached(a: Reached, b: Reached): number {
  return (
    a.distance - b.distance ||
    b.strength - a.strength ||
    b.node.support - a.node.support ||
    compareText(a.node.label, b.node.label) ||
    compareText(a.node.id, b.node.id)
  );
}
