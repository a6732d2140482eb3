import type { Issue } from "./base/issues.js";
import type { Extraction } from "./model/extraction.js";
import { openGraph } from "./open-graph.js";
import { type ExtractOptions, extractSources, type GraphRequest, makeGraph } from "./pipeline.js";
import type { MaotuGraph } from "./query/open-graph.js";
import type { NeighbourOptions } from "./query/options.js";
import type { NeighboursView } from "./query/views.js";

export type { Issue, IssueCode } from "./base/issues.js";
export { writeGexf } from "./export/gexf.js";
export { writeGraphJson } from "./export/json.js";
export { sourceOf } from "./graph/graph-source.js";
export { type GraphFilter, selectGraph } from "./graph/select-graph.js";
export { type JudgeProblem, type JudgeRequest, type JudgeResult, judgeStore } from "./judge-store.js";
export { readKnowledge } from "./knowledge/read-knowledge.js";
export type { Knowledge } from "./knowledge/tables.js";
export type { LiveRequest, LiveResult } from "./live-store.js";
export type { EntityRecord, Evidence, Extraction, FactRecord, RelationRecord } from "./model/extraction.js";
export { extractionSchema } from "./model/extraction.js";
export type { GraphSource } from "./model/graph-source.js";
export type { EdgeAttributes, FactView, GraphJson, NodeAttributes } from "./model/graph-view.js";
export type { EdgeType, EntityKind, Flow, Measure, RelationType } from "./model/ontology.js";
export { openFeed, openGraph } from "./open-graph.js";
export { type BuildRequest, type BuildResult, buildFromPaths, type Progress } from "./pipeline.js";
export * from "./query/fact-views.js";
export type { GraphFeed } from "./query/graph-feed.js";
export type { MaotuGraph } from "./query/open-graph.js";
export * from "./query/options.js";
export {
  AmbiguousName,
  BadCursor,
  type Candidate,
  GraphFileError,
  type Problem,
  problemOf,
  UnknownId,
  UnknownName,
} from "./query/query-errors.js";
export * from "./query/story-views.js";
export * from "./query/views.js";
export type { Judgement, Verdict } from "./resolve/link/judgement.js";
export type { FactRow, KeptJudgement, ViewChange } from "./store/port.js";

/** What `buildGraph` reads: paths of files and folders, texts in memory, or both. */
export interface BuildGraphInput extends Omit<GraphRequest, "sources"> {
  readonly texts?: readonly { readonly name: string; readonly text: string }[];
}

export interface BuiltGraph {
  readonly graph: MaotuGraph;
  readonly extractions: readonly Extraction[];
  /** What was skipped or read with reservations. */
  readonly issues: readonly Issue[];
}

/** Reads articles and builds their graph in memory. What is wrong with an article is an issue, not an error. */
export async function buildGraph(input: BuildGraphInput): Promise<BuiltGraph> {
  const { texts = [], ...request } = input;
  const sources = texts.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  const { graph, extractions, issues } = await makeGraph({ ...request, sources });
  return { graph: openGraph(graph), extractions, issues };
}

/** Reads one text, which may be a page of several articles, into the contract of docs/ontology.md. */
export async function extract(
  { name, text }: { readonly name: string; readonly text: string },
  options: ExtractOptions = {},
): Promise<{ readonly extractions: readonly Extraction[]; readonly issues: readonly Issue[] }> {
  const source = { name, bytes: new TextEncoder().encode(text) };
  const extractions: Extraction[] = [];
  const issues: Issue[] = [];
  for await (const result of extractSources([source], options)) {
    extractions.push(...result.extractions);
    issues.push(...result.issues);
  }
  return { extractions, issues };
}

/** What an entity of a graph is linked to, with the sentences that say it. Throws as `MaotuGraph` does. */
export function neighbours(graph: MaotuGraph, idOrName: string, options?: NeighbourOptions): NeighboursView {
  return graph.neighbours(idOrName, options);
}
