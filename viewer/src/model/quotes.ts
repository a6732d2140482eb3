import type { ArticleView, Dataset, Evidence } from "./dataset.js";
import { compareText } from "./order.js";
import { cutSentence, type NameRange, type Range, type Segment } from "./printed-text.js";

/** A sentence of an article with everything in it that is evidence. */
export interface Quote {
  readonly article: ArticleView;
  readonly sentence: number;
  readonly segments: readonly Segment[];
}

/** The quotes from one article, in reading order. */
export interface ArticleQuotes {
  readonly article: ArticleView;
  readonly quotes: readonly Quote[];
}

/**
 * Evidence as it is shown: each sentence once, by article, the newest article first.
 *
 * @param evidence what is to be believed
 * @param named ids of the nodes whose names are marked in the sentences
 * @param claims whether the stretches of `evidence` themselves are marked; for mentions they are the names
 */
export function quotesOf(
  data: Dataset,
  evidence: readonly Evidence[],
  named: readonly string[],
  claims = true,
): readonly ArticleQuotes[] {
  const byArticle = new Map<string, Map<number, Evidence[]>>();
  for (const item of evidence) {
    const sentences = byArticle.get(item.article) ?? new Map<number, Evidence[]>();
    byArticle.set(item.article, sentences);
    sentences.set(item.sentence, [...(sentences.get(item.sentence) ?? []), item]);
  }
  const groups: ArticleQuotes[] = [];
  for (const [id, sentences] of byArticle) {
    const article = data.article(id);
    if (!article) continue;
    const quotes = [...sentences]
      .sort(([a], [b]) => a - b)
      .map(([sentence, items]): Quote => {
        const names = namesIn(data, article, sentence, named);
        return { article, sentence, segments: cut(article, sentence, names, claims ? items : []) };
      });
    groups.push({ article, quotes });
  }
  return groups.sort(
    (a, b) =>
      compareText(b.article.date ?? "", a.article.date ?? "") || compareText(a.article.id, b.article.id),
  );
}

/** Where a sentence names the given nodes, by offsets into its text. */
export function namesIn(
  data: Dataset,
  article: ArticleView,
  sentence: number,
  nodes: readonly string[],
): NameRange[] {
  const base = article.sentences[sentence]?.start ?? 0;
  return nodes.flatMap((id) =>
    (data.node(id)?.mentions ?? [])
      .filter((mention) => mention.article === article.id && mention.sentence === sentence)
      .map((mention) => ({ node: id, start: mention.start - base, end: mention.end - base })),
  );
}

function cut(
  article: ArticleView,
  sentence: number,
  names: readonly NameRange[],
  evidence: readonly Evidence[],
): readonly Segment[] {
  const printed = article.sentences[sentence];
  if (!printed) return [];
  const claims: Range[] = evidence.map((item) => ({
    start: item.start - printed.start,
    end: item.end - printed.start,
  }));
  return cutSentence(printed.text, names, claims);
}

/** Distinct sentences and articles among pieces of evidence. */
export function countEvidence(evidence: readonly Evidence[]): { sentences: number; articles: number } {
  return {
    sentences: new Set(evidence.map((item) => `${item.article} ${item.sentence}`)).size,
    articles: new Set(evidence.map((item) => item.article)).size,
  };
}
