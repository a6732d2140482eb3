import { pointOn, spanOf } from "../model/edge-geometry.js";
import {
  type Box,
  besideNode,
  inside,
  type LabelWish,
  type Obstacle,
  onPoint,
  type PlacedLabel,
  placeLabels,
} from "../model/label-layout.js";
import { shorten } from "../model/shorten.js";
import { FONT_FAMILY } from "./font.js";
import type { DrawnScene as Scene } from "./scene.js";
import type { Disc, View } from "./view.js";

/** A label as it was drawn. */
export interface DrawnLabel extends PlacedLabel, Lettering {}

export interface Lettering {
  readonly text: string;
  readonly size: number;
  readonly color: string;
}

interface Sheet {
  /** What nothing covers. */
  readonly free: Box;
  readonly wishes: LabelWish[];
  readonly letterings: Map<string, Lettering>;
  readonly context: CanvasRenderingContext2D;
}

/** Screen area that one label may claim at rest: more labels than this are noise. */
const AREA_PER_LABEL = 10_000;
/** Screen area for each node below which hardly a label finds room between them. */
const AREA_OF_CROWDED_NODE = 400;
/** How many edges may stand out and still carry their type. */
const LABELLED_EDGES = 12;
const COLUMNS = { quiet: 24, near: 28, centre: 44 } as const;
/** What a name that must stand is cut to where it finds no room. */
const SHORTER: readonly number[] = [32, 24, 16, 10];
/** What the buttons in a corner of the canvas take of it. */
const BUTTONS = { width: 60, height: 204 } as const;
export const PADDING = 2;
/** Length of an edge that its nodes and its arrow take. */
const EDGE_ENDS = 48;
/** Radius of nodes that a label may cover without harm. */
const SMALL = 3;
/** What the ring round a forced node takes. */
const RING = 5;

/**
 * Writes the names of what matters most, with a halo and without overlaps: the centre and what is hovered, then the
 * neighbours or, if nothing is selected, the most supported nodes. Returns what was written.
 */
export function drawLabels(
  context: CanvasRenderingContext2D,
  view: View,
  scene: Scene,
  options: { readonly width: number; readonly height: number; readonly hovered: string | null },
): readonly DrawnLabel[] {
  const screen: Box = { left: 2, top: 2, right: options.width - 2, bottom: options.height - 2 };
  const sheet: Sheet = { free: freeOf(screen, scene), wishes: [], letterings: new Map(), context };
  const obstacles = scene.emphasis
    ? wishEmphasised(sheet, view, scene, options.hovered)
    : wishMostSupported(sheet, { view, scene, screen, hovered: options.hovered });
  const placed = placeLabels(sheet.wishes, [...obstacles, buttonsOn(screen, scene)], sheet.free);
  context.textBaseline = "middle";
  context.lineJoin = "round";
  return placed.flatMap((label) => {
    const lettering = sheet.letterings.get(label.id);
    if (!lettering) return [];
    write(context, label.box, lettering, scene.palette.ground);
    return [{ ...label, ...lettering }];
  });
}

/** What the panel or the sheet leaves of the screen. */
function freeOf(screen: Box, { insets }: Scene): Box {
  const { left, top, right, bottom } = insets;
  return {
    left: screen.left + left,
    top: screen.top + top,
    right: screen.right - right,
    bottom: screen.bottom - bottom,
  };
}

function buttonsOn({ left, top, right, bottom }: Box, { buttons }: Scene): Obstacle {
  const { width, height } = BUTTONS;
  const rank = Number.POSITIVE_INFINITY;
  return buttons === "top right"
    ? { box: { left: right - width, top, right, bottom: top + height }, rank }
    : { box: { left, top: bottom - height, right: left + width, bottom }, rank };
}

function wishEmphasised(sheet: Sheet, view: View, scene: Scene, hovered: string | null): readonly Obstacle[] {
  const { data, emphasis, paint } = scene;
  if (!emphasis) return [];
  for (const id of emphasis.centre) wish(sheet, id, view, { scene, limit: COLUMNS.centre, forced: true });
  if (hovered !== null) wish(sheet, hovered, view, { scene, limit: COLUMNS.near, forced: true });
  const near = [...emphasis.nodes].sort((a, b) => data.rank(a) - data.rank(b));
  for (const id of near) wish(sheet, id, view, { scene, limit: COLUMNS.near, forced: false });
  if (emphasis.edges.length <= LABELLED_EDGES) {
    for (const id of emphasis.edges) {
      const [edge, line] = [data.edge(id), view.line(id)];
      if (!edge || !line) continue;
      const text = shorten(edgeText(scene, id), COLUMNS.quiet);
      const size = { width: measure(sheet.context, text, 11) + 2 * PADDING, height: 15 };
      // On an edge that is hardly longer than its name, the name would hide it.
      if (spanOf(line.curve) < size.width + EDGE_ENDS) continue;
      sheet.wishes.push({ id, places: onPoint(pointOn(line.curve, 0.5), size), rank: SMALL });
      sheet.letterings.set(id, { text, size: 11, color: paint.edgeColor(edge, true) });
    }
  }
  return [...emphasis.nodes]
    .map((id) => view.disc(id))
    .filter((disc) => disc !== null)
    .map(obstacleOf);
}

function edgeText({ data, lang }: Scene, id: string): string {
  const edge = data.edge(id);
  if (!edge) return "";
  if (lang === "zh") return edge.label;
  return data.attributes.edgeTypes[edge.etype].en;
}

function wishMostSupported(
  sheet: Sheet,
  { view, scene, screen, hovered }: { view: View; scene: Scene; screen: Box; hovered: string | null },
): readonly Obstacle[] {
  if (hovered !== null) wish(sheet, hovered, view, { scene, limit: COLUMNS.centre, forced: true });
  const budget = Math.max(12, Math.round((screen.right * screen.bottom) / AREA_PER_LABEL));
  const obstacles: Obstacle[] = [];
  const wanting: string[] = [];
  let count = 0;
  for (const node of scene.drawn.nodes) {
    const disc = view.disc(node.id);
    if (!disc || !near(disc, screen)) continue;
    count += 1;
    if (disc.radius >= SMALL) obstacles.push(obstacleOf(disc));
    // Twice the budget is asked for, since many of them find no place.
    if (wanting.length < 2 * budget && node.id !== hovered) wanting.push(node.id);
  }
  const crowded = count * AREA_OF_CROWDED_NODE > screen.right * screen.bottom;
  for (const [index, id] of wanting.entries()) {
    // In a crowd no place is free: a few names stand on the nodes, or there would be none to find one's way by.
    const above = crowded && index < budget / 3;
    wish(sheet, id, view, { scene, limit: COLUMNS.quiet, forced: false, above });
  }
  return obstacles;
}

function wish(
  sheet: Sheet,
  id: string,
  view: View,
  { scene, limit, forced, above = forced }: { scene: Scene; limit: number; forced: boolean; above?: boolean },
): void {
  const [node, disc] = [scene.data.node(id), view.disc(id)];
  if (!node || !disc || sheet.letterings.has(id)) return;
  const size = forced ? 14 : disc.radius >= 13 ? 14 : disc.radius >= 7 ? 13 : 12;
  const { text: loud, quiet } = scene.palette;
  const around = forced ? { ...disc, radius: disc.radius + RING } : disc;
  for (const columns of forced ? [limit, ...SHORTER.filter((fewer) => fewer < limit)] : [limit]) {
    const text = shorten(node.label, columns);
    const box = { width: measure(sheet.context, text, size) + 2 * PADDING, height: size + 4 };
    const places = besideNode(around, box);
    if (forced && !places.some((place) => inside(place, sheet.free))) continue;
    sheet.wishes.push({ id, places, rank: above ? Number.MAX_VALUE : disc.radius });
    sheet.letterings.set(id, { text, size, color: forced || disc.radius >= 10 ? loud : quiet });
    return;
  }
}

/** Writes a text into its box with a halo; wants the baseline in the middle. */
export function write(
  context: CanvasRenderingContext2D,
  box: Box,
  { text, size, color }: Lettering,
  halo: string,
): void {
  context.font = fontOf(size);
  context.lineWidth = 4;
  context.strokeStyle = halo;
  const [x, y] = [box.left + PADDING, (box.top + box.bottom) / 2 + 0.5];
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}

/** By character, at a size of 100 pixels. */
const widths = new Map<string, number>();
const MEASURED_AT = 100;

/**
 * The width of a name as the sum of its characters: measuring is the dear part of a frame, thousands of names share some
 * hundred characters, and Chinese has no kerning.
 */
function measure(context: CanvasRenderingContext2D, text: string, size: number): number {
  let sum = 0;
  for (const character of text) {
    let width = widths.get(character);
    if (width === undefined) {
      context.font = fontOf(MEASURED_AT);
      width = context.measureText(character).width;
      widths.set(character, width);
    }
    sum += width;
  }
  return (sum * size) / MEASURED_AT;
}

function fontOf(size: number): string {
  return `500 ${size}px ${FONT_FAMILY}`;
}

/** A label may cover nodes that are clearly smaller than its own, never larger ones. */
function obstacleOf({ x, y, radius }: Disc): Obstacle {
  const half = radius * 0.8;
  return { box: { left: x - half, top: y - half, right: x + half, bottom: y + half }, rank: radius };
}

function near({ x, y, radius }: Disc, screen: Box): boolean {
  return (
    x > screen.left - radius &&
    x < screen.right + radius &&
    y > screen.top - radius &&
    y < screen.bottom + radius
  );
}
