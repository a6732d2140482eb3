import type { GraphJson } from "../model/graph-view.js";
import type { TradeGraph } from "./build.js";

/** The graph as plain data, in graphology's serialized form: what `graph.json` holds. */
export function toGraphJson(graph: TradeGraph): GraphJson {
  return {
    options: { type: "directed", multi: true, allowSelfLoops: true },
    attributes: graph.getAttributes(),
    nodes: graph.mapNodes((key, attributes) => ({ key, attributes })),
    edges: graph.mapEdges((key, attributes, source, target) => ({ key, source, target, attributes })),
  };
}
