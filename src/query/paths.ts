import type { z } from "zod";
import { compareText } from "../base/ids.js";
import { type Adjacency, typeMask } from "./adjacency.js";
import type { LoadedGraph, LoadedNode } from "./loaded-graph.js";
import { toEdgeView, toEntityView } from "./make-views.js";
import type { pathsOptions } from "./options.js";
import { PriorityQueue } from "./priority-queue.js";
import type { PathsView, PathView } from "./views.js";

type Options = z.output<typeof pathsOptions>;

/** The part of a path that is known, from the start on. */
interface Part {
  readonly node: number;
  readonly before: Part | null;
  readonly steps: number;
  readonly cost: number;
  /** Least cost of the whole path. */
  readonly whole: number;
}

/** Parts of paths that are looked at before a search gives up: far more than any search in a real graph takes. */
const MOST_PARTS = 200_000;

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

function shortestWays(
  adjacency: Adjacency,
  [start, end]: readonly [number, number],
  options: Options,
): number[][] {
  const mask = typeMask(options.type, options.coMentions);
  const costs = new StepCosts(adjacency, end, mask);
  // Paths of one length are found before longer ones are thought of, so that no search reaches farther than it must.
  const found: number[][] = [];
  for (let length = 0; length <= options.maxLength && found.length < options.k; length++) {
    if (costs.of(start, length) === Number.POSITIVE_INFINITY) continue;
    found.push(...waysOfLength(adjacency, { start, end, length, mask, costs, k: options.k - found.length }));
  }
  return found;
}

interface Search {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly mask: Uint8Array;
  readonly costs: StepCosts;
  readonly k: number;
}

/** The cheapest paths of exactly so many steps: what is left to pay is known, so the search goes straight to the end. */
function waysOfLength(adjacency: Adjacency, search: Search): number[][] {
  const { start, end, length, costs, k } = search;
  const found: number[][] = [];
  const queue = new PriorityQueue<Part>(compareParts);
  queue.push({ node: start, before: null, steps: 0, cost: 0, whole: costs.of(start, length) });
  for (let seen = 0; seen < MOST_PARTS && found.length < k; seen++) {
    const part = queue.pop();
    if (part === undefined) break;
    if (part.steps === length) {
      if (part.node === end) found.push(nodesOf(part));
      continue;
    }
    const left = length - part.steps - 1;
    for (const [other, step] of cheapestSteps(adjacency, part.node, search.mask)) {
      const whole = part.cost + step + costs.of(other, left);
      if (whole === Number.POSITIVE_INFINITY || holds(part, other)) continue;
      queue.push({ node: other, before: part, steps: part.steps + 1, cost: part.cost + step, whole });
    }
  }
  return found;
}

/** Of the edges between two nodes the best supported; a step costs less the more articles say it. */
function cheapestSteps(adjacency: Adjacency, node: number, mask: Uint8Array): Map<number, number> {
  const steps = new Map<number, number>();
  const end = adjacency.start[node + 1] ?? 0;
  for (let at = adjacency.start[node] ?? 0; at < end; at++) {
    const edge = adjacency.edge[at] ?? 0;
    if (mask[adjacency.type[edge] ?? 0] === 0) continue;
    const other = adjacency.other[at] ?? 0;
    const cost = costOf(adjacency, edge);
    if (cost < (steps.get(other) ?? Number.POSITIVE_INFINITY)) steps.set(other, cost);
  }
  return steps;
}

function costOf(adjacency: Adjacency, edge: number): number {
  return 1 / (1 + (adjacency.weight[edge] ?? 0));
}

/** Least cost from every node to the end in exactly so many steps, without passing the end before; one layer a step, when needed. */
class StepCosts {
  private readonly layers: { readonly cost: Float64Array; readonly nodes: readonly number[] }[];

  constructor(
    private readonly adjacency: Adjacency,
    end: number,
    private readonly mask: Uint8Array,
  ) {
    const cost = new Float64Array(adjacency.nodeCount).fill(Number.POSITIVE_INFINITY);
    cost[end] = 0;
    this.layers = [{ cost, nodes: [end] }];
  }

  /** Infinite where no such way is. */
  of(node: number, steps: number): number {
    while (this.layers.length <= steps) this.addLayer();
    return this.layers[steps]?.cost[node] ?? Number.POSITIVE_INFINITY;
  }

  private addLayer(): void {
    const { adjacency, mask } = this;
    const last = this.layers.at(-1);
    const cost = new Float64Array(adjacency.nodeCount).fill(Number.POSITIVE_INFINITY);
    const nodes: number[] = [];
    const isEnd = (node: number): boolean => this.layers[0]?.cost[node] === 0;
    for (const from of last?.nodes ?? []) {
      const until = adjacency.start[from + 1] ?? 0;
      const paid = last?.cost[from] ?? 0;
      for (let at = adjacency.start[from] ?? 0; at < until; at++) {
        const edge = adjacency.edge[at] ?? 0;
        const other = adjacency.other[at] ?? 0;
        if (mask[adjacency.type[edge] ?? 0] === 0 || isEnd(other)) continue;
        const whole = paid + costOf(adjacency, edge);
        const known = cost[other] ?? 0;
        if (known === Number.POSITIVE_INFINITY) nodes.push(other);
        if (whole < known) cost[other] = whole;
      }
    }
    this.layers.push({ cost, nodes });
  }
}

/** Equal costs are ordered by how far they are and then by place in the file, so that every run gives the same paths. */
function compareParts(a: Part, b: Part): number {
  return a.whole - b.whole || b.steps - a.steps || a.node - b.node;
}

function holds(part: Part, node: number): boolean {
  for (let at: Part | null = part; at !== null; at = at.before) if (at.node === node) return true;
  return false;
}

function nodesOf(part: Part): number[] {
  const nodes: number[] = [];
  for (let at: Part | null = part; at !== null; at = at.before) nodes.unshift(at.node);
  return nodes;
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
    const edge = adjacency.edge[at] ?? 0;
    if (adjacency.other[at] === to && mask[adjacency.type[edge] ?? 0] === 1) found.push(edge);
  }
  return found;
}
