import type { Issue } from "../base/issues.js";
import type { Article } from "../model/article.js";
import { measureAffinity } from "./affinity.js";
import { assemble } from "./assemble.js";
import { cutBlocks, paragraphsOf } from "./blocks.js";
import { placeCaptions } from "./captions.js";
import type { TitledBlock } from "./headlines.js";
import { placeHeadlines } from "./headlines.js";
import { dateArticles } from "./publication-date.js";
import { readUnits } from "./read-units.js";
import { mendBlocks } from "./torn.js";
import type { Unit } from "./units.js";

/** One page to read: a newspaper page of several articles, or a file that is one article. */
export interface PageInput {
  readonly file: string;
  readonly text: string;
  /** Day of publication if the caller knows it, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Names of newspapers and agencies as they stand in datelines. */
  readonly media: readonly string[];
}

/** The articles of a page, in file order. */
export function readPage(input: PageInput): {
  readonly articles: readonly Article[];
  readonly issues: readonly Issue[];
} {
  const units = readUnits(input.text, { start: 0, end: input.text.length }, input.media);
  const drafts = makeBlocks(units).map((block) => assemble(input, block));
  return dateArticles(
    input.file,
    drafts,
    input.date === undefined ? null : { date: input.date, from: "given" },
  );
}

function makeBlocks(units: readonly Unit[]): readonly TitledBlock[] {
  const affinity = measureAffinity(paragraphsOf(units).map((unit) => unit.text));
  const mended = mendBlocks(cutBlocks(units, affinity), affinity);
  return placeCaptions(placeHeadlines(mended, affinity), affinity);
}
