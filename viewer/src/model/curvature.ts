import type { GraphEdge } from "./dataset.js";
import { compareText } from "./order.js";

const STEP = 0.22;

/**
 * How far each edge is bent so that edges between the same two nodes lie apart, both directions included: a single
 * one is straight (0), two leave by both sides, three have one in the middle, and so on.
 */
export function curvatures(edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const forward = edge.source < edge.target;
    const key = forward ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    const pair = pairs.get(key);
    if (pair) pair.push(edge);
    else pairs.set(key, [edge]);
  }
  const bent = new Map<string, number>();
  for (const pair of pairs.values()) {
    pair.sort((a, b) => compareText(a.etype, b.etype) || compareText(a.id, b.id));
    for (const [index, edge] of pair.entries()) {
      const place = index - (pair.length - 1) / 2;
      // A curve bends to the left of its direction, so an edge that runs back needs the other sign to lie apart.
      const side = edge.source < edge.target ? 1 : -1;
      bent.set(edge.id, place === 0 ? 0 : place * STEP * side);
    }
  }
  return bent;
}
