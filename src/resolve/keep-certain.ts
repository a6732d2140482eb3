import type { Extraction } from "../model/extraction.js";

/** What is kept by default: what is more likely right than wrong. `maotu eval --calibration` shows what confidences mean. */
export const MIN_CONFIDENCE = 0.5;

/** How many things were not sure enough. */
export interface LeftOut {
  readonly entities: number;
  readonly relations: number;
  readonly facts: number;
}

/**
 * Drops what is below the threshold, and what would be left without one of its ends. An entity is as sure as the file that
 * is surest of it, so one clear mention keeps it in all files. Threshold 0 keeps everything.
 */
export function keepCertain(
  extractions: readonly Extraction[],
  threshold: number,
): { readonly kept: readonly Extraction[]; readonly leftOut: LeftOut } {
  const known = new Set<string>();
  const all = new Set<string>();
  for (const { id, confidence } of extractions.flatMap(({ entities }) => entities)) {
    all.add(id);
    if (confidence >= threshold) known.add(id);
  }
  const sure = (item: { readonly confidence: number }): boolean => item.confidence >= threshold;
  const isKnown = (id: string | null): boolean => id === null || known.has(id);
  const kept = extractions.map((extraction) => ({
    ...extraction,
    entities: extraction.entities.filter(({ id }) => known.has(id)),
    relations: extraction.relations.filter((r) => sure(r) && isKnown(r.source) && isKnown(r.target)),
    facts: extraction.facts.filter(
      (fact) => sure(fact) && isKnown(fact.reporter) && isKnown(fact.product) && isKnown(fact.partner),
    ),
  }));
  const count = (of: readonly Extraction[], part: "relations" | "facts"): number =>
    of.reduce((sum, extraction) => sum + extraction[part].length, 0);
  return {
    kept,
    leftOut: {
      entities: all.size - known.size,
      relations: count(extractions, "relations") - count(kept, "relations"),
      facts: count(extractions, "facts") - count(kept, "facts"),
    },
  };
}
