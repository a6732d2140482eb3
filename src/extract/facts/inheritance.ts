import type { Flow } from "../../model/ontology.js";
import { continuesObject } from "./carried-sides.js";
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

// What one statement takes from another, and how.

/**
 * What a clause without figures hands on to the next. One that names its own partner again starts a parallel statement,
 * which is of all goods: 对越南服装出口增长较快，对越南出口增长8%.
 */
export function topicOf(topic: Statement, draft: Draft): Frame {
  // 对虾已覆盖美国、埃及等市场，去年出口额3亿元
  if (kindOf(draft) === "flow" && sendsOnly(topic, draft))
    return { ...topic.frame, product: null, partner: null, segment: null };
  if (sumsUp(topic, draft)) return { ...topic.frame, partner: null };
  if (sumsUpGoods(topic, draft)) return { ...topic.frame, product: null };
  const { product } = topic.draft.groups;
  if (product !== undefined && fitsExamples(product, draft)) {
    return { ...topic.frame, product: { value: product.examples, from: "parent" } };
  }
  if (isHabit(topic, draft)) return { ...topic.frame, product: null, partner: null, segment: null };
  // 木耳销往日本，香菇出口增长3%: each of the goods has its own partners.
  const others = product !== undefined && draft.groups.product !== undefined && draft.flow !== null;
  if (others && !continuesObject(topic, draft)) return { ...topic.frame, partner: null, segment: null };
  const renamed = topic.draft.groups.partner !== undefined && draft.groups.partner !== undefined;
  return renamed ? { ...topic.frame, product: null, segment: null } : topic.frame;
}

/** 公司主要从越南、泰国进口山竹，今年前8个月进口水果6万吨: an amount of other goods with a time of its own is from everywhere. */
function isHabit({ draft: before, frame }: Statement, draft: Draft): boolean {
  const { partner, product } = before.groups;
  if (partner === undefined || product === undefined || draft.groups.product === undefined) return false;
  if (isFigured(before) || !isFigured(draft) || draft.period === null || draft.period.same) return false;
  const others = draft.groups.product.members.every((m) => product.members.every((o) => o.name !== m.name));
  return others && draft.flow?.flows[0] === frame.flows?.value[0] && draft.groups.partner === undefined;
}

/** 苹果已出口到泰国、越南等18国，2018年出口量2万吨: an amount with a time of its own after a list of where goods go is of all of them. */
export function sumsUp({ draft: before, frame }: Statement, draft: Draft): boolean {
  const { partner } = before.groups;
  if (kindOf(draft) !== "flow" || draft.flow?.carried === true || !isFigured(draft) || isFigured(before))
    return false;
  if (partner === undefined || (frame.partner?.value.length ?? 0) < 2 || draft.respectively) return false;
  if ((before.flow?.end ?? partner.end) > partner.start) return false;
  // …，一年的出口量2万吨: one amount is no list's, whatever its time.
  const roles = draft.figures.map((f) => f.role);
  return new Set(roles).size === roles.length || (draft.period !== null && !draft.period.same);
}

/** 出口商品有打火机、箱包等，2019年出口额13亿美元: an amount with a time of its own after a list of what goes out is of all of it. */
function sumsUpGoods({ draft: before, frame }: Statement, draft: Draft): boolean {
  const { product } = before.groups;
  const [of, now] = [before.flow, draft.flow];
  if (kindOf(draft) !== "flow" || now?.carried === true || !isFigured(draft) || isFigured(before))
    return false;
  if (product === undefined || (frame.product?.value.length ?? 0) < 2 || draft.respectively) return false;
  const timed = draft.period !== null && !draft.period.same;
  const roles = draft.figures.map((f) => f.role);
  return of !== null && of.end <= product.start && timed && new Set(roles).size === roles.length;
}

/** 越南、泰国分别占蔬菜出口总值的38%和24%: the goods of the whole are those of its parts. */
export function goodsOfShare({ figures, groups, flow }: Draft): readonly Member[] | null {
  const goods = figures.find((f) => f.baseGoods !== null)?.baseGoods ?? null;
  const parted =
    groups.partner !== undefined || groups.segment !== undefined || groups.reporter !== undefined;
  const only = figures.every((f) => f.role === "share");
  // 对越南、泰国出口分别占蔬菜出口总值的38%和24%
  const [side] = flow?.flows ?? [];
  const alike = side === undefined || figures.every((f) => f.baseFlow === side);
  return goods !== null && parted && only && alike ? [memberOf(goods)] : null;
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
  // 进口原木9万吨，自俄罗斯进口的板材少了三成: in one breath, too.
  const near = link === "among" || (link === "comma" && flow?.flows[0] === base?.flows?.value[0]);
  if (roles.size === 0) return flow?.measure ?? (flow === null || near ? (base?.told ?? null) : null);
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
