import type { Item } from "./chunk.js";
import type { DraftBuilder } from "./draft-builder.js";

/** 占了大头, 位列前三, 是“前三甲”: the goods or partners before it made up most of what was told. */
const MOST =
  /^(?:等)?(?:仍|依然|依旧|继续|均|都|稳)*(?:占(?:据|去|了)*(?:大头|主导|主体|绝大多数|绝大部分|半壁江山|一?大半|多数)|拿走了?(?:大头|一?大半)|[是为]“?(?:前?三甲|大头|主力|主打|大宗)|成为?(?:主力|大头)|(?:位列|位居|[居列]|排名?|排在|跻身|包揽|稳居)(?:“?前?三甲|前[二两三四五十])|唱主角|挑大梁)/;
/** 为主要来源地, 是第一大市场 */
const IS = /^(?:等)?(?:仍|依然|依旧|继续|均|都|稳)*(?:[是为]|成为)[一-龥“]{0,4}$/;

/**
 * Whether the goods or partners at `i` stand behind the figures that they made up most of: 进口9亿元，煤炭、铜矿占了大头;
 * 出口3亿元，日本、韩国为主要市场. Not where figures of their own follow.
 */
export function illustratesBackwards(items: readonly Item[], i: number): boolean {
  const [group, words, mark] = items.slice(i, i + 3);
  if (group?.type !== "group" || (group.dim !== "product" && group.dim !== "partner")) return false;
  if (words?.type !== "gap") return false;
  const topic = group.dim === "partner" && mark?.type === "mark" && mark.mark === "partner-topic";
  if (!MOST.test(words.text) && !(topic && IS.test(words.text))) return false;
  for (const [at, item] of items.entries()) {
    if (at < i + 2) continue;
    // …是前三大去处，越南一国就占三成: one of them is told of apart.
    const next = items[at + 1];
    if (
      item.type === "separator" &&
      next?.type === "group" &&
      next.dim === "partner" &&
      group.dim === "partner"
    )
      if (next.members.length === 1 && group.members.some((m) => m.name === next.members[0]?.name))
        return true;
    if (item.type === "separator" && item.level === "part") return true;
    if (item.type === "figure" || item.type === "flow" || item.type === "void") return false;
  }
  return true;
}

/** 出口以化肥、蔬菜为主，货值9亿元、8亿元: as many amounts in a row as the illustration names goods or partners. */
export function listsAsMany(items: readonly Item[], i: number, draft: DraftBuilder): boolean {
  const first = items[i];
  if (!draft.isIllustration || first?.type !== "figure" || (first.role !== "money" && first.role !== "count"))
    return false;
  const { role } = first;
  let length = 1;
  for (let at = i + 1; items[at]?.type === "separator"; at += 2) {
    const [link, next] = [items[at], items[at + 1]];
    if (link?.type !== "separator" || link.level !== "and" || next?.type !== "figure" || next.role !== role)
      break;
    length++;
  }
  const named = draft.group("product") ?? draft.group("partner");
  return length > 1 && named?.members.length === length;
}
