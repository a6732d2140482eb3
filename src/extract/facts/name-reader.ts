import { illustratesBackwards } from "./backward-lists.js";
import type { Item, NameGroup } from "./chunk.js";
import { arrivesAt, isLoadAgain, leaves, sending, sendsOff } from "./consignments.js";
import type { DraftBuilder } from "./draft-builder.js";
import * as around from "./look-around.js";
import type { ReadingState } from "./reading-state.js";
import * as subjects from "./subjects.js";

/** Takes a name, or several that stand for one side, into the statement; one of a side that is told opens the next. */
export function readName(group: NameGroup, items: readonly Item[], i: number, state: ReadingState): void {
  if (takeAsNoSide(group, items, i, state)) return;
  const { members, inward } = around.thoseWhoTrade(group, state.draft, around.isBoughtFromChina(items, i));
  // 香港对内地出口: China is nobody's partner.
  const far = members.length === 0 && group.members[0]?.stands === "counterpart";
  if (far && !state.isComplete && group.members[0]?.name === "中国") state.draft.flag("withChina");
  if (far && items[i + 1]?.type === "flow" && !around.isContributedTo(items, i))
    state.draft.oppose(group.members[0]?.name ?? "");
  if (members.length === 0 || (group.dim === "product" && around.isListedAfterFlow(items, i))) return;
  const usable = { ...group, members };
  // 对俄罗斯则一路走高，全年进出口…: whose trade with whom, whatever else the clause says of it.
  if (group.dim === "partner" && around.isContrasted(items, i)) state.draft.keepTopic();
  if (completes(usable, items, i, state)) {
    state.draft.setGroup(usable);
    return;
  }
  if (state.draft.figured && !state.clause.headed && illustratesBackwards(items, i)) {
    state.row.illustrate();
    state.illustrationClause = state.clause.index;
  }
  // 对日出口以家具为主，自韩进口…: a name in a later clause than an illustration opens the next.
  if (state.draft.isIllustration && state.illustrationClause < state.clause.index) state.closeBeforeNext();
  // 山东出口机电产品到东盟: in one clause a name of another side completes; of the same side it opens the next.
  const known = state.draft.group(group.dim);
  // 俄罗斯是第一大目的地，发往俄罗斯的货物9亿元
  const again =
    known?.members.length === 1 && members.length === 1 && known.members[0]?.name === members[0]?.name;
  const repeated = known !== undefined && !(again && !state.draft.figured);
  const later = state.isLaterClause || (state.draft.flow !== null && repeated);
  if (state.isComplete || later) state.closeBeforeNext();
  state.draft.setGroup(usable);
  // 美国因关税高企，出口额2亿元: one of those to whom it goes.
  const [cause, stop] = [items[i + 1], items[i + 2]];
  const explained = cause?.type === "gap" && cause.text === "" && stop?.type === "separator";
  if (group.dim === "partner" && explained && stop.level === "clause") state.draft.flag("partnerTopic");
  if (group.dim === "reporter") state.draft.setInward(inward);
  // 年产雨伞5亿把，外销…: what is made is not what was sent off.
  const before = items[i - 1];
  const worked = before?.type === "gap" && WORKED.test(before.text) && state.draft.flow === null;
  if (group.dim === "product" && (worked || (before?.type === "mark" && before.mark === "block")))
    state.draft.flag("made");
  state.enter();
}

/** 加工|腰果1.6万吨，产品返销欧洲 */
const WORKED = /(?:加工|收购|屠宰|压榨|烘焙|分拣)(?:了|的)?$/;

/** Takes a name that is no side of a statement but says something else of it; false where it can be a side. */
function takeAsNoSide(group: NameGroup, items: readonly Item[], i: number, state: ReadingState): boolean {
  if (around.isOvertaken(items, i) || around.isSetApart(items, i)) return true;
  if (group.dim === "product" && (around.saysWhatKind(items, i) || around.ranksAmongGoods(items, i)))
    return true;
  if (group.dim === "product" && isLoadAgain(items, i)) return true;
  if (group.dim === "product" && around.saysWhatItIs(items, i)) {
    state.draft.keepTopic();
    return true;
  }
  if (group.dim === "partner" && (around.isWhereTheyRank(items, i) || around.isPassed(items, i))) return true;
  if (group.dim === "reporter" && subjects.isSeatOfUnnamed(items, i)) {
    if (state.isComplete || state.isLaterClause) state.closeBeforeNext();
    state.draft.flag("ofOthers");
    return true;
  }
  if (group.dim === "reporter" && around.saysWhatPlaceItIs(items, i)) {
    state.draft.keepTopic();
    return true;
  }
  if (group.dim === "reporter" && isBesideFirm(group, items, i, state)) return true;
  if (group.dim === "reporter" && state.draft.isLoad && around.isToldOwner(items, i)) return true;
  if (group.dim !== "reporter" || !around.isRoute(items, i)) return false;
  // 省内其他企业经青岛口岸出口9亿元: those who are not named.
  if (subjects.areOthersVia(items, i)) {
    if (state.isComplete || state.isLaterClause) state.closeBeforeNext();
    state.draft.flag("ofOthers");
    return true;
  }
  const known = state.draft.group("reporter") !== undefined || around.isOurs(items, i);
  // 60吨洋葱经霍尔果斯口岸出口至哈萨克斯坦
  const load = group.members[0]?.ref?.kind === "hub" && state.draft.isConsignment && !leaves(items, i);
  // 载有1.6万袋柳州螺蛳粉的货车从蓝鲸公司驶出
  const firm = group.members[0]?.ref?.kind === "company" && leaves(items, i);
  return (known && !firm) || load || around.isBeforeCarried(items, i);
}

/** 公司进口生豆9吨，和云南豆拼配后供应连锁店: a place in a clause that tells of no trade, behind a firm's. */
function isBesideFirm(
  { members }: NameGroup,
  items: readonly Item[],
  i: number,
  { draft, row }: ReadingState,
): boolean {
  const told =
    draft.group("reporter") ?? row.done.findLast((d) => d.groups.reporter !== undefined)?.groups.reporter;
  if (told?.members[0]?.ref?.kind !== "company" || members[0]?.ref?.kind !== "place") return false;
  if (members[0].pronoun !== undefined) return false;
  for (const item of items.slice(i + 1)) {
    if (item.type === "flow" || item.type === "figure" || item.type === "void") return false;
    if (item.type === "separator" && item.level !== "and") return true;
  }
  return true;
}

/** 30吨烟台苹果, 出口5000万元到非洲: whether a name belongs to the figure before it. */
function completes(group: NameGroup, items: readonly Item[], i: number, state: ReadingState): boolean {
  const { draft, isComplete } = state;
  if ((draft.flow === null || group.dim === "partner") && around.ownsCounted(items, i))
    return draft.group(group.dim) === undefined || draft.flow === null;
  // 30吨红茶通过海运出口至埃及
  if (group.dim === "segment" && draft.isConsignment) return true;
  if (group.dim === "reporter" && draft.isConsignment && leaves(items, i)) {
    draft.flag("departed");
    return true;
  }
  const open = draft.group(group.dim) === undefined && !draft.hasFigure("yoy");
  const last = items[i - 1];
  // 30吨红茶从杭州启程，奔赴埃及
  if (group.dim === "partner" && draft.isConsignment && arrivesAt(last)) {
    draft.flag("load");
    draft.setFlow(sending(last ?? group));
    state.flowClause = state.clause.index;
    return true;
  }
  // 出口的900吨轮胎乘专列出境，半月后可抵波兰
  const leads = draft.flow?.flows[0] === "export" && draft.hasFigure("count") && draft.flow.measure === null;
  const sent = (draft.flow?.carried === true || leads) && group.dim === "partner";
  if (isComplete && open && sent && (last?.type === "flow" || arrivesAt(last, items[i - 2]))) return true;
  return (
    isComplete && open && (around.completesFigure(items, i, group) || isPlainLoad(group, items, i, draft))
  );
}

/** 首批1800箱红茶出口埃及: goods between how many there are and the plain flow that sends them to somebody. */
function isPlainLoad({ dim }: NameGroup, items: readonly Item[], i: number, { flow }: DraftBuilder): boolean {
  const [before, words] = [items[i - 2], items[i - 1]];
  if (dim !== "product" || flow !== null) return false;
  const counted = words?.type === "figure" && words.role === "count";
  const worth = words?.type === "gap" && words.text === "的" && before?.type === "figure";
  const to = items[i + 2]?.type === "gap" ? items[i + 3] : items[i + 2];
  return (counted || worth) && to?.type === "group" && to.dim === "partner" && sendsOff(items, i + 1, true);
}
