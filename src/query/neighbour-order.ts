import { compareText } from "../base/ids.js";
import type { LoadedGraph } from "./loaded-graph.js";
import { newestDays } from "./newest-days.js";
import type { ORDERS } from "./options.js";
import type { Walk } from "./walk.js";

/** An order of ranks of a walk: as one number where it can be told by one, and whole where two numbers are equal. */
export interface RankOrder {
  readonly keyOf: (rank: number) => number;
  readonly compare: (a: number, b: number) => number;
}

/** Numbers below these fit side by side into the 53 bits of one; larger ones are equal to the largest, and compared whole. */
const DISTANCES = 2 ** 10;
const COUNTS = 2 ** 20;

/** How neighbours are ordered; see `neighboursOptions`. */
export function orderOf(graph: LoadedGraph, walk: Walk, order: (typeof ORDERS)[number]): RankOrder {
  const { support } = graph.adjacency;
  const { nodes, strength } = walk;
  const supportOf = (rank: number): number => support[nodes[rank] as number] as number;
  const nearKey = (rank: number): number =>
    Math.min(DISTANCES - 1, walk.distanceOf(rank)) * COUNTS + falling(strength[rank] as number);
  const near = (a: number, b: number): number =>
    walk.distanceOf(a) - walk.distanceOf(b) ||
    (strength[b] as number) - (strength[a] as number) ||
    supportOf(b) - supportOf(a) ||
    named(graph, walk, [a, b]);
  // Support lies far away in memory, so it is looked up only where strength does not decide.
  if (order === "near") return { keyOf: nearKey, compare: near };
  if (order === "support") {
    const keyOf = (rank: number): number => falling(supportOf(rank)) * COUNTS * DISTANCES + nearKey(rank);
    return { keyOf, compare: (a, b) => supportOf(b) - supportOf(a) || near(a, b) };
  }
  if (order === "recent") {
    const newest = newestDays(graph, walk);
    const dayOf = (rank: number): number => newest[rank] as number;
    const keyOf = (rank: number): number => falling(dayOf(rank)) * COUNTS * DISTANCES + nearKey(rank);
    return { keyOf, compare: (a, b) => dayOf(b) - dayOf(a) || near(a, b) };
  }
  const beginnings = beginningsOf(graph);
  const keyOf = (rank: number): number => beginnings[nodes[rank] as number] as number;
  const nameOf = (rank: number): string => graph.json.nodes[nodes[rank] as number]?.attributes.label ?? "";
  return { keyOf, compare: (a, b) => compareText(nameOf(a), nameOf(b)) || near(a, b) };
}

/** Smaller for larger numbers. */
function falling(count: number): number {
  return COUNTS - 1 - Math.min(COUNTS - 1, count);
}

function named(graph: LoadedGraph, walk: Walk, [a, b]: readonly [number, number]): number {
  const { nodes } = graph.json;
  const [one, other] = [nodes[walk.nodes[a] as number], nodes[walk.nodes[b] as number]];
  return (
    compareText(one?.attributes.label ?? "", other?.attributes.label ?? "") ||
    compareText(one?.key ?? "", other?.key ?? "")
  );
}

const beginningsByGraph = new WeakMap<LoadedGraph, Float64Array>();

/** The first three characters of each name as one number of the same order. */
function beginningsOf(graph: LoadedGraph): Float64Array {
  const unit = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) + 1 : 0);
  const known =
    beginningsByGraph.get(graph) ??
    Float64Array.from(graph.json.nodes, ({ attributes: { label } }) =>
      [0, 1, 2].reduce((number, at) => number * 65_537 + unit(label, at), 0),
    );
  beginningsByGraph.set(graph, known);
  return known;
}
