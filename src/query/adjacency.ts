import type { GraphJson } from "../model/graph-view.js";
import { DERIVED_TYPES, type EdgeType, RELATION_TYPES } from "../model/ontology.js";

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
  /** The ends of node `n` lie from `start[n]` to before `start[n + 1]` of the next three. */
  readonly start: Int32Array;
  readonly edge: Int32Array;
  readonly other: Int32Array;
  /** 1 where the edge starts at the node. */
  readonly outward: Uint8Array;
  readonly weight: Float64Array;
  /** Type of an edge as a number; see `typeMask`. */
  readonly type: Uint8Array;
  /** Edges at a node, in the order of the file, each once. */
  edgesOf(node: string): readonly number[];
}

/** Takes time in proportion to the graph, once. Throws where an edge points at a node that is not there. */
export function makeAdjacency({ nodes, edges }: GraphJson): Adjacency {
  const places = new Map(nodes.map(({ key }, index) => [key, index]));
  const ends = edges.map(({ key, source, target }): readonly [number, number] => {
    const pair = [places.get(source), places.get(target)] as const;
    if (pair[0] === undefined || pair[1] === undefined)
      throw new Error(`graph: edge ${key} points at ${source} or ${target}, which is no node`);
    return [pair[0], pair[1]];
  });
  const start = countEnds(nodes.length, ends);
  const size = start[nodes.length] ?? 0;
  const table = {
    edge: new Int32Array(size),
    other: new Int32Array(size),
    outward: new Uint8Array(size),
  };
  const next = start.slice();
  ends.forEach(([source, target], index) => {
    place(table, next, { node: source, other: target, index, outward: 1 });
    if (target !== source) place(table, next, { node: target, other: source, index, outward: 0 });
  });
  return {
    nodeCount: nodes.length,
    edgeCount: edges.length,
    nodeIndex: (id) => places.get(id) ?? -1,
    start,
    ...table,
    weight: Float64Array.from(edges, ({ attributes }) => attributes.weight),
    type: Uint8Array.from(edges, ({ attributes }) => CODES.get(attributes.etype) ?? 0),
    edgesOf(node) {
      const at = places.get(node);
      return at === undefined ? [] : [...table.edge.subarray(start[at], start[at + 1])];
    },
  };
}

function countEnds(nodeCount: number, ends: readonly (readonly [number, number])[]): Int32Array {
  const start = new Int32Array(nodeCount + 1);
  for (const [source, target] of ends) {
    start[source + 1] = (start[source + 1] ?? 0) + 1;
    if (target !== source) start[target + 1] = (start[target + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodeCount; node++) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  return start;
}

interface End {
  readonly node: number;
  readonly other: number;
  readonly index: number;
  readonly outward: 0 | 1;
}

function place(
  table: { readonly edge: Int32Array; readonly other: Int32Array; readonly outward: Uint8Array },
  next: Int32Array,
  { node, other, index, outward }: End,
): void {
  const at = next[node] ?? 0;
  next[node] = at + 1;
  table.edge[at] = index;
  table.other[at] = other;
  table.outward[at] = outward;
}

/** Which types may be walked, by number. Without a choice all but `co_mentioned`, unless it is asked for. */
export function typeMask(types: readonly EdgeType[], coMentions: boolean): Uint8Array {
  const wanted = (type: EdgeType): boolean =>
    types.length === 0 ? type !== "co_mentioned" || coMentions : types.includes(type);
  return Uint8Array.from(TYPES, (type) => (wanted(type) ? 1 : 0));
}

/** The number of a type in `Adjacency.type`. */
export function typeCode(type: EdgeType): number {
  return CODES.get(type) ?? 0;
}
