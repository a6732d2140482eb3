import type { GraphJson } from "../model/graph-view.js";
import {
  DERIVED_TYPES,
  type EdgeType,
  ENTITY_KINDS,
  type EntityKind,
  RELATION_TYPES,
} from "../model/ontology.js";

const TYPES: readonly EdgeType[] = [...RELATION_TYPES, ...DERIVED_TYPES];
const CODES = new Map(TYPES.map((type, code) => [type, code]));

/**
 * Who is linked to whom, in numbers: nodes and edges by their place in the file. Walks over a million edges stay in typed
 * arrays; only what is shown becomes an object.
 */
export interface Adjacency {
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Place of a node; -1 where there is none. */
  nodeIndex(id: string): number;
  /** Places of the ends of an edge. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Articles that mention a node. */
  readonly support: Int32Array;
  /** Kind of a node as a number; see `kindMask`. */
  readonly kind: Uint8Array;
  /** The ends of node `n` lie from `start[n]` to before `start[n + 1]` of the next two. */
  readonly start: Int32Array;
  readonly edge: Int32Array;
  /** Two numbers an end, side by side, since a walk jumps from node to node: the other node, and a mark; see `markOf`. */
  readonly ends: Int32Array;
  /** Edges at a node, in the order of the file, each once. */
  edgesOf(node: string): readonly number[];
}

/** Takes time in proportion to the graph, once. Throws where an edge points at a node that is not there. */
export function makeAdjacency({ nodes, edges }: GraphJson): Adjacency {
  const places = new Map(nodes.map(({ key }, index) => [key, index]));
  const source = new Int32Array(edges.length);
  const target = new Int32Array(edges.length);
  edges.forEach((edge, index) => {
    const pair = [places.get(edge.source), places.get(edge.target)] as const;
    if (pair[0] === undefined || pair[1] === undefined)
      throw new Error(`graph: edge ${edge.key} points at ${edge.source} or ${edge.target}, which is no node`);
    source[index] = pair[0];
    target[index] = pair[1];
  });
  const ends = endsOf(edges, { source, target, nodeCount: nodes.length });
  return {
    nodeCount: nodes.length,
    edgeCount: edges.length,
    nodeIndex: (id) => places.get(id) ?? -1,
    source,
    target,
    support: Int32Array.from(nodes, ({ attributes }) => attributes.support),
    kind: Uint8Array.from(nodes, ({ attributes }) => ENTITY_KINDS.indexOf(attributes.kind)),
    ...ends,
    edgesOf(node) {
      const at = places.get(node);
      return at === undefined ? [] : [...ends.edge.subarray(ends.start[at], ends.start[at + 1])];
    },
  };
}

type Ends = Pick<Adjacency, "start" | "edge" | "ends">;

/** What is known of an edge lies beside its end: a walk goes along memory and jumps only to nodes. */
function endsOf(
  edges: GraphJson["edges"],
  { source, target, nodeCount }: Pick<Adjacency, "source" | "target" | "nodeCount">,
): Ends {
  const start = countEnds(nodeCount, source, target);
  const size = start[nodeCount] ?? 0;
  const made = { start, edge: new Int32Array(size), ends: new Int32Array(2 * size) };
  const next = start.slice();
  const place = (edge: number, node: number, other: number, mark: number): void => {
    const at = next[node] ?? 0;
    next[node] = at + 1;
    made.edge[at] = edge;
    made.ends[2 * at] = other;
    made.ends[2 * at + 1] = mark;
  };
  edges.forEach(({ attributes }, edge) => {
    const [from, to] = [source[edge] ?? 0, target[edge] ?? 0];
    const mark = markOf(attributes);
    place(edge, from, to, mark | OUTWARD);
    if (to !== from) place(edge, to, from, mark);
  });
  return made;
}

/** Set in the mark of an end where the edge starts; the mark of its other end differs by this alone. */
export const OUTWARD = 1;
const TYPE_BITS = 4;
/** Bits of a mark below the weight of its edge: way and type. */
export const WEIGHT_SHIFT = TYPE_BITS + 1;
/** Bits of a mark that tell way and type. */
export const WAY = (1 << WEIGHT_SHIFT) - 1;
const HEAVIEST = 2 ** (31 - WEIGHT_SHIFT) - 1;

/** Weight, type and way of an edge as one number. */
function markOf({ weight, etype }: GraphJson["edges"][number]["attributes"]): number {
  return (Math.min(weight, HEAVIEST) << WEIGHT_SHIFT) | (typeCode(etype) << 1);
}

/** The number of a type, from a mark; see `typeMask`. */
export function typeOf(mark: number): number {
  return (mark & WAY) >> 1;
}

function countEnds(nodeCount: number, source: Int32Array, target: Int32Array): Int32Array {
  const start = new Int32Array(nodeCount + 1);
  for (let edge = 0; edge < source.length; edge++) {
    const [from, to] = [source[edge] ?? 0, target[edge] ?? 0];
    start[from + 1] = (start[from + 1] ?? 0) + 1;
    if (to !== from) start[to + 1] = (start[to + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodeCount; node++) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  return start;
}

/** Which types may be walked, by number. Without a choice all but `co_mentioned`, unless it is asked for. */
export function typeMask(types: readonly EdgeType[], coMentions: boolean): Uint8Array {
  const wanted = (type: EdgeType): boolean =>
    types.length === 0 ? type !== "co_mentioned" || coMentions : types.includes(type);
  return Uint8Array.from(TYPES, (type) => (wanted(type) ? 1 : 0));
}

/** The number of a type in a mark. */
export function typeCode(type: EdgeType): number {
  return CODES.get(type) ?? 0;
}

/** Which kinds are wanted, by number; all where none is chosen. */
export function kindMask(kinds: readonly EntityKind[]): Uint8Array {
  return Uint8Array.from(ENTITY_KINDS, (kind) => (kinds.length === 0 || kinds.includes(kind) ? 1 : 0));
}
