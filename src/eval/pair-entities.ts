import type { EntityRecord } from "../model/extraction.js";
import type { GoldEntity } from "./gold.js";

export interface Pairing {
  readonly goldToPredicted: ReadonlyMap<string, string>;
  readonly predictedToGold: ReadonlyMap<string, string>;
}

/** Pairs gold with predicted entities one to one: same kind and a shared name; the pair that shares most comes first. */
export function pairEntities(gold: readonly GoldEntity[], predicted: readonly EntityRecord[]): Pairing {
  const candidates = gold.flatMap((wanted) => {
    const names = new Set(wanted.names.map(fold));
    return predicted
      .filter(({ kind }) => kind === wanted.kind)
      .map((found) => ({
        wanted,
        found,
        shared: new Set([found.name, ...found.aliases].map(fold).filter((name) => names.has(name))).size,
        canonical: Number(names.has(fold(found.name))),
      }))
      .filter(({ shared }) => shared > 0);
  });
  // A stable sort: equal pairs stay in the order of the two files, as in the reference scorer.
  candidates.sort((a, b) => b.canonical - a.canonical || b.shared - a.shared);
  const goldToPredicted = new Map<string, string>();
  const predictedToGold = new Map<string, string>();
  for (const { wanted, found } of candidates) {
    if (goldToPredicted.has(wanted.id) || predictedToGold.has(found.id)) continue;
    goldToPredicted.set(wanted.id, found.id);
    predictedToGold.set(found.id, wanted.id);
  }
  return { goldToPredicted, predictedToGold };
}

function fold(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s"“”'‘’「」『』《》〈〉·•()]/g, "")
    .toLowerCase();
}
