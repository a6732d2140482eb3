import type Sigma from "sigma";
import type { Point } from "../model/edge-geometry.js";
import type { Place } from "./layout-run.js";
import { pick } from "./picking.js";
import type { DrawnEdge, DrawnNode } from "./render-graph.js";
import type { DrawnScene } from "./scene.js";
import type { View } from "./view.js";

interface DragOptions {
  readonly view: View;
  readonly scene: () => DrawnScene;
  readonly signal: AbortSignal;
  /** A node is being moved to this place of the graph. */
  readonly onDrag: (id: string, place: Place) => void;
  readonly onDrop: (id: string, place: Place) => void;
}

/** Below this many pixels a press is a click. */
const THRESHOLD = 4;

interface Held {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  moving: boolean;
}

/** Moves nodes with the mouse; pressing beside one moves the picture, as Sigma does. */
export function watchDrag(sigma: Sigma<DrawnNode, DrawnEdge>, options: DragOptions): void {
  const { view, scene } = options;
  let pressed: Point | null = null;
  let held: Held | null = null;
  const hold = ({ x, y }: Point): Held | null => {
    const { drawn, emphasis } = scene();
    const found = pick(view, { nodes: drawn.nodes, edges: [] }, { x, y }, { slack: 1, first: emphasis });
    return found?.kind === "node" ? { id: found.id, x, y, moving: false } : null;
  };
  sigma.getMouseCaptor().on("mousedown", ({ x, y, original }) => {
    pressed = "button" in original && original.button !== 0 ? null : { x, y };
  });
  sigma.getMouseCaptor().on("mousemovebody", (event) => {
    // What was pressed is looked for only now: most presses are clicks, and those must not wait for it.
    if (pressed) held = hold(pressed);
    pressed = null;
    if (!held) return;
    // Whether or not it has begun to move, the picture under a held node stays where it is.
    event.preventSigmaDefault();
    held.moving ||= Math.hypot(event.x - held.x, event.y - held.y) > THRESHOLD;
    if (held.moving) options.onDrag(held.id, sigma.viewportToGraph(event));
  });
  const drop = (event: MouseEvent) => {
    const last = held;
    held = null;
    pressed = null;
    if (!last?.moving) return;
    const box = sigma.getContainer().getBoundingClientRect();
    options.onDrop(
      last.id,
      sigma.viewportToGraph({ x: event.clientX - box.left, y: event.clientY - box.top }),
    );
    // The click that follows would select what was only moved.
    sigma.getContainer().addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => sigma.getContainer().removeEventListener("click", swallow, { capture: true }), 0);
  };
  // Before Sigma's own listener on the document, wherever the button is let go.
  addEventListener("mouseup", drop, { capture: true, signal: options.signal });
}

function swallow(event: MouseEvent): void {
  event.stopPropagation();
  event.preventDefault();
}
