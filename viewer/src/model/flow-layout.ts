import { type SankeyGraph, sankey } from "d3-sankey";
import type { FactView } from "./dataset.js";
import { type FlowLink, type FlowNode, flowsOf } from "./flows.js";

export type LinkData = Omit<FlowLink, "source" | "target">;
export type LaidFlows = SankeyGraph<FlowNode, LinkData>;

const BAR = 10;
/** Pixels at either side for names. */
const LABEL = 112;
/** More links than this are a tangle; the largest are kept. */
const MOST_LINKS = 40;

/** Pixels left for names at either side of a diagram of this width. */
export function sideOf(width: number): number {
  return width < 480 ? LABEL * 0.7 : LABEL;
}

/** Places bars and links for a width in pixels; null where there is nothing to draw. */
export function layOutFlows(
  facts: readonly FactView[],
  width: number,
): { readonly graph: LaidFlows; readonly height: number } | null {
  const { nodes, links } = flowsOf(facts);
  const largest = [...links].sort((a, b) => b.amount - a.amount).slice(0, MOST_LINKS);
  const used = new Set(largest.flatMap(({ source, target }) => [source, target]));
  const kept = nodes.filter(({ key }) => used.has(key));
  if (kept.length === 0) return null;
  const tallest = Math.max(
    ...[0, 1, 2].map((column) => kept.filter((node) => node.column === column).length),
  );
  const height = Math.max(180, tallest * 28);
  const side = sideOf(width);
  const graph = sankey<FlowNode, LinkData>()
    .nodeId(({ key }) => key)
    .nodeAlign(({ column }) => column)
    .nodeWidth(BAR)
    .nodePadding(16)
    .extent([
      [side, 6],
      [width - side, height - 6],
    ])({
    nodes: kept.map((node) => ({ ...node })),
    links: largest.map((link) => ({ ...link, value: link.amount })),
  });
  return { graph, height };
}
