import type { Draft } from "./draft.js";

/**
 * 公司主要做砧板和餐具，去年出口额1亿元: goods that an earlier clause lists as what is made are no list of what one amount of
 * money is of; it is of all of them together. `text` is that of the document.
 */
export function withoutRange(drafts: readonly Draft[], text: string): readonly Draft[] {
  return drafts.map((draft) => (isOfRange(draft, text) ? withoutGoods(draft) : draft));
}

function isOfRange({ groups, flow, figures, respectively }: Draft, text: string): boolean {
  const goods = groups.product;
  if (goods === undefined || goods.members.length < 2 || flow === null || respectively) return false;
  if (goods.end > flow.start || groups.reporter?.members[0]?.ref?.kind === "place") return false;
  const levels = figures.filter((f) => f.role === "money" || f.role === "count");
  if (levels.length !== 1 || levels[0]?.role !== "money") return false;
  const made = MAKES.test(text.slice(Math.max(0, goods.start - 8), goods.start));
  return made && /[，；]/.test(text.slice(goods.end, flow.start));
}

const MAKES =
  /(?:主要做|专做|主营|主打|专营|专业生产|主要生产|生产|制造|从事|经营|研发|专注于?)(?:各类|各种|的)?$/;

function withoutGoods(draft: Draft): Draft {
  const { product: _, ...groups } = draft.groups;
  return { ...draft, groups };
}
