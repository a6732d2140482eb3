import type { z } from "zod";
import { compareText } from "../base/ids.js";
import { ENTITY_KINDS } from "../model/ontology.js";
import { typeCode } from "./adjacency.js";
import { nextCursor, offsetOf } from "./cursor.js";
import type { LoadedEdge, LoadedGraph, LoadedNode } from "./loaded-graph.js";
import { toEdgeView, toEntityView } from "./make-views.js";
import type { neighboursOptions } from "./options.js";
import { firstOf, leastOf } from "./top.js";
import type { NeighboursView } from "./views.js";
import { type Walk, walkFrom } from "./walk.js";

type Options = z.output<typeof neighboursOptions>;

/** The surroundings of a node; `leftOut` counts what the limit cut off, by kind, and the weak edges that were not followed. */
export function neighboursOf(graph: LoadedGraph, center: LoadedNode, options: Options): NeighboursView {
  const walk = walkFrom(graph, graph.adjacency.nodeIndex(center.id), options);
  const question = { ...options, name: center.id, verb: "neighbours" };
  const offset = offsetOf(graph, question);
  const compare = comparer(graph, walk, options.order);
  const ranked =
    options.order === "near"
      ? leastOf(walk.reached, offset + options.limit, { keyOf: (node) => nearKey(walk, node), compare })
      : firstOf(walk.reached, offset + options.limit, compare);
  const shown = ranked.slice(offset);
  const visible = new Set([walk.origin, ...shown]);
  // Only what is shown becomes an object: a hub has tens of thousands of edges.
  const edges = edgesAmong(graph, { walk, visible, depth: options.depth }).map((edge) => graph.edgeAt(edge));
  return {
    center: toEntityView(center),
    nodes: shown.map((node) => ({ ...toEntityView(nodeAt(graph, node)), distance: walk.distanceOf(node) })),
    edges: edges.sort(compareEdges).map((edge) => toEdgeView(graph, edge, options)),
    total: walk.reached.length,
    leftOut: {
      nodes: walk.reached.length - shown.length,
      edges: walk.edgeCount - edges.length,
      kinds: kindsLeftOut(graph.adjacency, walk.reached, shown),
      coMentions: weakAt(graph, walk.origin, options),
    },
    next: nextCursor(graph, question, offset + shown.length, walk.reached.length),
  };
}

interface Shown {
  readonly walk: Walk;
  readonly visible: ReadonlySet<number>;
  readonly depth: number;
}

/** The walked edges between nodes that are shown. */
function edgesAmong({ adjacency }: LoadedGraph, { walk, visible, depth }: Shown): readonly number[] {
  const { start, edge, other } = adjacency;
  const found = new Set<number>();
  for (const node of visible) {
    // An edge is walked from the nearer of its ends, and from the last nodes nothing was.
    if (walk.distanceOf(node) === depth) continue;
    const end = start[node + 1] ?? 0;
    for (let at = start[node] ?? 0; at < end; at++)
      if (visible.has(other[at] as number) && walk.hasLeft(at)) found.add(edge[at] as number);
  }
  return [...found];
}

/** Distance, then strength, as one number: what is farther or weaker than the last one kept is turned away by it alone. */
function nearKey(walk: Walk, node: number): number {
  return walk.distanceOf(node) * STRONGEST - Math.min(STRONGEST - 1, walk.strengthOf(node));
}

const STRONGEST = 2 ** 32;

function comparer(graph: LoadedGraph, walk: Walk, order: Options["order"]): (a: number, b: number) => number {
  const { support } = graph.adjacency;
  const name = (index: number): string => graph.json.nodes[index]?.attributes.label ?? "";
  const supported = (a: number, b: number): number => (support[b] as number) - (support[a] as number);
  const named = (a: number, b: number): number =>
    compareText(name(a), name(b)) ||
    compareText(graph.json.nodes[a]?.key ?? "", graph.json.nodes[b]?.key ?? "");
  const near = (a: number, b: number): number =>
    walk.distanceOf(a) - walk.distanceOf(b) ||
    walk.strengthOf(b) - walk.strengthOf(a) ||
    supported(a, b) ||
    named(a, b);
  if (order === "support") return (a, b) => supported(a, b) || near(a, b);
  if (order === "name") return (a, b) => compareText(name(a), name(b)) || near(a, b);
  if (order !== "recent") return near;
  const newest = newestDates(graph, walk);
  return (a, b) => compareText(newest.get(b) ?? "", newest.get(a) ?? "") || near(a, b);
}

/** Day of the newest article behind the walked edges at each node. */
function newestDates(graph: LoadedGraph, walk: Walk): ReadonlyMap<number, string> {
  const { start, edge, twin } = graph.adjacency;
  const newest = new Map<number, string>();
  for (const node of walk.reached) {
    let last = "";
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at++) {
      if (!walk.hasLeft(at) && !walk.hasLeft(twin[at] ?? 0)) continue;
      // Evidence lies newest article first.
      const first = graph.json.edges[edge[at] ?? 0]?.attributes.evidence[0]?.article ?? "";
      const date = graph.articles.get(first)?.date ?? "";
      if (date > last) last = date;
    }
    newest.set(node, last);
  }
  return newest;
}

function kindsLeftOut(
  { kind }: LoadedGraph["adjacency"],
  reached: readonly number[],
  shown: readonly number[],
): Record<string, number> {
  const counts = new Int32Array(ENTITY_KINDS.length);
  const count = (node: number, by: 1 | -1): void => {
    const code = kind[node] as number;
    counts[code] = (counts[code] as number) + by;
  };
  for (const node of reached) count(node, 1);
  for (const node of shown) count(node, -1);
  const left = ENTITY_KINDS.map((name, code) => [name, counts[code] ?? 0] as const);
  return Object.fromEntries(left.filter(([, number]) => number > 0).sort(([a], [b]) => compareText(a, b)));
}

function weakAt({ adjacency }: LoadedGraph, origin: number, { type, coMentions }: Options): number {
  if (coMentions || type.includes("co_mentioned")) return 0;
  const weak = typeCode("co_mentioned");
  let count = 0;
  const end = adjacency.start[origin + 1] ?? 0;
  for (let at = adjacency.start[origin] ?? 0; at < end; at++) if (adjacency.type[at] === weak) count++;
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
