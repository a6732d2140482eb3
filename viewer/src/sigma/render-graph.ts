import { MultiDirectedGraph } from "graphology";
import { curvatures } from "../model/curvature.js";
import type { Dataset, GraphEdge } from "../model/dataset.js";
import { isSymmetric } from "../model/relations.js";
import type { Shape } from "../model/shapes.js";
import type { Place } from "./layout-run.js";
import type { DrawnScene } from "./scene.js";

/** Only what Sigma draws; the data stay in the data set, so that their names never meet Sigma's own. */
export interface DrawnNode {
  x: number;
  y: number;
  size: number;
  color: string;
  shape: Shape;
}

export interface DrawnEdge {
  size: number;
  color: string;
  curvature: number;
  /** Which of Sigma's programs draws it. */
  type: "line" | "arrow" | "curve" | "curve-arrow";
}

export type RenderGraph = MultiDirectedGraph<DrawnNode, DrawnEdge>;

/** How far an edge is bent so that those between the same nodes lie apart. */
export type Bends = ReadonlyMap<string, number>;

export function bendsOf(data: Dataset): Bends {
  return curvatures(data.edges);
}

/**
 * The graph as Sigma gets it: what is drawn at this zoom and nothing else, since Sigma uploads all that it has with
 * every frame. Its most supported nodes come last and so lie on top.
 */
export function buildRenderGraph(
  { data, drawn, paint, nodeScale }: DrawnScene,
  placeOf: (id: string) => Place,
  bends: Bends,
): RenderGraph {
  const graph: RenderGraph = new MultiDirectedGraph();
  for (const node of [...drawn.nodes].reverse()) {
    const { x, y } = placeOf(node.id);
    const shape = data.shapeOf(node.kind);
    graph.addNode(node.id, {
      x,
      y,
      shape,
      size: paint.nodeSize(node) * nodeScale,
      color: paint.nodeColor(node),
    });
  }
  for (const edge of drawn.edges) {
    // Sigma has no loops; the panel lists them.
    if (edge.source === edge.target) continue;
    const curvature = bends.get(edge.id) ?? 0;
    graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, {
      size: paint.edgeSize(edge),
      color: paint.edgeColor(edge, false),
      curvature,
      type: programOf(edge, curvature),
    });
  }
  return graph;
}

function programOf({ etype }: GraphEdge, curvature: number): DrawnEdge["type"] {
  const arrow = !isSymmetric(etype);
  if (curvature === 0) return arrow ? "arrow" : "line";
  return arrow ? "curve-arrow" : "curve";
}
