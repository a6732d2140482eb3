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
      if (handle(event.key, latest.current)) event.preventDefault();
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

function handle(key: string, app: App): boolean {
  const { dispatch, canvas, state } = app;
  switch (key) {
    case "1":
    case "2":
    case "3":
      dispatch({ type: "show-page", page: PAGES[Number(key) - 1] ?? "graph" });
      return true;
    case "e":
    case "f":
    case "h":
      return actOnNodes(key, dispatch, selectedNodes(state.selection));
    case "p":
      return pinSelected(app);
    case "a":
      if (canvas.current?.arrangement.running) canvas.current.arrangement.stop();
      else canvas.current?.arrangement.start();
      return true;
    case "Escape":
      dispatch({ type: "escape" });
      return true;
    case "/":
      focusSearch();
      return true;
    case "l":
      dispatch({ type: "show-side", side: state.side === "list" ? "legend" : "list" });
      return true;
    case "?":
      dispatch({ type: "set-help", open: !state.help });
      return true;
    case "+":
    case "=":
      canvas.current?.camera.zoom(1.5);
      return true;
    case "-":
      canvas.current?.camera.zoom(1 / 1.5);
      return true;
    case "0":
      canvas.current?.camera.fit();
      return true;
    default:
      return false;
  }
}

/** Expand, focus or hide what is selected. */
function actOnNodes(key: "e" | "f" | "h", dispatch: App["dispatch"], ids: readonly string[]): boolean {
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
