import type { Issue } from "../base/issues.js";
import type { Article } from "../model/article.js";
import { measureAffinity } from "./affinity.js";
import type { Draft } from "./assemble.js";
import { assemble } from "./assemble.js";
import type { Block } from "./blocks.js";
import { cutBlocks, oneBlock, paragraphsOf } from "./blocks.js";
import { placeCaptions } from "./captions.js";
import { compact } from "./compact.js";
import type { KnownFields } from "./front-matter.js";
import type { TitledBlock } from "./headlines.js";
import { placeHeadlines, titleBlock } from "./headlines.js";
import type { GivenDate } from "./publication-date.js";
import { dateArticles } from "./publication-date.js";
import { readUnits } from "./read-units.js";
import { mendBlocks } from "./torn.js";
import type { Unit } from "./units.js";

// No newspaper page holds so many pieces: it is a collection, in which nothing is torn and comparing each with each is slow.
const LARGEST_PAGE = 80;

/** One page to read: a newspaper page of several articles, or a file that is one article. */
export interface PageInput {
  readonly file: string;
  readonly text: string;
  /** Where the page begins in `text`, after front matter; 0 by default. */
  readonly from?: number;
  /** What front matter or a record says of the article; with a title the page is one article. */
  readonly known?: KnownFields;
  /** Day of publication if the caller knows it, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Names of newspapers and agencies as they stand in datelines. */
  readonly media: readonly string[];
}

/** The articles of a page, in file order, with what was unsure about them. */
export function readPage(input: PageInput): {
  readonly articles: readonly Article[];
  readonly issues: readonly Issue[];
} {
  const { text, known = {} } = input;
  const units = readUnits(text, { start: input.from ?? 0, end: text.length }, input.media);
  const blocks = known.title === undefined ? makeBlocks(units) : [titled(oneBlock(units), known.title)];
  const drafts = blocks.map((block) => assemble(input, block, known)).filter(hasWords);
  return dateArticles(input.file, drafts, givenDate(input.date, known.date));
}

/** The head of a page (A3版 要闻) makes no article. */
function hasWords({ article }: Draft): boolean {
  return article.pieces.some(({ role }) => role !== "byline");
}

function givenDate(date: string | undefined, known: string | undefined): GivenDate | null {
  if (date !== undefined) return { date, from: "given" };
  return known === undefined ? null : { date: known, from: "front-matter" };
}

function makeBlocks(units: readonly Unit[]): readonly TitledBlock[] {
  const affinity = measureAffinity(paragraphsOf(units).map((unit) => unit.text));
  const blocks = cutBlocks(units, affinity);
  if (blocks.length > LARGEST_PAGE) return blocks.map((block) => titleBlock(block, affinity));
  return placeCaptions(placeHeadlines(mendBlocks(blocks, affinity), affinity), affinity);
}

/** A page that is one article by its known title; a headline that repeats the title is printed as such. */
function titled(block: Block, title: string): TitledBlock {
  const words = compact(title, { start: 0, end: title.length }).text;
  const same = block.lead.filter((unit) => unit.kind === "headline" && unit.text === words);
  return { ...block, title: new Set(same) };
}
