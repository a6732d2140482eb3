import { type Dataset, type GraphEdge, otherEnd } from "./dataset.js";
import { compareText } from "./order.js";

/** The part of the graph that is walked. */
interface Walked {
  readonly hasEdge: (id: string) => boolean;
}

export interface PathStep {
  readonly from: string;
  readonly to: string;
  /** All edges between the two, in either direction. */
  readonly edges: readonly GraphEdge[];
}

export interface Paths {
  /** All paths of the least length, at most `MOST_PATHS`, in the order of their names. */
  readonly paths: readonly (readonly PathStep[])[];
  /** How many there are. */
  readonly count: number;
}

const MOST_PATHS = 40;
const NONE: Paths = { paths: [], count: 0 };

/** All shortest paths between two nodes along visible edges, whatever their direction. */
export function shortestPaths(data: Dataset, walked: Walked, from: string, to: string): Paths {
  if (from === to) return NONE;
  const before = walk(data, walked, from, to);
  if (!before.has(to)) return NONE;
  const counts = new Map<string, number>([[from, 1]]);
  const countTo = (id: string): number => {
    const known = counts.get(id);
    if (known !== undefined) return known;
    const sum = [...(before.get(id) ?? [])].reduce((total, other) => total + countTo(other), 0);
    counts.set(id, sum);
    return sum;
  };
  const routes: string[][] = [];
  const climb = (id: string, tail: readonly string[]) => {
    if (routes.length >= MOST_PATHS) return;
    if (id === from) routes.push([from, ...tail]);
    else for (const other of [...(before.get(id) ?? [])].sort(compareText)) climb(other, [id, ...tail]);
  };
  climb(to, []);
  return { paths: routes.map((route) => stepsOf(data, walked, route)), count: countTo(to) };
}

/** For each node that a search in width reaches, the nodes of the layer before it that lead there; stops at `to`. */
function walk(data: Dataset, walked: Walked, from: string, to: string): ReadonlyMap<string, Set<string>> {
  const before = new Map<string, Set<string>>([[from, new Set()]]);
  let rim = [from];
  while (rim.length > 0 && !before.has(to)) {
    const layer = new Map<string, Set<string>>();
    for (const id of rim) {
      for (const edge of data.edgesOf(id)) {
        const other = otherEnd(edge, id);
        if (!walked.hasEdge(edge.id) || before.has(other)) continue;
        const leading = layer.get(other);
        if (leading) leading.add(id);
        else layer.set(other, new Set([id]));
      }
    }
    for (const [id, leading] of layer) before.set(id, leading);
    rim = [...layer.keys()];
  }
  return before;
}

function stepsOf(data: Dataset, walked: Walked, route: readonly string[]): readonly PathStep[] {
  return route.slice(1).map((to, index) => {
    const from = route[index] ?? to;
    return { from, to, edges: edgesBetween(data, walked, from, to) };
  });
}

/** The visible edges between two nodes, in either direction. */
export function edgesBetween(data: Dataset, walked: Walked, a: string, b: string): readonly GraphEdge[] {
  return data.edgesOf(a).filter((edge) => otherEnd(edge, a) === b && walked.hasEdge(edge.id));
}

/** Nodes that every one of the given nodes is joined to, the most supported first. */
export function commonNeighbours(data: Dataset, walked: Walked, ids: readonly string[]): readonly string[] {
  const sets = ids.map((id) => {
    const edges = data.edgesOf(id).filter((edge) => walked.hasEdge(edge.id));
    return new Set(edges.map((edge) => otherEnd(edge, id)));
  });
  const [first, ...rest] = sets;
  return [...(first ?? [])]
    .filter((id) => !ids.includes(id) && rest.every((set) => set.has(id)))
    .sort((a, b) => (data.node(b)?.support ?? 0) - (data.node(a)?.support ?? 0) || compareText(a, b));
}

/** What links several nodes: their common neighbours, and between two of them the shortest paths. */
export function linksBetween(
  data: Dataset,
  walked: Walked,
  ids: readonly string[],
): { readonly nodes: readonly string[]; readonly edges: readonly string[] } {
  const nodes = new Set(commonNeighbours(data, walked, ids));
  const edges = new Set<string>();
  for (const id of ids) {
    for (const edge of data.edgesOf(id)) {
      const other = otherEnd(edge, id);
      if (walked.hasEdge(edge.id) && (nodes.has(other) || ids.includes(other))) edges.add(edge.id);
    }
  }
  const [a, b] = ids;
  if (ids.length === 2 && a !== undefined && b !== undefined) {
    for (const step of shortestPaths(data, walked, a, b).paths.flat()) {
      nodes.add(step.from).add(step.to);
      for (const edge of step.edges) edges.add(edge.id);
    }
  }
  return { nodes: [...nodes], edges: [...edges] };
}
