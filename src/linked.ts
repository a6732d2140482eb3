import { buildGraph } from "./graph/build.js";
import { assignCommunities } from "./graph/communities.js";
import { toGraphJson } from "./graph/graph-json.js";
import { layoutGraph } from "./graph/layout.js";
import type { Knowledge } from "./knowledge/tables.js";
import type { Extraction } from "./model/extraction.js";
import type { GraphJson } from "./model/graph-view.js";
import { keepCertain, type LeftOut, MIN_CONFIDENCE } from "./resolve/keep-certain.js";
import type { LinkCluster, OpenQuestion } from "./resolve/link/cluster.js";
import { linkExtractions } from "./resolve/merge.js";

/** The graph of some extractions, and what it was made of. */
export interface Linked {
  readonly graph: GraphJson;
  /** As read from each file, entities of different files with one id where they are the same. */
  readonly extractions: readonly Extraction[];
  /** What the threshold of confidence left out, and the threshold. */
  readonly leftOut: LeftOut;
  readonly minConfidence: number;
  /** The entities, each with what was linked to be it. */
  readonly clusters: readonly LinkCluster[];
  readonly questions: readonly OpenQuestion[];
}

/** All extractions to one graph: a pure function of their set, whatever order they came in and however they were kept. */
export function graphOf(
  extractions: readonly Extraction[],
  { knowledge, minConfidence = MIN_CONFIDENCE }: { knowledge: Knowledge; minConfidence?: number },
): Linked {
  const { extractions: linked, clusters, questions } = linkExtractions(extractions, { knowledge });
  const { kept, leftOut } = keepCertain(linked, minConfidence);
  const graph = buildGraph(kept, knowledge);
  layoutGraph(graph);
  assignCommunities(graph);
  return { graph: toGraphJson(graph), extractions: kept, leftOut, minConfidence, clusters, questions };
}
