import type Sigma from "sigma";
import type { Selection } from "../state/view-state.js";
import { sameSelection } from "../state/view-state.js";
import { pick } from "./picking.js";
import type { DrawnEdge, DrawnNode } from "./render-graph.js";
import type { DrawnScene, Hover } from "./scene.js";
import type { View } from "./view.js";

interface PointerOptions {
  readonly view: View;
  readonly scene: () => DrawnScene;
  readonly signal: AbortSignal;
  readonly onHover: (hover: Hover | null) => void;
  /** `also` where a key says that the node joins those selected. */
  readonly onSelect: (selection: Selection | null, also: boolean) => void;
}

/** How far beside a thing a pointer may be and still mean it, pixels. */
const SLACK = { mouse: 5, touch: 16 } as const;

/** Tells what the mouse is over and what mouse or finger choose. */
export function watchPointer(sigma: Sigma<DrawnNode, DrawnEdge>, options: PointerOptions): void {
  const { view, scene, signal } = options;
  const container = sigma.getContainer();
  const pickAt = (point: { x: number; y: number }, slack: number) => {
    const { drawn, emphasis } = scene();
    return pick(view, drawn, point, { slack, first: emphasis });
  };
  let last: Selection | null = null;
  let frame = 0;
  const leave = () => {
    cancelAnimationFrame(frame);
    if (last !== null) options.onHover(null);
    last = null;
  };
  const move = (event: MouseEvent) => {
    cancelAnimationFrame(frame);
    if (event.buttons !== 0) return leave();
    const box = container.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    frame = requestAnimationFrame(() => {
      const target = pickAt(point, SLACK.mouse);
      if (sameSelection(last, target)) return;
      last = target;
      options.onHover(target && { target, ...point });
    });
  };
  container.addEventListener("mousemove", move, { signal });
  container.addEventListener("mouseleave", leave, { signal });
  sigma.getMouseCaptor().on("click", (point) => {
    const { original } = point;
    const also = original.shiftKey || original.ctrlKey || original.metaKey;
    options.onSelect(pickAt(point, SLACK.mouse), also);
  });
  sigma.getTouchCaptor().on("tap", ({ touches, previousTouches }) => {
    // The finger has left the glass by then, so that its place is among the previous ones.
    const point = touches[0] ?? previousTouches[0];
    if (point) options.onSelect(pickAt(point, SLACK.touch), false);
  });
}
