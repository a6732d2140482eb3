import { distanceTo, type Point } from "../model/edge-geometry.js";
import type { Selection } from "../state/view-state.js";
import type { Drawn } from "./detail.js";
import type { View } from "./view.js";

/**
 * What lies under a point of the screen: the nearest node whose disc it touches within `slack` pixels, else the
 * nearest edge within `slack`. Sigma's own picking wants the very pixel, which no finger and few hands hit on a line.
 *
 * @param first ids of nodes and edges that win over all others: what stands out
 */
export function pick(
  view: View,
  drawn: Pick<Drawn, "nodes" | "edges">,
  point: Point,
  options: {
    readonly slack: number;
    readonly first: { nodes: ReadonlySet<string>; edges: readonly string[] } | null;
  },
): Selection | null {
  const { slack, first } = options;
  const node =
    (first && nearestNode(view, first.nodes, point, slack)) ??
    nearestNode(view, ids(drawn.nodes), point, first ? 0 : slack);
  if (node !== null) return { kind: "node", id: node };
  const edge = nearestEdge(view, first ? first.edges : ids(drawn.edges), point, slack);
  return edge === null ? null : { kind: "edge", id: edge };
}

function nearestNode(view: View, nodes: Iterable<string>, point: Point, slack: number): string | null {
  let best: string | null = null;
  let distance = slack;
  const isFar = view.farFrom(point, slack);
  for (const id of nodes) {
    const disc = isFar(id) ? null : view.disc(id);
    if (!disc) continue;
    const gap = Math.hypot(disc.x - point.x, disc.y - point.y) - disc.radius;
    if (gap > distance) continue;
    best = id;
    distance = gap;
  }
  return best;
}

function nearestEdge(view: View, edges: Iterable<string>, point: Point, slack: number): string | null {
  let best: string | null = null;
  let distance = slack;
  for (const id of edges) {
    const line = view.line(id);
    if (!line || far(line.curve, point, slack)) continue;
    const gap = distanceTo(line.curve, point, line.curved) - line.width / 2;
    if (gap > distance) continue;
    best = id;
    distance = gap;
  }
  return best;
}

/** Whether a point is outside the box round a curve, so that its distance need not be known. */
function far({ from, control, to }: { from: Point; control: Point; to: Point }, point: Point, slack: number) {
  return (
    point.x < Math.min(from.x, control.x, to.x) - slack ||
    point.x > Math.max(from.x, control.x, to.x) + slack ||
    point.y < Math.min(from.y, control.y, to.y) - slack ||
    point.y > Math.max(from.y, control.y, to.y) + slack
  );
}

function* ids(items: readonly { readonly id: string }[]): Iterable<string> {
  for (const item of items) yield item.id;
}
