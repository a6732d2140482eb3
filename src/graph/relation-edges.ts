import { compareText } from "../base/ids.js";
import type { Evidence, Extraction, RelationRecord } from "../model/extraction.js";
import type { FactView } from "../model/graph-view.js";
import { type ArticleSet, countArticles, mergeEvidence } from "./article-set.js";
import { type EdgeEnds, edgeKey, FLOW_EDGES, orderEnds } from "./edge-types.js";

/** An edge with all that is known of it, before it gets a size and a colour. */
export interface EdgeDraft extends EdgeEnds {
  readonly key: string;
  readonly weight: number;
  readonly confidence: number;
  readonly titles?: readonly string[];
  readonly seen?: readonly [first: string, last: string];
  readonly facts?: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** One edge a (source, type, target) of the stated relations. Relations of an entity to itself are left out. */
export function relationEdges(extractions: readonly Extraction[], articles: ArticleSet): EdgeDraft[] {
  const groups = new Map<string, { ends: EdgeEnds; relations: RelationRecord[] }>();
  for (const { file, relations } of extractions) {
    for (const relation of relations) {
      const evidence = relation.evidence.filter((item) => articles.owns(file, item.article));
      if (evidence.length === 0 || relation.source === relation.target) continue;
      const ends = orderEnds({ etype: relation.type, source: relation.source, target: relation.target });
      const key = edgeKey(ends);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { ends, relations: [{ ...relation, evidence }] });
      else group.relations.push({ ...relation, evidence });
    }
  }
  return [...groups].map(([key, { ends, relations }]) => {
    const evidence = mergeEvidence(
      relations.map((relation) => relation.evidence),
      articles,
    );
    const titles = mergeTitles(relations, articles);
    const seen = ends.etype === "holds_post" ? daysOf(evidence, articles) : null;
    return {
      ...ends,
      key,
      weight: countArticles(evidence, articles),
      confidence: Math.max(...relations.map((relation) => relation.confidence)),
      ...(titles.length > 0 ? { titles } : {}),
      ...(seen === null ? {} : { seen }),
      evidence,
    };
  });
}

/** The first and the last day on which some evidence was published; null where no article is dated. */
function daysOf(
  evidence: readonly Evidence[],
  articles: ArticleSet,
): readonly [first: string, last: string] | null {
  const days = evidence
    .map(({ article }) => articles.dateOf(article))
    .filter((day) => day !== "")
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

/** Posts named in some relations, those with most articles first. 、 joins several posts in one title. */
function mergeTitles(relations: readonly RelationRecord[], articles: ArticleSet): string[] {
  const articlesOf = new Map<string, Set<string>>();
  for (const { title, evidence } of relations) {
    for (const post of title?.split("、") ?? []) {
      if (post === "") continue;
      const known = articlesOf.get(post) ?? new Set<string>();
      for (const item of evidence) known.add(articles.leadOf(item.article));
      articlesOf.set(post, known);
    }
  }
  return [...articlesOf]
    .sort((a, b) => b[1].size - a[1].size || compareText(a[0], b[0]))
    .map(([post]) => post);
}

/** The edges that trade facts make: from the reporter to the partner, and from the reporter to the product. */
export function factEdges(facts: readonly FactView[], articles: ArticleSet): EdgeDraft[] {
  const groups = new Map<string, { ends: EdgeEnds; facts: FactView[] }>();
  for (const fact of facts) {
    for (const side of ["partner", "product"] as const) {
      const target = fact[side];
      if (target === null || target === fact.reporter) continue;
      const ends = { etype: FLOW_EDGES[fact.flow][side], source: fact.reporter, target };
      const key = edgeKey(ends);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { ends, facts: [fact] });
      else group.facts.push(fact);
    }
  }
  return [...groups].map(([key, { ends, facts: held }]) => {
    const evidence = mergeEvidence(
      held.map((fact) => fact.evidence),
      articles,
    );
    return {
      ...ends,
      key,
      weight: countArticles(evidence, articles),
      confidence: Math.max(...held.map((fact) => fact.confidence)),
      facts: held.sort((a, b) => compareFacts(a, b, articles)).map((fact) => fact.id),
      evidence,
    };
  });
}

/** Newest article first, then the latest period, then the fact's id. */
function compareFacts(a: FactView, b: FactView, articles: ArticleSet): number {
  const newest = (fact: FactView): string => articles.dateOf(fact.evidence[0]?.article ?? "");
  return (
    compareText(newest(b), newest(a)) ||
    compareText(b.period?.[1] ?? "", a.period?.[1] ?? "") ||
    compareText(a.id, b.id)
  );
}
