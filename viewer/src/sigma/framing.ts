import type { Camera } from "../state/view-state.js";

/** Pixels at the edges of the canvas that something else covers. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** The part of the graph that the free area of the canvas shows at camera ratio 1, in Sigma's framed units. */
export interface FreeArea {
  readonly width: number;
  readonly height: number;
  /** Its centre, seen from the camera. */
  readonly dx: number;
  readonly dy: number;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The camera that shows all given spots in the free area, no nearer than `nearest`; null without spots. */
export function frameSpots(spots: readonly Spot[], area: FreeArea, nearest: number): Camera | null {
  if (spots.length === 0) return null;
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [low, high] = [left, right];
  for (const { x, y } of spots) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const ratio = Math.max((right - left) / area.width, (high - low) / area.height, nearest);
  return { x: (left + right) / 2 - area.dx * ratio, y: (low + high) / 2 - area.dy * ratio, ratio };
}
