import type { PieceRole } from "../model/article.js";
import type { Sentence } from "../model/document.js";
import type { Span } from "../model/span.js";
import { isCloser, isSentenceEnd } from "./characters.js";

/** A piece of the cleaned text as the splitter needs it. */
export interface PieceSpan extends Span {
  readonly role: PieceRole;
}

/** A quotation up to this long stays in one sentence with the words around it. */
const SHORT_QUOTE = 40;

const CLOSE_OF: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "（": "）",
  "《": "》",
  "【": "】",
  "〈": "〉",
};

/**
 * Splits a cleaned text into sentences: at 。！？…… and at paragraph ends, with the quotes and brackets that close there.
 * A semicolon does not end a sentence, since what follows it inherits its subject. No sentence crosses a piece.
 */
export function splitSentences(text: string, pieces: readonly PieceSpan[]): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const piece of pieces) {
    for (const span of paragraphSpans(text, piece)) {
      for (const { start, end } of sentenceSpans(text, span)) {
        sentences.push({ index: sentences.length, paragraph, role: piece.role, start, end });
      }
      paragraph += 1;
    }
  }
  return sentences;
}

function paragraphSpans(text: string, piece: Span): Span[] {
  const spans: Span[] = [];
  let start = piece.start;
  for (let i = piece.start; i <= piece.end; i++) {
    if (i < piece.end && text[i] !== "\n") continue;
    if (text.slice(start, i).trim() !== "") spans.push({ start, end: i });
    start = i + 1;
  }
  return spans;
}

function sentenceSpans(text: string, paragraph: Span): Span[] {
  const spans: Span[] = [];
  let start = paragraph.start;
  let i = paragraph.start;
  while (i < paragraph.end) {
    const quoteEnd = shortQuoteEnd(text, i, paragraph.end);
    if (quoteEnd !== null) {
      i = endsAfterQuote(text, quoteEnd, start) ? closeSentence(quoteEnd) : quoteEnd;
    } else if (endsSentence(text, i)) {
      i = closeSentence(i + 1);
    } else {
      i += 1;
    }
  }
  if (start < paragraph.end) spans.push({ start, end: paragraph.end });
  return spans.map((span) => trim(text, span)).filter((span) => span.start < span.end);

  function closeSentence(from: number): number {
    let end = from;
    while (end < paragraph.end && (isSentenceEnd(text[end] ?? "") || isCloser(text[end] ?? ""))) end += 1;
    if (/[，、；：]/.test(text[end] ?? "")) return end;
    spans.push({ start, end });
    start = end;
    return end;
  }
}

/** Where the quotation or bracket that opens here ends, if that is near; null where none opens. */
function shortQuoteEnd(text: string, at: number, limit: number): number | null {
  const open = text[at] ?? "";
  const close = CLOSE_OF[open];
  if (close === undefined) return null;
  let depth = 0;
  for (let i = at; i < Math.min(limit, at + SHORT_QUOTE + 2); i++) {
    if (text[i] === open) depth += 1;
    if (text[i] === close) depth -= 1;
    if (depth === 0) return i + 1;
  }
  return null;
}

/** A quotation that is a whole sentence ends one: “就这么办。” but not “加油！”声. */
function endsAfterQuote(text: string, end: number, sentenceStart: number): boolean {
  if (text[end - 1] === "》") return false;
  const last = text[end - 2] ?? "";
  if (last === "。") return true;
  if (!isSentenceEnd(last) || text[end - 1] !== "”") return false;
  return text[sentenceStart] === "“" && text.indexOf("”", sentenceStart) === end - 1;
}

function endsSentence(text: string, i: number): boolean {
  const char = text[i] ?? "";
  if (!isSentenceEnd(char)) return false;
  // An ellipsis in mid-sentence: 煤炭、钢材……等.
  return char !== "…" || !/^…+[”’）》]*(?:等|$|[，、；])/.test(text.slice(i, i + 8));
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && text[start] === " ") start += 1;
  while (end > start && text[end - 1] === " ") end -= 1;
  return { start, end };
}
