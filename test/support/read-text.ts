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
}

let segmenter: Segmenter | undefined;

/** The one segmenter of a test file, with the shipped tables as its dictionary. */
export function sharedSegmenter(): Segmenter {
  segmenter ??= openSegmenter(userDictionary(readKnowledge()));
  return segmenter;
}

/** An article whose body is the whole text. */
export function wholeArticle(text: string, { date = "2025-03-18", source }: ReadOptions = {}): Article {
  return {
    id: "article",
    file: "article.txt",
    title: "",
    date,
    dateFrom: "given",
    authors: [],
    source: source ?? null,
    pieces: [{ role: "body", start: 0, end: text.length }],
  };
}

/** Reads a text as the tool would, by all passes and the shipped tables. */
export function readText(text: string, options: ReadOptions = {}): Reading {
  const doc = toDocument(text, wholeArticle(text, options));
  return readDocument(doc, { page: [doc], knowledge: readKnowledge(), segmenter: sharedSegmenter() });
}
