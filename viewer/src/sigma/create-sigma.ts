import { createEdgeCurveProgram } from "@sigma/edge-curve";
import Sigma from "sigma";
import { createEdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { Dataset } from "../model/dataset.js";
import { HIDDEN_AT_FIRST } from "../state/view-state.js";
import { edgeColor, nodeColor } from "./palette.js";
import { buildRenderGraph, type DrawnEdge, type DrawnNode } from "./render-graph.js";
import type { Scene } from "./scene.js";

const ARROW = { lengthToThicknessRatio: 3.2, widenessToThicknessRatio: 2.6 };

/** A Sigma that draws nodes and edges of the current scene, and nothing else: labels and emphasis are ours. */
export function createSigma(
  container: HTMLElement,
  data: Dataset,
  scene: () => Scene,
): Sigma<DrawnNode, DrawnEdge> {
  const sigma = new Sigma<DrawnNode, DrawnEdge>(buildRenderGraph(data), container, {
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
    nodeReducer: (id, { x, y, size, color }) => {
      const { visible, palette } = scene();
      return {
        x,
        y,
        size: size * sizeScale(container),
        color: nodeColor(color, palette),
        hidden: !visible.hasNode(id),
      };
    },
    edgeReducer: (id, drawn) => {
      const { visible, palette } = scene();
      const weak = HIDDEN_AT_FIRST.includes(data.edge(id)?.etype ?? "");
      return {
        ...drawn,
        color: edgeColor(drawn.color, palette, weak),
        hidden: !visible.hasEdge(id),
      };
    },
  });
  // Sigma's own picking reads pixels back from the graphics card at every move of the mouse, which stalls it, and finds
  // thin edges hardly ever; `pointer.ts` finds things by their geometry. Moving and zooming do not hang on these.
  sigma.getMouseCaptor().removeAllListeners();
  sigma.getTouchCaptor().removeAllListeners();
  return sigma;
}

/** Sizes are made for a desktop canvas; a phone shows the same graph on a third of its width. */
function sizeScale(container: HTMLElement): number {
  const shorter = Math.min(container.offsetWidth, container.offsetHeight);
  return 0.8 * Math.min(1, Math.max(0.42, shorter / 800));
}
