import { type FilterAction, type Filters, filter, sameFilters } from "./filters.js";

/** Filters with those before and those undone; a slider that is dragged is one step. */
export interface FilterHistory {
  readonly past: readonly Filters[];
  readonly future: readonly Filters[];
  /** The kind of change that goes on as long as nothing else happens. */
  readonly going: FilterAction["type"] | null;
}

export const NO_HISTORY: FilterHistory = { past: [], future: [], going: null };
const LONGEST = 100;
const DRAGGED: ReadonlySet<FilterAction["type"]> = new Set(["set-support", "set-confidence", "set-period"]);

interface Filtered {
  readonly filters: Filters;
  readonly history: FilterHistory;
}

/** Changes the filters and remembers how they were; the same object where nothing changes. */
export function change<S extends Filtered>(state: S, action: FilterAction): S {
  const filters = filter(state.filters, action);
  if (sameFilters(filters, state.filters)) return state;
  const { past, going } = state.history;
  const goesOn = DRAGGED.has(action.type) && going === action.type;
  return {
    ...state,
    filters,
    history: {
      past: goesOn ? past : [...past, state.filters].slice(-LONGEST),
      future: [],
      going: action.type,
    },
  };
}

export function undo<S extends Filtered>(state: S): S {
  const { past, future } = state.history;
  const filters = past.at(-1);
  if (!filters) return state;
  const history = { past: past.slice(0, -1), future: [state.filters, ...future], going: null };
  return { ...state, filters, history };
}

export function redo<S extends Filtered>(state: S): S {
  const { past, future } = state.history;
  const [filters, ...rest] = future;
  if (!filters) return state;
  return { ...state, filters, history: { past: [...past, state.filters], future: rest, going: null } };
}
