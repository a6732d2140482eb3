import { createRequire } from "node:module";
import { compareText } from "../base/ids.js";
import type { Segmenter, Token } from "../model/token.js";

/** A word of the user dictionary with its part-of-speech tag. */
export interface UserWord {
  readonly word: string;
  readonly tag: string;
}

/** The part of `nodejieba` that we use. */
interface Jieba {
  load(): void;
  insertWord(word: string, tag: string): boolean;
  cut(text: string, strict: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

let jieba: Jieba | undefined;
/** The dictionary is one a process: words that were inserted stay. */
const inserted = new Set<string>();

/**
 * Opens the segmenter with a user dictionary. Loading costs a second and 250 MB and happens at the first call of `tag`.
 * Throws what `nodejieba` throws where its native part is missing.
 */
export function openSegmenter(words: readonly UserWord[]): Segmenter {
  let ready = false;
  return {
    tag(text) {
      const engine = loadJieba();
      if (!ready) {
        insertWords(engine, words);
        ready = true;
      }
      return align(text, engine.tag(text));
    },
  };
}

function loadJieba(): Jieba {
  if (jieba === undefined) {
    // CommonJS with a native part: a static import would load it with every command.
    jieba = createRequire(import.meta.url)("nodejieba") as Jieba;
    jieba.load();
  }
  return jieba;
}

function insertWords(engine: Jieba, words: readonly UserWord[]): void {
  const sorted = [...words].sort((a, b) => compareText(a.word, b.word) || compareText(a.tag, b.tag));
  // A word that the dictionary has keeps its own weight: an inserted one would win or lose against its neighbours at random.
  const unknown = sorted.filter(({ word }) => isInsertable(word) && engine.cut(word, true).length > 1);
  for (const { word, tag } of unknown) {
    // Inserting a word twice would raise its weight.
    if (inserted.has(word)) continue;
    engine.insertWord(word, tag);
    inserted.add(word);
  }
}

/** The dictionary takes no spaces. */
function isInsertable(word: string): boolean {
  return word !== "" && !/\s/.test(word);
}

/** Gives the words their places; what the engine left out or changed becomes a token of its own, so that nothing is lost. */
function align(text: string, words: readonly { word: string; tag: string }[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const fillTo = (end: number): void => {
    if (end > at) tokens.push({ start: at, end, text: text.slice(at, end), tag: "x" });
    at = Math.max(at, end);
  };
  for (const { word, tag } of words) {
    const start = word === "" ? -1 : text.indexOf(word, at);
    if (start < 0) continue;
    fillTo(start);
    at = start + word.length;
    tokens.push({ start, end: at, text: word, tag });
  }
  fillTo(text.length);
  return tokens;
}
