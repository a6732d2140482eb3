import type { z } from "zod";
import { SYMMETRIC } from "../graph/edge-types.js";
import { ENTITY_KINDS } from "../model/ontology.js";
import { type Adjacency, kindMask, OUTWARD, typeCode, typeMask, WAY, WEIGHT_SHIFT } from "./adjacency.js";
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

/**
 * What a walk met. Nodes are told by their rank: 0 is the origin, then they follow in the order in which they were met, so that
 * nearer ones have lower ranks. Valid until the next walk over the same graph.
 */
export interface Walk {
  /** The first rank of each distance, and at the end the number of all ranks. */
  readonly layers: readonly number[];
  /** Nodes met, with the origin. */
  readonly count: number;
  /** Ranks below this one were walked on from; the others lie at the last step. */
  readonly left: number;
  /** Edges that were walked. */
  readonly edgeCount: number;
  /** Nodes met by kind, without the origin. */
  readonly kinds: Int32Array;
  /** By rank the node. */
  readonly nodes: Int32Array;
  /** By rank the articles behind the edges on which a node was reached. */
  readonly strength: Int32Array;
  /** Below 0, or not below `count`, for a node that was not met. */
  rankOf(node: number): number;
  /** By node 0: a place for marks, to be cleared again. */
  readonly marks: Uint8Array;
  /** Steps to a node. */
  distanceOf(rank: number): number;
  /** Whether an end of an edge (its place in the adjacency), at a node that was walked on from, was walked. */
  takes(end: number): boolean;
}

/** Arrays as long as the graph: made once, because new ones for each question keep the collector busy. */
interface Scratch {
  /** Ranks of the walk begin at this number, above all of those before it, so that nothing has to be cleared. */
  base: number;
  /** By node: `base` and its rank in the walk that met it last. All that a step looks up far away. */
  readonly met: Int32Array;
  /** By rank. */
  readonly nodes: Int32Array;
  readonly strength: Int32Array;
  /** By node; all 0 between two questions. */
  readonly marks: Uint8Array;
}

const LARGEST = 2 ** 31 - 1;
const scratches = new WeakMap<Adjacency, Scratch>();

function scratchOf(adjacency: Adjacency): Scratch {
  const { nodeCount } = adjacency;
  const table = (): Int32Array => new Int32Array(nodeCount);
  const make = (): Scratch => ({
    ...{ base: 1, met: table(), nodes: table(), strength: table(), marks: new Uint8Array(nodeCount) },
  });
  const scratch = scratches.get(adjacency) ?? make();
  scratches.set(adjacency, scratch);
  if (scratch.base > LARGEST - nodeCount) {
    scratch.met.fill(0);
    scratch.base = 1;
  }
  return scratch;
}

/** Walks some steps around a node, breadth first. */
export function walkFrom(graph: LoadedGraph, origin: number, options: WalkOptions): Walk {
  const scratch = scratchOf(graph.adjacency);
  const { base, met, nodes, strength, marks } = scratch;
  met[origin] = base;
  nodes[0] = origin;
  strength[0] = 0;
  const limits = limitsOf(graph, options);
  const kinds = new Int32Array(ENTITY_KINDS.length);
  const state: State = { adjacency: graph.adjacency, scratch, limits, kinds, count: 1, edgeCount: 0 };
  const layers = [0, 1];
  let rank = 0;
  while (layers.length <= options.depth + 1 && rank < state.count) {
    for (const last = state.count; rank < last; rank++) step(state, rank);
    layers.push(state.count);
  }
  scratch.base += state.count;
  return {
    ...{ layers, count: state.count, left: rank, edgeCount: state.edgeCount, kinds, nodes, strength, marks },
    rankOf: (node) => (met[node] as number) - base,
    distanceOf(of) {
      let distance = 0;
      while (of >= (layers[distance + 1] as number)) distance++;
      return distance;
    },
    takes: (end) => takes(limits, graph.adjacency.ends, end),
  };
}

interface State {
  readonly adjacency: Adjacency;
  readonly scratch: Scratch;
  readonly limits: Limits;
  readonly kinds: Int32Array;
  count: number;
  edgeCount: number;
}

/** Takes all steps from a node, notes nodes that are new, and counts the edges that are. It looks at millions of ends. */
function step(state: State, rank: number): void {
  const { adjacency, scratch, limits, kinds } = state;
  const { start, ends, kind } = adjacency;
  const { base, met, nodes, strength } = scratch;
  let { count, edgeCount } = state;
  const node = nodes[rank] as number;
  const end = start[node + 1] as number;
  for (let at = start[node] as number; at < end; at++) {
    if (!takes(limits, ends, at)) continue;
    const to = ends[2 * at] as number;
    const mark = ends[2 * at + 1] as number;
    let place = (met[to] as number) - base;
    if (place < 0) {
      place = count++;
      met[to] = base + place;
      nodes[place] = to;
      strength[place] = 0;
      const code = kind[to] as number;
      kinds[code] = (kinds[code] as number) + 1;
      edgeCount++;
    } else if (place >= rank || limits.ways[(mark ^ OUTWARD) & WAY] === 0) {
      // An edge counts once: from a node of a lower rank it was walked before, if it may be walked that way.
      edgeCount++;
    }
    strength[place] = (strength[place] as number) + (mark >>> WEIGHT_SHIFT);
  }
  state.count = count;
  state.edgeCount = edgeCount;
}

/** What decides whether an end of an edge is walked. */
interface Limits {
  /** By the bits of a mark that tell way and type. */
  readonly ways: Uint8Array;
  readonly minSupport: number;
  /** By node; null where every kind is wanted. */
  readonly isWanted: ((node: number) => boolean) | null;
  /** By end; null without months, so that edges are not even looked at. */
  readonly isInTime: ((end: number) => boolean) | null;
}

function takes({ ways, minSupport, isWanted, isInTime }: Limits, ends: Int32Array, at: number): boolean {
  const mark = ends[2 * at + 1] as number;
  if (ways[mark & WAY] === 0 || mark >>> WEIGHT_SHIFT < minSupport) return false;
  if (isWanted !== null && !isWanted(ends[2 * at] as number)) return false;
  return isInTime === null || isInTime(at);
}

function limitsOf(graph: LoadedGraph, options: WalkOptions): Limits {
  const { kind } = graph.adjacency;
  const kinds = kindMask(options.kind);
  return {
    ways: wayMask(options),
    minSupport: options.minSupport,
    isWanted: options.kind.length === 0 ? null : (node) => kinds[kind[node] as number] === 1,
    isInTime: isTimed(options) ? timeTest(graph, options) : null,
  };
}

/** Whether the edge at an end lies inside the months that are asked for. */
function timeTest(graph: LoadedGraph, months: Months): (end: number) => boolean {
  const test = spanTest(graph, months);
  const { edges } = graph.json;
  return (end) => {
    const answer = test(end);
    if (answer !== "unsure") return answer === "inside";
    const edge = edges[graph.adjacency.edge[end] as number];
    return edge !== undefined && edgeInTime(graph, edge.attributes, months);
  };
}

/** Which marks may be walked; types without a direction go both ways. */
function wayMask({ type, coMentions, direction }: WalkOptions): Uint8Array {
  const types = typeMask(type, coMentions);
  const symmetric = new Set([...SYMMETRIC].map(typeCode));
  return Uint8Array.from({ length: WAY + 1 }, (_, way) => {
    const code = way >> 1;
    const isOut = (way & OUTWARD) !== 0;
    const fits = direction === "both" || symmetric.has(code) || (direction === "out") === isOut;
    return fits ? (types[code] ?? 0) : 0;
  });
}
