import type { Row } from "./alignment.js";
import type { Draft } from "./draft.js";

/**
 * 公司出口盾构机、水泥磨等7200万美元: an open list of what a firm or a port trades stands for all of it, so that the sum
 * is that of all goods. One row for it, or none. Of a place it is only that of some of its goods.
 */
export function sumRows(draft: Draft, rows: readonly Row[]): readonly Row[] {
  const [row] = rows;
  const goods = draft.groups.product;
  if (row === undefined || goods === undefined || !draft.open || goods.members.length < 2) return [];
  const kind = row.reporter.ref?.kind;
  if (kind !== "company" && kind !== "hub") return [];
  if (rows.some((r) => r.figures.amount !== null || r.product === null)) return [];
  const levels = draft.figures.filter((f) => f.role === "money" || f.role === "count");
  const [amount] = levels;
  if (amount === undefined || levels.length > 1 || amount.role !== "money" || amount.value === null)
    return [];
  const yoys = draft.figures.filter((f) => f.role === "yoy");
  const yoy = yoys.length === 1 ? (yoys[0] ?? null) : null;
  return [{ ...row, product: null, figures: { measure: "value", amount, yoy, share: null } }];
}
