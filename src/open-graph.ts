import { statSync } from "node:fs";
import type { GraphJson } from "./model/graph-view.js";
import type { GraphFeed } from "./query/graph-feed.js";
import { type MaotuGraph, openGraph as openGraphJson } from "./query/open-graph.js";
import { GraphFileError } from "./query/query-errors.js";
import { openStore } from "./store/open-store.js";
import { isStore } from "./store/store-file.js";

/**
 * Opens the graph of a store (`maotu.db`) as it is now, a `graph.json`, or a graph that is already read. Throws GraphFileError if
 * the file holds no graph, StoreError if it is a store that cannot be used.
 */
export function openGraph(pathOrGraph: string | GraphJson): MaotuGraph {
  if (typeof pathOrGraph !== "string" || !isStore(pathOrGraph)) return openGraphJson(pathOrGraph);
  const feed = openFeed(pathOrGraph);
  try {
    return feed.current();
  } finally {
    feed.close();
  }
}

/** Opens a store or a `graph.json` that may change while questions are answered. Throws as `openGraph` does. */
export function openFeed(path: string): GraphFeed {
  return isStore(path) ? storeFeed(path) : fileFeed(path);
}

function fileFeed(path: string): GraphFeed {
  const revision = (): string => {
    const found = statSync(path, { throwIfNoEntry: false });
    return found === undefined ? "" : `${found.mtimeMs} ${found.size}`;
  };
  const read = (): MaotuGraph | null => (revision() === "" ? null : openGraphJson(path));
  return feedOf(path, { revision, read, close: () => {} });
}

/** A store that is deleted and built anew is another file under its old name, so it is opened anew. */
function storeFeed(path: string): GraphFeed {
  const fileOf = (): number => statSync(path, { throwIfNoEntry: false })?.ino ?? 0;
  let file = fileOf();
  let store = openStore(path);
  const revision = (): string => {
    const now = fileOf();
    if (now !== file && now !== 0 && isStore(path)) {
      store.close();
      store = openStore(path);
      file = now;
    }
    return `${file} ${store.revision()}`;
  };
  const read = (): MaotuGraph | null => {
    const json = store.graph();
    return json === null ? null : openGraphJson(json);
  };
  return feedOf(path, { revision, read, close: () => store.close() });
}

interface Origin {
  readonly revision: () => string;
  /** Null where there is no graph at the moment. */
  readonly read: () => MaotuGraph | null;
  readonly close: () => void;
}

/**
 * Keeps the graph until its revision is another. A store whose view waits for a build, or a file that is being replaced, gives no
 * graph for a while: the last one stands until then.
 */
function feedOf(path: string, { revision, read, close }: Origin): GraphFeed {
  let known: { readonly revision: string; readonly graph: MaotuGraph } | undefined;
  const current = (): MaotuGraph => {
    const now = revision();
    if (known?.revision === now) return known.graph;
    const graph = read();
    if (graph !== null) known = { revision: now, graph };
    if (known === undefined) throw new GraphFileError(`${path}: holds no graph yet; run "maotu build" first`);
    return known.graph;
  };
  try {
    current();
  } catch (error) {
    close();
    throw error;
  }
  return { current, revision, close };
}
