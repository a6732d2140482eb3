import { describe, expect, it } from "vitest";
import { contrast, mixColors, readable } from "../../viewer/src/model/color.js";
import { curvatures } from "../../viewer/src/model/curvature.js";
import type { GraphEdge } from "../../viewer/src/model/dataset.js";
import { curveBetween, distanceTo, enterCircle, pointOn } from "../../viewer/src/model/edge-geometry.js";
import { frameSpots } from "../../viewer/src/sigma/framing.js";

const [a, b] = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
];

describe("distanceTo", () => {
  it.each([
    [{ x: 50, y: 7 }, 7],
    [{ x: -3, y: 4 }, 5],
    [{ x: 100, y: 0 }, 0],
  ])("measures %j from a straight edge as %d", (point, distance) => {
    expect(distanceTo(curveBetween(a, b, 0), point, false)).toBeCloseTo(distance);
  });

  it("follows the bend of a curve", () => {
    const curve = curveBetween(a, b, 0.5);
    const top = pointOn(curve, 0.5);
    expect(Math.abs(top.y)).toBeCloseTo(25);
    expect(distanceTo(curve, top, true)).toBeLessThan(0.5);
    expect(distanceTo(curve, { x: 50, y: 0 }, true)).toBeGreaterThan(20);
  });
});

describe("enterCircle", () => {
  it("finds where an edge meets the node at its end", () => {
    const curve = curveBetween(a, b, 0);
    expect(pointOn(curve, enterCircle(curve, 10)).x).toBeCloseTo(90, 0);
  });
});

describe("curvatures", () => {
  const edge = (id: string, source: string, target: string) =>
    ({ id, source, target, etype: id }) as unknown as GraphEdge;
  // What a curve bends to on the page, whichever way its edge runs.
  const bulge = (edges: GraphEdge[]) =>
    edges.map((one) => {
      const [from, to] = one.source === "m" ? [a, b] : [b, a];
      return pointOn(curveBetween(from, to, curvatures(edges).get(one.id) ?? 0), 0.5).y;
    });

  it("keeps a single edge straight and parallel ones apart, in both directions", () => {
    expect(bulge([edge("one", "m", "n")])).toEqual([0]);
    const three = bulge([edge("one", "m", "n"), edge("two", "n", "m"), edge("zap", "m", "n")]);
    const apart = three.flatMap((y, index) => three.slice(index + 1).map((other) => Math.abs(y - other)));
    expect(Math.min(...apart)).toBeGreaterThan(5);
  });
});

describe("frameSpots", () => {
  it("shows all spots in the free part of the canvas", () => {
    const area = { width: 2, height: 1, dx: -0.2, dy: 0 };
    const camera = frameSpots(
      [
        { x: 0, y: 0 },
        { x: 1, y: 1 },
      ],
      area,
      0.1,
    );
    expect(camera).toEqual({ x: 0.7, y: 0.5, ratio: 1 });
    expect(frameSpots([], area, 0.1)).toBeNull();
  });
});

describe("readable", () => {
  it.each([
    ["#ffee88", "#ffffff", "#000000"],
    ["#222255", "#11141a", "#ffffff"],
  ])("makes %s stand out from %s", (color, ground, anchor) => {
    expect(contrast(readable(color, ground, anchor, 3), ground)).toBeGreaterThanOrEqual(3);
  });

  it("leaves a colour alone that stands out already", () => {
    expect(readable("#c0392b", "#ffffff", "#000000", 3)).toBe("#c0392b");
    expect(mixColors("#000000", "#ffffff", 0.5)).toBe("#808080");
  });
});
