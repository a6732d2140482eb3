import { MultiDirectedGraph } from "graphology";
import type { z } from "zod";
import type { EdgeAttributes, GraphAttributes, GraphJson, NodeAttributes } from "../model/graph-view.js";
import type { subgraphOptions } from "./options.js";

export type Subgraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;
export type SubgraphFilter = Omit<z.output<typeof subgraphOptions>, "name">;

/** A graph as graphology holds it, for any of its algorithms. */
export function toGraphology(json: GraphJson): Subgraph {
  const graph: Subgraph = new MultiDirectedGraph();
  graph.replaceAttributes(json.attributes);
  for (const { key, attributes } of json.nodes) graph.addNode(key, { ...attributes });
  for (const { key, source, target, attributes } of json.edges) {
    graph.addDirectedEdgeWithKey(key, source, target, { ...attributes });
  }
  return graph;
}
