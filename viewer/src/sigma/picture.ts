import type { Point } from "../model/edge-geometry.js";
import { arrowOf } from "./draw-emphasis.js";
import type { DrawnLabel } from "./draw-labels.js";
import type { DrawnScene as Scene } from "./scene.js";
import type { Disc, Line, View } from "./view.js";

export interface PictureLine {
  readonly line: Line;
  readonly arrow: readonly Point[];
  readonly color: string;
  readonly faded: boolean;
}

export interface PictureDisc {
  readonly disc: Disc;
  readonly color: string;
  readonly faded: boolean;
  readonly ring: boolean;
}

/** The graph as it is on the screen: shapes in pixels, what stands out last. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly ringColor: string;
  readonly lines: readonly PictureLine[];
  readonly discs: readonly PictureDisc[];
  readonly labels: readonly DrawnLabel[];
}

/** Takes down what is on the screen: visible, in the window, with the labels as they were written. */
export function takePicture(
  view: View,
  scene: Scene,
  screen: { readonly width: number; readonly height: number; readonly labels: readonly DrawnLabel[] },
): Picture {
  const { drawn, emphasis, palette, paint } = scene;
  const strong = new Set(emphasis?.edges);
  const centre = new Set(emphasis?.centre);
  const lines = drawn.edges.flatMap((edge): readonly PictureLine[] => {
    const line = view.line(edge.id);
    if (!line || !inside(boxOf(line), screen)) return [];
    const faded = emphasis !== null && !strong.has(edge.id);
    const color = paint.edgeColor(edge, emphasis !== null && !faded);
    return [{ line, arrow: arrowOf(line), color, faded }];
  });
  const asked = scene.data.nodes.filter(({ id }) => emphasis?.nodes.has(id) && !drawn.hasNode(id));
  const discs = [...drawn.nodes, ...asked].flatMap((node): readonly PictureDisc[] => {
    const disc = view.disc(node.id);
    if (!disc || !inside(around(disc), screen)) return [];
    const faded = emphasis !== null && !emphasis.nodes.has(node.id);
    return [{ disc, color: paint.nodeColor(node), faded, ring: centre.has(node.id) }];
  });
  const fadedFirst = (a: { faded: boolean }, b: { faded: boolean }) => Number(b.faded) - Number(a.faded);
  return {
    ...screen,
    ground: palette.ground,
    ringColor: palette.ring,
    lines: lines.sort(fadedFirst),
    // The most supported come first in the data; on the screen they lie on top.
    discs: discs.reverse().sort(fadedFirst),
  };
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function around({ x, y, radius }: Disc): Edges {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function boxOf({ curve: { from, control, to } }: Line): Edges {
  const [xs, ys] = [
    [from.x, control.x, to.x],
    [from.y, control.y, to.y],
  ];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function inside(box: Edges, screen: { readonly width: number; readonly height: number }): boolean {
  return box.right >= 0 && box.left <= screen.width && box.bottom >= 0 && box.top <= screen.height;
}
