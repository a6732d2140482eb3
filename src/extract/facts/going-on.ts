import { type Draft, isFigured } from "./draft.js";
import { kindOf, type Statement } from "./frame.js";
import { hasList } from "./inheritance.js";

// When a sentence tells the same as the one before it, of another side, time or item.

/**
 * A sentence that starts with a bare flow after one about a total divides it (7月进出口9亿元。出口5亿元，进口4亿元);
 * with a time of its own it tells the same of another time (自德国进口额为9亿元。10月当月，进口额为1亿元).
 */
export function repeatsScope(previous: Statement, draft: Draft): boolean {
  if (kindOf(draft) !== "flow" || draft.flow === null || draft.flow.flows.length > 1) return false;
  // 在出口商品中，…: a new matter; so is 出口商品以服装为主 after one partner of a row.
  if (draft.section) return false;
  if (draft.flow.general && !isFigured(draft) && previous.draft.groups.partner !== undefined) return false;
  // 去年中越贸易额9亿元。前两个月，双边贸易额增长3%
  if (draft.flow.mutual && previous.frame.partner !== null) return true;
  const before = previous.frame.flows?.value ?? [];
  if (before.length !== 1) return false;
  if (draft.period !== null) return before[0] === draft.flow.flows[0];
  const [whole, part] = [previous.draft, draft].map((d) => d.figures.find((f) => f.role === "money"));
  return before[0] === "total" && (whole?.value ?? 0) > (part?.value ?? 0);
}

/**
 * 8月，全州进出口12亿元。前8个月累计80亿元: a sentence without names or flow tells the same of another time,
 * if it measures alike.
 */
export function goesOnWith(head: Statement, draft: Draft): boolean {
  if (kindOf(draft) !== "none" || draft.period === null || draft.period.same) return false;
  const role = (of: Draft) => of.figures.find((f) => f.role !== "share")?.role;
  const first = role(draft);
  // 进出口值波动上升。1月为9亿元，2月降至8亿元: the trade whose course is told month by month.
  const course =
    !isFigured(head.draft) &&
    ["flow", "reporter"].includes(kindOf(head.draft)) &&
    head.draft.flow?.carried === false;
  if (course && !head.draft.blocked && first === "money") return draft.noise <= 4;
  // 四个季度同比增速分别为3%、4%…, whatever was told of the whole.
  if (draft.period.quarters.length > 1 && draft.respectively) return head.draft.groups.product === undefined;
  return first !== undefined && head.draft.figures.some((f) => f.role === first);
}

/** 进出口9亿元。同比增长3%: a sentence that starts with a mere change tells that of the amount which ends the one before. */
export function isItsChange({ draft: before }: Statement, draft: Draft): boolean {
  if (kindOf(draft) !== "none" || draft.flow !== null || draft.period !== null || draft.noise > 0)
    return false;
  if (before.blocked || draft.blocked || draft.dropped || draft.pointers.length > 0 || hasList(before))
    return false;
  const isChange = draft.figures.length === 1 && draft.figures[0]?.role === "yoy";
  return isChange && before.figures.length === 1 && before.figures[0]?.role === "money";
}

/**
 * 合肥跨境电商进出口3亿元。全省同期为9亿元，增长3%: a sentence that names only whose trade it is tells the same of others.
 */
export function goesOnWithOthers({ draft: head }: Statement, draft: Draft): boolean {
  if (kindOf(draft) !== "reporter" || draft.flow !== null || draft.blocked || draft.noise > 2) return false;
  if (head.groups.reporter === undefined || head.flow === null || head.blocked || head.besides) return false;
  const [mine, its] = [draft, head].map((d) => d.figures.find((f) => f.role !== "share"));
  if (mine === undefined || its === undefined) return false;
  if (mine.role === "count" || its.role === "count") return mine.role === its.role && mine.unit === its.unit;
  return true;
}

/**
 * Whether a sentence without a flow is one more item of the list that the sentence before it ends with: it measures alike
 * (蔬菜出口3亿美元。茶叶1万吨、2亿美元).
 */
export function goesOnInList(previous: Statement, draft: Draft): boolean {
  // 一般贸易出口9亿元，下降3%。加工贸易则增长2%
  const changed = draft.figures.length === 1 && draft.figures[0]?.role === "yoy" && isFigured(previous.draft);
  if (changed && kindOf(draft) === "segment" && kindOf(previous.draft) === "segment" && draft.noise === 0)
    return true;
  const levels = (of: Draft) => of.figures.map((f) => f.role).filter((r) => r === "money" || r === "count");
  const alike = levels(draft).some((role) => levels(previous.draft).includes(role));
  // 全省农产品出口9亿元。蔬菜3亿元，增长3%: the list stays with whom its first item named.
  const kinds = [kindOf(previous.draft), kindOf(previous.draft).replace(/^reporter\+/, "")];
  return alike && kindOf(draft) !== "none" && kinds.includes(kindOf(draft)) && draft.noise === 0;
}
