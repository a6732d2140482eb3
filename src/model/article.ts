import type { Span } from "./span.js";

/** What a piece of an article is on the page. */
export type PieceRole = "title" | "subtitle" | "byline" | "body" | "caption";

/** A run of one file that belongs to one article; offsets are into the file as it was read. */
export interface ArticlePiece extends Span {
  readonly role: PieceRole;
}

/** Where an article comes from, as a record, front matter or the page says; never read by the extraction. */
export interface ArticleOrigin {
  readonly id?: string;
  readonly url?: string;
}

/** One article as it was found on a page. The pieces are in reading order, which need not be file order. */
export interface Article {
  /** 128-bit hash of the cleaned title and body: a reprint to the letter has the same id. */
  readonly id: string;
  /** Path as the caller gave it. */
  readonly file: string;
  /** Cleaned headline in simplified script; "" where the page has none. */
  readonly title: string;
  /** Day of publication, `YYYY-MM-DD`, or null where neither the text nor the caller tells it. */
  readonly date: string | null;
  /** How the date was found: given by the caller, front matter, read from the text, taken from a neighbour on the page, or unknown. */
  readonly dateFrom: "given" | "front-matter" | "text" | "page" | "unknown";
  /** Reporters, correspondents and photographers named in bylines and signatures. */
  readonly authors: readonly string[];
  /** The newspaper or agency in the dateline (湖南日报, 新华社), or null. */
  readonly source: string | null;
  /** What the collection that the article comes from says of it: its name for the article, and the address. */
  readonly origin?: ArticleOrigin;
  readonly pieces: readonly ArticlePiece[];
}
