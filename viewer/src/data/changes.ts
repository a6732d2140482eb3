/** Whether the server can be heard. */
export type Line = "open" | "lost";

interface Listener {
  /** The graph may be another one than before; also called when the line is open again. */
  readonly onChange: () => void;
  readonly onLine: (line: Line) => void;
}

/** Listens to the server's word of changes for as long as the page lives; the browser opens a broken line again. */
export function listenForChanges({ onChange, onLine }: Listener): void {
  const source = new EventSource("./v1/changes");
  source.addEventListener("open", () => onLine("open"));
  source.addEventListener("error", () => onLine("lost"));
  source.addEventListener("graph", onChange);
}
