import { drawLine, drawRing, fillDisc } from "../sigma/draw-emphasis.js";
import { write } from "../sigma/draw-labels.js";
import type { Picture } from "../sigma/picture.js";

const FADED = 0.16;

/** A picture as PNG with so many pixels for each of the screen; null where the browser can make none of that size. */
export async function writePng(picture: Picture, scale: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.scale(scale, scale);
  context.fillStyle = picture.ground;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const { line, color, faded } of picture.lines) {
    context.globalAlpha = faded ? FADED : 1;
    drawLine(context, line, color);
  }
  for (const { disc, color, faded, ring } of picture.discs) {
    context.globalAlpha = faded ? FADED : 1;
    fillDisc(context, disc, color, picture.ground);
    if (ring) drawRing(context, disc, picture.ringColor);
  }
  context.globalAlpha = 1;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const label of picture.labels) write(context, label.box, label, picture.ground);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
