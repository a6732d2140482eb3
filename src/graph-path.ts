import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesState } from "./store/sqlite/state.js";
import { STORE_FILE } from "./store/store-file.js";

const GRAPH_FILE = "graph.json";

/**
 * The file of a graph: the path itself or, in the folder of a build, the store where it can tell more than the `graph.json` beside
 * it or where changes are to be followed (`live`), else that file. Loads no more of the store than it needs: every question asks.
 */
export function graphPath(path: string, { live = false } = {}): string {
  const found = statSync(path, { throwIfNoEntry: false });
  // A folder that is not there yet is named by the file that a build would write, which says what to do.
  if (found === undefined ? /\.\w+$/.test(path) : !found.isDirectory()) return path;
  const [store, graph] = [join(path, STORE_FILE), join(path, GRAPH_FILE)];
  if (!existsSync(store)) return graph;
  const state = filesState(store);
  if (state === "unknown") return graph;
  return live || state === "old" || !existsSync(graph) ? store : graph;
}
