import type Sigma from "sigma";
import { type Curve, curveBetween, type Point, pointOn } from "../model/edge-geometry.js";
import type { DrawnEdge, DrawnNode } from "./render-graph.js";

/** A node on the screen, pixels. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** An edge on the screen. */
export interface Line {
  readonly curve: Curve;
  readonly curved: boolean;
  readonly width: number;
  readonly target: Disc;
  readonly arrow: boolean;
}

/** Where things lie on the screen at this moment. */
export class View {
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;

  constructor(sigma: Sigma<DrawnNode, DrawnEdge>) {
    this.#sigma = sigma;
  }

  disc(id: string): Disc | null {
    const data = this.#sigma.getNodeDisplayData(id);
    if (!data || data.hidden) return null;
    const { x, y } = this.#sigma.framedGraphToViewport(data);
    return { x, y, radius: this.#sigma.scaleSize(data.size) };
  }

  line(id: string): Line | null {
    const graph = this.#sigma.getGraph();
    if (!graph.hasEdge(id)) return null;
    const [source, target] = [this.disc(graph.source(id)), this.disc(graph.target(id))];
    const data = this.#sigma.getEdgeDisplayData(id);
    if (!source || !target || !data || data.hidden) return null;
    const { curvature, type } = graph.getEdgeAttributes(id);
    return {
      curve: curveBetween(source, target, curvature),
      curved: curvature !== 0,
      width: this.#sigma.scaleSize(data.size),
      target,
      arrow: type === "arrow" || type === "curve-arrow",
    };
  }

  /** The middle of an edge. */
  middle(id: string): Point | null {
    const line = this.line(id);
    return line && pointOn(line.curve, 0.5);
  }
}
