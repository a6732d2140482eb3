import type { Flow } from "../../model/ontology.js";
import type { Span } from "../../model/span.js";
import type { FlowChunk, Item } from "./chunk.js";
import { noiseOf } from "./marker-words.js";

// One load of goods that somebody sent off: 一批重9吨、货值3万美元的红茶经海关查验放行后顺利出口埃及.

/** What is done with a load before it leaves, or how it left. */
const ON_ITS_WAY =
  /查验|验放|放行|检[验疫]|抽检|监管|审核|申报|报关|通关|清关|装[车船箱运柜]|发车|发货|启[程运航]|起[运航]|出发|驶[出离]|顺利|成功|正式|陆续|搭乘|乘坐|乘着|从[^，。；]{1,10}$/;

/**
 * Whether the plain 出口 or 进口 at `i` sends off the goods that are counted before it, `near` if in its own clause:
 * nothing but a partner may follow it there.
 */
export function sendsOff(items: readonly Item[], i: number, near: boolean): boolean {
  const flow = items[i];
  if (flow?.type !== "flow" || flow.weak || flow.inward || flow.measure !== null || flow.general)
    return false;
  if (flow.flows.length > 1 || flow.flows[0] === "total") return false;
  const before = items[i - 1];
  const words = before?.type === "gap" ? before.text : "";
  if (/(?:产品|商品|货物|年|都|均)$/.test(words)) return false;
  if (!near && !ON_ITS_WAY.test(words)) return false;
  for (const item of items.slice(i + 1)) {
    if (item.type === "separator" && item.level !== "and") return true;
    if (item.type === "figure" || item.type === "void" || item.type === "flow") return false;
    if (item.type === "group" && item.dim !== "partner") return false;
    if (item.type === "gap" && /^的/.test(item.text) && noiseOf(item.text) > 0) return false;
  }
  return true;
}

/** 这批|红茶|货值9万元: the goods of the load that has been told, at the head of a sentence without a flow. */
export function isLoadAgain(items: readonly Item[], i: number): boolean {
  const [before, after] = [items[i - 1], items[i + 1]];
  if (i !== 1 || before?.type !== "gap" || !/(?:这|该|此)[批票柜车]$/.test(before.text)) return false;
  const worth = after?.type === "mark" && after.mark === "worth";
  const weighed = after?.type === "gap" && /^(?:总?重量?|净重|共计?|总计|合计)[达约为]*$/.test(after.text);
  return (worth || weighed) && items[i + 2]?.type === "figure" && items.every((item) => item.type !== "flow");
}

/** 从产地出口，将在20天后抵达加拿大; 出口|至|加拿大: words that lead to where a load goes. */
export function arrivesAt(item: Item | undefined, before?: Item): boolean {
  if (item?.type !== "gap") return false;
  if (before?.type === "flow" && /^(?:到|至|往|给|去|向)了?“?$/.test(item.text)) return true;
  return /(?:抵达|到达|运抵|可抵|可达|可到|送达|前往|奔赴|飞[”」]?[往向赴抵]|驶[往向抵]|开[往向]|直奔|发到|送[到往])了?“?$/.test(
    item.text,
  );
}

/** 从天水启程: whether a place or hub is where a load leaves. */
export function leaves(items: readonly Item[], i: number): boolean {
  const after = items[i + 1];
  return after?.type === "gap" && DEPARTED.test(after.text);
}

const DEPARTED =
  /^(?:的?(?:仓库|冷库|厂区|厂房|车间|基地|工厂|货场|堆场|码头|园区)?(?:里|内|门口)?)?(?:启程|启运|启航|起运|起航|出发|发车|发出|发运|装车|装船|驶出|寄出)/;

/** The export that words without a word of trade tell: 奔赴埃及. */
export function sending({ start, end }: Span, flow: Flow = "export"): FlowChunk {
  return {
    type: "flow",
    flows: [flow],
    measure: null,
    weak: false,
    inward: false,
    carried: true,
    mutual: false,
    general: false,
    start,
    end,
  };
}

/** 经满洲里口岸进境, 离境: how a load crossed the border, or null. */
export function crosses(words: string): Flow | null {
  const found = /(进境|入境)|(出境|离境)/.exec(words);
  if (found === null || /(?:拟|待|将|准备|申请|前|时)[^，。；]{0,4}$/.test(words.slice(0, found.index)))
    return null;
  return found[1] === undefined ? "export" : "import";
}
