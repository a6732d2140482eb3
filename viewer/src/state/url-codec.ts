import { COLOURS, type Look, PLAIN_LOOK, SIZES, WIDTHS } from "../model/appearance.js";
import { type ChartChoice, FLOWS, MEASURES } from "../model/chart-choice.js";
import { compareText } from "../model/order.js";
import { ANY_TRADE, DIMENSIONS, type TradeQuery } from "../model/trade-query.js";
import { decodeFilters, encodeFilters } from "./url-filters.js";
import { oneOf, type Params, readMonths } from "./url-read.js";
import {
  type Camera,
  INITIAL_STATE,
  LANGS,
  type OpenArticle,
  PAGES,
  type Pin,
  type Selection,
  SIDE_VIEWS,
  selectNodes,
  TABLE_ROWS,
  THEMES,
  type ViewState,
} from "./view-state.js";

/** The state as the part of the address after `#`, without what is as at first: `node=…&hide=place&lang=en`. */
export function encodeState(state: ViewState): string {
  const params = new URLSearchParams();
  const put = (key: string, value: string, first: string) => {
    if (value !== first) params.set(key, value);
  };
  put("page", state.page, INITIAL_STATE.page);
  if (state.selection) writeSelection(params, state.selection);
  if (state.article) params.set("article", `${state.article.id}:${state.article.sentence}`);
  encodeFilters(params, state.filters);
  put("q", state.query, "");
  put("rows", state.table.rows, INITIAL_STATE.table.rows);
  put("sort", state.table.sort, INITIAL_STATE.table.sort);
  for (const dimension of DIMENSIONS) {
    const asked = state.trade[dimension];
    if (asked !== null) params.set(`t-${dimension}`, asked);
  }
  if (state.trade.period) params.set("t-period", state.trade.period.join("_"));
  put("c-measure", state.charts.measure ?? "", "");
  put("c-flow", state.charts.flow ?? "", "");
  put("c-period", state.charts.period?.join("_") ?? "", "");
  put("colour", state.look.colour, PLAIN_LOOK.colour);
  put("size", state.look.size, PLAIN_LOOK.size);
  put("width", state.look.width, PLAIN_LOOK.width);
  for (const { id, x, y } of state.pins) params.append("pin", `${x},${y},${id}`);
  put("side", state.side, INITIAL_STATE.side);
  put("theme", state.theme, INITIAL_STATE.theme);
  put("lang", state.lang, INITIAL_STATE.lang);
  if (state.camera)
    params.set("at", [state.camera.x, state.camera.y, state.camera.ratio].map(round).join(","));
  return params.toString();
}

/** Reads an address back; whatever it does not say or says wrongly is as in `fallback`. */
export function decodeState(hash: string, fallback: ViewState = INITIAL_STATE): ViewState {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  return {
    ...fallback,
    page: oneOf(PAGES, params.get("page")) ?? INITIAL_STATE.page,
    selection: readSelection(params),
    article: readArticle(params.get("article")),
    filters: decodeFilters(params),
    query: params.get("q") ?? "",
    table: { rows: oneOf(TABLE_ROWS, params.get("rows")) ?? "nodes", sort: params.get("sort") ?? "" },
    trade: readTrade(params),
    charts: readCharts(params),
    look: readLook(params),
    pins: readPins(params),
    side: oneOf(SIDE_VIEWS, params.get("side")) ?? fallback.side,
    theme: oneOf(THEMES, params.get("theme")) ?? fallback.theme,
    lang: oneOf(LANGS, params.get("lang")) ?? fallback.lang,
    camera: readCamera(params.get("at")),
  };
}

function writeSelection(params: Params, { kind, id, others = [] }: Selection): void {
  if (kind !== "nodes") params.set(kind, id);
  else for (const node of [id, ...others]) params.append("node", node);
}

function readSelection(params: Params): Selection | null {
  const nodes = params.getAll("node");
  if (nodes.length > 0) return selectNodes([...new Set(nodes)]);
  for (const kind of ["edge", "fact"] as const) {
    const id = params.get(kind);
    if (id !== null) return { kind, id };
  }
  return null;
}

function readArticle(text: string | null): OpenArticle | null {
  const match = /^(.+):(\d+)$/.exec(text ?? "");
  return match?.[1] === undefined ? null : { id: match[1], sentence: Number(match[2]) };
}

function readTrade(params: Params): TradeQuery {
  const asked = DIMENSIONS.map((dimension) => [dimension, params.get(`t-${dimension}`)] as const);
  return { ...ANY_TRADE, ...Object.fromEntries(asked), period: readMonths(params.get("t-period")) };
}

function readCharts(params: Params): ChartChoice {
  return {
    measure: oneOf(MEASURES, params.get("c-measure")),
    flow: oneOf(FLOWS, params.get("c-flow")),
    period: readMonths(params.get("c-period")),
  };
}

function readLook(params: Params): Look {
  return {
    colour: oneOf(COLOURS, params.get("colour")) ?? PLAIN_LOOK.colour,
    size: oneOf(SIZES, params.get("size")) ?? PLAIN_LOOK.size,
    width: oneOf(WIDTHS, params.get("width")) ?? PLAIN_LOOK.width,
  };
}

/** `12.5,-40,place:430000`: an id may hold commas, numbers hold none. */
function readPins(params: Params): readonly Pin[] {
  const pins = new Map<string, Pin>();
  for (const text of params.getAll("pin")) {
    const [, x, y, id] = /^(-?[\d.]+),(-?[\d.]+),(.+)$/s.exec(text) ?? [];
    const place = { x: Number(x), y: Number(y) };
    if (id !== undefined && Number.isFinite(place.x) && Number.isFinite(place.y))
      pins.set(id, { id, ...place });
  }
  return [...pins.values()].sort((a, b) => compareText(a.id, b.id));
}

function readCamera(text: string | null): Camera | null {
  const [x, y, ratio] = (text ?? "").split(",").map(Number);
  if (x === undefined || y === undefined || ratio === undefined) return null;
  return [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : null;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
