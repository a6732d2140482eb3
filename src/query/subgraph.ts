import { createRequire } from "node:module";
import type { MultiDirectedGraph } from "graphology";
import type { z } from "zod";
import { type GraphFilter, selectGraph } from "../graph/select-graph.js";
import type { EdgeAttributes, GraphAttributes, GraphJson, NodeAttributes } from "../model/graph-view.js";
import type { NameIndex } from "./name-index.js";
import type { subgraphOptions } from "./options.js";

/** A part of the graph as graphology holds it. */
export type Subgraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

type Options = z.output<typeof subgraphOptions>;

/** The part of a graph that options ask for. Throws as `resolve` does. */
export function selectPart(json: GraphJson, names: NameIndex, { name, ...options }: Options): GraphJson {
  const filter = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const ego = name === undefined ? {} : { ego: names.resolve(name).id };
  return selectGraph(json, { ...(filter as GraphFilter), ...ego });
}

/** A graph for any algorithm of graphology. Changing it does not change the graph that it was taken from. */
export function toGraphology(json: GraphJson): Subgraph {
  const graphology = createRequire(import.meta.url)("graphology") as typeof import("graphology");
  const graph: Subgraph = new graphology.MultiDirectedGraph();
  graph.replaceAttributes(json.attributes);
  for (const { key, attributes } of json.nodes) graph.addNode(key, { ...attributes });
  for (const { key, source, target, attributes } of json.edges) {
    graph.addDirectedEdgeWithKey(key, source, target, { ...attributes });
  }
  return graph;
}
