import { contentId } from "../base/ids.js";
import type { Article, ArticleOrigin, ArticlePiece, PieceRole } from "../model/article.js";
import { cleanLine, cleanPieces } from "../text/clean.js";
import { isTraditional, simplify } from "../text/script.js";
import { readMapped } from "../text/width.js";
import { arabicDates } from "./arabic-dates.js";
import type { KnownFields } from "./front-matter.js";
import type { TitledBlock } from "./headlines.js";
import type { Unit, UnitKind } from "./units.js";

/** An article whose day of publication is not settled yet. */
export interface Draft {
  readonly article: Omit<Article, "date" | "dateFrom">;
  readonly block: TitledBlock;
  /** The cleaned words of the article, in simplified script and with its dates in digits. */
  readonly words: string;
}

const ROLE: Readonly<Record<UnitKind, PieceRole | null>> = {
  headline: "subtitle",
  dateline: "byline",
  credit: "byline",
  mark: null,
  caption: "caption",
  photo: "body",
  body: "body",
};

/** Makes an article of a block. `given` has what the caller or the front matter knows, which wins over the page. */
export function assemble(
  page: { readonly file: string; readonly text: string },
  block: TitledBlock,
  given: KnownFields = {},
): Draft {
  const pieces = makePieces(page.text, block);
  // All pieces at once: whether a page is in traditional script shows on the whole of it, not on a headline.
  const cleaned = cleanPieces(page.text, pieces);
  const clean = (role: PieceRole): string => {
    const chosen = cleaned.pieces.filter((piece) => piece.role === role);
    return chosen.map((piece) => cleaned.text.slice(piece.start, piece.end).trim()).join("\n");
  };
  const body = clean("body");
  const title = given.title === undefined ? clean("title").replaceAll("\n", " ") : cleanLine(given.title);
  let traditional: boolean | undefined;
  const simplified = (name: string): string => {
    traditional ??= isTraditional(pieces.map(({ start, end }) => page.text.slice(start, end)).join("\n"));
    return traditional ? toSimplified(name) : name;
  };
  const units = [...block.lead, ...(block.opener ? [block.opener] : []), ...block.parts];
  const authors =
    given.authors ?? units.flatMap((unit) => unit.dateline?.authors ?? unit.credits?.authors ?? []);
  const source = given.source ?? firstSource(units);
  const article = {
    id: contentId(title, body === "" ? clean("caption") : body),
    file: page.file,
    title,
    authors: [...new Set(authors.map(simplified))],
    source: source === null ? null : simplified(source),
    pieces,
    ...originOf(given),
  };
  return { article, block, words: arabicDates(cleaned.text) };
}

function originOf({ id, url }: KnownFields): { readonly origin?: ArticleOrigin } {
  if (id === undefined && url === undefined) return {};
  return { origin: { ...(id === undefined ? {} : { id }), ...(url === undefined ? {} : { url }) } };
}

function toSimplified(name: string): string {
  return simplify(readMapped(name, 0, name.length)).chars.join("");
}

function firstSource(units: readonly Unit[]): string | null {
  const named = units.filter((unit) => !unit.credits?.photo);
  return named.map((unit) => unit.dateline?.source ?? unit.credits?.source).find((source) => source) ?? null;
}

/** Title and lead first, then the rest as printed; paragraphs with nothing between them are one piece. */
function makePieces(text: string, block: TitledBlock): readonly ArticlePiece[] {
  const pieces: ArticlePiece[] = [];
  for (const unit of [...block.lead, ...(block.opener ? [block.opener] : []), ...block.parts]) {
    const role = block.title.has(unit) ? "title" : ROLE[unit.kind];
    if (role === null || unit.end <= unit.start) continue;
    const last = pieces.at(-1);
    const joins = last?.role === role && (role === "body" || unit.tight) && isGap(text, last.end, unit.start);
    if (last && joins) pieces[pieces.length - 1] = { ...last, end: unit.end };
    else pieces.push({ start: unit.start, end: unit.end, role });
  }
  return pieces;
}

/** Whether only white space and marks of bold print stand between two places; a duplicate that was left out does not. */
function isGap(text: string, from: number, to: number): boolean {
  return from <= to && /^[\s*_\u200b]*$/u.test(text.slice(from, to));
}
