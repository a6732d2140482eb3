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

/** How long a new address may wait for the picture to be drawn first: writing one costs the browser as much as the picture. */
const PATIENCE_MS = 30;

/**
 * Keeps the address and the state alike. A new selection, article or page is a step that Back undoes; filters, search,
 * camera, theme and language change the step in place.
 */
export function syncHistory(store: Store<ViewState, Action>): Steps {
  let last = store.get();
  // A page that is loaded again in the middle of its steps goes on counting where it was.
  let step = ownStep(history.state) ?? 0;
  let newest = step;
  const address = lateAddress();
  const beginStep = (): void => {
    step += 1;
    newest = step;
  };
  const follow = () => {
    const state = store.get();
    const hash = `#${encodeState(state)}`;
    const moved = isStep(last, state);
    last = state;
    if (hash === address.hash()) return;
    if (moved) beginStep();
    address.write({ hash, step, push: moved });
  };
  const read = (event: PopStateEvent) => {
    address.forget();
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
  store.subscribe(follow);
  addEventListener("popstate", read);
  addEventListener("pagehide", address.settle);
  const walk = (go: () => void) => () => {
    address.settle();
    go();
  };
  return {
    canGoBack: () => step > 0,
    canGoForward: () => step < newest,
    back: walk(() => history.back()),
    forward: walk(() => history.forward()),
  };
}

interface Entry {
  readonly hash: string;
  readonly step: number;
  /** Whether it is an entry of its own in the browser's history, or takes the place of the last. */
  readonly push: boolean;
}

/** The address of the page, written a moment after it was asked for; what comes meanwhile to the same step is written once. */
function lateAddress() {
  let due: Entry | null = null;
  let timer = 0;
  const settle = (): void => {
    clearTimeout(timer);
    if (due === null) return;
    const { hash, step, push } = due;
    due = null;
    if (push) history.pushState({ step }, "", hash);
    else history.replaceState({ step }, "", hash);
  };
  return {
    /** What stands in the address, or soon will. */
    hash: (): string => due?.hash ?? (location.hash || "#"),
    write(entry: Entry): void {
      if (entry.push) settle();
      due = { ...entry, push: entry.push || due?.push === true };
      clearTimeout(timer);
      timer = window.setTimeout(settle, PATIENCE_MS);
    },
    settle,
    /** Gives up what is not written yet: the browser has gone elsewhere. */
    forget(): void {
      clearTimeout(timer);
      due = null;
    },
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
