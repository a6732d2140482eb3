import { enterCircle, type Point, pointOn } from "../model/edge-geometry.js";
import { cornersOf } from "../model/shapes.js";
import type { DrawnScene } from "./scene.js";
import type { Disc, Line, View } from "./view.js";

/**
 * Draws what stands out over the faded graph: its edges, then its nodes, a ring round the centre. Selecting so costs
 * the same in a graph of any size: the faded rest stays as Sigma drew it.
 */
export function drawEmphasis(context: CanvasRenderingContext2D, view: View, scene: DrawnScene): void {
  const { data, emphasis, palette, paint } = scene;
  if (!emphasis) return;
  for (const id of emphasis.edges) {
    const line = view.line(id);
    const edge = data.edge(id);
    if (!line || !edge) continue;
    drawLine(context, line, paint.edgeColor(edge, true));
  }
  const centre = new Set(emphasis.centre);
  for (const id of [...emphasis.nodes].filter((node) => !centre.has(node)).concat(emphasis.centre)) {
    const disc = view.disc(id);
    const node = data.node(id);
    if (!disc || !node) continue;
    fillDisc(context, disc, paint.nodeColor(node), palette.ground);
    if (centre.has(id)) drawRing(context, disc, palette.ring);
  }
}

/** A ring with a gap round a node, to mark it without hiding its colour. */
export function drawRing(context: CanvasRenderingContext2D, disc: Disc, color: string): void {
  trace(context, disc, disc.radius + 3.5);
  context.lineWidth = 2;
  context.lineJoin = "round";
  context.strokeStyle = color;
  context.stroke();
}

/** An edge with its arrow. */
export function drawLine(context: CanvasRenderingContext2D, line: Line, color: string): void {
  const { curve } = line;
  const width = Math.max(1.5, line.width);
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(curve.from.x, curve.from.y);
  context.quadraticCurveTo(curve.control.x, curve.control.y, curve.to.x, curve.to.y);
  context.stroke();
  const [tip, left, right] = arrowOf(line);
  if (!tip || !left || !right) return;
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(left.x, left.y);
  context.lineTo(right.x, right.y);
  context.fill();
}

/** The corners of the arrow of an edge, its tip first; none where it has none. */
export function arrowOf({ arrow, curve, target, width }: Line): readonly Point[] {
  if (!arrow) return [];
  const length = 5 + 2 * Math.max(1.5, width);
  const tip = pointOn(curve, enterCircle(curve, target.radius + 1));
  const back = pointOn(curve, enterCircle(curve, target.radius + 1 + length));
  const span = Math.hypot(tip.x - back.x, tip.y - back.y);
  if (span === 0) return [];
  const [nx, ny] = [(tip.y - back.y) / span, (back.x - tip.x) / span];
  const half = length * 0.45;
  return [
    tip,
    { x: back.x + nx * half, y: back.y + ny * half },
    { x: back.x - nx * half, y: back.y - ny * half },
  ];
}

/** A node with a rim in the colour of the ground, so that it stands apart from what lies under it. */
export function fillDisc(context: CanvasRenderingContext2D, disc: Disc, color: string, rim: string): void {
  trace(context, disc, disc.radius + 1);
  context.fillStyle = rim;
  context.fill();
  trace(context, disc, disc.radius);
  context.fillStyle = color;
  context.fill();
}

/** Begins a path round a node in its shape. */
function trace(context: CanvasRenderingContext2D, disc: Disc, radius: number): void {
  context.beginPath();
  const corners = cornersOf(disc.shape, disc, radius);
  if (corners.length === 0) context.arc(disc.x, disc.y, radius, 0, 2 * Math.PI);
  for (const { x, y } of corners) context.lineTo(x, y);
  context.closePath();
}
