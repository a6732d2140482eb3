import type { Span } from "../model/span.js";
import type { Credits } from "./credits.js";
import type { Dateline } from "./dateline.js";

/**
 * What a page consists of, in file order:
 * - `headline`: a short line that is no sentence; its place decides later between title and sub-heading
 * - `dateline`: the words that open a report
 * - `credit`: a byline, a signature, a source and date line
 * - `mark`: 上接2版 and the like
 * - `caption`: the words under a picture that belongs to an article
 * - `photo`: a picture story that stands for itself
 * - `body`: a paragraph
 */
export type UnitKind = "headline" | "dateline" | "credit" | "mark" | "caption" | "photo" | "body";

export interface Unit extends Span {
  readonly kind: UnitKind;
  /** The words without white space. */
  readonly text: string;
  /** Level of a markdown heading, 0 for anything else. */
  readonly level: number;
  /** True where it stands on the line below the unit before on a hard-wrapped page that sets its lines apart by blank lines. */
  readonly tight: boolean;
  /** A paragraph that breaks off in the middle of a sentence. */
  readonly open: boolean;
  /** A signature: the article ends here. */
  readonly signature: boolean;
  readonly dateline: Dateline | null;
  readonly credits: Credits | null;
}

/** A unit with everything at rest but what is given. */
export function makeUnit(unit: Pick<Unit, "kind" | "start" | "end" | "text"> & Partial<Unit>): Unit {
  return {
    level: 0,
    tight: false,

    open: false,
    signature: false,
    dateline: null,
    credits: null,
    ...unit,
  };
}
