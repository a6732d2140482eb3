import type { Issue } from "../base/issues.js";
import { readDocument } from "../extract/read-document.js";
import type { Knowledge } from "../knowledge/tables.js";
import type { Article } from "../model/article.js";
import type { Extraction } from "../model/extraction.js";
import type { Segmenter } from "../model/token.js";
import { toDocument } from "../text/document.js";
import { resolveFile } from "./resolve-file.js";

/** One file, or one record of a JSONL file, with the articles found in it; offsets of the articles are into `text`. */
export interface SourceItem {
  readonly file: string;
  readonly text: string;
  readonly articles: readonly Article[];
}

/** What the extraction needs besides the item. */
export interface ExtractionContext {
  readonly knowledge: Knowledge;
  readonly segmenter: Segmenter;
}

/** As `extractItem`, but what a rule trips over is an issue: whatever happens in one text, the others must still be read. */
export function tryExtract(item: SourceItem, context: ExtractionContext): Extraction | Issue {
  try {
    return extractItem(item, context);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { code: "extraction-failed", severity: "error", where: item.file, details: { cause } };
  }
}

/** Reads one file into its extraction: a pure function of the item and the knowledge, whatever else was read before. */
export function extractItem(item: SourceItem, { knowledge, segmenter }: ExtractionContext): Extraction {
  const page = item.articles.map((article) => toDocument(item.text, article));
  const readings = page.map((doc) => readDocument(doc, { page, knowledge, segmenter }));
  return resolveFile(readings, item, knowledge);
}
