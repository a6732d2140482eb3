import type { z } from "zod";
import { SYMMETRIC } from "../graph/edge-types.js";
import { type Adjacency, kindMask, typeCode, typeMask } from "./adjacency.js";
import { edgeInTime, isTimed, type Months } from "./in-time.js";
import type { LoadedGraph } from "./loaded-graph.js";
import type { neighboursOptions } from "./options.js";
import { spanTest } from "./spans.js";

/** What decides where a walk goes. */
export type WalkOptions = Pick<
  z.output<typeof neighboursOptions>,
  "depth" | "kind" | "type" | "direction" | "minSupport" | "coMentions"
> &
  Months;

/** What a walk met, by the places of nodes and edges. Valid until the next walk over the same graph. */
export interface Walk {
  readonly origin: number;
  /** Nodes in the order in which they were met, without the origin. */
  readonly reached: readonly number[];
  /** Edges that were walked. */
  readonly edgeCount: number;
  /** Steps to a node that was met. */
  distanceOf(node: number): number;
  /** Articles behind the edges on which a node was reached. */
  strengthOf(node: number): number;
  /** Whether the edge at an end (its place in the adjacency) was walked from there. */
  hasLeft(end: number): boolean;
}

/** Arrays as long as the graph: made once, because new ones for each question keep the collector busy. */
interface Scratch {
  /** Number of the walk that met a node or an edge last, so that nothing has to be cleared. */
  walk: number;
  /** By end of an edge. */
  readonly left: Int32Array;
  /** For each node four numbers that lie together, because a walk jumps from node to node: walk, distance, strength, kind. */
  readonly nodes: Int32Array;
}

const WIDTH = 4;
const DISTANCE = 1;
const STRENGTH = 2;
const KIND = 3;

const scratches = new WeakMap<Adjacency, Scratch>();

function scratchOf(adjacency: Adjacency): Scratch {
  const known = scratches.get(adjacency);
  if (known !== undefined) return known;
  const made = {
    walk: 0,
    left: new Int32Array(adjacency.edge.length),
    nodes: new Int32Array(WIDTH * adjacency.nodeCount),
  };
  adjacency.kind.forEach((kind, node) => {
    made.nodes[WIDTH * node + KIND] = kind;
  });
  scratches.set(adjacency, made);
  return made;
}

/** Walks some steps around a node, breadth first. */
export function walkFrom(graph: LoadedGraph, origin: number, options: WalkOptions): Walk {
  const { adjacency } = graph;
  const scratch = scratchOf(adjacency);
  scratch.walk++;
  const { walk, left, nodes } = scratch;
  nodes.set([walk, 0, 0], WIDTH * origin);
  const step = stepper(graph, scratch, options);
  const reached: number[] = [];
  let [edgeCount, first] = [step(origin, 1, reached), 0];
  for (let depth = 2; depth <= options.depth && first < reached.length; depth++) {
    const last = reached.length;
    for (; first < last; first++) edgeCount += step(reached[first] ?? 0, depth, reached);
  }
  return {
    origin,
    reached,
    edgeCount,
    distanceOf: (node) => nodes[WIDTH * node + DISTANCE] as number,
    strengthOf: (node) => nodes[WIDTH * node + STRENGTH] as number,
    hasLeft: (end) => left[end] === walk,
  };
}

/** Takes all steps from a node, notes nodes that are new, and counts the edges that are. One loop: it runs millions of times. */
function stepper(
  graph: LoadedGraph,
  { walk, left, nodes }: Scratch,
  options: WalkOptions,
): (from: number, depth: number, reached: number[]) => number {
  const { start, other, twin, outward, weight, type } = graph.adjacency;
  const types = typeMask(options.type, options.coMentions);
  const kinds = kindMask(options.kind);
  const ways = directionMask(options.direction);
  const isOutside = outsideTest(graph, options);
  return (from, depth, reached) => {
    let walked = 0;
    const end = start[from + 1] as number;
    for (let at = start[from] as number; at < end; at++) {
      const code = type[at] as number;
      if (types[code] === 0 || (weight[at] as number) < options.minSupport) continue;
      if (((ways[code] as number) & (outward[at] === 1 ? OUT : IN)) === 0) continue;
      const to = other[at] as number;
      const row = WIDTH * to;
      if (kinds[nodes[row + KIND] as number] === 0 || isOutside(at)) continue;
      left[at] = walk;
      const isNew = nodes[row] !== walk;
      // An edge counts once: only from a node that was met before can it have been walked the other way.
      if (isNew || left[twin[at] as number] !== walk || twin[at] === at) walked++;
      if (isNew) {
        nodes[row] = walk;
        nodes[row + DISTANCE] = depth;
        nodes[row + STRENGTH] = 0;
        reached.push(to);
      }
      nodes[row + STRENGTH] = (nodes[row + STRENGTH] as number) + (weight[at] as number);
    }
    return walked;
  };
}

/** Whether the edge at an end lies outside the months that are asked for; without any, edges are not even looked at. */
function outsideTest(graph: LoadedGraph, months: Months): (end: number) => boolean {
  if (!isTimed(months)) return () => false;
  const test = spanTest(graph, months);
  const { edges } = graph.json;
  return (end) => {
    const answer = test(end);
    if (answer !== "unsure") return answer === "outside";
    const edge = edges[graph.adjacency.edge[end] as number];
    return edge === undefined || !edgeInTime(graph, edge.attributes, months);
  };
}

const OUT = 1;
const IN = 2;

/** Which way edges of each type may be walked; those without a direction go both ways. */
function directionMask(direction: WalkOptions["direction"]): Uint8Array {
  const ways = { out: OUT, in: IN, both: OUT | IN }[direction];
  const mask = typeMask([], true).fill(ways);
  for (const type of SYMMETRIC) mask[typeCode(type)] = OUT | IN;
  return mask;
}
