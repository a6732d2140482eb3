import { UndirectedGraph } from "graphology";
import { compareText } from "../base/ids.js";
import type { TradeGraph } from "./build.js";

/** How much one shared sentence pulls two nodes together, against one article that states a relation. */
const CO_MENTION_PULL = 0.25;
/** Shared sentences above this number pull no more: a page that repeats two names is no closer bond. */
const CO_MENTION_LIMIT = 5;

export interface LinkNode {
  x: number;
  y: number;
  size: number;
}

export type LinkGraph = UndirectedGraph<LinkNode, { weight: number }>;

/**
 * The graph as layout and communities see it: one undirected link a pair of nodes, with the pull of all edges between
 * them. Stated relations grow with the logarithm of their articles, so that one much-told edge is no black hole.
 */
export function toLinkGraph(graph: TradeGraph): LinkGraph {
  const links: LinkGraph = new UndirectedGraph();
  graph.forEachNode((key, { x, y, size }) => {
    links.addNode(key, { x, y, size });
  });
  const pulls = new Map<string, { source: string; target: string; weight: number }>();
  graph.forEachEdge((_edge, { etype, weight }, source, target) => {
    const [a, b] = compareText(source, target) < 0 ? [source, target] : [target, source];
    const pull =
      etype === "co_mentioned" ? CO_MENTION_PULL * Math.min(weight, CO_MENTION_LIMIT) : 1 + Math.log2(weight);
    const known = pulls.get(`${a} ${b}`);
    if (known === undefined) pulls.set(`${a} ${b}`, { source: a, target: b, weight: pull });
    else known.weight += pull;
  });
  const sorted = [...pulls].sort(([a], [b]) => compareText(a, b));
  for (const [, { source, target, weight }] of sorted) links.addEdge(source, target, { weight });
  return links;
}
