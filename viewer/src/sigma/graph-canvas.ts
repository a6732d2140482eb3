import type Sigma from "sigma";
import { createNormalizationFunction } from "sigma/utils";
import type { Camera, Selection } from "../state/view-state.js";
import { Arrangement } from "./arrangement.js";
import { CameraDriver } from "./camera-driver.js";
import { createSigma, extentOf } from "./create-sigma.js";
import { atDetail } from "./detail.js";
import { watchDrag } from "./drag.js";
import { drawEmphasis, drawRing } from "./draw-emphasis.js";
import { type DrawnLabel, drawLabels } from "./draw-labels.js";
import type { Place } from "./layout-run.js";
import { type Picture, takePicture } from "./picture.js";
import { watchPointer } from "./pointer.js";
import { type Bends, bendsOf, buildRenderGraph, type DrawnEdge, type DrawnNode } from "./render-graph.js";
import type { DrawnScene, Hover, Scene } from "./scene.js";
import { View } from "./view.js";

const DETAIL_MS = 120;

export interface CanvasEvents {
  readonly onHover: (hover: Hover | null) => void;
  /** `also` where a key says that the node joins those selected. */
  readonly onSelect: (selection: Selection | null, also: boolean) => void;
  /** The camera came to rest; null while the whole graph is shown. */
  readonly onCamera: (camera: Camera | null) => void;
  /** A node was moved there by hand. */
  readonly onPin: (id: string, place: Place) => void;
  /** How many of the visible nodes are drawn at this zoom. */
  readonly onDetail: (nodes: number) => void;
  /** The layout began or ended; `moved` while nodes lie elsewhere than in the data. */
  readonly onArrange: (state: { readonly running: boolean; readonly moved: boolean }) => void;
  /** The browser took the WebGL context away; the canvas is of no more use. */
  readonly onLost: () => void;
}

/** The one place that knows Sigma: shows a scene, tells what the pointer does. Throws where WebGL is missing. */
export class GraphCanvas {
  readonly camera: CameraDriver;
  readonly arrangement: Arrangement;
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly #view: View;
  readonly #bends: Bends;
  readonly #container: HTMLElement;
  readonly #stop = new AbortController();
  readonly #events: CanvasEvents;
  #scene: DrawnScene;
  #hovered: Selection | null = null;
  #labels: readonly DrawnLabel[] = [];
  #builds = 0;
  #frame = 0;
  #buildFrame = 0;
  #detailTimer = 0;

  constructor(container: HTMLElement, scene: Scene, events: CanvasEvents) {
    this.#container = container;
    this.#events = events;
    this.#bends = bendsOf(scene.data);
    this.#scene = atDetail(scene, 1, { width: container.offsetWidth, height: container.offsetHeight });
    const arrangement = {
      scene: () => this.#scene,
      graph: () => this.#sigma.getGraph(),
      onChange: events.onArrange,
      onMoved: () => this.camera.sizeChanged(),
    };
    this.arrangement = new Arrangement(arrangement, scene.pins);
    const placeOf = (id: string) => this.arrangement.placeOf(id);
    this.#sigma = createSigma(container, buildRenderGraph(this.#scene, placeOf, this.#bends), {
      data: scene.data,
      ground: () => this.#scene.palette.ground,
    });
    const frame = createNormalizationFunction(extentOf(scene.data));
    this.#view = new View(this.#sigma, { scene: () => this.#scene, placeOf, frame, bends: this.#bends });
    this.camera = new CameraDriver(this.#sigma, {
      scene: () => this.#scene,
      spotOf: (id) => this.#view.spot(id),
      onRest: events.onCamera,
    });
    this.#sigma.createCanvasContext("overlay", { style: { pointerEvents: "none" } });
    this.#sigma.resize(true);
    this.#sigma.on("afterRender", () => this.#drawOverlay());
    this.#sigma.getCamera().on("updated", () => this.#scheduleDetail());
    this.#watchPointer();
    this.#watchLoss(events.onLost);
    this.#watchSize();
    this.#fade();
    this.#sigma.refresh();
    events.onDetail(this.#scene.drawn.nodes.length);
    this.arrangement.pin(scene.pins);
  }

  /** Shows another scene of the same graph; only what changed is done again. */
  show(scene: Scene): void {
    const last = this.#scene;
    if (last.visible === scene.visible && last.paint === scene.paint) {
      const { drawn, nodeScale } = last;
      this.#scene = { ...scene, drawn, nodeScale };
      this.#scheduleOverlay();
    } else {
      if (last.visible !== scene.visible) this.arrangement.stop();
      this.#setDetail(scene);
    }
    this.#fade();
    if (last.pins !== scene.pins) this.arrangement.pin(scene.pins);
    this.camera.insetsChanged();
  }

  /** The names on the screen with their boxes, as drawn last. */
  get labels(): readonly DrawnLabel[] {
    return this.#labels;
  }

  /** The ids of what is drawn at this zoom. */
  get drawn(): readonly string[] {
    return this.#scene.drawn.nodes.map(({ id }) => id);
  }

  /** How often Sigma's graph was made anew: what a filter costs and a selection must not. */
  get builds(): number {
    return this.#builds;
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
    cancelAnimationFrame(this.#buildFrame);
    clearTimeout(this.#detailTimer);
    this.arrangement.stop();
    this.camera.kill();
    this.#sigma.kill();
  }

  /** Draws more or fewer nodes when the zoom comes to rest: each change makes Sigma's graph anew. */
  #scheduleDetail(): void {
    clearTimeout(this.#detailTimer);
    this.#detailTimer = window.setTimeout(() => this.#setDetail(this.#scene), DETAIL_MS);
  }

  #setDetail(scene: Scene): void {
    const last = this.#scene;
    const next = atDetail(scene, this.#sigma.getCamera().ratio, this.size);
    const same = scene.visible === last.visible && next.drawn.nodes.length === last.drawn.nodes.length;
    this.#scene = same ? { ...next, drawn: last.drawn } : next;
    if (same && next.paint === last.paint && next.nodeScale === last.nodeScale) return;
    this.#scheduleBuild();
    this.#events.onDetail(next.drawn.nodes.length);
  }

  #scheduleBuild(): void {
    cancelAnimationFrame(this.#buildFrame);
    this.#buildFrame = requestAnimationFrame(() => {
      const placeOf = (id: string) => this.arrangement.placeOf(id);
      this.#builds += 1;
      this.#sigma.setGraph(buildRenderGraph(this.#scene, placeOf, this.#bends));
    });
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

  #watchPointer(): void {
    const common = { view: this.#view, scene: () => this.#scene, signal: this.#stop.signal };
    watchDrag(this.#sigma, {
      ...common,
      onDrag: (id, place) => {
        this.arrangement.drag(id, place);
        this.#scheduleOverlay();
      },
      onDrop: this.#events.onPin,
    });
    watchPointer(this.#sigma, {
      ...common,
      onHover: (hover) => {
        this.#hovered = hover?.target ?? null;
        this.#container.style.cursor = hover ? "pointer" : "";
        this.#scheduleOverlay();
        this.#events.onHover(hover);
      },
      onSelect: this.#events.onSelect,
    });
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
      this.#setDetail(this.#scene);
    });
    observer.observe(this.#container);
    this.#stop.signal.addEventListener("abort", () => observer.disconnect());
  }
}
