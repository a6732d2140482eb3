import type { ArticlePiece, PieceRole } from "../model/article.js";
import type { OffsetMap } from "../model/document.js";
import type { Span } from "../model/span.js";
import { isSentenceEnd } from "./characters.js";
import type { Line } from "./lines.js";
import { readLines } from "./lines.js";
import type { MappedText } from "./mapped-text.js";
import { OffsetMapBuilder } from "./offset-map.js";
import { groupParagraphs } from "./paragraphs.js";
import { foldNumbers, foldPunctuation } from "./punctuation.js";
import { isTraditional, simplify } from "./script.js";
import type { SpaceStyle } from "./spaces.js";
import { closeScattered, closeSpaces } from "./spaces.js";
import { readMapped } from "./width.js";

/** A piece of an article in the cleaned text. */
export interface CleanPiece extends Span {
  readonly role: PieceRole;
  /** Offsets of the "\n" that end its paragraphs; the last one is the last character of the piece. */
  readonly paragraphBreaks: readonly number[];
}

export interface CleanText {
  readonly text: string;
  readonly offsets: OffsetMap;
  /** One for each piece given, in the same order; a piece without visible text is an empty span. */
  readonly pieces: readonly CleanPiece[];
}

/** Longer paragraphs are prose even if no sentence ends in them. */
const LONGEST_HEADING = 40;

/**
 * Cleans the pieces of one article into one text: lines joined, stray spaces out, width folded, simplified script, each
 * paragraph closed by "\n". The offset map leads from every character back to the characters of the file that it stands for.
 */
export function cleanPieces(fileText: string, pieces: readonly ArticlePiece[]): CleanText {
  const traditional = isTraditional(pieces.map((piece) => fileText.slice(piece.start, piece.end)).join("\n"));
  const built = new OffsetMapBuilder();
  const cleaned = pieces.map((piece): CleanPiece => {
    const start = built.length;
    const paragraphBreaks: number[] = [];
    for (const lines of paragraphsOf(fileText, piece)) {
      const paragraph = cleanParagraph(lines, { style: styleOf(lines, piece.role), traditional });
      if (paragraph.chars.length === 0) continue;
      built.add(paragraph);
      paragraphBreaks.push(built.endParagraph());
    }
    return { role: piece.role, start, end: built.length, paragraphBreaks };
  });
  return { text: built.text, offsets: built.offsets(), pieces: cleaned };
}

/**
 * Cleans a short text that is one line or one heading, without offsets. Spaces between Chinese words stay as single
 * spaces, because in headings and bylines they separate clauses and names; line ends become spaces too.
 */
export function cleanLine(text: string): string {
  const lines = readLines(readMapped(text, 0, text.length));
  return cleanParagraph(lines, { style: "heading", traditional: isTraditional(text) }).chars.join("");
}

/** The lines of a heading are one paragraph; those of a body are grouped by what they look like. */
function paragraphsOf(fileText: string, { role, start, end }: ArticlePiece): Line[][] {
  const lineStart = fileText.lastIndexOf("\n", start - 1) + 1;
  const midLine = fileText.slice(lineStart, start).trim() !== "";
  const lines = readLines(readMapped(fileText, start, end), midLine);
  if (role === "body" || role === "caption") return groupParagraphs(lines);
  return lines.length === 0 ? [] : [lines];
}

function styleOf(lines: readonly Line[], role: PieceRole): SpaceStyle {
  if (role !== "body" && role !== "caption") return "heading";
  const [line] = lines;
  if (line === undefined || lines.length > 1 || line.width > LONGEST_HEADING) return "prose";
  return [...line.shape].some((char) => isSentenceEnd(char)) ? "prose" : "heading";
}

function cleanParagraph(
  lines: readonly Line[],
  options: { style: SpaceStyle; traditional: boolean },
): MappedText {
  const closed = closeSpaces(foldPunctuation(joinLines(lines)), options.style);
  const folded = foldNumbers(closed);
  return options.traditional ? simplify(folded) : folded;
}

/** Puts lines one after another with a "\n" between, which stands for all that the file has there. */
function joinLines(lines: readonly Line[]): MappedText {
  const chars: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const line of lines) {
    const text = closeScattered(line);
    const before = ends.at(-1);
    const after = text.starts[0];
    if (before !== undefined && after !== undefined) {
      chars.push("\n");
      starts.push(before);
      ends.push(after);
    }
    // Not by spreading: a line can be as long as the file, and arguments are limited.
    for (let i = 0; i < text.chars.length; i++) {
      chars.push(text.chars[i] ?? "");
      starts.push(text.starts[i] ?? 0);
      ends.push(text.ends[i] ?? 0);
    }
  }
  return { chars, starts, ends };
}
