import { compareText } from "../base/ids.js";
import type { Evidence } from "../model/extraction.js";

/** Sorts evidence by article and place and drops what is told twice at one place. */
export function sortEvidence(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Map(evidence.map((each) => [`${each.article} ${each.start} ${each.end}`, each]));
  return [...seen.values()].sort(
    (a, b) => compareText(a.article, b.article) || a.start - b.start || a.end - b.end,
  );
}
