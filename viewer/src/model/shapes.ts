import type { KindStyle, NodeShape } from "../../../src/model/graph-view.js";
import type { Point } from "./edge-geometry.js";

/**
 * A star polygon round the origin: so many rays, their tips and the notches between them at these distances, the first
 * tip at this angle (y grows downwards). A notch on the line between two tips gives a plain polygon; no rays, a circle.
 */
export interface Shape {
  readonly rays: number;
  readonly tip: number;
  readonly notch: number;
  readonly turn: number;
}

const UP = -Math.PI / 2;

/** All look about as large as the circle of radius 1; triangles and stars are kept smaller, since their tips reach far. */
export const SHAPES: Readonly<Record<NodeShape, Shape>> = {
  circle: { rays: 0, tip: 1, notch: 1, turn: 0 },
  square: polygon(4, 1.24, Math.PI / 4),
  diamond: polygon(4, 1.3, UP),
  triangle: polygon(3, 1.42, UP),
  "triangle-down": polygon(3, 1.42, -UP),
  pentagon: polygon(5, 1.18, UP),
  hexagon: polygon(6, 1.12, 0),
  star: { rays: 5, tip: 1.44, notch: 0.68, turn: UP },
};

/** How far the farthest tip lies from the middle. */
export const REACH = Math.max(...Object.values(SHAPES).map(({ tip }) => tip));

const NAMES = Object.keys(SHAPES) as readonly NodeShape[];

/** The shape of each kind: the declared one; in a graph without them the kinds take the shapes in their order. */
export function shapesOfKinds(kinds: Readonly<Record<string, KindStyle>>): ReadonlyMap<string, Shape> {
  return new Map(
    Object.entries(kinds).map(([kind, { shape }], index) => {
      const name = NAMES.find((known) => known === shape) ?? NAMES[index % NAMES.length] ?? "circle";
      return [kind, SHAPES[name]];
    }),
  );
}

/** The corners of a shape of this radius round a point; none for a circle. */
export function cornersOf(
  { rays, tip, notch, turn }: Shape,
  centre: Point,
  radius: number,
): readonly Point[] {
  const plain = isPlain(rays, tip, notch);
  return Array.from({ length: plain ? rays : 2 * rays }, (_, index) => {
    const angle = turn + (index * Math.PI * (plain ? 2 : 1)) / rays;
    const reach = radius * (plain || index % 2 === 0 ? tip : notch);
    return { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) };
  });
}

/** A shape as the data of an SVG path. */
export function pathOf(shape: Shape, centre: Point, radius: number): string {
  const { x, y } = centre;
  const r = round(radius);
  if (shape.rays === 0)
    return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  return `M${cornersOf(shape, centre, radius)
    .map((corner) => `${round(corner.x)} ${round(corner.y)}`)
    .join("L")}Z`;
}

function polygon(rays: number, tip: number, turn: number): Shape {
  return { rays, tip, notch: tip * Math.cos(Math.PI / rays), turn };
}

function isPlain(rays: number, tip: number, notch: number): boolean {
  return Math.abs(notch - tip * Math.cos(Math.PI / rays)) < 1e-6;
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
