import type { GraphJson } from "../../../src/model/graph-view.js";
import { type Line, listenForChanges } from "../data/changes.js";
import type { Fetched } from "../data/fetch-graph.js";
import { fetchGraph } from "../data/fetch-graph.js";
import { buildDataset, type Dataset } from "../model/dataset.js";
import { buildSearch, type Search } from "../model/search.js";

/** The graph as it is now, ready for questions. */
export interface Shown {
  readonly data: Dataset;
  readonly search: Search;
  /** Whether the server can be heard; null where there is none. */
  readonly line: Line | null;
  /** How often the graph has changed since the page was opened. */
  readonly changes: number;
}

export interface LiveGraph {
  readonly get: () => Shown;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks the server for a newer graph; settles when what it said is shown. */
  readonly refresh: () => Promise<void>;
}

/** Keeps the graph of a server as it is there; that of a file never changes. */
export function createLiveGraph(graph: GraphJson, etag: Fetched["etag"], url: string | null): LiveGraph {
  let shown = show(graph, { line: null, changes: 0 });
  let known = etag;
  const listeners = new Set<() => void>();
  const set = (next: Shown): void => {
    shown = next;
    for (const listener of [...listeners]) listener();
  };
  const read = async (): Promise<void> => {
    if (url === null) return;
    const fetched = await fetchGraph(url, { etag: known });
    if (fetched === null) return;
    // A server that is starting again, or a graph that cannot be read, leaves what is on the screen.
    if ("problem" in fetched.checked) return set({ ...shown, line: "lost" });
    known = fetched.etag;
    set(show(fetched.checked.graph, { line: shown.line, changes: shown.changes + 1 }));
  };
  // One after the other: an older answer must not come after a newer one.
  let last = Promise.resolve();
  const refresh = (): Promise<void> => {
    last = last.then(read);
    return last;
  };
  if (url !== null) {
    const onLine = (line: Line): void => set({ ...shown, line });
    listenForChanges({ onChange: () => void refresh(), onLine });
  }
  return {
    get: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
  };
}

function show(graph: GraphJson, state: Pick<Shown, "line" | "changes">): Shown {
  const data = buildDataset(graph);
  return { data, search: buildSearch(data), ...state };
}
