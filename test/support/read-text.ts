import { readDocument } from "../../src/extract/read-document.js";
import type { Reading } from "../../src/extract/reading.js";
import { userDictionary } from "../../src/extract/user-dictionary.js";
import { readKnowledge } from "../../src/knowledge/read-knowledge.js";
import type { Article } from "../../src/model/article.js";
import type { Segmenter } from "../../src/model/token.js";
import { toDocument } from "../../src/text/document.js";
import { openSegmenter } from "../../src/text/segmenter.js";

export interface ReadOptions {
  /** Day of publication; default 2025-03-18. */
  readonly date?: string;
  /** Newspaper of the dateline; it tells whose 全省 is meant. */
  readonly source?: string;
  /** Whether the first line is the headline. */
  readonly headline?: boolean;
}

let segmenter: Segmenter | undefined;

/** The one segmenter of a test file, with the shipped tables as its dictionary. */
export function sharedSegmenter(): Segmenter {
  segmenter ??= openSegmenter(userDictionary(readKnowledge()));
  return segmenter;
}

/** An article whose body is the whole text, or all of it behind the headline. */
export function wholeArticle(
  text: string,
  { date = "2025-03-18", source, headline = false }: ReadOptions = {},
): Article {
  const from = headline ? text.indexOf("\n") + 1 : 0;
  const title = text.slice(0, Math.max(0, from - 1));
  const body = { role: "body", start: from, end: text.length } as const;
  return {
    id: "article",
    file: "article.txt",
    title,
    date,
    dateFrom: "given",
    authors: [],
    source: source ?? null,
    pieces: headline ? [{ role: "title", start: 0, end: title.length }, body] : [body],
  };
}

/** Reads a text as the tool would, by all passes and the shipped tables. */
export function readText(text: string, options: ReadOptions = {}): Reading {
  const doc = toDocument(text, wholeArticle(text, options));
  return readDocument(doc, { page: [doc], knowledge: readKnowledge(), segmenter: sharedSegmenter() });
}
