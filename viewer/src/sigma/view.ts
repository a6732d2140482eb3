import type Sigma from "sigma";
import { type Curve, curveBetween, type Point, pointOn } from "../model/edge-geometry.js";
import { isSymmetric } from "../model/relations.js";
import type { Shape } from "../model/shapes.js";
import type { Place } from "./layout-run.js";
import type { Bends, DrawnEdge, DrawnNode } from "./render-graph.js";
import type { DrawnScene } from "./scene.js";

/** A node on the screen, pixels. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly shape: Shape;
}

/** An edge on the screen. */
export interface Line {
  readonly curve: Curve;
  readonly curved: boolean;
  readonly width: number;
  readonly target: Disc;
  readonly arrow: boolean;
}

interface ViewOptions {
  readonly scene: () => DrawnScene;
  readonly placeOf: (id: string) => Place;
  readonly bends: Bends;
  /** From the units of the data to those of the camera. */
  readonly frame: (place: Place) => Point;
}

/** Where things lie on the screen at this moment. */
export class View {
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly #options: ViewOptions;

  constructor(sigma: Sigma<DrawnNode, DrawnEdge>, options: ViewOptions) {
    this.#sigma = sigma;
    this.#options = options;
  }

  /** Null for what is not on the screen: hidden, or too little supported for this zoom and not asked for. */
  disc(id: string): Disc | null {
    const { data, drawn, visible, emphasis, paint, nodeScale } = this.#options.scene();
    if (!drawn.hasNode(id) && !(emphasis?.nodes.has(id) && visible.hasNode(id))) return null;
    const node = data.node(id);
    if (!node) return null;
    const { x, y } = this.#sigma.graphToViewport(this.#options.placeOf(id));
    const radius = this.#sigma.scaleSize(paint.nodeSize(node) * nodeScale);
    return { x, y, radius, shape: data.shapeOf(node.kind) };
  }

  /** Tells the nodes whose disc is certainly more than `slack` pixels from a point, at little cost for each. */
  farFrom(point: Point, slack: number): (id: string) => boolean {
    const { paint, nodeScale } = this.#options.scene();
    const pixels = slack + this.#sigma.scaleSize(paint.largest * nodeScale);
    const here = this.#sigma.viewportToGraph(point);
    const there = this.#sigma.viewportToGraph({ x: point.x + pixels, y: point.y });
    const reach = Math.hypot(there.x - here.x, there.y - here.y);
    return (id) => {
      const { x, y } = this.#options.placeOf(id);
      return Math.abs(x - here.x) > reach || Math.abs(y - here.y) > reach;
    };
  }

  line(id: string): Line | null {
    const { data, visible, paint } = this.#options.scene();
    const edge = data.edge(id);
    if (!edge || edge.source === edge.target || !visible.hasEdge(id)) return null;
    const [source, target] = [this.disc(edge.source), this.disc(edge.target)];
    if (!source || !target) return null;
    const curvature = this.#options.bends.get(id) ?? 0;
    return {
      curve: curveBetween(source, target, curvature),
      curved: curvature !== 0,
      width: this.#sigma.scaleSize(paint.edgeSize(edge)),
      target,
      arrow: !isSymmetric(edge.etype),
    };
  }

  /** The middle of an edge. */
  middle(id: string): Point | null {
    const line = this.line(id);
    return line && pointOn(line.curve, 0.5);
  }

  /** A node in the units of the camera, whether or not it is drawn. */
  spot(id: string): Point {
    return this.#options.frame(this.#options.placeOf(id));
  }
}
