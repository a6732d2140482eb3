import { createContext, type RefObject, useContext, useMemo, useRef, useSyncExternalStore } from "react";
import type { Line } from "../data/changes.js";
import type { ServiceMode } from "../data/service.js";
import type { Translate } from "../i18n/translate.js";
import type { JudgementView } from "../model/corrections.js";
import type { Dataset } from "../model/dataset.js";
import type { Lang } from "../model/format-amount.js";
import type { Search } from "../model/search.js";
import type { GraphCanvas } from "../sigma/graph-canvas.js";
import type { Corrections, CorrectionsState } from "../state/corrections.js";
import type { Steps } from "../state/history-sync.js";
import type { Store } from "../state/store.js";
import type { Action, Selection, ViewState } from "../state/view-state.js";
import type { Visible } from "../state/visibility.js";

/** Where the graph comes from, and what people have corrected in it. */
export interface AppService extends CorrectionsState {
  readonly mode: ServiceMode;
  /** Whether the server can be heard; null where there is none. */
  readonly line: Line | null;
  /** How often the graph has changed since the page was opened. */
  readonly changes: number;
  /** Null where no server takes corrections. */
  readonly corrections: Corrections | null;
  /** The judgements about each entity, by its id. */
  readonly corrected: ReadonlyMap<string, readonly JudgementView[]>;
}

/** What every part of the application may use. */
export interface App {
  readonly data: Dataset;
  readonly service: AppService;
  readonly search: Search;
  readonly state: ViewState;
  readonly visible: Visible;
  readonly dispatch: (action: Action) => void;
  /** Selects something and takes the camera there: for choices made outside the picture. */
  readonly goTo: (selection: Selection) => void;
  readonly steps: Steps;
  readonly t: Translate;
  readonly lang: Lang;
  readonly theme: "light" | "dark";
  /** Whether panels lie over the picture, as on a phone. */
  readonly narrow: boolean;
  /** Null where the graph cannot be drawn. */
  readonly canvas: RefObject<GraphCanvas | null>;
}

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error("useApp: used outside the application; wrap the component in AppContext");
  return app;
}

/**
 * The application for parts that do not show what is selected: they are not asked again when only the selection, the
 * open article or the camera change, which happens far more often than all else.
 */
export function useQuietApp(app: App): App {
  const { selection: _selection, article: _article, camera: _camera, ...rest } = app.state;
  const last = useRef<App>(app);
  const same =
    sameValues({ ...last.current, state: null }, { ...app, state: null }) &&
    sameValues(last.current.state, { ...last.current.state, ...rest });
  if (!same) last.current = app;
  return last.current;
}

function sameValues(a: object, b: object): boolean {
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Object.keys(other).every((key) => one[key] === other[key]);
}

export function useStore<S>(store: Pick<Store<S, never>, "get" | "subscribe">): S {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Whether a media query holds, now and whenever it changes. The query is parsed once: asking anew costs more than all else. */
export function useMedia(query: string): boolean {
  const { subscribe, holds } = useMemo(() => watchMedia(query), [query]);
  return useSyncExternalStore(subscribe, holds);
}

function watchMedia(query: string) {
  const list = matchMedia(query);
  return {
    subscribe: (listener: () => void) => {
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    holds: () => list.matches,
  };
}
