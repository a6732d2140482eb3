import type { Article } from "../model/article.js";
import type { Document } from "../model/document.js";
import { cleanPieces } from "./clean.js";
import { splitSentences } from "./sentences.js";

/** Makes an article ready for reading: cleaned text, the way back to the file, sentences. */
export function toDocument(fileText: string, article: Article): Document {
  const { text, offsets, pieces } = cleanPieces(fileText, article.pieces);
  return { article, text, offsets, sentences: splitSentences(text, pieces) };
}
