import { MultiDirectedGraph } from "graphology";
import { curvatures } from "../model/curvature.js";
import type { Dataset } from "../model/dataset.js";
import { isSymmetric } from "../model/relations.js";

/** Only what Sigma draws; the data stay in the data set, so that their names never meet Sigma's own. */
export interface DrawnNode {
  x: number;
  y: number;
  size: number;
  color: string;
}

export interface DrawnEdge {
  size: number;
  color: string;
  curvature: number;
  /** Which of Sigma's programs draws it. */
  type: "line" | "arrow" | "curve" | "curve-arrow";
}

export type RenderGraph = MultiDirectedGraph<DrawnNode, DrawnEdge>;

/** The graph as Sigma gets it: positions come with the data and no layout runs. */
export function buildRenderGraph(data: Dataset): RenderGraph {
  const graph: RenderGraph = new MultiDirectedGraph();
  for (const node of data.nodes) {
    graph.addNode(node.id, { x: node.x, y: node.y, size: node.size, color: node.color });
  }
  const bends = curvatures(data.edges);
  for (const edge of data.edges) {
    // Sigma has no loops; the panel lists them.
    if (edge.source === edge.target) continue;
    const curvature = bends.get(edge.id) ?? 0;
    const arrow = !isSymmetric(edge.etype);
    const type = curvature === 0 ? (arrow ? "arrow" : "line") : arrow ? "curve-arrow" : "curve";
    graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, {
      size: edge.size,
      color: edge.color,
      curvature,
      type,
    });
  }
  return graph;
}
