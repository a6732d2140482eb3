import type { z } from "zod";
import { compareFacts } from "./facts.js";
import type { LoadedGraph, LoadedNode } from "./loaded-graph.js";
import { toEdgeView, toEntityView, toFactView, toQuotes } from "./make-views.js";
import { compareEdges } from "./neighbours.js";
import type { showOptions } from "./options.js";
import { firstOf } from "./top.js";
import type { ShownView } from "./views.js";

/** One entity with its edges, the facts that it reports, and where it is mentioned. */
export function showEntity(
  graph: LoadedGraph,
  node: LoadedNode,
  options: z.output<typeof showOptions>,
): ShownView {
  const all = graph.edgesOf(node.id);
  const strong = all.filter(({ etype }) => etype !== "co_mentioned");
  const edges = options.coMentions ? all : strong;
  const reported = graph.factsOf(node.id).filter(({ reporter }) => reporter === node.id);
  const facts = firstOf(reported, options.limit, compareFacts);
  return {
    entity: toEntityView(node),
    edges: firstOf(edges, options.limit, compareEdges).map((edge) => toEdgeView(graph, edge, options)),
    facts: facts.map((fact) => toFactView(graph, fact, options)),
    mentions: toQuotes(graph, node.mentions, options),
    mentionCount: node.mentions.length,
    leftOut: {
      edges: Math.max(0, edges.length - options.limit),
      facts: reported.length - facts.length,
      coMentions: all.length - edges.length,
    },
  };
}
