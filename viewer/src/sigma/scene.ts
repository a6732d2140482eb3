import type { Dataset } from "../model/dataset.js";
import type { Lang } from "../model/format-amount.js";
import type { Emphasis } from "../state/emphasis.js";
import type { Pin, Selection } from "../state/view-state.js";
import type { Visible } from "../state/visibility.js";
import type { Drawn } from "./detail.js";
import type { Insets } from "./framing.js";
import type { Paint } from "./paint.js";
import type { Palette } from "./palette.js";

/** Everything that the canvas shows, apart from the camera. */
export interface Scene {
  readonly data: Dataset;
  readonly visible: Visible;
  readonly emphasis: Emphasis | null;
  readonly palette: Palette;
  readonly paint: Paint;
  /** Nodes that stay where they were put. */
  readonly pins: readonly Pin[];
  readonly lang: Lang;
  readonly insets: Insets;
  /** The corner of the canvas that buttons cover. */
  readonly buttons: "top right" | "bottom left";
}

/** A scene at the zoom of the moment. */
export interface DrawnScene extends Scene {
  readonly drawn: Drawn;
  /** By what the sizes of nodes are multiplied on this canvas. */
  readonly nodeScale: number;
}

/** What the pointer is on, with its place on the canvas. */
export interface Hover {
  readonly target: Selection;
  readonly x: number;
  readonly y: number;
}
