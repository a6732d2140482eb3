import type { Member } from "./frame.js";

// Whether two wordings speak of the same matter.

/** 藤铁出口创新高 above 藤铁工艺品出口9亿元 */
export function isInTitle(title: string, goods: string): boolean {
  return (
    title.includes(goods) || (goods.length > 3 && !BROAD.test(goods) && title.includes(goods.slice(0, 2)))
  );
}

/** Classes of goods so wide that a word of them says little. */
export const BROAD = /^(?:机电|高新|高技|农产|劳动|消费|大宗|机械|电子|纺织|汽车零|新能)/;

/** 陶瓷 of 陶瓷产品; wide classes (农产品, 机电产品) stay whole. */
export function stemOf(goods: string): string {
  return BROAD.test(goods) ? goods : goods.replace(/(?<=..)[产制]品$/, "");
}

/** 丝网 and 丝网制品 are the same matter; so is 陶瓷 after 建筑用陶瓷. */
export function isAlike(product: readonly Member[] | undefined, [topic]: readonly Member[]): boolean {
  const name = stemOf(product?.[0]?.name ?? "");
  const other = topic?.name ?? "";
  if (name === other) return true;
  if (name.length < 2 || other.length < 2) return false;
  return name.startsWith(other) || other.startsWith(name) || other.endsWith(name);
}
