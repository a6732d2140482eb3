import { graphPath } from "../graph-path.js";
import type { MaotuGraph } from "../query/open-graph.js";
import { isStore } from "../store/store-file.js";

/** Opens what `--graph` names. The store, which is much to load, is loaded only where it is asked. */
export async function openNamed(path: string): Promise<MaotuGraph> {
  const file = graphPath(path);
  const { openGraph } = isStore(file)
    ? await import("../open-graph.js")
    : await import("../query/open-graph.js");
  return openGraph(file);
}
