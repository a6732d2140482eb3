import type { ArticleRecord } from "../../model/extraction.js";
import { isTraditional, simplifyWords } from "../../text/script.js";

/** What is kept of an article to know its reprints by: small, and a function of its words alone. */
export interface Sketch {
  /** Of each of many orders of all four-character runs the first run of the article. */
  readonly hashes: readonly number[];
  /** The numbers it tells, sorted, each once. */
  readonly figures: readonly string[];
}

const SHINGLE = 4;
/** Values of a sketch; two sketches agree in as many of a hundred as their texts share runs, give or take five. */
const BAND = 3;
const BANDS = 32;
const SIZE = BAND * BANDS;

/** Odd multipliers and offsets of the orders, from a fixed linear congruence. */
const ORDERS: readonly (readonly [number, number])[] = (() => {
  let state = 0x2545f491;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  return Array.from({ length: SIZE }, () => [next() | 1, next()] as const);
})();

/** 本报讯（记者 周一帆）, 新华社北京1月3日电: who prints it is no part of what is printed. */
const DATELINE = /^.{0,16}?[讯电](?:[（(][^）)]{0,40}[）)])?/u;

/** The words of the body in simplified script, without marks, spaces and dateline. */
function wordsOf({ sentences }: Pick<ArticleRecord, "sentences">): string {
  const body = sentences.filter(({ role }) => role === "body").map(({ text }) => text);
  const joined = body.join("").normalize("NFKC");
  const plain = isTraditional(joined) ? simplifyWords(joined) : joined;
  return plain.replace(DATELINE, "").replace(/[^\p{L}\p{N}.]/gu, "");
}

function hashOf(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + SHINGLE; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The sketch of an article; null for one too short to tell reprints from chance. */
export function sketchOf(article: Pick<ArticleRecord, "sentences">): Sketch | null {
  const words = wordsOf(article);
  if (words.length < 40) return null;
  const runs = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) runs.add(hashOf(words, at));
  const hashes = ORDERS.map(([factor, offset]) => {
    let least = 0xffffffff;
    for (const run of runs) {
      const mixed = Math.imul(run ^ (run >>> 15), factor) + offset;
      const value = (mixed ^ (mixed >>> 13)) >>> 0;
      if (value < least) least = value;
    }
    return least;
  });
  const figures = [...new Set(words.match(/\d+(?:\.\d+)?/gu) ?? [])].filter((figure) => figure.length > 1);
  return { hashes, figures: figures.sort() };
}

/** Keys of a sketch: reprints share at least one, hardly ever two articles that are not. */
export function bandsOf({ hashes }: Sketch): string[] {
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}:${hashes.slice(band * BAND, (band + 1) * BAND).join(".")}`,
  );
}

/** How much of two texts is the same, 0 to 1, as their sketches tell. */
export function likeness(a: Sketch, b: Sketch): number {
  const same = a.hashes.filter((hash, index) => hash === b.hashes[index]).length;
  return same / SIZE;
}
