import { EMPTY_FIGURES, type Row } from "./alignment.js";
import type { Draft } from "./draft.js";
import { fitsExamples } from "./frame.js";

/**
 * 出口锂电池、集成电路等机电产品20亿元 says of the examples too that they were traded, though not how much:
 * one row without figures for each, beside that of their class.
 */
export function exampleRows(draft: Draft, rows: readonly Row[]): readonly Row[] {
  const group = draft.groups.product;
  const [row] = rows;
  if (group === undefined || row === undefined || !group.etc || group.examples.length === 0) return [];
  if (rows.some((r) => r.product?.name !== group.members[0]?.name) || fitsExamples(group, draft)) return [];
  const { amount, yoy, share } = row.figures;
  if (amount === null && yoy === null && share === null) return [];
  return group.examples.map((product) => ({ ...row, product, figures: EMPTY_FIGURES }));
}
