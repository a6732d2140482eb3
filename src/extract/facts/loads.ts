import type { FigureChunk, Item, NameGroup, PeriodChunk } from "./chunk.js";
import type { Draft } from "./draft.js";
import { DraftBuilder } from "./draft-builder.js";
import { senderOf } from "./load-senders.js";
import { type Sending, sendingAt } from "./load-ways.js";

// One load of goods told as a story: 一批由X生产的红茶装车，总重9吨、货值3万美元，经海关检验合格，将经某港运抵埃及. Its parts stand in any order
// and far from one another, with offices, vehicles and ports between them, so it is read as a whole and not from left to right.

/** The load of a sentence and the items that tell it. */
export interface Load {
  readonly draft: Draft;
  readonly from: number;
  readonly to: number;
}

/** One load, and no count of many. */
const ONE_LOAD =
  /[一首头这该][批票柜单车船列]|第一[批票柜单车]|满载|载[着有满]|装[满载][着有]?|装[车船箱柜]|启[程运航]|起[运航]|驶[出离往]|发[运车]|放行|通关|出发|打包|合格|封箱|搭乘|乘坐|^(?:“?(?:\d{1,2}月)?\d{1,2}日|近日|日前|昨[天日])|[“”]?飞[“”]?[往向抵赴]|[进入出]境|监管下/u;
/** What is told of all loads, or of none yet. */
const NO_LOAD =
  /每[天日周月年]|日均|月均|年均|平均|[累合总]计(?!重?\d)|已有\d|共有|计划|预计|准备|正在?赶制|目标|订单|合同|签[订约下署]|目前|以来|截至|一直|常年|长期|左右为难|力争|打算|希望|如果|可以|能够|等待|申请/u;
/** What says that a load has left or is leaving, where it is told before its goods: 出口德国的9吨红茶装船. */
const LEFT = /合格|打包|装[车船箱柜运]|启[程运航]|起[运航]|出发|驶[出离]|发[运车]|放行|起飞|封箱|通关/u;
/** What is about to happen to a load that is on its way is as good as done. */
const SOON = /^(?:即?将|即将于|将于|拟)$/u;

/** Reads the one load that a sentence tells, or null: then it is read from left to right. */
export function loadIn(items: readonly Item[], text: string): Load | null {
  // 启运埃及，这是红茶首次出口非洲: what it means is not where it goes.
  const meant = items.findIndex((item) => item.type === "gap" && /^这(?:也|还|既)?是/u.test(item.text));
  const ways = items.slice(0, meant < 0 ? undefined : meant).flatMap((_, i) => sendingAt(items, i) ?? []);
  // 供港菜心启程，抵达香港: where the goods go that were named before is surer.
  const sure = ways.find((way) => loadOf(items, text, way, false) !== null);
  if (sure !== undefined) return loadOf(items, text, sure, false);
  for (const way of ways) {
    const load = loadOf(items, text, way, true);
    if (load !== null) return load;
  }
  return null;
}

/** `ahead`: whether where it goes is told before its goods, 出口德国的9吨红茶装船. */
function loadOf(items: readonly Item[], text: string, sent: Sending, ahead: boolean): Load | null {
  const from = startOf(items, sent.start, text);
  const to = ahead ? endBehind(items, sent.end) : endOf(items, sent.end);
  const told = items.slice(from, to + 1);
  const goods = goodsOf(items, ahead ? sent.end + 1 : from, ahead ? to : sent.end);
  const figures = loadFigures(told);
  if (goods === null || figures.length === 0 || !told.every((item) => fits(item, text))) return null;
  const start = told[0]?.start ?? 0;
  const words = text.slice(start, told.at(-1)?.end ?? start);
  if (!ONE_LOAD.test(words) || NO_LOAD.test(words)) return null;
  // 堆得老高，即将运往加拿大: it has not left.
  if (told.some((item) => item.type === "mark" && item.mark === "unreal") && !LEFT.test(words)) return null;
  if (ahead && !LEFT.test(words.slice(goods.end - start))) return null;
  const draft = new DraftBuilder(from === 0 ? "start" : "comma");
  draft.flag("load");
  draft.flag("story");
  draft.flag("departed");
  draft.setGroup(goods);
  const sender = senderOf(items, { from, to, goods, landed: sent.landed });
  if (sender !== null) draft.setGroup(sender);
  for (const figure of figures) draft.addFigure(figure);
  draft.setFlow(sent.flow);
  draft.setGroup(sent.partner);
  const month = told.findLast(
    (item): item is PeriodChunk =>
      item.type === "period" && isMonth(item) && (ahead || item.end <= sent.flow.start),
  );
  if (month !== undefined) draft.setPeriod(month);
  return { draft: draft.finish(), from, to };
}

/** Not 漂洋过海, 供. */
const TRADE = /口|贸/u;

/** A load is told from the head of its sentence, or from the clause behind what was told before it. */
function startOf(items: readonly Item[], at: number, text: string): number {
  let from = 0;
  for (let i = 0; i < at; i++) {
    const item = items[i];
    const other =
      item?.type === "flow" && !passesOn(items, i) && TRADE.test(text.slice(item.start, item.end));
    const figure = item?.type === "figure" && (item.role === "yoy" || item.role === "share");
    const part = item?.type === "separator" && item.level === "part";
    if (other || figure) {
      const stop = items.findIndex((each, j) => j > i && each.type === "separator" && each.level !== "and");
      from = stop < 0 || stop > at ? at : stop + 1;
    } else if (part) from = i + 1;
  }
  return from;
}

/** 发往天津港，随后出口至日本: a way within the country. */
function passesOn(items: readonly Item[], i: number): boolean {
  const [flow, next] = [items[i], items[i + 1]];
  return flow?.type === "flow" && flow.carried && next?.type === "group" && next.dim === "reporter";
}

/** What stands behind where it goes, if it only says how much or what it is worth: 运往埃及，货值9万美元. */
function endOf(items: readonly Item[], end: number): number {
  let to = end;
  for (let i = end + 1, told = false; i < items.length; i++) {
    const item = items[i];
    if (item === undefined || item.type === "flow" || item.type === "period") break;
    // 前往埃及，这批|红茶|共3吨
    if (item.type === "group" && !followsThis(items, i)) break;
    if (item.type === "figure" && (item.role === "yoy" || item.role === "share")) break;
    if (item.type === "figure") {
      told = true;
      to = i;
    }
    if (item.type === "separator" && item.level === "part") break;
    if (item.type === "gap" && !OF_LOAD.test(item.text)) {
      if (told || !/^[^，；]{0,14}$/.test(item.text) || item.start > (items[end]?.end ?? 0)) break;
    }
  }
  return to;
}

/** Where the story of a load ends whose goods are told behind where it goes: at its last figure or name of goods. */
function endBehind(items: readonly Item[], end: number): number {
  let to = end;
  for (let i = end + 1; i < items.length; i++) {
    const item = items[i];
    const other =
      item?.type === "flow" ||
      item?.type === "period" ||
      (item?.type === "separator" && item.level === "part");
    if (item === undefined || other) break;
    if (item.type === "figure" || (item.type === "group" && item.dim === "product")) to = i;
    // 装船，|这是…
    if (item.type === "gap" && /^这/u.test(item.text)) break;
  }
  return to;
}

function followsThis(items: readonly Item[], i: number): boolean {
  const [goods, words] = [items[i], items[i - 1]];
  const named = goods?.type === "group" && goods.dim === "product";
  return named && words?.type === "gap" && /^(?:这|该|此)[批票柜车]$/u.test(words.text);
}

/** The words that lead to how much a load is: 共计8.6吨, 总重. */
const OF_LOAD =
  /^(?:总?重量?|净重|毛重|共计?|合计|总?(?:货值|价值|重|值|数量)|约|达|为|近|超|逾|多|余|人民币|的|总|，|(?:该|这|此)[批票柜车](?:货物)?)*$/u;

/** Whether an item can be a part of the story of one load. */
function fits(item: Item, text: string): boolean {
  switch (item.type) {
    case "figure":
      return item.role === "money" || item.role === "count";
    case "flow":
      return item.flows.length === 1 && item.measure === null && !item.weak;
    case "period":
      return item.months === null || isMonth(item) || isFirstOf(item, text);
    case "mark":
      if (item.mark === "unreal") return SOON.test(text.slice(item.start, item.end));
      return MARKS.has(item.mark);
    default:
      return true;
  }
}

const MARKS = new Set(["worth", "block", "open", "close", "etc", "together"]);

function isMonth({ months, listed }: PeriodChunk): boolean {
  return months !== null && months[0] === months[1] && listed.length === 0;
}

/** 今年第一单: of which load it is the first says nothing of its time. */
function isFirstOf({ start, end }: PeriodChunk, text: string): boolean {
  return /^[今本]年$/u.test(text.slice(start, end)) && /^[^，。；]{0,4}[首第头]/u.test(text.slice(end));
}

/** The goods that stand beside a figure of the load, else the last that are named before or right behind where it goes. */
function goodsOf(items: readonly Item[], from: number, to: number): NameGroup | null {
  const all: number[] = [];
  for (let i = from; i <= to; i++) {
    const item = items[i];
    if (item?.type === "group" && item.dim === "product") all.push(i);
  }
  const counted = all.find((i) => followsFigure(items, i));
  const found = items[counted ?? all.at(-1) ?? -1];
  return found?.type === "group" ? found : null;
}

/** 9吨红茶, 货值3万美元的红茶, 9吨烟台苹果 */
function followsFigure(items: readonly Item[], i: number): boolean {
  for (let at = i - 1; at >= 0; at--) {
    const item = items[at];
    if (item?.type === "figure") return true;
    const words = item?.type === "gap" && /^(?:的?[“”]?[^，。；]{0,4}[“”]?|产的?)$/.test(item.text);
    const owner = item?.type === "group" && item.dim !== "product" && item.members.length === 1;
    if (!words && !owner) return false;
  }
  return false;
}

const WEIGHTS = new Set(["吨", "千克", "公斤", "克"]);

/** How much a load is and what it is worth; of several counts its weight. */
function loadFigures(told: readonly Item[]): readonly FigureChunk[] {
  const figures = told.filter((item): item is FigureChunk => item.type === "figure");
  const counts = figures.filter((f) => f.role === "count");
  const count = counts.find((f) => WEIGHTS.has(f.unit)) ?? counts[0];
  const worth = figures.find((f) => f.role === "money");
  return [count, worth].filter((f) => f !== undefined);
}
