import type { ArticleRecord, Evidence, Extraction } from "../../../model/extraction.js";

/** Evidence of an article that speaks for itself, with what merging has to know of the article. */
export interface EvidenceRow extends Evidence {
  readonly lead: string;
  readonly date: string | null;
}

export function toEvidence({ article, sentence, start, end, rule }: EvidenceRow): Evidence {
  return { article, sentence, start, end, rule };
}

/**
 * An extraction with nothing but the articles of some evidence: the functions that merge whole sets of extractions merge a
 * part of the store by it, so that there is no second way to merge.
 */
export function extractionOf(evidence: readonly EvidenceRow[]): Extraction {
  const articles = new Map<string, ArticleRecord>();
  for (const { article, date } of evidence) {
    if (articles.has(article)) continue;
    articles.set(article, {
      id: article,
      title: "",
      date,
      dateFrom: "unknown",
      authors: [],
      source: null,
      sentences: [],
    });
  }
  return { file: "", articles: [...articles.values()], entities: [], relations: [], facts: [] };
}
