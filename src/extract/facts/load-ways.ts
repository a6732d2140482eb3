import type { FlowChunk, Item, NameGroup } from "./chunk.js";
import { arrivesAt, crosses, sending } from "./consignments.js";

// Where one load of goods goes: 经某港出口到埃及, 飞往埃及; or where it came from: 9吨老挝榴莲运抵某机场.

/** Where a load goes abroad or came from there. */
export interface Sending {
  readonly flow: FlowChunk;
  readonly partner: NameGroup;
  /** The first and the last item of it. */
  readonly start: number;
  readonly end: number;
  /** The item that says where it came to in China, for a load from abroad. */
  readonly landed: number | null;
}

/** Where at item `i` a load goes abroad or comes from there, or null. */
export function sendingAt(items: readonly Item[], i: number): Sending | null {
  const item = items[i];
  if (item?.type === "flow") return sendingByFlow(items, i, item);
  if (item?.type !== "gap") return null;
  const next = items[i + 1];
  if (next?.type === "group" && next.dim === "partner" && (arrivesAt(item) || SENT_TO.test(item.text)))
    return { flow: sending(item), partner: next, start: i, end: i + 1, landed: null };
  const crossing = crosses(item.text);
  const landed = next?.type === "group" && next.dim === "reporter" && LANDED.test(item.text);
  if (crossing !== "import" && !landed) return null;
  const origin = originBefore(items, i);
  if (origin === null) return null;
  return {
    flow: sending(item, "import"),
    partner: origin,
    start: i,
    end: landed ? i + 1 : i,
    landed: landed ? i + 1 : null,
  };
}

/** 放行后启运|埃及 */
const SENT_TO = /(?:启运|起运|发运|空运|海运|直[发达运])(?:到|至|往)?$/u;
const LANDED = /(?:靠泊|靠上|停靠|驶抵|运抵|抵达|到达|驶入|飞抵|落地)了?$/u;

function sendingByFlow(items: readonly Item[], i: number, flow: FlowChunk): Sending | null {
  const plain = !flow.weak && !flow.inward && !flow.mutual && !flow.general && flow.measure === null;
  if (!plain || flow.flows.length > 1 || flow.flows[0] !== "export" || flow.taken || flow.there) return null;
  const words = items[i + 1];
  const led = words?.type === "gap" && /^(?:到|至|往|给|去|向)了?“?$/.test(words.text);
  const partner = items[led ? i + 2 : i + 1];
  if (partner?.type !== "group" || partner.dim !== "partner") return null;
  // 发往德国2台、泰国3台
  if (items[led ? i + 3 : i + 2]?.type === "figure") return null;
  return { flow: { ...flow, carried: true }, partner, start: i, end: led ? i + 2 : i + 1, landed: null };
}

/** 12吨老挝榴莲, 12吨老挝产榴莲: where the goods of a load came from. */
function originBefore(items: readonly Item[], i: number): NameGroup | null {
  for (let at = i - 1; at >= 0; at--) {
    const item = items[at];
    if (item?.type !== "group" || item.dim !== "partner" || item.members.length > 1) continue;
    const next = items[at + 1];
    const goods = next?.type === "gap" && /^产的?$/.test(next.text) ? items[at + 2] : next;
    return goods?.type === "group" && goods.dim === "product" ? item : null;
  }
  return null;
}
