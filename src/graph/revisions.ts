import { compareText } from "../base/ids.js";
import type { FactView } from "../model/graph-view.js";
import type { ArticleSet } from "./article-set.js";

/** Words by which an article says that it puts another figure in the place of an earlier one. */
const CORRECTS = /修订|修正|订正|更正|核实后|核定|调整(?:为|后|至)|重新(?:核算|统计)|勘误/u;

/**
 * Marks, of facts of one key, those whose figures a later article took back: one of the same source that tells other figures
 * of the same thing, or one that says that it corrects. Both facts stay, and name each other as conflicts.
 */
export function markRevisions(facts: readonly FactView[], articles: ArticleSet): FactView[] {
  if (facts.every(({ conflicts }) => conflicts.length === 0)) return [...facts];
  // Thousands of articles may tell one figure, each otherwise: what is asked of each of them again and again is looked up once.
  const told = facts
    .map((fact) => ({ fact, last: latest(fact, articles), sources: sourcesOf(fact, articles) }))
    .sort((a, b) => compareText(b.last, a.last) || compareText(a.fact.id, b.fact.id));
  return told
    .map(({ fact, last, sources }) => {
      if (last === "") return fact;
      const conflicts = new Set(fact.conflicts);
      for (const other of told) {
        if (other.last <= last) break;
        if (conflicts.has(other.fact.id) && revises(other.fact, { after: last, sources }, articles))
          return { ...fact, revisedBy: other.fact.id };
      }
      return fact;
    })
    .sort((a, b) => compareText(a.id, b.id));
}

function latest({ evidence }: FactView, articles: ArticleSet): string {
  return evidence.reduce(
    (last, { article }) => (articles.dateOf(article) > last ? articles.dateOf(article) : last),
    "",
  );
}

function sourcesOf({ evidence }: FactView, articles: ArticleSet): ReadonlySet<string | null> {
  return new Set(evidence.map(({ article }) => articles.byId.get(article)?.source ?? null));
}

/** Whether a fact was told after everything that tells the other, by its source or as a correction. */
function revises(
  { evidence }: FactView,
  { after, sources }: { readonly after: string; readonly sources: ReadonlySet<string | null> },
  articles: ArticleSet,
): boolean {
  return evidence.some(({ article, sentence }) => {
    const told = articles.byId.get(article);
    if (told === undefined || articles.dateOf(article) <= after) return false;
    if (told.source !== null && sources.has(told.source)) return true;
    return CORRECTS.test(told.sentences[sentence]?.text ?? "");
  });
}
