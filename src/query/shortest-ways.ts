import type { z } from "zod";
import { type Adjacency, typeMask, typeOf, WEIGHT_SHIFT } from "./adjacency.js";
import { type CostTables, costTablesOf } from "./cost-tables.js";
import type { pathsOptions } from "./options.js";
import { PriorityQueue } from "./priority-queue.js";

type Options = Pick<z.output<typeof pathsOptions>, "k" | "maxLength" | "type" | "coMentions">;

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

/** The k shortest ways between two nodes as places of nodes; of equally long ones those along well supported edges first. */
export function shortestWays(
  adjacency: Adjacency,
  [start, end]: readonly [number, number],
  options: Options,
): number[][] {
  const tables = costTablesOf(adjacency);
  try {
    return waysFrom(
      { adjacency, tables, mask: typeMask(options.type, options.coMentions) },
      [start, end],
      options,
    );
  } finally {
    tables.takeBack();
  }
}

/** What a search goes through: the graph, the types that may be walked, and tables for costs. */
interface Ground {
  readonly adjacency: Adjacency;
  readonly tables: CostTables;
  readonly mask: Uint8Array;
}

function waysFrom(ground: Ground, [start, end]: readonly [number, number], options: Options): number[][] {
  const sides = { start: new Layers(ground, start), end: new Layers(ground, end) };
  // Paths of one length are found before longer ones are thought of, so that no search reaches farther than it must.
  const found: number[][] = [];
  if (start === end) return [[start]];
  for (let length = 1; length <= options.maxLength && found.length < options.k; length++) {
    const costs = costsOfLength(ground, sides, length);
    if (costs(start, length) === Number.POSITIVE_INFINITY) continue;
    found.push(...waysOfLength(ground, { start, end, length, costs, k: options.k - found.length }));
  }
  return found;
}

/** Least cost from a node to the end in exactly so many steps; infinite where no such way is. */
type Costs = (node: number, steps: number) => number;

interface Search {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly costs: Costs;
  readonly k: number;
}

/** The cheapest paths of exactly so many steps: what is left to pay is known, so the search goes straight to the end. */
function waysOfLength({ adjacency, mask }: Ground, search: Search): number[][] {
  const { start, end, length, costs, k } = search;
  const found: number[][] = [];
  const queue = new PriorityQueue<Part>(compareParts);
  queue.push({ node: start, before: null, steps: 0, cost: 0, whole: costs(start, length) });
  for (let seen = 0; seen < MOST_PARTS && found.length < k; seen++) {
    const part = queue.pop();
    if (part === undefined) break;
    if (part.steps === length) {
      if (part.node === end) found.push(nodesOf(part));
      continue;
    }
    const left = length - part.steps - 1;
    for (const [other, step] of cheapestSteps(adjacency, part.node, mask)) {
      // Only the last step leads to the end.
      if (other === end && left > 0) continue;
      const whole = part.cost + step + costs(other, left);
      if (whole === Number.POSITIVE_INFINITY || holds(part, other)) continue;
      queue.push({ node: other, before: part, steps: part.steps + 1, cost: part.cost + step, whole });
    }
  }
  return found;
}

/** Of the edges between two nodes the best supported; a step costs less the more articles say it. */
function cheapestSteps(adjacency: Adjacency, node: number, mask: Uint8Array): Map<number, number> {
  const { start, ends } = adjacency;
  const steps = new Map<number, number>();
  const end = start[node + 1] ?? 0;
  for (let at = start[node] ?? 0; at < end; at++) {
    const mark = ends[2 * at + 1] as number;
    if (mask[typeOf(mark)] === 0) continue;
    const other = ends[2 * at] as number;
    const cost = costOf(mark);
    if (cost < (steps.get(other) ?? Number.POSITIVE_INFINITY)) steps.set(other, cost);
  }
  return steps;
}

function costOf(mark: number): number {
  return 1 / (1 + (mark >>> WEIGHT_SHIFT));
}

interface Layer {
  readonly cost: Float64Array;
  /** Nodes of finite cost. */
  readonly nodes: readonly number[];
}

/** Least cost of ways of exactly so many steps from a root that do not come back to it; one layer a step, when needed. */
class Layers {
  private readonly layers: Layer[];

  constructor(
    private readonly ground: Ground,
    readonly root: number,
  ) {
    const nodes = [root];
    const cost = ground.tables.lend(nodes);
    cost[root] = 0;
    this.layers = [{ cost, nodes }];
  }

  at(steps: number): Layer {
    while (this.layers.length <= steps) this.layers.push(this.next());
    return this.layers[steps] as Layer;
  }

  private next(): Layer {
    const { root } = this;
    const { adjacency, tables, mask } = this.ground;
    const { start, ends } = adjacency;
    const last = this.layers.at(-1) as Layer;
    const nodes: number[] = [];
    const cost = tables.lend(nodes);
    for (const from of last.nodes) {
      const end = start[from + 1] as number;
      const paid = last.cost[from] as number;
      for (let at = start[from] as number; at < end; at++) {
        const mark = ends[2 * at + 1] as number;
        const to = ends[2 * at] as number;
        if (mask[typeOf(mark)] === 0 || to === root) continue;
        const known = cost[to] as number;
        if (known === Number.POSITIVE_INFINITY) nodes.push(to);
        const whole = paid + costOf(mark);
        if (whole < known) cost[to] = whole;
      }
    }
    return { cost, nodes };
  }
}

interface Sides {
  readonly start: Layers;
  readonly end: Layers;
}

/**
 * What is left to pay on ways of one length. The half at the end is known from there. In the half at the start it is only asked
 * for nodes that the start reaches, and follows from the next step: neither side ever looks through more than half the way, which
 * in a graph with hubs is the difference between some thousand edges and all of them.
 */
function costsOfLength({ adjacency, tables, mask }: Ground, sides: Sides, length: number): Costs {
  const half = Math.floor(length / 2);
  const near = new Map<number, Float64Array>();
  let next = sides.end.at(half).cost;
  for (let steps = half + 1; steps <= length; steps++) {
    const { nodes } = sides.start.at(length - steps);
    const costs = tables.lend(nodes);
    for (const node of nodes)
      if (node !== sides.end.root) costs[node] = cheapestWayOn(adjacency, { node, next, mask });
    near.set(steps, costs);
    next = costs;
  }
  return (node, steps) => (near.get(steps) ?? sides.end.at(steps).cost)[node] ?? Number.POSITIVE_INFINITY;
}

function cheapestWayOn(
  adjacency: Adjacency,
  { node, next, mask }: { readonly node: number; readonly next: Float64Array; readonly mask: Uint8Array },
): number {
  const { start, ends } = adjacency;
  let least = Number.POSITIVE_INFINITY;
  const end = start[node + 1] as number;
  for (let at = start[node] as number; at < end; at++) {
    const way = ends[2 * at + 1] as number;
    if (mask[typeOf(way)] === 0) continue;
    const whole = (next[ends[2 * at] as number] as number) + costOf(way);
    if (whole < least) least = whole;
  }
  return least;
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
