import { type Look, PLAIN_LOOK } from "../model/appearance.js";
import { ANY_CHART, type ChartChoice } from "../model/chart-choice.js";
import { compareText } from "../model/order.js";
import { ANY_TRADE, type TradeQuery } from "../model/trade-query.js";
import type { FilterAction, Filters } from "./filters.js";
import { HIDDEN_AT_FIRST, NO_FILTERS } from "./filters.js";
import { change, type FilterHistory, NO_HISTORY, redo, undo } from "./undo.js";

export { HIDDEN_AT_FIRST };

/** What the panel tells of: a node, an edge, a trade fact, or several nodes and what links them. */
export interface Selection {
  readonly kind: "node" | "edge" | "fact" | "nodes";
  readonly id: string;
  /** The nodes beside the first where several are selected. */
  readonly others?: readonly string[];
}

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** A node that stays where it was put, in the units of the graph's own positions. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface OpenArticle {
  readonly id: string;
  readonly sentence: number;
}

/** Which rows the table shows, and in which order: `-` before a column turns it round. */
export interface TableView {
  readonly rows: (typeof TABLE_ROWS)[number];
  readonly sort: string;
}

export const THEMES = ["auto", "light", "dark"] as const;
export const LANGS = ["auto", "zh", "en"] as const;
export const SIDE_VIEWS = ["legend", "list"] as const;
export const PAGES = ["graph", "table", "trade"] as const;
export const TABLE_ROWS = ["nodes", "edges", "facts"] as const;

/** Everything that decides what is on the screen; all but `help`, `drawer` and `history` is kept in the address. */
export interface ViewState {
  readonly page: (typeof PAGES)[number];
  readonly selection: Selection | null;
  readonly filters: Filters;
  readonly history: FilterHistory;
  readonly query: string;
  readonly side: (typeof SIDE_VIEWS)[number];
  readonly table: TableView;
  readonly trade: TradeQuery;
  readonly charts: ChartChoice;
  readonly article: OpenArticle | null;
  readonly look: Look;
  /** By id. */
  readonly pins: readonly Pin[];
  /** `auto` follows the system, `lang` the browser. */
  readonly theme: (typeof THEMES)[number];
  readonly lang: (typeof LANGS)[number];
  /** Null until the user moves it: the whole graph. */
  readonly camera: Camera | null;
  /** `welcome` is what a first visit sees: what the page is, without the keys. */
  readonly help: boolean | "welcome";
  /** Whether the side view lies open over the graph, where the screen is too narrow to hold both. */
  readonly drawer: boolean;
}

export const INITIAL_STATE: ViewState = {
  page: "graph",
  selection: null,
  filters: NO_FILTERS,
  history: NO_HISTORY,
  query: "",
  side: "legend",
  table: { rows: "nodes", sort: "" },
  trade: ANY_TRADE,
  charts: ANY_CHART,
  article: null,
  look: PLAIN_LOOK,
  pins: [],
  theme: "auto",
  lang: "auto",
  camera: null,
  help: false,
  drawer: false,
};

export type Action =
  | FilterAction
  | { readonly type: "undo" | "redo" | "close-article" | "escape" }
  | { readonly type: "select"; readonly selection: Selection | null }
  | { readonly type: "select-also"; readonly id: string }
  | { readonly type: "search"; readonly query: string }
  | { readonly type: "show-page"; readonly page: ViewState["page"] }
  | { readonly type: "show-side"; readonly side: ViewState["side"] }
  | { readonly type: "show-table"; readonly table: TableView }
  | { readonly type: "ask-trade"; readonly trade: TradeQuery }
  | { readonly type: "open-article"; readonly article: OpenArticle }
  | { readonly type: "set-theme"; readonly theme: ViewState["theme"] }
  | { readonly type: "set-lang"; readonly lang: ViewState["lang"] }
  | { readonly type: "set-look"; readonly look: Partial<Look> }
  | { readonly type: "set-charts"; readonly charts: Partial<ChartChoice> }
  | { readonly type: "pin"; readonly pin: Pin }
  | { readonly type: "unpin"; readonly id: string | null }
  | { readonly type: "move-camera"; readonly camera: Camera | null }
  | { readonly type: "set-help" | "set-drawer"; readonly open: boolean }
  | { readonly type: "restore"; readonly state: ViewState };

/** The state after an action; the same object where nothing changes. */
export function reduce(state: ViewState, action: Action): ViewState {
  switch (action.type) {
    case "undo":
      return undo(state);
    case "redo":
      return redo(state);
    case "select":
      if (sameSelection(state.selection, action.selection)) return state;
      return { ...state, selection: action.selection, article: null };
    case "select-also":
      return { ...state, selection: selectAlso(state.selection, action.id), article: null };
    case "search":
      return state.query === action.query ? state : { ...state, query: action.query };
    case "show-page":
      return state.page === action.page ? state : { ...state, page: action.page, drawer: false };
    case "show-table":
      return { ...state, table: action.table };
    case "ask-trade":
      return { ...state, trade: action.trade };
    case "open-article":
      return { ...state, article: action.article };
    case "close-article":
      return state.article === null ? state : { ...state, article: null };
    case "escape":
      return closeTopmost(state);
    case "restore":
      return action.state;
    case "show-side":
    case "set-theme":
    case "set-lang":
    case "set-look":
    case "set-charts":
    case "pin":
    case "unpin":
    case "move-camera":
    case "set-help":
    case "set-drawer":
      return show(state, action);
    default:
      return change(state, action);
  }
}

type LookAction = Extract<
  Action,
  {
    readonly type:
      | "show-side"
      | `set-${"theme" | "lang" | "look" | "charts" | "help" | "drawer"}`
      | "pin"
      | "unpin"
      | "move-camera";
  }
>;

/** How things look and lie: nothing of this changes what is selected or left by the filters. */
function show(state: ViewState, action: LookAction): ViewState {
  switch (action.type) {
    case "show-side":
      return { ...state, side: action.side, drawer: true };
    case "set-theme":
      return { ...state, theme: action.theme };
    case "set-lang":
      return { ...state, lang: action.lang };
    case "set-look":
      return { ...state, look: { ...state.look, ...action.look } };
    case "set-charts":
      return { ...state, charts: { ...state.charts, ...action.charts } };
    case "pin":
      return { ...state, pins: pinned(state.pins, action.pin) };
    case "unpin":
      return { ...state, pins: action.id === null ? [] : state.pins.filter(({ id }) => id !== action.id) };
    case "move-camera":
      return { ...state, camera: action.camera };
    case "set-help":
      return { ...state, help: action.open };
    case "set-drawer":
      return { ...state, drawer: action.open };
  }
}

/** Closes what lies on top, one thing each time: help, article, side view, selection. */
function closeTopmost(state: ViewState): ViewState {
  if (state.help) return { ...state, help: false };
  if (state.article) return { ...state, article: null };
  if (state.drawer) return { ...state, drawer: false };
  return state.selection ? { ...state, selection: null } : state;
}

/** Coordinates are kept as the address writes them, so that a link gives the same picture. */
function pinned(pins: readonly Pin[], { id, x, y }: Pin): readonly Pin[] {
  const placed = { id, x: Number(x.toFixed(1)), y: Number(y.toFixed(1)) };
  return [...pins.filter((pin) => pin.id !== id), placed].sort((a, b) => compareText(a.id, b.id));
}

/** Adds a node to those selected, or takes it away again. */
function selectAlso(selection: Selection | null, id: string): Selection | null {
  const ids = selectedNodes(selection);
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  return selectNodes(next);
}

/** The selection of some nodes, null for none. */
export function selectNodes([id, ...others]: readonly string[]): Selection | null {
  if (id === undefined) return null;
  return others.length === 0 ? { kind: "node", id } : { kind: "nodes", id, others };
}

/** The selected nodes; none where an edge or a fact is selected. */
export function selectedNodes(selection: Selection | null): readonly string[] {
  if (selection?.kind === "node") return [selection.id];
  return selection?.kind === "nodes" ? [selection.id, ...(selection.others ?? [])] : [];
}

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.kind !== b.kind || a.id !== b.id) return false;
  return (a.others ?? []).join("\n") === (b.others ?? []).join("\n");
}
