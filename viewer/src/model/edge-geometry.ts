export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic Bézier from `from` to `to`; with curvature 0 its control point lies on the straight line. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** The curve that `@sigma/edge-curve` draws between two points of the screen (y grows downwards). */
export function curveBetween(from: Point, to: Point, curvature: number): Curve {
  const control = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  };
  return { from, control, to };
}

/** The point at `t`, 0 at the beginning and 1 at the end. */
export function pointOn(curve: Curve, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return {
    x: a * curve.from.x + b * curve.control.x + c * curve.to.x,
    y: a * curve.from.y + b * curve.control.y + c * curve.to.y,
  };
}

const STEPS = 16;

/** The distance of a point from a curve, exact for straight ones, within a pixel for the flat curves of a graph. */
export function distanceTo(curve: Curve, point: Point, curved: boolean): number {
  if (!curved) return distanceToSegment(point, curve.from, curve.to);
  let best = Number.POSITIVE_INFINITY;
  let last = curve.from;
  for (let step = 1; step <= STEPS; step += 1) {
    const next = pointOn(curve, step / STEPS);
    best = Math.min(best, distanceToSegment(point, last, next));
    last = next;
  }
  return best;
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - (a.x + t * dx), point.y - (a.y + t * dy));
}

/** The straight distance between the ends. */
export function spanOf({ from, to }: Curve): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** The last `t` at which the curve is still outside the circle round its end: where an arrow's tip belongs. */
export function enterCircle(curve: Curve, radius: number): number {
  let [outside, inside] = [0, 1];
  for (let round = 0; round < 12; round += 1) {
    const middle = (outside + inside) / 2;
    const point = pointOn(curve, middle);
    if (Math.hypot(point.x - curve.to.x, point.y - curve.to.y) > radius) outside = middle;
    else inside = middle;
  }
  return outside;
}
