import type { FactClaim, RelationClaim } from "../model/claim.js";
import type { Extraction, FactRecord, RelationRecord } from "../model/extraction.js";
import type { EntityRef } from "../model/mention.js";
import type { Span } from "../model/span.js";

/** Finds how sure the extraction of a file is of a fact or relation that was read at one place of it. */
export class ScoredClaims {
  private readonly facts = new Map<string, FactRecord[]>();
  private readonly relations = new Map<string, RelationRecord[]>();
  private readonly names = new Map<string, ReadonlySet<string>>();

  constructor({ entities, relations, facts }: Pick<Extraction, "entities" | "relations" | "facts">) {
    for (const { id, name, aliases } of entities) this.names.set(id, new Set([name, ...aliases]));
    for (const fact of facts) addByPlace(this.facts, fact);
    for (const relation of relations) addByPlace(this.relations, relation);
  }

  /** Null where the extraction has no such fact, because the names of the claim became others. `at`: place in the file. */
  ofFact(claim: FactClaim, article: string, at: Span): number | null {
    const found = this.facts.get(placeOf(article, at))?.find((fact) => this.tells(fact, claim));
    return found?.confidence ?? null;
  }

  /** As `ofFact`. */
  ofRelation({ type, source, target }: RelationClaim, article: string, at: Span): number | null {
    const found = this.relations
      .get(placeOf(article, at))
      ?.find((r) => r.type === type && this.isNamed(r.source, source) && this.isNamed(r.target, target));
    return found?.confidence ?? null;
  }

  private tells(fact: FactRecord, claim: FactClaim): boolean {
    const same = fact.flow === claim.flow && fact.measure === claim.measure && fact.segment === claim.segment;
    const when = fact.period?.join() === claim.period?.join();
    // A fact may have further figures from another place that tells it.
    const figures = (["amount", "yoy", "share"] as const).every(
      (figure) => claim[figure] === null || claim[figure] === fact[figure],
    );
    const sides = (["reporter", "product", "partner"] as const).every((side) =>
      this.isNamed(fact[side], claim[side]),
    );
    return same && when && figures && sides;
  }

  private isNamed(id: string | null, ref: EntityRef | null): boolean {
    if (id === null || ref === null) return id === ref;
    return this.names.get(id)?.has(ref.name) ?? false;
  }
}

function addByPlace<T extends Pick<FactRecord, "evidence">>(places: Map<string, T[]>, item: T): void {
  for (const { article, start, end } of item.evidence) {
    const key = placeOf(article, { start, end });
    places.set(key, [...(places.get(key) ?? []), item]);
  }
}

function placeOf(article: string, { start, end }: Span): string {
  return `${article} ${start}-${end}`;
}
