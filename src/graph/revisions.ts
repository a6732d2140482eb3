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
  return facts.map((fact) => {
    const later = facts
      .filter((other) => fact.conflicts.includes(other.id) && revises(other, fact, articles))
      .sort((a, b) => compareText(latest(b, articles), latest(a, articles)) || compareText(a.id, b.id));
    return later[0] === undefined ? fact : { ...fact, revisedBy: later[0].id };
  });
}

function latest({ evidence }: FactView, articles: ArticleSet): string {
  return evidence.reduce(
    (last, { article }) => (articles.dateOf(article) > last ? articles.dateOf(article) : last),
    "",
  );
}

/** Whether a fact was told after everything that tells the other, by its source or as a correction. */
function revises(fact: FactView, earlier: FactView, articles: ArticleSet): boolean {
  const before = latest(earlier, articles);
  if (before === "") return false;
  const sources = new Set(earlier.evidence.map(({ article }) => articles.byId.get(article)?.source ?? null));
  return fact.evidence.some(({ article, sentence }) => {
    const told = articles.byId.get(article);
    if (told === undefined || articles.dateOf(article) <= before) return false;
    if (told.source !== null && sources.has(told.source)) return true;
    return CORRECTS.test(told.sentences[sentence]?.text ?? "");
  });
}
