import type { Mention } from "../../model/mention.js";
import { between, type Scope, wordsAfter } from "./scope.js";

/** Between the items of a list of goods: each may have words before its name (、智能), one item may be unknown to us. */
const GOODS_JOIN =
  /^(?:”|等)?(?:、[\u4e00-\u9fffA-Za-z]{1,8})?(?:[、和与及]|以及|，以及)(?:各类|各种|各式)?“?[\u4e00-\u9fffA-Za-z]{0,6}$/u;
const NO_ITEM = /进口|采购|原料|销往|出口|市场|增长|下降|吨|亿|万/u;

/** The goods of a list that starts with `mentions[index]`. */
export function goodsList(scope: Scope, index: number): Mention[] {
  const first = scope.mentions[index];
  if (first?.kind !== "product") return [];
  const list = [first];
  for (let i = index + 1; i < scope.mentions.length; i++) {
    const next = scope.mentions[i] as Mention;
    const gap = between(scope, list.at(-1) as Mention, next);
    if (next.kind !== "product" || !GOODS_JOIN.test(gap) || NO_ITEM.test(gap)) break;
    list.push(next);
  }
  return list;
}

const STOP = /[，。；：！？]/u;

/** The goods that come first after an offset (出口欧盟的X has a partner between), at most `reach` characters on and in the same clause; empty where none do. */
export function goodsAfter(scope: Scope, offset: number, reach: number): { goods: Mention[]; lead: string } {
  const isArea = (m: Mention) => m.kind === "partner" || m.kind === "place";
  const index = scope.mentions.findIndex((m) => m.start >= offset && !isArea(m));
  const first = scope.mentions[index];
  const lead = first === undefined ? "" : scope.reading.doc.text.slice(offset, first.start);
  if (first?.kind !== "product" || lead.length > reach || STOP.test(lead)) return { goods: [], lead };
  // 专做石油|钻井用的振动筛: what the goods are for stands before them.
  const next = scope.mentions[index + 1];
  if (next?.kind === "product" && /^[^，。；：、]{0,5}用的?$/u.test(between(scope, first, next)))
    return { goods: goodsList(scope, index + 1), lead };
  return { goods: goodsList(scope, index), lead };
}

/** 交付了2艘17.4万立方米的X: how many and how large they are does not count. */
export function goodsBehind(scope: Scope, offset: number, reach: number): ReturnType<typeof goodsAfter> {
  const figures =
    /^(?:了)?(?:首批|第一批|一批)?(?:(?:[0-9.]+|[一二两三四五六七八九十百千]+)(?:多|余)?(?:万|亿|千|百)?(?:多|余)?[\u4e00-\u9fff]{1,4}?的?){1,2}/u.exec(
      wordsAfter(scope, offset, 24),
    )?.[0].length ?? 0;
  return goodsAfter(scope, offset, reach + figures);
}
