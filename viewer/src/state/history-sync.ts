import type { Store } from "./store.js";
import { decodeState, encodeState } from "./url-codec.js";
import { type Action, sameSelection, type ViewState } from "./view-state.js";

/** Marks the entries that this page wrote, as against a link that somebody pasted into the address bar. */
const OWN = "maotu";

/**
 * Keeps the address and the state alike. A new selection or article is a step that Back undoes; filters, search,
 * camera, theme and language change the step in place. Returns how to stop.
 */
export function syncHistory(store: Store<ViewState, Action>): () => void {
  let last = store.get();
  const write = () => {
    const state = store.get();
    const hash = `#${encodeState(state)}`;
    const step = !sameSelection(last.selection, state.selection) || last.article?.id !== state.article?.id;
    last = state;
    if (hash === (location.hash || "#")) return;
    if (step) history.pushState(OWN, "", hash);
    else history.replaceState(OWN, "", hash);
  };
  const read = (event: PopStateEvent) => {
    const now = store.get();
    const asked = decodeState(location.hash);
    // Going back undoes a step of reading; it must not switch language, theme or side view back with it.
    const kept = event.state === OWN ? { theme: now.theme, lang: now.lang, side: now.side } : {};
    last = { ...asked, ...kept, help: now.help, drawer: now.drawer };
    store.dispatch({ type: "restore", state: last });
  };
  const stop = store.subscribe(write);
  history.replaceState(OWN, "", location.hash || location.href);
  addEventListener("popstate", read);
  return () => {
    stop();
    removeEventListener("popstate", read);
  };
}
