import { buildGraph } from "./graph/build.js";
import { assignCommunities } from "./graph/communities.js";
import { toGraphJson } from "./graph/graph-json.js";
import { layoutGraph } from "./graph/layout.js";
import { rejectClaims } from "./graph/reject-claims.js";
import type { Knowledge } from "./knowledge/tables.js";
import type { Extraction } from "./model/extraction.js";
import type { GraphJson } from "./model/graph-view.js";
import { keepCertain, type LeftOut, MIN_CONFIDENCE } from "./resolve/keep-certain.js";
import type { LinkCluster, OpenQuestion } from "./resolve/link/cluster.js";
import type { Judgement } from "./resolve/link/judgement.js";
import { linkExtractions } from "./resolve/merge.js";
import type { Store, WholeView } from "./store/port.js";

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
  /** Entities of which nothing decides whether they are one. */
  readonly questions: readonly OpenQuestion[];
  /** Judgements about what is not there any more. */
  readonly unmatched: readonly Judgement[];
}

export interface LinkRequest {
  readonly knowledge: Knowledge;
  readonly minConfidence?: number;
  /** What people have decided. */
  readonly judgements?: readonly Judgement[];
}

/** Computes the view of a store whole, and again where somebody has changed the store meanwhile. */
export function putWholeView<View extends WholeView>(
  store: Store,
  compute: (extractions: readonly Extraction[]) => View,
): View {
  for (;;) {
    const revision = store.revision();
    const view = compute([...store.extractions()]);
    if (store.putView(view, revision)) return view;
  }
}

/** All extractions to one graph: a pure function of their set, whatever order they came in and however they were kept. */
export function graphOf(
  extractions: readonly Extraction[],
  { knowledge, minConfidence = MIN_CONFIDENCE, judgements = [] }: LinkRequest,
): Linked {
  const merged = linkExtractions(extractions, { knowledge, judgements });
  const { clusters, questions } = merged;
  const certain = keepCertain(merged.extractions, minConfidence);
  const { extractions: kept, unmatched } = rejectClaims(certain.kept, judgements);
  const graph = buildGraph(kept, knowledge);
  layoutGraph(graph);
  assignCommunities(graph);
  return {
    graph: toGraphJson(graph),
    extractions: kept,
    leftOut: certain.leftOut,
    minConfidence,
    clusters,
    questions,
    unmatched: [...merged.unmatched, ...unmatched],
  };
}
