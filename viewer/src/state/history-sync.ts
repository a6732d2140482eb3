import type { Store } from "./store.js";
import { decodeState, encodeState } from "./url-codec.js";
import { type Action, sameSelection, type ViewState } from "./view-state.js";

/** The steps of reading that Back and Forward walk through, without ever leaving the page. */
export interface Steps {
  readonly canGoBack: () => boolean;
  readonly canGoForward: () => boolean;
  readonly back: () => void;
  readonly forward: () => void;
}

/**
 * Keeps the address and the state alike. A new selection, article or page is a step that Back undoes; filters, search,
 * camera, theme and language change the step in place.
 */
export function syncHistory(store: Store<ViewState, Action>): Steps {
  let last = store.get();
  // A page that is loaded again in the middle of its steps goes on counting where it was.
  let step = ownStep(history.state) ?? 0;
  let newest = step;
  const beginStep = (): void => {
    step += 1;
    newest = step;
  };
  const write = () => {
    const state = store.get();
    const hash = `#${encodeState(state)}`;
    const moved = isStep(last, state);
    last = state;
    if (hash === (location.hash || "#")) return;
    if (moved) {
      beginStep();
      history.pushState({ step }, "", hash);
    } else history.replaceState({ step }, "", hash);
  };
  const read = (event: PopStateEvent) => {
    const own = ownStep(event.state);
    if (own === null) {
      // Somebody pasted a link: a new step, and everything in it counts.
      beginStep();
      history.replaceState({ step }, "", location.hash);
    } else step = own;
    last = stateAt(location.hash, store.get(), own !== null);
    store.dispatch({ type: "restore", state: last });
  };
  history.replaceState({ step }, "", location.hash || location.href);
  store.subscribe(write);
  addEventListener("popstate", read);
  return {
    canGoBack: () => step > 0,
    canGoForward: () => step < newest,
    back: () => history.back(),
    forward: () => history.forward(),
  };
}

function isStep(before: ViewState, now: ViewState): boolean {
  return (
    !sameSelection(before.selection, now.selection) ||
    before.article?.id !== now.article?.id ||
    before.page !== now.page
  );
}

/** Going back undoes a step of reading; it must not switch language, theme or side view back with it. */
function stateAt(hash: string, now: ViewState, back: boolean): ViewState {
  const { theme, lang, side, help, drawer, history: undone } = now;
  const kept = back ? { theme, lang, side } : {};
  return { ...decodeState(hash), ...kept, help, drawer, history: undone };
}

/** The number of a step that this page wrote into the history; null for an entry that is not ours. */
function ownStep(state: unknown): number | null {
  if (typeof state !== "object" || state === null || !("step" in state)) return null;
  return typeof state.step === "number" ? state.step : null;
}
