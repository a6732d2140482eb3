import type Sigma from "sigma";
import type { Camera, Selection } from "../state/view-state.js";
import { CameraDriver } from "./camera-driver.js";
import { createSigma } from "./create-sigma.js";
import { drawEmphasis, drawRing } from "./draw-emphasis.js";
import { type DrawnLabel, drawLabels } from "./draw-labels.js";
import { type Picture, takePicture } from "./picture.js";
import { watchPointer } from "./pointer.js";
import type { DrawnEdge, DrawnNode } from "./render-graph.js";
import type { Hover, Scene } from "./scene.js";
import { View } from "./view.js";

export interface CanvasEvents {
  readonly onHover: (hover: Hover | null) => void;
  /** `also` where a key says that the node joins those selected. */
  readonly onSelect: (selection: Selection | null, also: boolean) => void;
  /** The camera came to rest; null while the whole graph is shown. */
  readonly onCamera: (camera: Camera | null) => void;
  /** The browser took the WebGL context away; the canvas is of no more use. */
  readonly onLost: () => void;
}

/** The one place that knows Sigma: shows a scene, tells what the pointer does. Throws where WebGL is missing. */
export class GraphCanvas {
  readonly camera: CameraDriver;
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly #view: View;
  readonly #container: HTMLElement;
  readonly #stop = new AbortController();
  #scene: Scene;
  #hovered: Selection | null = null;
  #labels: readonly DrawnLabel[] = [];
  #frame = 0;

  constructor(container: HTMLElement, scene: Scene, events: CanvasEvents) {
    this.#container = container;
    this.#scene = scene;
    this.#sigma = createSigma(container, scene.data, () => this.#scene);
    this.#view = new View(this.#sigma);
    this.camera = new CameraDriver(this.#sigma, { scene: () => this.#scene, onRest: events.onCamera });
    this.#sigma.createCanvasContext("overlay", { style: { pointerEvents: "none" } });
    this.#sigma.resize(true);
    this.#sigma.on("afterRender", () => this.#drawOverlay());
    watchPointer(this.#sigma, {
      view: this.#view,
      scene: () => this.#scene,
      signal: this.#stop.signal,
      onHover: (hover) => {
        this.#hovered = hover?.target ?? null;
        container.style.cursor = hover ? "pointer" : "";
        this.#scheduleOverlay();
        events.onHover(hover);
      },
      onSelect: events.onSelect,
    });
    this.#watchLoss(events.onLost);
    this.#watchSize();
    this.#fade();
    this.#sigma.refresh();
  }

  /** Shows another scene of the same graph; only what changed is done again. */
  show(scene: Scene): void {
    const last = this.#scene;
    this.#scene = scene;
    this.#fade();
    if (last.visible !== scene.visible || last.palette !== scene.palette) this.#sigma.scheduleRefresh();
    else this.#scheduleOverlay();
    this.camera.insetsChanged();
  }

  /** The names on the screen with their boxes, as drawn last. */
  get labels(): readonly DrawnLabel[] {
    return this.#labels;
  }

  /** Of the canvas, pixels. */
  get size(): { readonly width: number; readonly height: number } {
    return this.#sigma.getDimensions();
  }

  /** What is on the screen as shapes, to be drawn elsewhere. */
  picture(): Picture {
    return takePicture(this.#view, this.#scene, { ...this.size, labels: this.#labels });
  }

  /** Where a node or the middle of an edge lies on the page, pixels; null if it is not drawn. */
  locateOnPage({ kind, id }: Selection): { readonly x: number; readonly y: number } | null {
    const place = kind === "node" ? this.#view.disc(id) : this.#view.middle(id);
    const box = this.#container.getBoundingClientRect();
    return place && { x: box.left + place.x, y: box.top + place.y };
  }

  kill(): void {
    this.#stop.abort();
    cancelAnimationFrame(this.#frame);
    this.camera.kill();
    this.#sigma.kill();
  }

  #scheduleOverlay(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#drawOverlay());
  }

  #drawOverlay(): void {
    const context = this.#sigma.getCanvases().overlay?.getContext("2d");
    if (!context) return;
    const { width, height } = this.#sigma.getDimensions();
    context.clearRect(0, 0, width, height);
    drawEmphasis(context, this.#view, this.#scene);
    const hovered = this.#hovered?.kind === "node" ? this.#hovered.id : null;
    const disc = hovered === null ? null : this.#view.disc(hovered);
    if (disc) drawRing(context, disc, this.#scene.palette.ring);
    this.#labels = drawLabels(context, this.#view, this.#scene, { width, height, hovered });
  }

  /** Fading is the style sheet's: no node is touched, however large the graph. */
  #fade(): void {
    this.#container.classList.toggle("faded", this.#scene.emphasis !== null);
  }

  #watchLoss(onLost: () => void): void {
    for (const canvas of Object.values(this.#sigma.getCanvases())) {
      canvas.addEventListener("webglcontextlost", onLost, { signal: this.#stop.signal, once: true });
    }
  }

  #watchSize(): void {
    const observer = new ResizeObserver(() => {
      if (this.#container.offsetWidth === 0 || this.#container.offsetHeight === 0) return;
      this.#sigma.refresh();
      this.camera.sizeChanged();
    });
    observer.observe(this.#container);
    this.#stop.signal.addEventListener("abort", () => observer.disconnect());
  }
}
