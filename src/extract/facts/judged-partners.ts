import type { Item } from "./chunk.js";
import type { DraftBuilder } from "./draft-builder.js";
import { isToldNext } from "./look-around.js";

// 东盟是难得的亮色，出口2亿元: a clause that only says how trade with a partner goes, before what it came to.

const JUDGED =
  /亮色|亮点|亮眼|抢眼|耀眼|黑马|惊喜|意外|之喜|出彩|突出|不俗|喜人|强劲|疲软|低迷|平平|不振|乏力|遇冷|回暖|升温|降温|逆势|爆发|潜力|稳健|坚挺|拖累|重灾区|例外|最[稳快猛旺火热惨冷]|功不可没|异军突起|后来居上|独树一帜|止跌|反弹|可圈可点/;
const SIDE = /(?:对|自|从|与|向|同)$/;

/** Whether the partner of the draft is one to whom the bare flow `i` in the clause behind it goes. */
export function isJudgedPartner(items: readonly Item[], i: number, draft: DraftBuilder): boolean {
  const partner = draft.group("partner");
  if (partner === undefined || draft.flow !== null || draft.figured || !isToldNext(items, i, partner))
    return false;
  if (draft.group("reporter") !== undefined || draft.group("product") !== undefined) return false;
  const at = items.findIndex((item) => item.type === "group" && item.start === partner.start);
  const words = items.slice(at + 1, i).map((item) => (item.type === "gap" ? item.text : ""));
  if (words.some((word) => JUDGED.test(word))) return true;
  // 出口9亿元，其中东盟后劲最足，出口3亿元; …；美国仍在低位，出口1亿元: so much of what is told goes there.
  const amount = items[i + 1];
  const level = amount?.type === "figure" && amount.role === "money";
  if (level && (draft.link === "among" || draft.link === "part")) return true;
  // 对美国出口3亿元，…；东盟拿走一半，出口2亿元: in a row of partners, the next one.
  return items.slice(0, at).some((item, k) => {
    const before = items[k - 1];
    return (
      (item.type === "mark" && item.mark === "partner-topic") ||
      (item.type === "group" && item.dim === "partner" && before?.type === "gap" && SIDE.test(before.text))
    );
  });
}
