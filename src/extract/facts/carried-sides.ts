import { type Draft, isFigured } from "./draft.js";
import { type Frame, kindOf, type Statement } from "./frame.js";

// Which sides a statement shares with the one before it in its sentence.

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
  if (kindOf(draft) !== "product" || !partner || isOfGoods(before)) return false;
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
  // 公司对欧盟出口轴承2亿元；对东盟出口9800万元: so is the next of a firm.
  const firm = frame.reporter?.value[0]?.ref?.kind === "company" && levels && draft.link === "part";
  return (
    (draft.link === "comma" || firm) &&
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

/** 进口法国奶粉: the partner only says what goods they are, and nothing of the next ones. */
function isOfGoods({ flow, groups: { partner, product } }: Draft): boolean {
  if (flow === null || partner === undefined || product === undefined) return false;
  return flow.end <= partner.start && partner.end <= product.start && product.start - partner.end <= 1;
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
