import { compareText } from "../base/ids.js";
import type { Evidence, Extraction } from "../model/extraction.js";
import type { ArticleView } from "../model/graph-view.js";
import { leadsOf } from "../resolve/reprints/reprints.js";
import { sketchOf } from "../resolve/reprints/sketch.js";

/** The distinct articles of a run, and which file speaks for each. */
export interface ArticleSet {
  readonly byId: ReadonlyMap<string, ArticleView>;
  /** Whether evidence on this article, read from this file, counts. A reprint to the letter counts once, in one file. */
  owns(file: string, article: string): boolean;
  /** The article that this one counts as: itself, or the one that it reprints. */
  leadOf(article: string): string;
  /** Orders evidence newest article first, then by place. Undated articles come last. */
  compareEvidence(a: Evidence, b: Evidence): number;
  /** Day of publication, or "" where it is unknown. */
  dateOf(article: string): string;
}

/** Collects the articles of all files; where two files hold one article, the first file in text order speaks for it. */
export function collectArticles(extractions: readonly Extraction[]): ArticleSet {
  const byId = new Map<string, ArticleView>();
  for (const { file, articles } of extractions) {
    for (const article of articles) {
      const known = byId.get(article.id);
      if (known === undefined || compareText(file, known.file) < 0)
        byId.set(article.id, { file, ...article });
    }
  }
  const leads = leadsOf(
    [...byId.values()].map((article) => ({ id: article.id, date: article.date, sketch: sketchOf(article) })),
  );
  return articleSet(byId, leads);
}

/** A set of articles of which it is known already which file speaks for each and which one it reprints. */
export function articleSet(
  articles: ReadonlyMap<string, ArticleView>,
  leads: ReadonlyMap<string, string>,
): ArticleSet {
  const leadOf = (article: string): string => leads.get(article) ?? article;
  const byId = new Map(
    [...articles]
      .map(([id, article]): [string, ArticleView] => [
        id,
        leadOf(id) === id ? article : { ...article, reprintOf: leadOf(id) },
      ])
      .sort(([a], [b]) => compareText(a, b)),
  );
  const dateOf = (article: string): string => byId.get(article)?.date ?? "";
  return {
    byId,
    owns: (file, article) => byId.get(article)?.file === file,
    leadOf,
    dateOf,
    compareEvidence: (a, b) =>
      compareText(dateOf(b.article), dateOf(a.article)) ||
      compareText(a.article, b.article) ||
      a.sentence - b.sentence ||
      a.start - b.start ||
      a.end - b.end ||
      compareText(a.rule, b.rule),
  };
}

/** Evidence without repeats, in the order of the set. */
export function mergeEvidence(lists: Iterable<readonly Evidence[]>, articles: ArticleSet): Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const list of lists) {
    for (const item of list) {
      const key = `${item.article} ${item.sentence} ${item.start} ${item.end} ${item.rule}`;
      seen.set(key, item);
    }
  }
  return [...seen.values()].sort(articles.compareEvidence);
}

/** Number of distinct articles behind some evidence, reprints of one counting once: what `support` and `weight` count. */
export function countArticles(evidence: readonly Evidence[], articles: Pick<ArticleSet, "leadOf">): number {
  return new Set(evidence.map((item) => articles.leadOf(item.article))).size;
}
