import { compareText, contentId } from "../base/ids.js";
import type { Extraction, FactRecord } from "../model/extraction.js";
import type { FactView } from "../model/graph-view.js";
import { type ArticleSet, countArticles, mergeEvidence } from "./article-set.js";
import { absorbs, disagree } from "./figures.js";
import { markRevisions } from "./revisions.js";

/**
 * One fact for each key and figures, sorted by id. A telling with fewer figures (a headline's 增长88%) joins the one
 * fuller telling that agrees with it; facts of one key whose figures disagree name each other as conflicts.
 */
export function mergeFacts(extractions: readonly Extraction[], articles: ArticleSet): FactView[] {
  const byKey = new Map<string, Map<string, FactRecord[]>>();
  for (const { file, facts } of extractions) {
    for (const fact of facts) {
      const evidence = fact.evidence.filter((item) => articles.owns(file, item.article));
      if (evidence.length === 0) continue;
      const tellings = getOrAdd(byKey, factKey(fact), () => new Map<string, FactRecord[]>());
      getOrAdd(tellings, factId(fact), () => []).push({ ...fact, evidence });
    }
  }
  return [...byKey.values()]
    .flatMap((tellings) => mergeKey(tellings, articles))
    .sort((a, b) => compareText(a.id, b.id));
}

function mergeKey(tellings: Map<string, FactRecord[]>, articles: ArticleSet): FactView[] {
  const ids = [...tellings.keys()].sort(compareText);
  const figures = (id: string): FactRecord => sample(tellings, id);
  const fullest = ids.filter((id) => !ids.some((other) => absorbs(figures(other), figures(id))));
  const groups = new Map(fullest.map((id) => [id, [...(tellings.get(id) ?? [])]]));
  for (const id of ids) {
    if (groups.has(id)) continue;
    const hosts = fullest.filter((other) => absorbs(figures(other), figures(id)));
    const host = hosts.length === 1 ? hosts[0] : undefined;
    // Two fuller tellings that differ: nobody can say which of them the short one repeats, so it stays on its own.
    if (host === undefined) groups.set(id, [...(tellings.get(id) ?? [])]);
    else groups.get(host)?.push(...(tellings.get(id) ?? []));
  }
  const kept = [...groups.keys()];
  const views = kept.map((id) =>
    toView(groups.get(id) ?? [], {
      id,
      // One exact telling of the same figures is enough to know that they are exact; a shorter one says nothing of them.
      figures: { ...figures(id), approx: (tellings.get(id) ?? []).every(({ approx }) => approx) },
      conflicts: kept.filter((other) => disagree(figures(id), figures(other))).sort(compareText),
      articles,
    }),
  );
  return markRevisions(views, articles);
}

interface ViewOptions {
  readonly id: string;
  readonly figures: FactRecord;
  readonly conflicts: readonly string[];
  readonly articles: ArticleSet;
}

function toView(group: readonly FactRecord[], { id, figures, conflicts, articles }: ViewOptions): FactView {
  const evidence = mergeEvidence(
    group.map((fact) => fact.evidence),
    articles,
  );
  return {
    id,
    reporter: figures.reporter,
    flow: figures.flow,
    product: figures.product,
    partner: figures.partner,
    segment: figures.segment,
    period: figures.period,
    measure: figures.measure,
    amount: figures.amount,
    unit: figures.unit,
    yoy: figures.yoy,
    share: figures.share,
    approx: figures.approx,
    confidence: Math.max(...group.map((fact) => fact.confidence)),
    support: countArticles(evidence, articles),
    conflicts,
    evidence,
  };
}

/** The words that make two facts statements about the same thing; figures are no part of it. */
export function factKey(
  fact: Pick<FactView, "reporter" | "flow" | "product" | "partner" | "segment" | "period" | "measure">,
): string {
  const { reporter, flow, product, partner, segment, period, measure } = fact;
  return JSON.stringify([reporter, flow, product, partner, segment, period, measure]);
}

/** The id of a fact by its key and figures. */
export function factId(
  fact: Parameters<typeof factKey>[0] & Pick<FactRecord, "amount" | "unit" | "yoy" | "share">,
): string {
  const { amount, unit, yoy, share } = fact;
  return contentId("fact", factKey(fact), JSON.stringify([amount, unit, yoy, share]));
}

function sample(tellings: Map<string, FactRecord[]>, id: string): FactRecord {
  const fact = tellings.get(id)?.[0];
  if (fact === undefined) throw new Error(`mergeFacts: no telling for fact ${id}`);
  return fact;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
