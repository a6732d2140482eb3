import { mixColors, readable } from "../model/color.js";

/** The colours of the canvas; the style sheet holds those of everything round it. */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  /** Of labels that do not stand out. */
  readonly quiet: string;
  readonly ring: string;
  readonly anchor: string;
}

export const PALETTES: Readonly<Record<"light" | "dark", Palette>> = {
  light: { ground: "#f7f8fa", text: "#1a1f28", quiet: "#3b4350", ring: "#1a1f28", anchor: "#000000" },
  dark: { ground: "#11141a", text: "#f1f3f6", quiet: "#c3c9d3", ring: "#f1f3f6", anchor: "#ffffff" },
};

/** A graph has thousands of nodes in a dozen colours, and asks for each of them at every change of the filters. */
const known = new Map<string, string>();

function remember(key: string, make: () => string): string {
  const old = known.get(key);
  if (old !== undefined) return old;
  const made = make();
  known.set(key, made);
  return made;
}

/** The declared colour of a kind, made to stand out from the ground of the theme. */
export function nodeColor(color: string, palette: Palette): string {
  return remember(`${color} ${palette.ground}`, () => readable(color, palette.ground, palette.anchor, 3));
}

/** Edges lie back, so that nodes come first; weak ones more. */
export function edgeColor(color: string, palette: Palette, weak: boolean): string {
  return remember(`${color} ${palette.ground} ${weak}`, () =>
    mixColors(nodeColor(color, palette), palette.ground, weak ? 0.72 : 0.24),
  );
}
