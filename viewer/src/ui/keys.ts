import { useEffect, useRef } from "react";
import { PAGES, selectedNodes } from "../state/view-state.js";
import type { App } from "./app-context.js";
import { togglePins } from "./node-actions.js";

/** The keys that work wherever the focus is, except while typing. `?` in the viewer lists them. */
export function useKeys(app: App): void {
  const latest = useRef(app);
  latest.current = app;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // What lies on top of everything has its keys to itself.
      if (event.defaultPrevented || document.querySelector("dialog.corrections:modal")) return;
      if (isUndo(event)) {
        latest.current.dispatch({ type: event.shiftKey || event.key === "y" ? "redo" : "undo" });
        event.preventDefault();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key !== "Escape" && isTyping(event.target)) return;
      const act = KEYS[event.key];
      if (act && act(latest.current) !== false) event.preventDefault();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, which belong to the text while one types. */
function isUndo(event: KeyboardEvent): boolean {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey;
  return command && ["z", "Z", "y"].includes(event.key) && !isTyping(event.target);
}

/** What each key does; false where it does nothing now. */
const KEYS: Readonly<Record<string, (app: App) => unknown>> = {
  "1": ({ dispatch }) => dispatch({ type: "show-page", page: PAGES[0] }),
  "2": ({ dispatch }) => dispatch({ type: "show-page", page: PAGES[1] }),
  "3": ({ dispatch }) => dispatch({ type: "show-page", page: PAGES[2] }),
  e: (app) => actOnNodes("e", app),
  f: (app) => actOnNodes("f", app),
  h: (app) => actOnNodes("h", app),
  p: pinSelected,
  a: toggleArrangement,
  l: ({ dispatch, state }) =>
    dispatch({ type: "show-side", side: state.side === "list" ? "legend" : "list" }),
  "/": focusSearch,
  "?": ({ dispatch, state }) => dispatch({ type: "set-help", open: !state.help }),
  "+": ({ canvas }) => canvas.current?.camera.zoom(1.5),
  "=": ({ canvas }) => canvas.current?.camera.zoom(1.5),
  "-": ({ canvas }) => canvas.current?.camera.zoom(1 / 1.5),
  "0": ({ canvas }) => canvas.current?.camera.fit(),
  Escape: ({ dispatch }) => dispatch({ type: "escape" }),
};

function toggleArrangement({ canvas }: App): void {
  if (canvas.current?.arrangement.running) canvas.current.arrangement.stop();
  else canvas.current?.arrangement.start();
}

/** Expand, focus or hide what is selected. */
function actOnNodes(key: "e" | "f" | "h", { dispatch, state }: App): boolean {
  const ids = selectedNodes(state.selection);
  if (ids.length === 0) return false;
  if (key === "f") dispatch({ type: "focus", focus: { ids: [...ids].sort(), steps: 1 } });
  else for (const id of ids) dispatch({ type: key === "e" ? "expand-node" : "hide-node", id });
  if (key === "h") dispatch({ type: "select", selection: null });
  return true;
}

function pinSelected(app: App): boolean {
  const ids = selectedNodes(app.state.selection);
  if (ids.length === 0) return false;
  const pinned = ids.every((id) => app.state.pins.some((pin) => pin.id === id));
  togglePins(ids, pinned, app);
  return true;
}

/** With what was searched before selected, so that typing replaces it. */
function focusSearch(): void {
  const input = document.getElementById("search");
  if (!(input instanceof HTMLInputElement)) return;
  input.focus();
  input.select();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input:not([type="range"]), textarea, select') !== null
  );
}
