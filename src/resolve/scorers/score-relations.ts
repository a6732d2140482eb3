import type { RelationRecord } from "../../model/extraction.js";
import type { Told } from "./fact-index.js";
import { between, probabilityOf } from "./probability.js";
import { RelationIndex } from "./signs-of-relations.js";

/** Relations that a gazetteer knows are right wherever both ends are, asked for or not; so is where 青川港 lies. */
const BY_TABLE = /^(?:located\/division|member\/gazetteer)$/u;
const BY_NAME = "located/in-name";

/**
 * Gives each relation the probability that it is right: half way, in odds, between what its rules are worth by count and what
 * its signs say, which was learnt as that of facts is. Rules know more of relations than signs do, and the other way round.
 * `sureOfEnds`: how sure its less sure end is. Without weights relations stay as they are.
 */
export function scoreRelations(
  told: Omit<Told, "facts">,
  { relations, text }: { readonly relations: readonly RelationRecord[]; readonly text: string },
  weights: ReadonlyMap<string, number>,
  sureOfEnds: (relation: RelationRecord) => number,
): RelationRecord[] {
  if (weights.size === 0) return [...relations];
  const index = new RelationIndex(told, relations, text);
  return relations.map((relation) => {
    const known = relation.evidence.every(
      ({ rule }) => BY_TABLE.test(rule) || (rule === BY_NAME && relation.source.startsWith("hub:")),
    );
    const likely = known
      ? relation.confidence
      : between(relation.confidence, probabilityOf(index.signsOf(relation), weights));
    return { ...relation, confidence: Math.round(Math.min(likely, sureOfEnds(relation)) * 1000) / 1000 };
  });
}
