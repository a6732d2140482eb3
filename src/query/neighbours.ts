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
  readonly usedEdges: Uint8Array;
  readonly reached: number[];
  readonly edges: number[];
}

/** The surroundings of a node; `leftOut` counts what the limit cut off, by kind, and the weak edges that were not followed. */
export function neighboursOf(graph: LoadedGraph, center: LoadedNode, options: Options): NeighboursView {
  const origin = graph.adjacency.nodeIndex(center.id);
  const walk = walkFrom(graph, origin, options);
  try {
    return viewOf(graph, { center, origin, walk }, options);
  } finally {
    clear(walk, origin);
  }
}

interface Surroundings {
  readonly center: LoadedNode;
  readonly origin: number;
  readonly walk: Walk;
}

function viewOf(
  graph: LoadedGraph,
  { center, origin, walk }: Surroundings,
  options: Options,
): NeighboursView {
  const { adjacency } = graph;
  const question = { ...options, name: center.id, verb: "neighbours" };
  const offset = offsetOf(graph, question);
  const ranked = firstOf(walk.reached, offset + options.limit, comparer(graph, walk, options.order));
  const shown = ranked.slice(offset);
  const visible = new Set([origin, ...shown]);
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
  const { distance, strength, usedEdges } = scratchOf(adjacency);
  const reached: number[] = [];
  const edges: number[] = [];
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
  return { distance, strength, usedEdges, reached, edges };
}

type Scratch = Pick<Walk, "distance" | "strength" | "usedEdges">;

const scratches = new WeakMap<Adjacency, Scratch>();

/** Arrays as long as the graph are made once and left clean by each walk: new ones for each question keep the collector busy. */
function scratchOf(adjacency: Adjacency): Scratch {
  const scratch = scratches.get(adjacency) ?? {
    distance: new Int32Array(adjacency.nodeCount).fill(-1),
    strength: new Float64Array(adjacency.nodeCount),
    usedEdges: new Uint8Array(adjacency.edgeCount),
  };
  scratches.set(adjacency, scratch);
  return scratch;
}

function clear({ distance, strength, usedEdges, reached, edges }: Walk, origin: number): void {
  distance[origin] = -1;
  strength[origin] = 0;
  for (const node of reached) {
    distance[node] = -1;
    strength[node] = 0;
  }
  for (const edge of edges) usedEdges[edge] = 0;
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

function isVisible(graph: LoadedGraph, edge: number, visible: ReadonlySet<number>): boolean {
  const { nodeIndex } = graph.adjacency;
  const ends = graph.json.edges[edge];
  return ends !== undefined && visible.has(nodeIndex(ends.source)) && visible.has(nodeIndex(ends.target));
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
  visible: ReadonlySet<number>,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const node of reached) {
    if (visible.has(node)) continue;
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
