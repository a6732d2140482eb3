import type { z } from "zod";
import { compareText } from "../base/ids.js";
import { SYMMETRIC } from "../graph/edge-types.js";
import { type Adjacency, typeCode, typeMask } from "./adjacency.js";
import { nextCursor, offsetOf } from "./cursor.js";
import { edgeInTime, isTimed } from "./in-time.js";
import type { LoadedEdge, LoadedGraph, LoadedNode } from "./loaded-graph.js";
import { toEdgeView, toEntityView } from "./make-views.js";
import type { neighboursOptions } from "./options.js";
import { firstOf } from "./top.js";
import type { NeighboursView } from "./views.js";

type Options = z.output<typeof neighboursOptions>;

/** What a walk met: places of nodes with their distance, places of edges. */
interface Walk {
  readonly distance: Int32Array;
  /** Articles behind the edges on which a node was reached. */
  readonly strength: Float64Array;
  readonly reached: number[];
  readonly edges: number[];
}

/** The surroundings of a node; `leftOut` counts what the limit cut off, by kind, and the weak edges that were not followed. */
export function neighboursOf(graph: LoadedGraph, center: LoadedNode, options: Options): NeighboursView {
  const { adjacency } = graph;
  const origin = adjacency.nodeIndex(center.id);
  const walk = walkFrom(graph, origin, options);
  const question = { ...options, name: center.id, verb: "neighbours" };
  const offset = offsetOf(graph, question);
  const ranked = firstOf(walk.reached, offset + options.limit, comparer(graph, walk, options.order));
  const shown = ranked.slice(offset);
  const visible = new Uint8Array(adjacency.nodeCount);
  for (const node of [origin, ...shown]) visible[node] = 1;
  const edges = walk.edges
    .filter((edge) => isVisible(graph, edge, visible))
    .map((edge) => graph.edgeAt(edge))
    .sort(compareEdges);
  return {
    center: toEntityView(center),
    nodes: shown.map((node) => ({
      ...toEntityView(nodeAt(graph, node)),
      distance: walk.distance[node] ?? 0,
    })),
    edges: edges.map((edge) => toEdgeView(graph, edge, options)),
    total: walk.reached.length,
    leftOut: {
      nodes: walk.reached.length - shown.length,
      edges: walk.edges.length - edges.length,
      kinds: kindsLeftOut(graph, walk.reached, visible),
      coMentions: weakAt(adjacency, origin, options),
    },
    next: nextCursor(graph, question, offset + shown.length, walk.reached.length),
  };
}

function walkFrom(graph: LoadedGraph, origin: number, options: Options): Walk {
  const { adjacency } = graph;
  const distance = new Int32Array(adjacency.nodeCount).fill(-1);
  const strength = new Float64Array(adjacency.nodeCount);
  const reached: number[] = [];
  const edges: number[] = [];
  const usedEdges = new Uint8Array(adjacency.edgeCount);
  const mayUse = edgeTest(graph, options);
  const mayReach = nodeTest(graph, options);
  distance[origin] = 0;
  let frontier = [origin];
  for (let depth = 1; depth <= options.depth && frontier.length > 0; depth++) {
    const next: number[] = [];
    for (const from of frontier) {
      const end = adjacency.start[from + 1] ?? 0;
      for (let at = adjacency.start[from] ?? 0; at < end; at++) {
        const edge = adjacency.edge[at] ?? 0;
        const other = adjacency.other[at] ?? 0;
        if (!mayUse(edge, adjacency.outward[at] === 1) || !mayReach(other)) continue;
        if (usedEdges[edge] === 0) {
          usedEdges[edge] = 1;
          edges.push(edge);
        }
        if (distance[other] === -1) {
          distance[other] = depth;
          next.push(other);
          reached.push(other);
        }
        strength[other] = (strength[other] ?? 0) + (adjacency.weight[edge] ?? 0);
      }
    }
    frontier = next;
  }
  return { distance, strength, reached, edges };
}

/** Whether an edge may be walked from the end at which it starts or not. */
function edgeTest(graph: LoadedGraph, options: Options): (edge: number, outward: boolean) => boolean {
  const { adjacency } = graph;
  const mask = typeMask(options.type, options.coMentions);
  const symmetric = new Set([...SYMMETRIC].map(typeCode));
  const timed = isTimed(options);
  return (edge, outward) => {
    const type = adjacency.type[edge] ?? 0;
    if (mask[type] === 0 || (adjacency.weight[edge] ?? 0) < options.minSupport) return false;
    if (options.direction !== "both" && outward !== (options.direction === "out") && !symmetric.has(type))
      return false;
    return !timed || edgeInTime(graph, graph.edgeAt(edge), options);
  };
}

function nodeTest(graph: LoadedGraph, { kind }: Options): (node: number) => boolean {
  if (kind.length === 0) return () => true;
  return (node) => kind.some((wanted) => graph.json.nodes[node]?.attributes.kind === wanted);
}

function isVisible(graph: LoadedGraph, edge: number, visible: Uint8Array): boolean {
  const { nodeIndex } = graph.adjacency;
  const ends = graph.json.edges[edge];
  return ends !== undefined && visible[nodeIndex(ends.source)] === 1 && visible[nodeIndex(ends.target)] === 1;
}

function comparer(
  graph: LoadedGraph,
  { distance, strength, edges }: Walk,
  order: Options["order"],
): (a: number, b: number) => number {
  const of = (values: Float64Array | Int32Array, node: number): number => values[node] ?? 0;
  const node = (index: number): LoadedNode => nodeAt(graph, index);
  const near = (a: number, b: number): number =>
    of(distance, a) - of(distance, b) ||
    of(strength, b) - of(strength, a) ||
    node(b).support - node(a).support ||
    compareText(node(a).label, node(b).label) ||
    compareText(node(a).id, node(b).id);
  if (order === "support") return (a, b) => node(b).support - node(a).support || near(a, b);
  if (order === "name") return (a, b) => compareText(node(a).label, node(b).label) || near(a, b);
  if (order !== "recent") return near;
  const newest = newestDates(graph, edges);
  return (a, b) => compareText(newest.get(b) ?? "", newest.get(a) ?? "") || near(a, b);
}

/** Day of the newest article behind the edges at each node. */
function newestDates(graph: LoadedGraph, edges: readonly number[]): ReadonlyMap<number, string> {
  const newest = new Map<number, string>();
  for (const index of edges) {
    const edge = graph.edgeAt(index);
    const date = graph.articles.get(edge.evidence[0]?.article ?? "")?.date ?? "";
    for (const id of [edge.source, edge.target]) {
      const node = graph.adjacency.nodeIndex(id);
      if (date > (newest.get(node) ?? "")) newest.set(node, date);
    }
  }
  return newest;
}

function kindsLeftOut(
  graph: LoadedGraph,
  reached: readonly number[],
  visible: Uint8Array,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const node of reached) {
    if (visible[node] === 1) continue;
    const { kind } = nodeAt(graph, node);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => compareText(a, b)));
}

function weakAt(adjacency: Adjacency, origin: number, { type, coMentions }: Options): number {
  if (coMentions || type.includes("co_mentioned")) return 0;
  const weak = typeCode("co_mentioned");
  let count = 0;
  const end = adjacency.start[origin + 1] ?? 0;
  for (let at = adjacency.start[origin] ?? 0; at < end; at++) {
    if (adjacency.type[adjacency.edge[at] ?? 0] === weak) count++;
  }
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
