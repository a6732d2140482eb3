import type { Row } from "./alignment.js";
import type { Draft } from "./draft.js";

/** 把价值9万元的红茶卖到了德国和法国: what was sent to several is so much of all. */
function isConsignmentToSeveral({ figures, groups, flow }: Draft, rows: readonly Row[]): boolean {
  const [figure, ...more] = figures;
  const { product, partner } = groups;
  if (figure === undefined || more.length > 0 || product === undefined || product.members.length > 1)
    return false;
  const level = figure.role === "money" || figure.role === "count";
  const before = level && figure.value !== null && figure.end <= product.start;
  const several = (partner?.members.length ?? 0) > 1 && flow?.carried === true;
  return before && several && rows.every((r) => r.figures.amount === null);
}

/** 公司从智利、阿根廷进口磷虾油36吨、货值9万元: what a firm traded with several partners is so much of all it traded. */
function ofAllPartners(draft: Draft, rows: readonly Row[], row: Row): readonly Row[] {
  const several = new Set(rows.map((r) => r.partner?.name)).size === rows.length && rows.length > 1;
  const bare = rows.every(
    (r) => r.figures.amount === null && r.figures.yoy === null && r.figures.share === null,
  );
  if (!several || !bare || draft.respectively || draft.each || draft.link === "among") return [];
  const levels = draft.figures.filter((f) => f.role === "money" || f.role === "count");
  const roles = new Set(levels.map((f) => f.role));
  if (levels.length === 0 || roles.size !== levels.length || levels.some((f) => f.value === null)) return [];
  const yoys = draft.figures.filter((f) => f.role === "yoy");
  return levels.map((amount, i) => ({
    ...row,
    partner: null,
    figures: {
      measure: amount.role === "money" ? ("value" as const) : ("quantity" as const),
      amount,
      yoy: yoys.length === levels.length ? (yoys[i] ?? null) : null,
      share: null,
    },
  }));
}

/**
 * 公司出口盾构机、水泥磨等7200万美元: an open list of what a firm or a port trades stands for all of it, so that the sum
 * is that of all goods. One row for it, or none. Of a place it is only that of some of its goods.
 */
export function sumRows(draft: Draft, rows: readonly Row[]): readonly Row[] {
  const [row] = rows;
  const goods = draft.groups.product;
  if (row !== undefined && isConsignmentToSeveral(draft, rows)) {
    const [amount] = draft.figures;
    const measure = amount?.role === "money" ? "value" : "quantity";
    return [{ ...row, partner: null, figures: { measure, amount: amount ?? null, yoy: null, share: null } }];
  }
  const paired = goods?.paired === true;
  if (row !== undefined && row.reporter.ref?.kind === "company" && !paired) {
    const all = ofAllPartners(draft, rows, row);
    if (all.length > 0) return all;
  }
  if (row === undefined || goods === undefined || !draft.open || goods.members.length < 2) return [];
  const kind = row.reporter.ref?.kind;
  if (kind !== "company" && kind !== "hub") return [];
  if (rows.some((r) => r.figures.amount !== null || r.product === null)) return [];
  const levels = draft.figures.filter((f) => f.role === "money" || f.role === "count");
  const [amount] = levels;
  if (amount === undefined || levels.length > 1 || amount.role !== "money" || amount.value === null)
    return [];
  const yoys = draft.figures.filter((f) => f.role === "yoy");
  // 4万票、9亿元，分别增长2%、3%: the last change is of the money.
  const yoy = yoys.length === 1 + draft.skipped || yoys.length === 1 ? (yoys.at(-1) ?? null) : null;
  const partner = paired ? null : row.partner;
  return [{ ...row, partner, product: null, figures: { measure: "value", amount, yoy, share: null } }];
}
