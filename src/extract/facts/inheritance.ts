import type { Flow } from "../../model/ontology.js";
import { type Draft, isFigured } from "./draft.js";
import { isForeigner } from "./foreign-speakers.js";
import {
  type Frame,
  fitsExamples,
  kindOf,
  type Member,
  memberOf,
  type Slot,
  type Source,
  type Statement,
} from "./frame.js";
import { sendsOnly } from "./sent-goods.js";

// When and how one statement takes its sides from another.

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

/** Whether a sentence without a flow is one more item of the list that the sentence before it ends with. */
export function goesOnInList(previous: Statement, draft: Draft): boolean {
  const level = (of: Draft) => of.figures.find((f) => f.role === "money" || f.role === "count")?.role;
  const alike = level(draft) !== undefined && level(draft) === level(previous.draft);
  return alike && kindOf(draft) !== "none" && kindOf(draft) === kindOf(previous.draft) && draft.noise === 0;
}

/**
 * 出口汽车2万辆；进出口总额80亿元: a total after one side of trade in some goods is of all goods;
 * so is the other side after ；, where the goods were the object of the verb.
 */
export function widens(previous: Statement, draft: Draft): boolean {
  const [flow] = draft.flow?.flows ?? [];
  // 化妆品、奶粉为主要进口商品，货值分别为…；出口…: the flow and the goods were told as the topic.
  const topical = previous.draft.link === "topic" && previous.frame.product !== null;
  const [before] = previous.draft.flow?.flows ?? (topical ? (previous.frame.flows?.value ?? []) : []);
  if (flow === undefined || before === undefined || flow === before) return false;
  if ((previous.draft.groups.product === undefined && !topical) || before === "total") return false;
  // …进口货值3亿元；出口以服装为主: nor is what only opens another matter of the goods before.
  const other = !isFigured(draft) || hasObject(previous.draft) || previous.draft.flow === null;
  return flow === "total" || (draft.link === "part" && other);
}

/** 出口伞9亿元，其中以跨境电商方式出口2亿元；对美国出口增长3%: the same goods, divided another way. */
export function dividesAgain(whole: { frame: Frame; kind: string }, draft: Draft): boolean {
  const { product, partner, flows } = whole.frame;
  if (draft.link !== "part" || kindOf(draft) !== "partner" || whole.kind !== "segment") return false;
  return product?.value.length === 1 && partner === null && flows?.value[0] === draft.flow?.flows[0];
}

/**
 * 自俄罗斯进口原油10万吨，进口木材2万吨，出口家电3亿元: further goods after the verb are still with the same partner;
 * 出口家电2亿元，主要销往德国: what is carried is what was spoken of.
 */
export function continuesObject({ draft: before, frame }: Statement, draft: Draft): boolean {
  const { flow, groups } = draft;
  if (flow === null) return false;
  // 其中挖掘机5台，分别发往德国2台、泰国3台
  if (flow.carried && isConsignment(before))
    return groups.product === undefined && groups.reporter === undefined;
  if (before.flow === null) return false;
  const sameFlow = before.flow.flows[0] === flow.flows[0];

  if (flow.carried) return sameFlow && groups.product === undefined && groups.reporter === undefined;
  const partner = frame.partner?.from === "own" || frame.partner?.from === "parent";
  if (kindOf(draft) !== "product" || !partner) return false;
  // 从泰国进口大米3万吨，上半年出口米粉2亿元: what is told of another time is another matter.
  if (!sameFlow && draft.period !== null) return false;
  // 公司从巴西进口原木，出口家具: what a firm makes of them does not go back.
  if (!sameFlow && frame.reporter?.value[0]?.ref?.kind === "company") return false;
  return (sameFlow || draft.link !== "part") && hasObject(before) && hasObject(draft);
}

/**
 * 进口荒料9亿元，土耳其、埃及为前两大来源地，进口值2亿、1亿元；自伊朗进口3600万元: in a row of partners of the same goods the
 * next one is of these goods too; 对美出口眼镜9亿元，对巴西、印度出口升温: so is one in the same breath.
 */
export function sameGoods({ draft: before, frame }: Statement, draft: Draft): boolean {
  const { product, partner, flows } = frame;
  if (kindOf(draft) !== "partner" || draft.flow === null || draft.flow.carried || product?.value.length !== 1)
    return false;
  if (draft.flow.flows[0] !== flows?.value[0] || partner === null || draft.period !== null) return false;
  const levels = before.figures.some((f) => f.role === "money" || f.role === "count");
  if (product.from !== "own") return partner.from === "own" && levels;
  return (
    draft.link === "comma" &&
    partner.from === "own" &&
    hasObject(before) &&
    !BROAD.test(product.value[0]?.name ?? "")
  );
}

/** 民营企业对非洲出口9亿元；国有企业出口8亿元: the next class of firms trades with the same partner. */
export function samePartner({ draft: { groups }, frame }: Statement, draft: Draft): boolean {
  if (kindOf(draft) !== "segment" || draft.flow === null || draft.period !== null) return false;
  const told = groups.partner !== undefined && groups.segment !== undefined && !groups.product;
  return told && draft.flow.flows[0] === frame.flows?.value[0];
}

/** 口岸跨境电商出口服装9亿元；箱包出口3亿元, 对日本出口2亿元: further items of the same flow are of the same mode of trade. */
export function sameMode({ draft: before, frame }: Statement, draft: Draft): boolean {
  const mode = frame.segment?.value[0]?.name ?? "";
  if (!/^(?:跨境电商|市场采购|边民互市|边境小额贸易|网购保税)$/.test(mode) || draft.flow === null)
    return false;
  const kind = kindOf(draft);
  const own = kindOf(before).replace("+segment", "");
  const listed = frame.segment?.from === "own" || frame.segment?.from === "parent";
  return listed && kind === own && (kind === "product" || kind === "partner") && sameFlows(draft, frame);
}

function sameFlows({ flow }: Draft, { flows }: Frame): boolean {
  return flow !== null && !flow.carried && flow.flows[0] === flows?.value[0];
}

/** So many of some goods, without a flow. */
function isConsignment({ flow, groups, figures }: Draft): boolean {
  const goods = groups.product;
  if (flow !== null || goods === undefined) return false;
  return figures.some((f) => f.role === "count" || (f.role === "money" && f.end <= goods.start));
}

const BROAD = /^(?:机电产品|高新技术产品|(?:传统)?劳动密集型产品|农产品|消费品|大宗商品|高技术产品)$/;

/**
 * 家具出口6亿元，增长3%，对美国出口占三成: in one breath a partner narrows what was told; after ； only goods of one sort,
 * as broad classes (机电产品) stand beside the partners of all trade.
 */
export function narrows({ draft: before, frame }: Statement, draft: Draft): boolean {
  const goods = frame.product?.value;
  if (kindOf(draft) !== "partner" || draft.flow?.carried === true || goods?.length !== 1) return false;
  // …，对日本出口占两成: and so does the next one.
  const next = kindOf(before) === "partner" && frame.product?.from !== "own" && draft.link === "comma";
  if (draft.flow !== null && draft.flow.flows[0] !== frame.flows?.value[0]) return false;
  if (frame.partner !== null && !next) return false;
  if (draft.link === "comma") return true;
  return (
    draft.link === "part" &&
    before.link !== "part" &&
    before.link !== "among" &&
    !BROAD.test(goods[0]?.name ?? "")
  );
}

/** The goods stand after the verb: 出口家电, not 家电出口. */
function hasObject({ flow, groups }: Draft): boolean {
  return flow !== null && groups.product !== undefined && flow.end <= groups.product.start;
}

/**
 * What a clause without figures hands on to the next. One that names its own partner again starts a parallel statement,
 * which is of all goods: 对越南服装出口增长较快，对越南出口增长8%.
 */
export function topicOf(topic: Statement, draft: Draft): Frame {
  // 对虾已覆盖美国、埃及等市场，去年出口额3亿元
  if (kindOf(draft) === "flow" && sendsOnly(topic, draft))
    return { ...topic.frame, product: null, partner: null, segment: null };
  if (sumsUp(topic, draft)) return { ...topic.frame, partner: null };
  const { product } = topic.draft.groups;
  if (product !== undefined && fitsExamples(product, draft)) {
    return { ...topic.frame, product: { value: product.examples, from: "parent" } };
  }
  // 木耳销往日本，香菇出口增长3%: each of the goods has its own partners.
  const others = product !== undefined && draft.groups.product !== undefined && draft.flow !== null;
  if (others && !continuesObject(topic, draft)) return { ...topic.frame, partner: null, segment: null };
  const renamed = topic.draft.groups.partner !== undefined && draft.groups.partner !== undefined;
  return renamed ? { ...topic.frame, product: null, segment: null } : topic.frame;
}

/** 苹果已出口到泰国、越南等18国，2018年出口量2万吨: an amount with a time of its own after a list of where goods go is of all of them. */
export function sumsUp({ draft: before, frame }: Statement, draft: Draft): boolean {
  const { partner } = before.groups;
  if (kindOf(draft) !== "flow" || draft.flow?.carried === true || !isFigured(draft) || isFigured(before))
    return false;
  if (partner === undefined || (frame.partner?.value.length ?? 0) < 2 || draft.respectively) return false;
  return draft.period !== null && !draft.period.same && (before.flow?.end ?? partner.end) <= partner.start;
}

/** 越南、泰国分别占蔬菜出口总值的38%和24%: the goods of the whole are those of its parts. */
export function goodsOfShare({ figures, groups, flow }: Draft): readonly Member[] | null {
  const goods = figures.find((f) => f.baseGoods !== null)?.baseGoods ?? null;
  const parted =
    groups.partner !== undefined || groups.segment !== undefined || groups.reporter !== undefined;
  const only = figures.every((f) => f.role === "share");
  return goods !== null && parted && only && flow === null ? [memberOf(goods)] : null;
}

/** 成都占全省对波兰贸易的九成: the partner of the whole is that of its part, which a place or firm is. */
export function partnerOfShare({ figures, groups, flow }: Draft): readonly Member[] | null {
  const partner = figures.find((f) => f.basePartner !== undefined)?.basePartner;
  const only = figures.every((f) => f.role === "share");
  return partner !== undefined && only && flow === null && groups.reporter !== undefined
    ? [memberOf(partner)]
    : null;
}

/** 出口3万吨，其中对日本下降4%: a change of a part is of the measure in which the whole was told. */
export function measureTold({ figures, flow, link }: Draft, base: Frame | null): Frame["told"] {
  const roles = new Set(figures.map((f) => f.role).filter((role) => role === "money" || role === "count"));
  // 出口42万件，七成销往欧洲
  if (roles.size === 0 && figures.length > 0 && figures.every((f) => f.leads)) return base?.told ?? null;
  if (roles.size === 0)
    return flow?.measure ?? (flow === null || link === "among" ? (base?.told ?? null) : null);
  if (roles.size > 1) return null;
  return roles.has("count") ? "quantity" : "value";
}

/** `before`: the statement before it in its sentence. */
export function periodsOf({ period, link, respectively }: Draft, before: Statement | null): Frame["periods"] {
  // 11月、12月出口额大幅增长，分别达到9亿元和8亿元: the months stand in the clause before.
  if (period === null && link === "topic" && respectively)
    return inherit(before?.frame.periods ?? null, "parent");
  if (period === null || period.listed.length === 0) return null;
  return { value: [period.months, ...period.listed], from: "own" };
}

export function hasList(draft: Draft): boolean {
  return Object.values(draft.groups).some((group) => group.members.length > 1);
}

const TURNED: Readonly<Record<Flow, Flow>> = { export: "import", import: "export", total: "total" };

function chinaItself(): Frame["reporter"] {
  const ref = { kind: "place", name: "中国", key: "156" } as const;
  return { value: [{ name: "中国", ref, guessed: false }], from: "own" };
}

/** 输华 and 越南对中国出口 are imports of 中国; the flow words for 输华 already say so. */
export function inwardOf(frame: Frame, draft: Draft): Frame {
  if (draft.flow?.inward === true) {
    return { ...frame, turned: true, reporter: chinaItself() };
  }
  // 新加坡企业发展局公布，6月对中国出口增长3%
  if (draft.withChina && isForeigner(frame.reporter?.value) && frame.flows !== null) {
    const flows = { ...frame.flows, value: frame.flows.value.map((flow) => TURNED[flow]) };
    return { ...frame, turned: true, reporter: chinaItself(), partner: frame.reporter, flows };
  }
  const named = draft.groups.reporter !== undefined || draft.groups.partner !== undefined;
  const part = frame.turned && draft.flow !== null && !named;
  if (!(draft.inward || part) || frame.flows === null) return { ...frame, turned: frame.turned && !named };
  return {
    ...frame,
    turned: true,
    flows: { ...frame.flows, value: frame.flows.value.map((flow) => TURNED[flow]) },
  };
}

export function slot(members: readonly Member[] | null, from: Source): Slot<readonly Member[]> | null {
  return members === null ? null : { value: members, from };
}

export function inherit<T>(from: Slot<T> | null, source: Source): Slot<T> | null {
  return from === null ? null : { value: from.value, from: source };
}
