import { compareText } from "../../base/ids.js";
import type { Anchor, ScoredName } from "./anchor.js";
import { bestOf } from "./name-lists.js";
import { Occupied } from "./occupied.js";

/** A name that its anchor's evidence carries. */
export interface FoundName extends ScoredName {
  readonly rule: string;
  /** 0 to 1, from how far the points pass the threshold. */
  readonly confidence: number;
}

/** A reading that other places of the article also choose gains this much for each of them, for two at most. */
const SUPPORT = 0.6;

/**
 * Decides between the readings of all anchors. What an article settles in one place helps the others: a reading that is the
 * best elsewhere gains points. Then the best non-overlapping names above their thresholds are kept, in text order.
 */
export function chooseNames(anchors: readonly Anchor[]): FoundName[] {
  const votes = countVotes(anchors);
  const found = anchors.flatMap((anchor) => {
    const own = bestAbove(anchor);
    const supported = anchor.readings.map((reading) => {
      const others = (votes.get(reading.name)?.size ?? 0) - (own?.name === reading.name ? 1 : 0);
      return { ...reading, points: reading.points + SUPPORT * Math.min(2, Math.max(0, others)) };
    });
    const best = bestAbove({ ...anchor, readings: supported });
    return best === null
      ? []
      : [{ ...best, rule: anchor.rule, confidence: confidenceOf(best.points - anchor.threshold) }];
  });
  found.sort(
    (a, b) => b.points - a.points || a.start - b.start || b.end - a.end || compareText(a.rule, b.rule),
  );
  const kept: FoundName[] = [];
  const taken = new Occupied();
  for (const name of found) {
    if (taken.touches(name)) continue;
    taken.add(name);
    kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function bestAbove(anchor: Anchor): ScoredName | null {
  const best = bestOf(anchor.readings);
  return best !== null && best.points >= anchor.threshold ? best : null;
}

/** Places (by start) at which each name is the best reading; one place counts once however many anchors see it. */
function countVotes(anchors: readonly Anchor[]): Map<string, Set<number>> {
  const votes = new Map<string, Set<number>>();
  for (const anchor of anchors) {
    const best = bestAbove(anchor);
    if (best === null) continue;
    const places = votes.get(best.name);
    if (places === undefined) votes.set(best.name, new Set([best.start]));
    else places.add(best.start);
  }
  return votes;
}

function confidenceOf(margin: number): number {
  return Math.round(Math.min(0.98, 0.75 + 0.1 * margin) * 100) / 100;
}
