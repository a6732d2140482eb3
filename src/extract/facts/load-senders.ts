import type { Item, NameGroup } from "./chunk.js";
import { leaves } from "./consignments.js";
import { CARRIES } from "./load-owner.js";

// Whose one load of goods is, of all the names that its story passes.

interface LoadPlace {
  readonly from: number;
  readonly to: number;
  readonly goods: NameGroup;
  /** The item where a load from abroad came to, or null. */
  readonly landed: number | null;
}

/** The firm that a load is told of, else the place that its goods come from or that it leaves, else the crossing that it passes. */
export function senderOf(items: readonly Item[], { from, to, goods, landed }: LoadPlace): NameGroup | null {
  const named: number[] = [];
  for (let i = from; i <= to; i++) {
    const item = items[i];
    if (item?.type === "group" && item.dim === "reporter") named.push(i);
  }
  const kindAt = (i: number): string | undefined => groupAt(items, i)?.members[0]?.ref?.kind;
  const firm = named.find((i) => kindAt(i) === "company" && !isCarrier(items, i));
  if (firm !== undefined) return groupAt(items, firm);
  const places = named.filter((i) => kindAt(i) === "place" && !isOnTheWay(items, i));
  const own =
    places.find((i) => groupAt(items, i)?.end === goods.start) ??
    places.findLast((i) => comesFrom(items, i)) ??
    (landed !== null && places.includes(landed) ? landed : undefined) ??
    places.findLast((i) => leaves(items, i) || opensLoad(items, i)) ??
    places.at(-1);
  if (own !== undefined) return groupAt(items, own);
  const port = named.find((i) => kindAt(i) === "hub" && PORT.test(groupAt(items, i)?.members[0]?.name ?? ""));
  return port === undefined ? null : groupAt(items, port);
}

const PORT = /口岸$/u;

function groupAt(items: readonly Item[], i: number): NameGroup | null {
  const item = items[i];
  return item?.type === "group" ? item : null;
}

function isCarrier(items: readonly Item[], i: number): boolean {
  const name = groupAt(items, i)?.members[0]?.name ?? "";
  const before = items[i - 1];
  const carried = before?.type === "gap" && /(?:承运|运输|搭乘|委托)[^，。；]{0,4}$/u.test(before.text);
  return carried || (CARRIES.test(name) && !/供应链|贸易|进出口/u.test(name));
}

/** 经上海港, 运抵上海: a place that the load passes. */
function isOnTheWay(items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  if (before?.type === "flow") return true;
  if (before?.type !== "gap") return false;
  return (
    /(?:经由?|通过|途经|取道|借道|转道|绕道|运往|送往|前往|驶往|在|到|至)$/u.test(before.text) &&
    !leaves(items, i)
  );
}

/** 来自安丘市的, 产自商城县的 */
function comesFrom(items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  return before?.type === "gap" && /(?:来自|产自|源自|出自)$/u.test(before.text);
}

/** 静宁县一批…, 武鸣区的首批…, 马站镇种植的…: the place whose load it is said to be. */
function opensLoad(items: readonly Item[], i: number): boolean {
  const after = items[i + 1];
  if (after?.type === "figure") return true;
  return (
    after?.type === "gap" &&
    /^(?:的?[一首该这][批票柜车单]|种植的|生产的|出产的|加工的|产的|养殖的)/u.test(after.text)
  );
}
