import type { GraphJson } from "../model/graph-view.js";
import type { EntityKind } from "../model/ontology.js";
import { type FactFilter, findFacts } from "./facts.js";
import { loadGraph } from "./loaded-graph.js";
import { type QuoteOptions, toEdgeView, toEntityView, toQuotes } from "./make-views.js";
import { indexNames } from "./name-index.js";
import { type NeighbourOptions, neighboursOf } from "./neighbours.js";
import { type PathOptions, pathBetween } from "./path.js";
import { readGraph } from "./read-graph.js";
import { graphStats } from "./stats.js";
import type { FactsView, FoundView, NeighboursView, PathView, ShownView, StatsView } from "./views.js";

export interface FindOptions {
  readonly kind?: readonly EntityKind[];
  /** Most matches, 20 by default. */
  readonly limit?: number;
}

export interface ShowOptions extends QuoteOptions {
  readonly kind?: readonly EntityKind[];
  readonly coMentions?: boolean;
}

/**
 * A graph that answers questions. Entities are asked for by id, name or alias; a name that several have throws
 * AmbiguousName with the candidates, one that none has throws UnknownName with near names. Answers are plain JSON.
 */
export interface MaotuGraph {
  readonly json: GraphJson;
  /** Entities with the text anywhere in a name or alias, simplified or traditional. */
  find(text: string, options?: FindOptions): FoundView;
  /** One entity with all its edges and where it is mentioned. */
  show(idOrName: string, options?: ShowOptions): ShownView;
  neighbours(idOrName: string, options?: NeighbourOptions): NeighboursView;
  facts(filter?: FactFilter): FactsView;
  path(from: string, to: string, options?: PathOptions): PathView;
  stats(): StatsView;
}

/** Opens a `graph.json` by its path, or a graph that is already read. Throws GraphFileError if the file is no graph. */
export function openGraph(pathOrGraph: string | GraphJson): MaotuGraph {
  const json = typeof pathOrGraph === "string" ? readGraph(pathOrGraph) : pathOrGraph;
  const graph = loadGraph(json);
  const names = indexNames(graph);
  return {
    json,
    find(text, { kind, limit = 20 } = {}) {
      const matches = names.search(text, kind);
      return {
        matches: matches.slice(0, limit).map(({ node, matched }) => ({ ...toEntityView(node), matched })),
        leftOut: Math.max(0, matches.length - limit),
      };
    },
    show(idOrName, options = {}) {
      const node = names.resolve(idOrName, options.kind);
      const edges = graph
        .edgesOf(node.id)
        .filter((edge) => options.coMentions || edge.etype !== "co_mentioned");
      return {
        entity: toEntityView(node),
        edges: edges.map((edge) => toEdgeView(graph, edge, options)),
        mentions: toQuotes(graph, node.mentions, options),
        mentionCount: node.mentions.length,
      };
    },
    // The kind filters the neighbours, so it must not narrow what the centre's name may mean.
    neighbours: (idOrName, options) => neighboursOf(graph, names.resolve(idOrName), options),
    facts: (filter) => findFacts(graph, names, filter),
    path: (from, to, options) => pathBetween(graph, [names.resolve(from), names.resolve(to)], options),
    stats: () => graphStats(graph),
  };
}
