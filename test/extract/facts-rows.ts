import type { AnnotateOptions, Names } from "../support/annotate.js";

/**
 * A text, the facts that a careful reader takes from it, and what differs from the usual reading (an article of
 * 2024-01-20 from 山东省). The figures are made up. Notation: `describeFact` in facts-notation.ts.
 */
export interface FactCase {
  readonly text: string;
  readonly facts: readonly string[];
  readonly names?: Names;
  readonly options?: AnnotateOptions;
}

type Row = readonly [text: string, facts: readonly string[], extra?: Omit<FactCase, "text" | "facts">];

/** Rows of a table: the text, its facts, and what differs from the usual reading. */
export const rows = (list: readonly Row[]): readonly FactCase[] =>
  list.map(([text, facts, extra = {}]) => ({ text, facts, ...extra }));
