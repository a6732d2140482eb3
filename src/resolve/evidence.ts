import { compareText } from "../base/ids.js";
import type { Reading } from "../extract/reading.js";
import { toFile } from "../model/document.js";
import type { Evidence } from "../model/extraction.js";
import type { Span } from "../model/span.js";

/** Sorts evidence by article and place and drops what is told twice at one place. */
export function sortEvidence(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Map(evidence.map((each) => [`${each.article} ${each.start} ${each.end}`, each]));
  return [...seen.values()].sort(
    (a, b) => compareText(a.article, b.article) || a.start - b.start || a.end - b.end,
  );
}

/** Where a claim or mention stands in the file as it was read. */
export function evidenceOf(reading: Reading, claim: Span & { sentence: number; rule: string }): Evidence {
  const { start, end } = toFile(reading.doc, claim);
  return { article: reading.doc.article.id, sentence: claim.sentence, start, end, rule: claim.rule };
}
