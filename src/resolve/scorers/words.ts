import type { Evidence } from "../../model/extraction.js";
import type { FactIndex } from "./fact-index.js";

/** The words around a fact, without white space. */
export interface Words {
  /** The statement itself. */
  readonly own: string;
  /** Its sentence up to it. */
  readonly before: string;
  readonly upTo: string;
  readonly behind: string;
  readonly sentence: string;
  /** Its paragraph up to its sentence. */
  readonly paragraph: string;
  readonly role: string;
}

/** The words around a piece of evidence, or null where the article is not known. */
export function wordsAt(index: FactIndex, at: Evidence): Words | null {
  const found = index.article(at);
  const sentence = found?.article.sentences[at.sentence];
  if (found === null || sentence === undefined) return null;
  const opening = found.article.sentences[found.opening[at.sentence] ?? 0]?.start ?? sentence.start;
  const cut = (start: number, end: number): string => index.text.slice(start, end).replace(/\s/g, "");
  const [own, before] = [cut(at.start, at.end), cut(sentence.start, at.start)];
  return {
    own,
    before,
    upTo: before + own,
    behind: cut(at.end, sentence.end),
    sentence: cut(sentence.start, sentence.end),
    paragraph: cut(Math.max(opening, sentence.start - 400), sentence.start),
    role: sentence.role,
  };
}

/** A number as a class: below the first bound 0, below the second 1, and so on. */
export function step(n: number, ...bounds: readonly number[]): number {
  let i = 0;
  while (i < bounds.length && n >= (bounds[i] as number)) i++;
  return i;
}
