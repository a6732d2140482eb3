import type { Pin } from "../state/view-state.js";
import { LayoutRun, type Place } from "./layout-run.js";
import type { RenderGraph } from "./render-graph.js";
import type { DrawnScene } from "./scene.js";

interface ArrangementOptions {
  readonly scene: () => DrawnScene;
  readonly graph: () => RenderGraph;
  readonly onChange: (state: { readonly running: boolean; readonly moved: boolean }) => void;
  /** Many nodes lie elsewhere now. */
  readonly onMoved: () => void;
}

const ORIGIN: Place = { x: 0, y: 0 };

/** Where nodes lie: as in the data, unless they are dragged, pinned, or laid out anew on request. */
export class Arrangement {
  readonly #options: ArrangementOptions;
  #run: LayoutRun | null = null;
  #moved = false;
  #frame = 0;
  #pins: readonly Pin[] = [];

  /** Where nodes lie that do not lie where the data have them. */
  readonly #places = new Map<string, Place>();

  constructor(options: ArrangementOptions, pins: readonly Pin[]) {
    this.#pins = pins;
    this.#moved = pins.length > 0;
    for (const { id, x, y } of pins) this.#places.set(id, { x, y });
    this.#options = options;
  }

  get running(): boolean {
    return this.#run !== null;
  }

  /** Puts nodes where they are pinned; those that are pinned no more stay there, but a layout may move them. */
  pin(pins: readonly Pin[]): void {
    for (const { id, x, y } of pins) this.drag(id, { x, y });
    const restart = this.#run !== null && pins !== this.#pins;
    this.#pins = pins;
    if (pins.length > 0) this.#moved = true;
    if (restart) this.start();
    else this.#tell();
  }

  drag(id: string, place: Place): void {
    this.#places.set(id, place);
    const graph = this.#options.graph();
    if (graph.hasNode(id)) graph.mergeNodeAttributes(id, place);
  }

  /** Lays out what is visible in a worker until it is still; pinned nodes keep their places. */
  start(): void {
    this.stop();
    const { data, visible } = this.#options.scene();
    const fixed = new Set(this.#pins.map(({ id }) => id));
    const nodes = visible.nodes.map(({ id }) => {
      const { x, y } = this.placeOf(id);
      return { id, x, y, size: data.node(id)?.size ?? 1, fixed: fixed.has(id) };
    });
    this.#run = new LayoutRun(
      { nodes, edges: visible.edges },
      { onMove: (run) => this.#schedule(run), onEnd: () => this.#end() },
    );
    this.#moved = true;
    this.#tell();
  }

  stop(): void {
    this.#run?.stop();
  }

  /** All nodes as in the data; whoever pinned some must forget that too. */
  reset(): void {
    this.stop();
    this.#places.clear();
    this.#move();
    this.#moved = false;
    this.#options.onMoved();
    this.#tell();
  }

  /** Where a node lies now, in the units of the data. */
  placeOf(id: string): Place {
    // Asked of every node at each click: no object is made for it.
    return this.#places.get(id) ?? this.#options.scene().data.node(id) ?? ORIGIN;
  }

  #end(): void {
    this.#run = null;
    this.#options.onMoved();
    this.#tell();
  }

  /** The worker may answer more often than the screen is drawn. */
  #schedule(run: LayoutRun): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      run.forEach((id, place) => {
        this.#places.set(id, place);
      });
      this.#move();
      this.#options.onMoved();
    });
  }

  #move(): void {
    this.#options.graph().updateEachNodeAttributes((id, attributes) => moved(attributes, this.placeOf(id)), {
      attributes: ["x", "y"],
    });
  }

  #tell(): void {
    this.#options.onChange({ running: this.running, moved: this.#moved });
  }
}

function moved<Attributes extends Place>(attributes: Attributes, { x, y }: Place): Attributes {
  return { ...attributes, x, y };
}
