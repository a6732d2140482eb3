import type { FigureChunk, Item, NameChunk, NameGroup } from "./chunk.js";
import type { DraftBuilder } from "./draft-builder.js";
import { noiseOf } from "./marker-words.js";

// What stands around an item decides whether it belongs to a statement at all. Each function gets the items of the
// sentence and the place of the one in question.

type Items = readonly Item[];

/** A noun for firms that a name follows; 玩具企业对美国出口 is trade in toys. */
const KIND_OF_FIRM =
  /^(?:生产|制造|加工|经销|龙头|骨干|外贸){0,2}(?:企业|厂商|工厂|商(?!品)|公司|集团)(?![对向从自与同在的等以]|[进出]口)[^，；。]|^(?:厂家|客户|客商|买家|进口商|经销商|零售商|批发商)/;

/** 玩具企业蓝鲸公司: goods that only say what kind of firm comes next. */
export function saysWhatKind(items: Items, i: number): boolean {
  const [words, name] = [items[i + 1], items[i + 2]];
  if (words?.type !== "gap") return false;
  if (KIND_OF_FIRM.test(words.text)) return true;
  const firm = name?.type === "group" && name.members[0]?.ref?.kind === "company";
  return firm && /^(?:生产|制造|加工|经销|龙头|骨干|外贸){0,2}(?:企业|厂商|工厂|商|公司)“?$/.test(words.text);
}

/** 蓝鲸公司通过霍尔果斯口岸出口: the way that goods took, where it is clear whose they are. */
export function isRoute(items: Items, i: number): boolean {
  const before = items[i - 1];
  return before?.type === "gap" && /(?:通过|经由?|借道|途经|取道|绕道|转道|改走|走|从|由)$/.test(before.text);
}

/** 30吨红茶运往埃及，货主是蓝鲸公司，货值9万元: whose a load is, which is known by other words. */
export function isToldOwner(items: Items, i: number): boolean {
  const before = items[i - 1];
  return before?.type === "gap" && /(?:货主|发货人|(?:出口|生产)(?:商|企业|方))[是为]?$/.test(before.text);
}

/** 通过泰国销往新加坡, 经香港转口至日本: a country that goods only pass. */
export function isPassed(items: Items, i: number): boolean {
  const before = items[i - 1];
  const via = before?.type === "gap" && /(?:通过|经由?|借道|途经|取道|绕道|转道)$/.test(before.text);
  return via && isBeforeCarried(items, i);
}

/** 我们从霍尔果斯口岸出口: whose it is, is said before the way. */
export function isOurs(items: Items, i: number): boolean {
  for (let at = i - 1; at >= 0 && items[at]?.type !== "separator"; at--) {
    const item = items[at];
    if (item?.type === "gap" && /(?:^|[“”])(?:我们|我司|我厂|集团|公司)/.test(item.text)) return true;
  }
  return false;
}

/** 首批3吨绿茶发往德国, after 茶叶出口: the goods stand behind their number, and are sent off. */
export function countsOthers(items: Items, i: number, draft: DraftBuilder): boolean {
  const [goods, flow] = [items[i + 1], items[i + 2]];
  if (draft.group("product") === undefined || goods?.type !== "group" || goods.dim !== "product")
    return false;
  return flow?.type === "flow" && flow.carried;
}

/** 民营企业首次超过外资企业，成为第一大主体: those who were overtaken. */
export function isOvertaken(items: Items, i: number): boolean {
  const [behind, before] = [items[i - 2], items[i - 1]];
  const overtakes =
    before?.type === "gap" && /(?:超过|超越|赶超|反超|取代|赶上|替代|压过)了?$/.test(before.text);
  return overtakes && behind?.type === "group";
}

/** 柑橘为增长最快的水果, 杨梅是第一大出口水果: a class that says what the goods named before are. */
export function saysWhatItIs(items: Items, i: number): boolean {
  let at = i - 1;
  while (items[at]?.type === "flow" || items[at]?.type === "void") at--;
  const [before, words] = [items[at - 1], items[at]];
  const named = before?.type === "group" && before.dim === "product";
  return named && words?.type === "gap" && /^[仍也]?[是为](?!主的)[^，；。]{0,12}$/.test(words.text);
}

/** 电脑、手机居机电产品出口前两位: among what goods named before it rank. */
export function ranksAmongGoods(items: Items, i: number): boolean {
  const [goods, words] = [items[i - 2], items[i - 1]];
  const led =
    words?.type === "gap" &&
    /^(?:继续|仍|均|稳|分别)*(?:[位高稳分]?居|[位名]?列|位于|排在?|占据|跻身)(?:全[省市区]|[我本]省)?$/.test(
      words.text,
    );
  if (!led || goods?.type !== "group" || goods.dim !== "product") return false;
  const after = items[i + 1]?.type === "flow" ? items[i + 2] : items[i + 1];
  if (after?.type === "void") return after.why === "rank";
  return (
    after?.type === "gap" && /^(?:商品|产品|额|值|品种|金额|规模)?的?(?:前|第|榜首|首位)/.test(after.text)
  );
}

/** 正安县是遵义吉他的主产区，出口…: of what the place named before it is a part, in a clause without figures. */
export function saysWhatPlaceItIs(items: Items, i: number): boolean {
  const [place, words] = [items[i - 2], items[i - 1]];
  if (words?.type !== "gap" || !/^(?:则|也|还|正)?[是为](?:我国|全国)?$/.test(words.text)) return false;
  if (place?.type !== "group" || place.dim !== "reporter" || place.members.length > 1) return false;
  const end = items.findIndex((item, at) => at > i && item.type === "separator" && item.level !== "and");
  const clause = items.slice(i + 1, end < 0 ? items.length : end);
  return end > 0 && clause.every((item) => item.type !== "figure");
}

/** 越南、泰国是广西在东盟的前三大贸易伙伴: among whom they rank. */
export function isWhereTheyRank(items: Items, i: number): boolean {
  const [before, after, next] = [items[i - 1], items[i + 1], items[i + 2]];
  // 在东盟的|出口额占三成: not what ranks, but its trade.
  const ranked =
    after?.type === "gap" && /^的/.test(after.text) && !(after.text === "的" && next?.type === "flow");
  const topic = after?.type === "mark" && after.mark === "partner-topic";
  return before?.type === "gap" && /在$/.test(before.text) && (ranked || topic);
}

/** 经天津港发往荷兰: the port that goods on their way pass. */
export function isBeforeCarried(items: Items, i: number): boolean {
  const next = items[i + 1]?.type === "gap" ? items[i + 2] : items[i + 1];
  return next?.type === "flow" && next.carried;
}

/** 销往美国, 发往德国: the partner stands right behind. */
export function isBeforePartner(items: Items, i: number): boolean {
  const next = items[i + 1];
  return next?.type === "group" && next.dim === "partner";
}

/** 产品出口日本, 产品远销: goods that have been named before. */
export function followsGoodsWord(items: Items, i: number): boolean {
  const words = items[i - 1];
  return (
    words?.type === "gap" &&
    /(?:^|[的其，])(?:产品|商品|货物|成品)(?:主要|均|都|全部|大多|大部分|已|还|也|再)?$/.test(words.text)
  );
}

/** 对全省外贸增长贡献率达五成: what the trade of a place owes to others. */
export function isContributedTo(items: Items, i: number): boolean {
  const after = items.slice(i + 2, i + 5);
  const end = after.findIndex((item) => item.type === "separator");
  return (end < 0 ? after : after.slice(0, end)).some(
    (item) =>
      (item.type === "mark" && (item.mark === "block" || item.mark === "compare")) ||
      (item.type === "gap" && /贡献|拉动|带动|推动/.test(item.text)),
  );
}

/** 巴西进口我国组件3万件: what others buy from China. */
export function isBoughtFromChina(items: Items, i: number): boolean {
  const [flow, china, goods] = [items[i - 1], items[i], items[i + 1]];
  if (flow?.type !== "flow" || flow.flows[0] !== "import" || flow.inward) return false;
  if (china?.type !== "group" || china.members[0]?.name !== "中国") return false;
  return goods?.type === "group" && goods.dim === "product";
}

/** 除成品油外，…: what a clause sets apart is not what the next one tells of. */
export function isSetApart(items: Items, i: number): boolean {
  const [before, after] = [items[i - 1], items[i + 1]];
  const led = before?.type === "gap" && /除了?(?:对|自|从)?$/.test(before.text);
  return led && after?.type === "gap" && /^(?:以|之)?外$/.test(after.text);
}

/** The names of a group that can be whose trade it is, and whether they are the other side of a partner's trade. */
export function thoseWhoTrade(
  group: NameGroup,
  draft: DraftBuilder,
  bought = false,
): { members: readonly NameChunk[]; inward: boolean } {
  const afterPartner = draft.group("partner") !== undefined;
  // 越南对中国出口 needs the partner before it; 对全省出口增长的贡献 is no trade with 全省.
  const inward = (bought || group.members[0]?.stands === "counterpart") && afterPartner;
  if (inward) return { members: group.members, inward };
  // 东盟、美国位居重庆前三，进出口分别为…: where partners rank is whose trade it is.
  const scoped = afterPartner && draft.flow === null;
  const members = group.members.filter((m) => m.stands === "free" || (scoped && m.stands === "scope"));
  return { members, inward };
}

/** 进出口规模、车辆数均创新高: what is listed after a flow is no object of it. */
export function isListedAfterFlow(items: Items, i: number): boolean {
  const link = items[i - 1];
  return link?.type === "separator" && link.level === "and" && items[i - 2]?.type === "flow";
}

/** 出口28台盾构机, 出口5000万元到非洲: the words between allow that the name completes the figure before it. */
export function completesFigure(items: Items, i: number, group: NameGroup): boolean {
  const before = items[i - 1];
  // 30吨红茶经检验，发往埃及
  if (before?.type === "flow" && before.carried) return group.dim === "partner";
  // 进口的30吨越南大米
  if (ownsCounted(items, i)) return group.dim === "partner";
  // 30吨烟台苹果
  if (ownsCounted(items, i - 1) || ownsCounted(items, i - 2)) return group.dim === "product";
  const direct = before?.type === "figure" || (before?.type === "gap" && items[i - 2]?.type === "figure");
  if (!direct) return false;
  const words = before.type === "gap" ? before.text : "";
  const next = items[i + 1];
  // 3吨红茶发往德国
  const sentOff = group.dim === "product" && next?.type === "flow" && next.carried;
  if ((next?.type === "flow" && !sentOff) || next?.type === "figure") return false;
  if (group.dim === "product") return /^(?:的|各类|多?种)?[“”]?$/.test(words);
  return group.dim === "partner" && /^(?:到|至|往|给|去)$/.test(words);
}

/** The 烟台 of 30吨烟台苹果, the 智利 of 30吨智利产苹果. */
export function ownsCounted(items: Items, i: number): boolean {
  const [before, owner, next] = [items[i - 1], items[i], items[i + 1]];
  if (before?.type !== "figure" || before.role !== "count" || owner?.type !== "group") return false;
  const goods = next?.type === "gap" && /^产的?$/.test(next.text) ? items[i + 2] : next;
  const side = owner.dim === "reporter" || (owner.dim === "partner" && owner.members.length === 1);
  return side && goods?.type === "group" && goods.dim === "product";
}

/** 挖掘机5台，分别发往德国2台、泰国3台: how many went where is told apart. */
export function isCountedApart(items: Items, i: number): boolean {
  return items[i + 1]?.type === "group" && items[i + 2]?.type === "figure";
}

/** 运往中国市场, 销往全国: not to a partner. */
export function staysAtHome(items: Items, i: number): boolean {
  const next = items.slice(i + 1).find((item) => item.type === "group" || item.type === "separator");
  return next?.type === "group" && next.dim === "reporter";
}

/** 外贸 and 贸易 count as a flow only before a figure or a change in the same clause. */
export function figureIsNear(items: Items, i: number): boolean {
  for (const item of items.slice(i + 1, i + 4)) {
    if (item.type === "figure") return true;
    if (item.type === "gap" && noiseOf(item.text) === 0) continue;
    if (item.type === "period" || (item.type === "mark" && item.mark === "respectively")) continue;
    return false;
  }
  return false;
}

/** 5亿元，增长4%——山东前三季度外贸…, 增长4%的山东出口: words that lead from figures to what they are of. */
export function leadsBack(items: Items, i: number): boolean {
  const words = items[i];
  if (words?.type !== "gap" || items[i - 1]?.type !== "figure") return false;
  return /^—/.test(words.text) || (words.text === "的" && (items[i - 1] as FigureChunk).role === "yoy");
}

/** 对俄罗斯则…: a partner that a preposition opens and a contrast follows. */
export function isContrasted(items: Items, i: number): boolean {
  const [before, after] = [items[i - 1], items[i + 1]];
  const led = before?.type === "gap" && /^(?:而|但)?(?:对|与|同)$/.test(before.text);
  return led && after?.type === "gap" && /^(?:则|却|依然|依旧|仍|也)/.test(after.text);
}

function opensClause(items: Items, i: number): boolean {
  const before = items[i - 1];
  if (before?.type === "mark") return before.mark === "among";
  return before === undefined || (before.type === "separator" && before.level !== "and");
}

/**
 * 船舶进入集中交付期，出口9亿元; 东盟是难得的亮色，出口2亿元: whether a flow and its figure open the clause right behind the one that a
 * topic opens.
 */
export function isToldNext(items: Items, i: number, topic: NameGroup): boolean {
  let from = i;
  const before = items[i - 1];
  if (before?.type === "mark" && before.mark === "respectively" && topic.members.length > 1) from--;
  if (items[from - 1]?.type === "period") from--;
  const words = items[from - 1];
  if (words?.type === "gap" && /^(?:仅|只|仅有|累计|共|已|仍|也|就)$/.test(words.text)) from--;
  if (items[i + 1]?.type !== "figure" || !opensClause(items, from)) return false;
  const at = items.findIndex((each) => each.type === "group" && each.start === topic.start);
  const breaks = items.slice(at, from).filter((each) => each.type === "separator" && each.level !== "and");
  return at >= 0 && opensClause(items, at) && breaks.length === 1;
}

/** 烟台以9亿元的进出口额居首: the flow `i` says what the amount before it is of. */
export function isFlowOfFigure(items: Items, i: number): boolean {
  const [led, figure, words] = items.slice(Math.max(0, i - 3), i);
  return (
    i >= 3 &&
    led?.type === "gap" &&
    /(?:以|凭|凭借|用)$/.test(led.text) &&
    figure?.type === "figure" &&
    (figure.role === "money" || figure.role === "count") &&
    words?.type === "gap" &&
    words.text === "的"
  );
}
