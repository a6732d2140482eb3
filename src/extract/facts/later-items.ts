import type { Item, NameGroup } from "./chunk.js";

// 自韩国、越南、日本进口9亿元、8亿元、7亿元，韩国增5%，后两地各降4%、3%: the rest of a list, by the place of its items.

type Items = readonly Item[];

/** Marks 后两地 as the rest of a list where all items before them have been told one by one. */
export function markLaterItems(items: Items): Items {
  return items.map((item, i) => {
    if (item.type !== "mark" || item.mark !== "some-of-list" || item.items === undefined) return item;
    const { length } = item.items;
    if (length === 0 || item.items[0] !== -length) return item;
    const told = items.slice(0, i).flatMap((other) => (other.type === "group" ? [other] : []));
    const at = told.findLastIndex(({ members }) => members.length > 1);
    const list = told[at];
    if (list === undefined || !areFirst(told.slice(at + 1), list, list.members.length - length)) return item;
    return { type: "mark", mark: "rest-of-list", start: item.start, end: item.end };
  });
}

/** The groups after a list name its first `count` items, one each. */
function areFirst(groups: readonly NameGroup[], { dim, members }: NameGroup, count: number): boolean {
  if (count < 1 || groups.length !== count) return false;
  return groups.every(
    (group, n) =>
      group.dim === dim && group.members.length === 1 && group.members[0]?.name === members[n]?.name,
  );
}
