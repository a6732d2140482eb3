import type { FlowChunk, Item, NameGroup } from "./chunk.js";

// 对东盟出口、自东盟进口分别为9亿元、8亿元: one partner, both flows of a list.

type Items = readonly Item[];

/** Joins the two flows of one partner, told with the partner again, into a list of flows; other items stay as they are. */
export function joinBothWays(items: Items): Items {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) continue;
    const other = otherWay(items, i);
    if (other === null) {
      out.push(item);
      continue;
    }
    const [partner, flow] = [items[i], items[i + 1]] as [NameGroup, FlowChunk];
    out.push(partner, { ...flow, flows: [...flow.flows, ...other.flows], end: other.end });
    i += 5;
  }
  return out;
}

/** The second flow of 对东盟出口、自东盟进口 where the partner stands at `i`, or null. */
function otherWay(items: Items, i: number): FlowChunk | null {
  const [partner, flow, link, side, again, other] = items.slice(i, i + 6);
  if (partner?.type !== "group" || partner.dim !== "partner" || partner.members.length !== 1) return null;
  if (flow?.type !== "flow" || link?.type !== "separator" || link.level !== "and") return null;
  if (side?.type !== "gap" || !/^[对自从向]$/.test(side.text)) return null;
  if (again?.type !== "group" || again.members[0]?.name !== partner.members[0]?.name) return null;
  if (other?.type !== "flow" || other.carried || flow.carried || other.flows[0] === flow.flows[0])
    return null;
  return other;
}
