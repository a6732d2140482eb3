export interface Selection {
  readonly kind: "node" | "edge";
  readonly id: string;
}

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface OpenArticle {
  readonly id: string;
  readonly sentence: number;
}

export const THEMES = ["auto", "light", "dark"] as const;
export const LANGS = ["auto", "zh", "en"] as const;
export const SIDE_VIEWS = ["legend", "list"] as const;

/** Everything that decides what is on the screen; all but `help` and `drawer` is kept in the address. */
export interface ViewState {
  readonly selection: Selection | null;
  readonly hiddenKinds: readonly string[];
  readonly hiddenTypes: readonly string[];
  readonly query: string;
  readonly side: (typeof SIDE_VIEWS)[number];
  readonly article: OpenArticle | null;
  /** `auto` follows the system, `lang` the browser. */
  readonly theme: (typeof THEMES)[number];
  readonly lang: (typeof LANGS)[number];
  /** Null until the user moves it: the whole graph. */
  readonly camera: Camera | null;
  readonly help: boolean;
  /** Whether the side view lies open over the graph, where the screen is too narrow to hold both. */
  readonly drawer: boolean;
}

/** Weak edges that are hidden until they are asked for. */
export const HIDDEN_AT_FIRST: readonly string[] = ["co_mentioned"];

export const INITIAL_STATE: ViewState = {
  selection: null,
  hiddenKinds: [],
  hiddenTypes: HIDDEN_AT_FIRST,
  query: "",
  side: "legend",
  article: null,
  theme: "auto",
  lang: "auto",
  camera: null,
  help: false,
  drawer: false,
};

export type Action =
  | { readonly type: "select"; readonly selection: Selection | null }
  | { readonly type: "toggle-kind"; readonly id: string }
  | { readonly type: "toggle-type"; readonly id: string }
  | { readonly type: "only-kind"; readonly id: string; readonly all: readonly string[] }
  | { readonly type: "only-type"; readonly id: string; readonly all: readonly string[] }
  | { readonly type: "reset-filters" }
  | { readonly type: "search"; readonly query: string }
  | { readonly type: "show-side"; readonly side: ViewState["side"] }
  | { readonly type: "open-article"; readonly article: OpenArticle }
  | { readonly type: "close-article" }
  | { readonly type: "set-theme"; readonly theme: ViewState["theme"] }
  | { readonly type: "set-lang"; readonly lang: ViewState["lang"] }
  | { readonly type: "move-camera"; readonly camera: Camera | null }
  | { readonly type: "set-help"; readonly open: boolean }
  | { readonly type: "set-drawer"; readonly open: boolean }
  | { readonly type: "escape" }
  | { readonly type: "restore"; readonly state: ViewState };

/** The state after an action; the same object where nothing changes. */
export function reduce(state: ViewState, action: Action): ViewState {
  switch (action.type) {
    case "select":
      if (sameSelection(state.selection, action.selection)) return state;
      return { ...state, selection: action.selection, article: null };
    case "toggle-kind":
      return { ...state, hiddenKinds: toggle(state.hiddenKinds, action.id) };
    case "toggle-type":
      return { ...state, hiddenTypes: toggle(state.hiddenTypes, action.id) };
    case "only-kind":
      return { ...state, hiddenKinds: others(action.all, action.id, state.hiddenKinds) };
    case "only-type":
      return { ...state, hiddenTypes: others(action.all, action.id, state.hiddenTypes) };
    case "reset-filters":
      return { ...state, hiddenKinds: [], hiddenTypes: HIDDEN_AT_FIRST };
    case "search":
      return state.query === action.query ? state : { ...state, query: action.query };
    case "show-side":
      return { ...state, side: action.side, drawer: true };
    case "open-article":
      return { ...state, article: action.article };
    case "close-article":
      return state.article === null ? state : { ...state, article: null };
    case "set-theme":
      return { ...state, theme: action.theme };
    case "set-lang":
      return { ...state, lang: action.lang };
    case "move-camera":
      return { ...state, camera: action.camera };
    case "set-help":
      return { ...state, help: action.open };
    case "set-drawer":
      return { ...state, drawer: action.open };
    case "escape":
      return closeTopmost(state);
    case "restore":
      return action.state;
  }
}

/** Closes what lies on top, one thing each time: help, article, side view, selection. */
function closeTopmost(state: ViewState): ViewState {
  if (state.help) return { ...state, help: false };
  if (state.article) return { ...state, article: null };
  if (state.drawer) return { ...state, drawer: false };
  return state.selection ? { ...state, selection: null } : state;
}

function toggle(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id].sort();
}

/** Hides all but one; asked again when only that one is left, shows all. */
function others(all: readonly string[], id: string, hidden: readonly string[]): readonly string[] {
  const rest = all.filter((other) => other !== id).sort();
  const alone = rest.every((other) => hidden.includes(other)) && !hidden.includes(id);
  return alone ? [] : rest;
}

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);
}
