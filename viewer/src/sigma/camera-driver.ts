import type Sigma from "sigma";
import type { Camera } from "../state/view-state.js";
import { type FreeArea, frameSpots } from "./framing.js";
import type { DrawnEdge, DrawnNode } from "./render-graph.js";
import type { Scene } from "./scene.js";

interface DriverOptions {
  readonly scene: () => Scene;
  /** A node in the units of the camera. */
  readonly spotOf: (id: string) => { readonly x: number; readonly y: number };
  readonly onRest: (camera: Camera | null) => void;
}

/** Pixels kept free round what is framed, for labels. */
const MARGIN = 56;
const NEAREST_WHOLE = 0.25;
const NEAREST_PART = 0.35;
const WIDEST_PART = 0.7;
const REST_MS = 200;

/** Moves Sigma's camera: to the whole, to some nodes, by steps; tells where it came to rest. */
export class CameraDriver {
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly #options: DriverOptions;
  /** Whether the whole graph is shown, so that it stays whole when the window changes. */
  #whole = true;
  #insets: string;
  #timer = 0;

  constructor(sigma: Sigma<DrawnNode, DrawnEdge>, options: DriverOptions) {
    this.#sigma = sigma;
    this.#options = options;
    this.#insets = insetsKey(options.scene());
    sigma.getCamera().on("updated", () => this.#reportAtRest());
    for (const event of ["wheel", "mousedown", "doubleClick"] as const) {
      sigma.getMouseCaptor().on(event, () => this.#leaveWhole());
    }
    sigma.getTouchCaptor().on("touchdown", () => this.#leaveWhole());
  }

  get state(): Camera {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    return { x, y, ratio };
  }

  /** Shows all that is visible in the free part of the canvas. */
  fit(animate = true): void {
    this.#whole = true;
    const { visible } = this.#options.scene();
    const camera = frameSpots(
      this.#spots(visible.nodes.map((node) => node.id)),
      this.#freeArea(),
      NEAREST_WHOLE,
    );
    if (camera) this.#go(camera, animate);
  }

  /** Shows the given nodes with their neighbours, or only the nodes where the neighbours lie too far apart. */
  flyTo(ids: readonly string[], neighbours: readonly string[]): void {
    const area = this.#freeArea();
    const together = frameSpots(this.#spots([...ids, ...neighbours]), area, NEAREST_PART);
    const alone = frameSpots(this.#spots(ids), area, WIDEST_PART);
    const camera = together && together.ratio > WIDEST_PART ? alone : together;
    if (!camera) return;
    this.#whole = false;
    this.#go(camera, true);
  }

  /** Moves only if one of the nodes lies outside the free part of the canvas, and then no more than needed. */
  reveal(ids: readonly string[]): void {
    const { insets } = this.#options.scene();
    const { width, height } = this.#sigma.getDimensions();
    const covered = this.#spots(ids).some((spot) => {
      const { x, y } = this.#sigma.framedGraphToViewport(spot);
      return x < insets.left || x > width - insets.right || y < insets.top || y > height - insets.bottom;
    });
    if (!covered) return;
    this.#whole = false;
    const camera = frameSpots(this.#spots(ids), this.#freeArea(), this.state.ratio);
    if (camera) this.#go(camera, true);
  }

  moveTo(camera: Camera, animate: boolean): void {
    this.#whole = false;
    this.#go(camera, animate);
  }

  /** Goes where the address says, unless it is there: null is the whole graph. */
  follow(camera: Camera | null): void {
    if (camera === null) {
      if (!this.#whole) this.fit();
      return;
    }
    const now = this.state;
    const tolerance = 0.001 * Math.max(1, camera.ratio);
    const there = (["x", "y", "ratio"] as const).every((key) => Math.abs(now[key] - camera[key]) < tolerance);
    if (!there) this.moveTo(camera, true);
  }

  /** Zooms by a factor: 2 shows half as much. */
  zoom(factor: number): void {
    this.#whole = false;
    const { x, y, ratio } = this.state;
    this.#go({ x, y, ratio: this.#sigma.getCamera().getBoundedRatio(ratio / factor) }, true);
  }

  /** Moves by parts of the canvas: 0.1 to the right shows a tenth of the width more on that side. */
  pan(right: number, down: number): void {
    this.#whole = false;
    const { width, height } = this.#sigma.getDimensions();
    const { x, y } = this.#sigma.viewportToFramedGraph({
      x: width * (0.5 + right),
      y: height * (0.5 + down),
    });
    this.#go({ x, y, ratio: this.state.ratio }, true);
  }

  sizeChanged(): void {
    if (this.#whole) this.fit(false);
  }

  insetsChanged(): void {
    const insets = insetsKey(this.#options.scene());
    if (insets === this.#insets) return;
    this.#insets = insets;
    if (this.#whole) this.fit();
  }

  kill(): void {
    clearTimeout(this.#timer);
  }

  #go(camera: Camera, animate: boolean): void {
    const still = !animate || matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (still) this.#sigma.getCamera().setState(camera);
    else void this.#sigma.getCamera().animate(camera, { duration: 380, easing: "cubicInOut" });
    this.#reportAtRest();
  }

  #leaveWhole(): void {
    this.#whole = false;
  }

  #reportAtRest(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#sigma.getCamera().isAnimated()) this.#reportAtRest();
      else this.#options.onRest(this.#whole ? null : this.state);
    }, REST_MS);
  }

  #spots(ids: readonly string[]): readonly { readonly x: number; readonly y: number }[] {
    const { data } = this.#options.scene();
    return ids.filter((id) => data.node(id)).map(this.#options.spotOf);
  }

  #freeArea(): FreeArea {
    const { insets } = this.#options.scene();
    const { width, height } = this.#sigma.getDimensions();
    const side = Math.min(MARGIN, width / 8);
    const left = insets.left + side;
    const right = Math.max(left + 40, width - insets.right - side);
    const top = insets.top + MARGIN / 2;
    const bottom = Math.max(top + 40, height - insets.bottom - MARGIN / 2);
    const cameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
    const a = this.#sigma.viewportToFramedGraph({ x: left, y: bottom }, { cameraState });
    const b = this.#sigma.viewportToFramedGraph({ x: right, y: top }, { cameraState });
    return {
      width: Math.abs(b.x - a.x),
      height: Math.abs(b.y - a.y),
      dx: (a.x + b.x) / 2 - 0.5,
      dy: (a.y + b.y) / 2 - 0.5,
    };
  }
}

function insetsKey({ insets }: Scene): string {
  return [insets.top, insets.right, insets.bottom, insets.left].join();
}
