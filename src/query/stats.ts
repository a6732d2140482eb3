import { compareText } from "../base/ids.js";
import { DERIVED_TYPES, ENTITY_KINDS, RELATION_TYPES } from "../model/ontology.js";
import type { LoadedGraph } from "./loaded-graph.js";
import type { StatsView } from "./views.js";

const cache = new WeakMap<LoadedGraph, StatsView>();

/** What a graph holds, in numbers; every kind and type is listed, also those with none. Counted once. */
export function graphStats(graph: LoadedGraph): StatsView {
  const stats = cache.get(graph) ?? countGraph(graph);
  cache.set(graph, stats);
  return structuredClone(stats);
}

function countGraph({ json }: LoadedGraph): StatsView {
  const { articles, facts } = json.attributes;
  const nodes = json.nodes.map(({ attributes }) => attributes);
  const dates = articles.flatMap(({ date }) => date ?? []).sort(compareText);
  return {
    articles: articles.length,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    entities: tally(
      ENTITY_KINDS,
      nodes.map(({ kind }) => kind),
    ),
    edges: tally(
      [...RELATION_TYPES, ...DERIVED_TYPES],
      json.edges.map(({ attributes }) => attributes.etype),
    ),
    facts: facts.length,
    factsWithFigure: facts.filter(({ amount, yoy }) => amount !== null || yoy !== null).length,
    conflictingFacts: facts.filter(({ conflicts }) => conflicts.length > 0).length,
    communities: new Set(nodes.map(({ community }) => community)).size,
  };
}

function tally(names: readonly string[], found: readonly string[]): Record<string, number> {
  const counts = Object.fromEntries(names.map((name) => [name, 0]));
  for (const name of found) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
