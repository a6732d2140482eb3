import { useEffect, useRef } from "react";
import type { App } from "./app-context.js";

/** The keys that work wherever the focus is, except while typing. `?` in the viewer lists them. */
export function useKeys(app: App): void {
  const latest = useRef(app);
  latest.current = app;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key !== "Escape" && isTyping(event.target)) return;
      if (handle(event.key, latest.current)) event.preventDefault();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

function handle(key: string, { dispatch, canvas, state }: App): boolean {
  switch (key) {
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

/** With what was searched before selected, so that typing replaces it. */
function focusSearch(): void {
  const input = document.getElementById("search");
  if (!(input instanceof HTMLInputElement)) return;
  input.focus();
  input.select();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
}
