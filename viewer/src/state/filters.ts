import type { Months } from "../model/months.js";
import { compareText } from "../model/order.js";

/** Only what lies at most some steps away from some nodes. */
export interface Focus {
  readonly ids: readonly string[];
  readonly steps: number;
}

/** Everything that decides which part of the graph is visible; undone and redone as one value. */
export interface Filters {
  readonly hiddenKinds: readonly string[];
  readonly hiddenTypes: readonly string[];
  readonly hiddenFlows: readonly string[];
  readonly hiddenCommunities: readonly string[];
  /** Least number of articles that say a thing. */
  readonly minSupport: number;
  /** Least confidence in percent. */
  readonly minConfidence: number;
  /** Only facts that speak of some of these months. */
  readonly period: Months | null;
  /** Only what this article says. */
  readonly article: string | null;
  /** Hidden by hand. */
  readonly hiddenNodes: readonly string[];
  /** Nodes whose neighbours are visible whatever support, period or focus say. */
  readonly expanded: readonly string[];
  readonly focus: Focus | null;
}

/** Weak edges that are hidden until they are asked for. */
export const HIDDEN_AT_FIRST: readonly string[] = ["co_mentioned"];
export const MOST_STEPS = 5;

export const NO_FILTERS: Filters = {
  hiddenKinds: [],
  hiddenTypes: HIDDEN_AT_FIRST,
  hiddenFlows: [],
  hiddenCommunities: [],
  minSupport: 1,
  minConfidence: 0,
  period: null,
  article: null,
  hiddenNodes: [],
  expanded: [],
  focus: null,
};

export type FilterAction =
  | { readonly type: "toggle-kind" | "toggle-type" | "toggle-flow" | "toggle-community"; readonly id: string }
  | {
      readonly type: "only-kind" | "only-type" | "only-community";
      readonly id: string;
      readonly all: readonly string[];
    }
  | { readonly type: "hide-node" | "expand-node"; readonly id: string }
  | { readonly type: "show-hidden" }
  | { readonly type: "focus"; readonly focus: Focus | null }
  | { readonly type: "set-period"; readonly period: Months | null }
  | { readonly type: "set-article"; readonly id: string | null }
  | { readonly type: "set-support" | "set-confidence"; readonly least: number }
  | { readonly type: "reset-filters" };

/** The filters after an action. */
export function filter(filters: Filters, action: FilterAction): Filters {
  switch (action.type) {
    case "toggle-kind":
      return { ...filters, hiddenKinds: toggle(filters.hiddenKinds, action.id) };
    case "toggle-type":
      return { ...filters, hiddenTypes: toggle(filters.hiddenTypes, action.id) };
    case "toggle-flow":
      return { ...filters, hiddenFlows: toggle(filters.hiddenFlows, action.id) };
    case "toggle-community":
      return { ...filters, hiddenCommunities: toggle(filters.hiddenCommunities, action.id) };
    case "only-community":
      return { ...filters, hiddenCommunities: others(action.all, action.id, filters.hiddenCommunities) };
    case "only-kind":
      return { ...filters, hiddenKinds: others(action.all, action.id, filters.hiddenKinds) };
    case "only-type":
      return { ...filters, hiddenTypes: others(action.all, action.id, filters.hiddenTypes) };
    case "hide-node":
      return {
        ...filters,
        hiddenNodes: union(filters.hiddenNodes, action.id),
        expanded: filters.expanded.filter((id) => id !== action.id),
      };
    case "expand-node":
      return { ...filters, expanded: union(filters.expanded, action.id) };
    case "show-hidden":
      return { ...filters, hiddenNodes: [] };
    case "focus":
      return { ...filters, focus: action.focus, expanded: [] };
    case "set-period":
      return { ...filters, period: action.period };
    case "set-article":
      return { ...filters, article: action.id };
    case "set-support":
      return { ...filters, minSupport: action.least };
    case "set-confidence":
      return { ...filters, minConfidence: action.least };
    case "reset-filters":
      return NO_FILTERS;
  }
}

/** Whether anything is filtered otherwise than at first. */
export function isFiltered(filters: Filters): boolean {
  return !sameFilters(filters, NO_FILTERS);
}

export function sameFilters(a: Filters, b: Filters): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function toggle(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((other) => other !== id) : union(list, id);
}

/** Sorted, so that the same view has the same address. */
function union(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list : [...list, id].sort(compareText);
}

/** Hides all but one; asked again when only that one is left, shows all. */
function others(all: readonly string[], id: string, hidden: readonly string[]): readonly string[] {
  const rest = all.filter((other) => other !== id).sort(compareText);
  const alone = rest.every((other) => hidden.includes(other)) && !hidden.includes(id);
  return alone ? [] : rest;
}
