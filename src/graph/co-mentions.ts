import type { EntityRecord, Evidence } from "../model/extraction.js";
import { overlaps, type Span } from "../model/span.js";
import type { ArticleSet } from "./article-set.js";
import { edgeKey, orderEnds } from "./edge-types.js";
import type { EdgeDraft } from "./relation-edges.js";

/** A sentence that names more entities than this is a list; its pairs say nothing. */
const CROWD = 12;

/** A weak edge for every pair of entities named in one sentence; its weight is the number of such sentences. */
export function coMentionEdges(entities: readonly EntityRecord[], articles: ArticleSet): EdgeDraft[] {
  const pairs = new Map<string, { a: string; b: string; evidence: Evidence[] }>();
  for (const sentence of mentionsBySentence(entities)) {
    if (sentence.spans.size > CROWD) continue;
    const said = sentenceEvidence(sentence, articles);
    for (const [a, b] of pairsOf([...sentence.spans.keys()])) {
      if (!standApart(sentence.spans.get(a) ?? [], sentence.spans.get(b) ?? [])) continue;
      const key = `${a} ${b}`;
      const pair = pairs.get(key) ?? { a, b, evidence: [] };
      pair.evidence.push(said);
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()].map(({ a, b, evidence }) => {
    const ends = orderEnds({ etype: "co_mentioned", source: a, target: b });
    evidence.sort(articles.compareEvidence);
    return { ...ends, key: edgeKey(ends), weight: evidence.length, confidence: 1, evidence };
  });
}

interface NamedSentence {
  readonly article: string;
  readonly sentence: number;
  /** Where each entity, by id, is named. */
  readonly spans: Map<string, Span[]>;
}

function mentionsBySentence(entities: readonly EntityRecord[]): Iterable<NamedSentence> {
  const sentences = new Map<string, NamedSentence>();
  for (const entity of entities) {
    for (const { article, sentence, start, end } of entity.mentions) {
      const key = `${article} ${sentence}`;
      const named = sentences.get(key) ?? { article, sentence, spans: new Map<string, Span[]>() };
      const spans = named.spans.get(entity.id) ?? [];
      spans.push({ start, end });
      named.spans.set(entity.id, spans);
      sentences.set(key, named);
    }
  }
  return sentences.values();
}

/** A city inside a firm's name is not named beside it: some mention of each must lie outside the other. */
function standApart(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((left) => b.some((right) => !overlaps(left, right)));
}

function* pairsOf(ids: readonly string[]): Iterable<readonly [string, string]> {
  for (const [index, a] of ids.entries()) {
    for (const b of ids.slice(index + 1)) yield [a, b];
  }
}

function sentenceEvidence({ article, sentence }: NamedSentence, articles: ArticleSet): Evidence {
  const printed = articles.byId.get(article)?.sentences[sentence];
  return { article, sentence, start: printed?.start ?? 0, end: printed?.end ?? 0, rule: "graph/co-mention" };
}
