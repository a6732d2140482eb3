import { type ArticleSet, articleSet } from "../../../graph/article-set.js";
import type { ArticleRecord, Evidence, Extraction } from "../../../model/extraction.js";
import type { ArticleView } from "../../../model/graph-view.js";

/** Evidence of an article that speaks for itself, with what merging has to know of the article. */
export interface EvidenceRow extends Evidence {
  readonly lead: string;
  readonly date: string | null;
  readonly source: string | null;
}

export function toEvidence({ article, sentence, start, end, rule }: EvidenceRow): Evidence {
  return { article, sentence, start, end, rule };
}

/**
 * The functions that merge whole sets of extractions merge a part of the store by an extraction that holds this part only, so
 * that there is no second way to merge.
 */
export const NOTHING: Extraction = { file: "", articles: [], entities: [], relations: [], facts: [] };

/** The articles of some evidence. Their sentences are looked up when somebody asks for them. */
export function articlesOf(
  evidence: readonly EvidenceRow[],
  sentencesOf: (article: string) => ArticleRecord["sentences"] = () => [],
): ArticleSet {
  const articles = new Map<string, ArticleView>();
  const leads = new Map<string, string>();
  for (const { article, date, lead, source } of evidence) {
    if (articles.has(article)) continue;
    leads.set(article, lead);
    const known = {
      file: "",
      id: article,
      title: "",
      date,
      dateFrom: "unknown" as const,
      authors: [],
      source,
    };
    let sentences: ArticleRecord["sentences"] | undefined;
    articles.set(article, {
      ...known,
      get sentences() {
        sentences ??= sentencesOf(article);
        return sentences;
      },
    });
  }
  return articleSet(articles, leads);
}
