import { compareText } from "../model/order.js";
import { type Filters, type Focus, HIDDEN_AT_FIRST, MOST_STEPS, NO_FILTERS } from "./filters.js";
import { type Params, readList, readMonths, readNumber } from "./url-read.js";

/** Adds the filters to an address, each under a name of its own; ids may hold anything, so each is its own parameter. */
export function encodeFilters(params: Params, filters: Filters): void {
  if (filters.hiddenKinds.length > 0) params.set("hide", filters.hiddenKinds.join(","));
  if (filters.hiddenTypes.join() !== HIDDEN_AT_FIRST.join())
    params.set("edges-off", filters.hiddenTypes.join(","));
  if (filters.hiddenFlows.length > 0) params.set("flows-off", filters.hiddenFlows.join(","));
  if (filters.hiddenCommunities.length > 0) params.set("groups-off", filters.hiddenCommunities.join(","));
  if (filters.minSupport > NO_FILTERS.minSupport) params.set("support", String(filters.minSupport));
  if (filters.minConfidence > 0) params.set("sure", String(filters.minConfidence));
  if (filters.period) params.set("period", filters.period.join("_"));
  if (filters.article !== null) params.set("in", filters.article);
  for (const id of filters.hiddenNodes) params.append("without", id);
  for (const id of filters.expanded) params.append("expand", id);
  for (const id of filters.focus?.ids ?? []) params.append("focus", id);
  if (filters.focus) params.set("steps", String(filters.focus.steps));
}

export function decodeFilters(params: Params): Filters {
  return {
    hiddenKinds: readList(params.get("hide")) ?? [],
    hiddenTypes: readList(params.get("edges-off")) ?? HIDDEN_AT_FIRST,
    hiddenFlows: readList(params.get("flows-off")) ?? [],
    hiddenCommunities: readList(params.get("groups-off")) ?? [],
    minSupport: readNumber(params.get("support"), [1, 1e6], NO_FILTERS.minSupport),
    minConfidence: readNumber(params.get("sure"), [0, 100], 0),
    period: readMonths(params.get("period")),
    article: params.get("in"),
    hiddenNodes: readIds(params, "without"),
    expanded: readIds(params, "expand"),
    focus: readFocus(params),
  };
}

function readFocus(params: Params): Focus | null {
  const ids = readIds(params, "focus");
  if (ids.length === 0) return null;
  return { ids, steps: readNumber(params.get("steps"), [1, MOST_STEPS], 1) };
}

function readIds(params: Params, key: string): readonly string[] {
  return [...new Set(params.getAll(key))].sort(compareText);
}
