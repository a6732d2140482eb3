import type { Extraction, FactRecord } from "../model/extraction.js";
import type { Judgement } from "../resolve/link/judgement.js";
import { edgeKey, orderEnds } from "./edge-types.js";
import { absorbs } from "./figures.js";
import { factId, factKey } from "./merge-facts.js";

export interface Rejected {
  readonly extractions: readonly Extraction[];
  /** Rejections of what is not there any more. */
  readonly unmatched: readonly Judgement[];
}

/**
 * Leaves out what people have rejected: a fact (`fact:` and the first digits of its id) with the shorter tellings of it, an
 * edge (`edge:` …), or an entity by its id with every claim about it.
 */
export function rejectClaims(extractions: readonly Extraction[], judgements: readonly Judgement[]): Rejected {
  const rejections = judgements.filter(({ verdict }) => verdict === "reject");
  if (rejections.length === 0) return { extractions, unmatched: [] };
  const found = new Set<string>();
  const names = (kind: "fact" | "edge", id: string): boolean => {
    const hits = rejections.filter(
      ({ subject }) => subject.startsWith(`${kind}:`) && `${kind}:${id}`.startsWith(subject),
    );
    for (const { subject } of hits) found.add(subject);
    return hits.length > 0;
  };
  const entities = new Set(rejections.map(({ subject }) => subject));
  const gone = rejectedFacts(extractions, (id) => names("fact", id));
  const kept = extractions.map((extraction): Extraction => {
    for (const { id } of extraction.entities) if (entities.has(id)) found.add(id);
    const stays = (id: string | null): boolean => id === null || !entities.has(id);
    return {
      ...extraction,
      entities: extraction.entities.filter(({ id }) => stays(id)),
      relations: extraction.relations.filter(
        ({ type, source, target }) =>
          stays(source) &&
          stays(target) &&
          !names("edge", edgeKey(orderEnds({ etype: type, source, target }))),
      ),
      facts: extraction.facts.filter(
        (fact) => stays(fact.reporter) && stays(fact.product) && stays(fact.partner) && !isGone(fact, gone),
      ),
    };
  });
  return { extractions: kept, unmatched: rejections.filter(({ subject }) => !found.has(subject)) };
}

/** The rejected facts by what they are about. */
function rejectedFacts(
  extractions: readonly Extraction[],
  isRejected: (id: string) => boolean,
): ReadonlyMap<string, readonly FactRecord[]> {
  const gone = new Map<string, FactRecord[]>();
  for (const { facts } of extractions) {
    for (const fact of facts) {
      if (isRejected(factId(fact))) gone.set(factKey(fact), [...(gone.get(factKey(fact)) ?? []), fact]);
    }
  }
  return gone;
}

/** Whether a fact is one of those, or says no more than one of them does. */
function isGone(fact: FactRecord, gone: ReadonlyMap<string, readonly FactRecord[]>): boolean {
  return (gone.get(factKey(fact)) ?? []).some(
    (other) => factId(other) === factId(fact) || absorbs(other, fact),
  );
}
