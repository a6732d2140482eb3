import type { MaotuGraph } from "./open-graph.js";

/** A graph that may change while it is asked. */
export interface GraphFeed {
  /** The graph as it is now; read again only where it has changed. */
  current(): MaotuGraph;
  /** Another text whenever `current` would give another graph. Cheap: ask it twice a second. */
  revision(): string;
  close(): void;
}

/** A graph that does not change. */
export function fixedFeed(graph: MaotuGraph): GraphFeed {
  return { current: () => graph, revision: () => graph.version, close: () => {} };
}
