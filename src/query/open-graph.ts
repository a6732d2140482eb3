import type { z } from "zod";
import type { GraphJson } from "../model/graph-view.js";
import { compareEntities } from "./compare.js";
import { nextCursor, offsetOf } from "./cursor.js";
import { articleOf, evidenceOf } from "./evidence.js";
import type { FactRowView, FactsView } from "./fact-views.js";
import { compareFacts, findFacts, matchingFacts, toFactRow } from "./facts.js";
import { growthIn } from "./growth.js";
import { type LoadedGraph, loadGraph } from "./loaded-graph.js";
import { toEntityView } from "./make-views.js";
import { indexNames, type NameIndex } from "./name-index.js";
import { neighboursOf } from "./neighbours.js";
import * as ask from "./options.js";
import { pathsBetween } from "./paths.js";
import { readGraph } from "./read-graph.js";
import { showEntity } from "./show.js";
import { graphStats } from "./stats.js";
import type { ArticleFullView, CompareView, EvidenceView, TimelineView } from "./story-views.js";
import { type Subgraph, selectPart, toGraphology } from "./subgraph.js";
import { timelineOf } from "./timeline.js";
import { versionOf } from "./version.js";
import type { FoundView, NeighboursView, PathsView, ShownView, StatsView } from "./views.js";

/**
 * A graph that answers questions. Entities are asked for by id, name or alias; a name that several have throws
 * AmbiguousName with the candidates, one that none has throws UnknownName with near names. Answers are plain JSON.
 * A long answer ends with `next`, the cursor to go on with. Wrong options throw a ZodError.
 */
export interface MaotuGraph {
  readonly json: GraphJson;
  /** A digest of what the graph holds. */
  readonly version: string;
  /** Entities with the text anywhere in a name or alias, simplified or traditional, or that sound like it in pinyin. */
  find(text: string, options?: ask.FindOptions): FoundView;
  /** One entity with its edges, the facts that it reports, and where it is mentioned. */
  show(idOrName: string, options?: ask.ShowOptions): ShownView;
  /** What is linked to an entity, some steps around. */
  neighbours(idOrName: string, options?: ask.NeighbourOptions): NeighboursView;
  /** The k shortest paths between two entities, with the evidence of every step. */
  paths(from: string, to: string, options?: ask.PathsOptions): PathsView;
  /** Trade facts that meet all conditions, grouped and summed on request. */
  facts(filter?: ask.FactFilter): FactsView;
  /** The same facts one by one, in the order of periods: for answers too large to hold. */
  eachFact(filter?: ask.FactFilter): Iterable<FactRowView>;
  /** What is known of an entity in the order of time. */
  timeline(idOrName: string, options?: ask.TimelineOptions): TimelineView;
  /** Every sentence behind an edge, a trade fact or an entity. */
  evidence(id: string, options?: ask.EvidenceOptions): EvidenceView;
  /** One article with its sentences and all that was read from it. Throws UnknownId. */
  article(id: string): ArticleFullView;
  /** Two entities side by side. */
  compare(a: string, b: string, options?: ask.CompareOptions): CompareView;
  /** What the graph holds, in numbers. */
  stats(): StatsView;
  /** A part of the graph, to go on with in graphology. */
  subgraph(options?: ask.SubgraphOptions): Subgraph;
  /** The same part as plain data, in graphology's serialized form. */
  subgraphJson(options?: ask.SubgraphOptions): GraphJson;
}

/** Opens a `graph.json` by its path, or a graph that is already read. Throws GraphFileError if the file is no graph. */
export function openGraph(pathOrGraph: string | GraphJson): MaotuGraph {
  const json = typeof pathOrGraph === "string" ? readGraph(pathOrGraph) : pathOrGraph;
  const graph = loadGraph(json, () => versionOf(json));
  const names = indexNames(graph);
  return {
    json,
    ...questions(graph, names),
    ...factQuestions(graph, names),
    get version() {
      return graph.version;
    },
  };
}

type Question = Exclude<keyof MaotuGraph, "json" | "version" | "facts" | "eachFact">;

function questions(graph: LoadedGraph, names: NameIndex): Pick<MaotuGraph, Question> {
  const part = (options?: ask.SubgraphOptions): GraphJson =>
    selectPart(graph.json, names, ask.subgraphOptions.parse(options ?? {}));
  return {
    find: (text, options) => findNames(graph, names, ask.findOptions.parse({ ...options, text })),
    show(name, given) {
      const options = ask.showOptions.parse({ ...given, name });
      return showEntity(graph, names.resolve(name, options.kind), options);
    },
    // The kind filters the neighbours, so it must not narrow what the centre's name may mean.
    neighbours: (name, options) =>
      neighboursOf(graph, names.resolve(name), ask.neighboursOptions.parse({ ...options, name })),
    paths(from, to, options) {
      const ends = [names.resolve(from), names.resolve(to)] as const;
      return pathsBetween(graph, ends, ask.pathsOptions.parse({ ...options, from, to }));
    },
    timeline: (name, options) =>
      timelineOf(graph, names.resolve(name), ask.timelineOptions.parse({ ...options, name })),
    evidence: (id, options) => evidenceOf(graph, names, ask.evidenceOptions.parse({ ...options, id })),
    article: (id) => articleOf(graph, ask.articleOptions.parse({ id }).id),
    compare(a, b, options) {
      const pair = [names.resolve(a), names.resolve(b)] as const;
      return compareEntities(graph, pair, ask.compareOptions.parse({ ...options, a, b }));
    },
    stats: () => graphStats(graph),
    subgraph: (options) => toGraphology(part(options)),
    subgraphJson: part,
  };
}

function factQuestions(graph: LoadedGraph, names: NameIndex): Pick<MaotuGraph, "facts" | "eachFact"> {
  return {
    facts: (filter) => findFacts(graph, names, ask.factsOptions.parse(filter ?? {})),
    *eachFact(filter) {
      const options = ask.factsOptions.parse(filter ?? {});
      const shape = { growthOf: growthIn(graph), quotes: options.quotes };
      for (const fact of matchingFacts(graph, names, options).sort(compareFacts)) {
        yield toFactRow(graph, fact, shape);
      }
    },
  };
}

function findNames(
  graph: LoadedGraph,
  names: NameIndex,
  options: z.output<typeof ask.findOptions>,
): FoundView {
  const question = { ...options, verb: "find" };
  const matches = names.search(options.text, options.kind);
  const offset = offsetOf(graph, question);
  const shown = matches.slice(offset, offset + options.limit);
  return {
    matches: shown.map(({ node, matched, how }) => ({ ...toEntityView(node), matched, how })),
    total: matches.length,
    leftOut: matches.length - shown.length,
    next: nextCursor(graph, question, offset + shown.length, matches.length),
  };
}
