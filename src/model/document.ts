import type { Article, PieceRole } from "./article.js";
import type { Span } from "./span.js";

/**
 * For every UTF-16 unit of a cleaned text, the range of the file it was made from.
 * `starts[i]` and `ends[i]` are file offsets; both arrays are as long as the cleaned text and never decrease within a piece.
 */
export interface OffsetMap {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A sentence of a document; offsets are into the cleaned text. A sentence never crosses a piece of its article. */
export interface Sentence extends Span {
  readonly index: number;
  /** Paragraphs count from 0; a title, a byline and a caption are paragraphs of their own. */
  readonly paragraph: number;
  readonly role: PieceRole;
}

/** An article made ready for reading: one cleaned text in simplified script, and the way back to the file. */
export interface Document {
  readonly article: Article;
  /** Cleaned text: lines joined, stray spaces removed, width folded, simplified script; paragraphs end with "\n". */
  readonly text: string;
  readonly offsets: OffsetMap;
  readonly sentences: readonly Sentence[];
}

/** The span of the file that a span of the cleaned text was made from. An empty span gives an empty span. */
export function toFile(doc: Pick<Document, "offsets">, span: Span): Span {
  const { starts, ends } = doc.offsets;
  const start = starts[span.start] ?? ends[ends.length - 1] ?? 0;
  if (span.end <= span.start) return { start, end: start };
  return { start, end: ends[span.end - 1] ?? start };
}
