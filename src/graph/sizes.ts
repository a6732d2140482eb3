import type { EdgeType } from "../model/ontology.js";
import type { TradeGraph } from "./build.js";

const SMALLEST = 4;
const LARGEST = 24;

/**
 * Gives every node a radius from 4 to 24: area grows with the articles that mention it and the edges that it has,
 * weak co-mentions apart. The node that has most of both is the largest.
 */
export function sizeNodes(graph: TradeGraph): void {
  const importance = new Map(
    graph.mapNodes((key, { support }) => {
      const stated = graph.filterEdges(key, (_edge, { etype }) => etype !== "co_mentioned").length;
      return [key, support + stated];
    }),
  );
  const top = Math.max(1, ...importance.values());
  graph.updateEachNodeAttributes(
    (key, attributes) => ({
      ...attributes,
      size: round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((importance.get(key) ?? 0) / top)),
    }),
    { attributes: ["size"] },
  );
}

/** Width of an edge: a claim of one article is 1 wide, every doubling adds one, up to 5; a weak edge is thin. */
export function edgeSize(etype: EdgeType, weight: number): number {
  const width = Math.min(5, 1 + Math.log2(Math.max(1, weight)));
  return round(etype === "co_mentioned" ? width / 4 : width);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
