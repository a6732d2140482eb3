import { compareText } from "../../base/ids.js";
import { Clusters } from "../cluster.js";
import { bandsOf, likeness, type Sketch } from "./sketch.js";

/** An article as reprints are looked for. */
export interface Sketched {
  readonly id: string;
  /** `YYYY-MM-DD` or null. */
  readonly date: string | null;
  readonly sketch: Sketch | null;
}

/** From here on two texts are one article that was edited; two reports on one event share far less. */
const SAME_TEXT = 0.5;
/** A figure in the one text and not in the other: next month's report by the same form, not a reprint. */
const SAME_FIGURES = 0.7;
/** Days between an article and its reprint. */
const LATEST = 45;

/**
 * For every article the one that it counts as: itself, or of its near-duplicates (reprints, shortened prints, the other
 * script's edition) the first. Depends on the set of articles only.
 */
export function leadsOf(articles: readonly Sketched[]): Map<string, string> {
  const byBand = new Map<string, Sketched[]>();
  const distinct = new Map(articles.map((article) => [article.id, article]));
  for (const article of distinct.values()) {
    if (article.sketch === null) continue;
    for (const band of bandsOf(article.sketch)) {
      const list = byBand.get(band);
      if (list === undefined) byBand.set(band, [article]);
      else list.push(article);
    }
  }
  const groups = new Clusters();
  for (const list of byBand.values()) {
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        const [a, b] = [list[i] as Sketched, list[j] as Sketched];
        if (groups.find(a.id) !== groups.find(b.id) && isReprint(a, b)) groups.join(a.id, b.id);
      }
    }
  }
  return leads([...distinct.values()], (id) => groups.find(id));
}

/** Whether two articles are one that was printed twice. */
export function isReprint(a: Sketched, b: Sketched): boolean {
  if (a.sketch === null || b.sketch === null) return false;
  if (a.date !== null && b.date !== null && daysBetween(a.date, b.date) > LATEST) return false;
  return likeness(a.sketch, b.sketch) >= SAME_TEXT && sameFigures(a.sketch.figures, b.sketch.figures);
}

function sameFigures(a: readonly string[], b: readonly string[]): boolean {
  const fewer = Math.min(a.length, b.length);
  if (fewer === 0) return a.length === b.length || Math.max(a.length, b.length) < 3;
  const known = new Set(b);
  return a.filter((figure) => known.has(figure)).length >= SAME_FIGURES * fewer;
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

/** The first of each group: by date, an unknown one last, then by id. */
function leads(articles: readonly Sketched[], rootOf: (id: string) => string): Map<string, string> {
  const first = new Map<string, Sketched>();
  for (const article of articles) {
    const known = first.get(rootOf(article.id));
    if (known === undefined || isEarlier(article, known)) first.set(rootOf(article.id), article);
  }
  return new Map(articles.map(({ id }) => [id, first.get(rootOf(id))?.id ?? id]));
}

function isEarlier(a: Sketched, b: Sketched): boolean {
  return (compareText(a.date ?? "9999", b.date ?? "9999") || compareText(a.id, b.id)) < 0;
}
