import type { Store } from "./store.js";
import type { Action, Camera, Selection, ViewState } from "./view-state.js";
import type { Visible } from "./visibility.js";

/** What the probe asks of the canvas. */
interface Drawn {
  readonly labels: readonly {
    readonly id: string;
    readonly text: string;
    readonly box: {
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    };
  }[];
  readonly camera: { readonly state: Camera };
  readonly drawn: readonly string[];
  readonly builds: number;
  readonly arrangement: { readonly running: boolean };
  readonly locateOnPage: (
    target: Pick<Selection, "kind" | "id">,
  ) => { readonly x: number; readonly y: number } | null;
}

interface Sources {
  readonly store: Store<ViewState, Action>;
  readonly visible: Visible;
  readonly canvas: () => Drawn | null;
}

/** What tests may read of the running application, under `window.__maotu`. */
export interface Probe {
  readonly state: ViewState;
  readonly selected: string | null;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly facts: readonly string[];
  readonly labels: readonly { id: string; text: string; box: readonly [number, number, number, number] }[];
  readonly camera: Camera | null;
  /** Of many nodes only the most supported are drawn, the rest on zoom. */
  readonly drawn: readonly string[];
  /** How often the drawn graph was made anew. */
  readonly builds: number;
  readonly layout: "idle" | "running";
  /** Where a node, or the middle of an edge, lies on the page. */
  readonly locate: (kind: "node" | "edge", id: string) => { x: number; y: number } | null;
}

/** Sets `window.__maotu`; returns how to take it away. */
export function exposeProbe({ store, visible, canvas }: Sources): () => void {
  const probe: Probe = {
    get state() {
      return store.get();
    },
    get selected() {
      return store.get().selection?.id ?? null;
    },
    get nodes() {
      return visible.nodes.map((node) => node.id);
    },
    get edges() {
      return visible.edges.map((edge) => edge.id);
    },
    get facts() {
      return visible.facts.map((fact) => fact.id);
    },
    get labels() {
      return (canvas()?.labels ?? []).map(({ id, text, box }) => ({
        id,
        text,
        box: [box.left, box.top, box.right, box.bottom] as const,
      }));
    },
    get camera() {
      return canvas()?.camera.state ?? null;
    },
    get drawn() {
      return canvas()?.drawn ?? [];
    },
    get builds() {
      return canvas()?.builds ?? 0;
    },
    get layout() {
      return canvas()?.arrangement.running ? "running" : "idle";
    },
    locate: (kind, id) => canvas()?.locateOnPage({ kind, id }) ?? null,
  };
  Object.defineProperty(globalThis, "__maotu", { value: Object.freeze(probe), configurable: true });
  return () => Reflect.deleteProperty(globalThis, "__maotu");
}
