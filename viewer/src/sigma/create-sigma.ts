import { createEdgeCurveProgram } from "@sigma/edge-curve";
import Sigma from "sigma";
import { createEdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { Dataset } from "../model/dataset.js";
import type { DrawnEdge, DrawnNode, RenderGraph } from "./render-graph.js";
import { createShapeProgram } from "./shape-program.js";

const ARROW = { lengthToThicknessRatio: 3.2, widenessToThicknessRatio: 2.6 };

/** A Sigma that draws nodes and edges of a graph, and nothing else: labels and emphasis are ours. */
export function createSigma(
  container: HTMLElement,
  graph: RenderGraph,
  options: { readonly data: Dataset; readonly ground: () => string },
): Sigma<DrawnNode, DrawnEdge> {
  const sigma = new Sigma<DrawnNode, DrawnEdge>(graph, container, {
    renderLabels: false,
    minEdgeThickness: 1.5,
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    stagePadding: 24,
    zoomingRatio: 1.5,
    edgeProgramClasses: {
      line: EdgeRectangleProgram,
      arrow: createEdgeArrowProgram<DrawnNode, DrawnEdge>(ARROW),
      curve: createEdgeCurveProgram<DrawnNode, DrawnEdge>(),
      "curve-arrow": createEdgeCurveProgram<DrawnNode, DrawnEdge>({
        arrowHead: { extremity: "target", ...ARROW },
      }),
    },
    defaultNodeType: "shape",
    nodeProgramClasses: { shape: createShapeProgram(options.ground) },
  });
  // Neither a filter nor a node that is moved may make all others shrink.
  sigma.setCustomBBox(extentOf(options.data));
  // Sigma's own picking reads pixels back from the graphics card at every move of the mouse, which stalls it, and finds
  // thin edges hardly ever; `pointer.ts` finds things by their geometry. Moving and zooming do not hang on these.
  sigma.getMouseCaptor().removeAllListeners();
  sigma.getTouchCaptor().removeAllListeners();
  return sigma;
}

/** The box that all nodes of the data lie in, whatever is drawn of them. */
export function extentOf({ nodes }: Dataset): { x: [number, number]; y: [number, number] } {
  if (nodes.length === 0) return { x: [0, 1], y: [0, 1] };
  const box = { left: Infinity, right: -Infinity, low: Infinity, high: -Infinity };
  for (const { x, y } of nodes) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.low = Math.min(box.low, y);
    box.high = Math.max(box.high, y);
  }
  return { x: [box.left, box.right], y: [box.low, box.high] };
}

/** A graph whose nodes would cover more of the canvas than this is a stain: its nodes are drawn smaller. */
const MOST_COVERED = 0.12;

/**
 * By what sizes are multiplied: they are made for a desktop canvas and some hundred nodes; a phone shows the same graph
 * on a third of the width, and a large graph has many more of them.
 */
export function nodeScaleOf(
  { width, height }: { readonly width: number; readonly height: number },
  sizes: readonly number[],
): number {
  const screen = 0.8 * Math.min(1, Math.max(0.42, Math.min(width, height) / 800));
  const covered = sizes.reduce((sum, size) => sum + Math.PI * (size * screen) ** 2, 0);
  const crowd = Math.sqrt((MOST_COVERED * width * height) / Math.max(1, covered));
  return screen * Math.min(1, Math.max(0.3, crowd));
}
