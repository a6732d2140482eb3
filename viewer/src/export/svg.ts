import { pathOf } from "../model/shapes.js";
import { PADDING } from "../sigma/draw-labels.js";
import { FONT_FAMILY } from "../sigma/font.js";
import type { Picture } from "../sigma/picture.js";

const FADED = 0.16;

/** A picture as a standalone SVG file; names are text, so that they can be found and edited. */
export function writeSvg(picture: Picture): string {
  const { width, height, ground, ringColor, lines, discs, labels } = picture;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${ground}"/>`,
    '<g fill="none" stroke-linecap="round">',
    ...lines.map(({ line: { curve, width: thick }, arrow, color, faded }) => {
      const { from, control, to } = curve;
      const path = `M${at(from)}Q${at(control)} ${at(to)}`;
      const tip = arrow.length > 0 ? `<path d="M${arrow.map(at).join("L")}Z" fill="${color}"/>` : "";
      return `<g${fade(faded)}><path d="${path}" stroke="${color}" stroke-width="${round(Math.max(1, thick))}"/>${tip}</g>`;
    }),
    "</g>",
    ...discs.map(({ disc, color, faded, ring }) => {
      const { shape, radius } = disc;
      const node = `<path d="${pathOf(shape, disc, radius)}" fill="${color}" stroke="${ground}"${fade(faded)}/>`;
      if (!ring) return node;
      const outline = pathOf(shape, disc, radius + 3.5);
      return `${node}<path d="${outline}" fill="none" stroke="${ringColor}" stroke-width="2" stroke-linejoin="round"/>`;
    }),
    `<g font-family="${asXml(FONT_FAMILY)}" font-weight="500" paint-order="stroke" stroke="${ground}" stroke-width="4" stroke-linejoin="round" dominant-baseline="central">`,
    ...labels.map(
      ({ text, box, size, color }) =>
        `<text x="${round(box.left + PADDING)}" y="${round((box.top + box.bottom) / 2)}" font-size="${size}" fill="${color}">${asXml(text)}</text>`,
    ),
    "</g></svg>",
  ];
  return `${parts.join("\n")}\n`;
}

function fade(faded: boolean): string {
  return faded ? ` opacity="${FADED}"` : "";
}

function at({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Number(value.toFixed(2));
}

/** Text for XML: what has a meaning there is written out, what XML cannot hold is left out. */
function asXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
