import type { FactClaim } from "../model/claim.js";
import type { Extraction, FactRecord } from "../model/extraction.js";
import type { EntityRef } from "../model/mention.js";
import type { Span } from "../model/span.js";

/** Finds how sure the extraction of a file is of a fact that was read at one place of it. */
export class ScoredFacts {
  private readonly byPlace = new Map<string, FactRecord[]>();
  private readonly names = new Map<string, ReadonlySet<string>>();

  constructor({ entities, facts }: Pick<Extraction, "entities" | "facts">) {
    for (const { id, name, aliases } of entities) this.names.set(id, new Set([name, ...aliases]));
    for (const fact of facts) {
      for (const { article, start, end } of fact.evidence) {
        const key = placeOf(article, { start, end });
        this.byPlace.set(key, [...(this.byPlace.get(key) ?? []), fact]);
      }
    }
  }

  /** Null where the extraction has no such fact, because the names of the claim became others. `at`: place in the file. */
  confidenceOf(claim: FactClaim, article: string, at: Span): number | null {
    const found = this.byPlace.get(placeOf(article, at))?.find((fact) => this.tells(fact, claim));
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

function placeOf(article: string, { start, end }: Span): string {
  return `${article} ${start}-${end}`;
}
