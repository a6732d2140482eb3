import { ENTITY_KINDS } from "../model/ontology.js";
import type { JudgedItem } from "./rule-accounts.js";

/** What became of the items whose confidence lies between two bounds. */
export interface CalibrationBin {
  /** `entities`, `relations` or `facts`. */
  readonly of: string;
  /** From here, up to but without the next bound. */
  readonly from: number;
  readonly to: number;
  readonly items: number;
  /** Share of them that is right. */
  readonly right: number;
  /** Their mean confidence, which should be near `right`. */
  readonly said: number;
}

const BOUNDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/**
 * A reliability table: of what has a confidence of about p, is a share of about p right? Items that the gold neither asks
 * for nor forbids are left out. Bins without items are not listed.
 */
export function calibrationOf(judged: readonly JudgedItem[]): CalibrationBin[] {
  const entities = new Set<string>(ENTITY_KINDS);
  const groups: readonly (readonly [string, (item: JudgedItem) => boolean])[] = [
    ["entities", ({ what }) => entities.has(what)],
    ["relations", ({ what }) => what === "relation"],
    ["facts", ({ what }) => what === "fact"],
  ];
  return groups.flatMap(([of, belongs]) =>
    BOUNDS.slice(0, -1).flatMap((from, index) => {
      const to = BOUNDS[index + 1] as number;
      const items = judged.filter(
        (item) =>
          belongs(item) &&
          item.verdict !== "optional" &&
          item.confidence >= from &&
          (item.confidence < to || to === 1),
      );
      if (items.length === 0) return [];
      const right = items.filter(({ verdict }) => verdict === "hit").length / items.length;
      const said = items.reduce((sum, { confidence }) => sum + confidence, 0) / items.length;
      return [{ of, from, to, items: items.length, right, said }];
    }),
  );
}
