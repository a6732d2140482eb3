import type { Knowledge } from "../knowledge/tables.js";
import type { Extraction } from "../model/extraction.js";
import { type LinkResult, redirectsOf } from "./link/cluster.js";
import { linkRecords } from "./link/extraction-records.js";
import { bindJudgements, type Judgement } from "./link/judgement.js";
import { linkAll } from "./link/link-all.js";
import { lookupIn } from "./link/lookup.js";
import { rewriteExtraction } from "./link/rewrite.js";

export interface Merged extends LinkResult {
  /** The extractions with one id for each entity. */
  readonly extractions: readonly Extraction[];
  /** For each id that files use the id of its entity. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Judgements about entities that are not there any more. */
  readonly unmatched: readonly Judgement[];
}

/**
 * Gives entities that several files name one id, whatever they are called there, and namesakes different ones. Depends on
 * the set of extractions and of judgements only, not on their order.
 */
export function linkExtractions(
  extractions: readonly Extraction[],
  {
    knowledge,
    judgements = [],
  }: { readonly knowledge: Knowledge; readonly judgements?: readonly Judgement[] },
): Merged {
  const records = extractions.map((extraction) => linkRecords(extraction, knowledge));
  const { bound, unmatched } = bindJudgements(judgements, lookupIn(extractions, records));
  const result = linkAll(records.flat(), { knowledge, judgements: bound });
  const idOf = new Map(records.flat().map(({ key, id }) => [key, id]));
  const clusters = new Map(
    result.clusters.flatMap((cluster) => cluster.members.map((key) => [key, cluster] as const)),
  );
  return {
    ...result,
    unmatched,
    redirects: redirectsOf(result.clusters, (key) => idOf.get(key)),
    extractions: extractions.map((extraction, file) =>
      rewriteExtraction(extraction, records[file] ?? [], (key) => clusters.get(key)),
    ),
  };
}

/** As `linkExtractions`, without what people have judged: the extractions only. */
export function mergeExtractions(
  extractions: readonly Extraction[],
  knowledge: Knowledge,
): readonly Extraction[] {
  return linkExtractions(extractions, { knowledge }).extractions;
}
