import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { goodsList } from "./goods.js";
import { between, isKind, relate, type Scope, wordsBefore } from "./scope.js";

/** 以轮胎闻名的P, 盛产樱桃的P: the goods stand before the place. */
const FAMED =
  /^(?:等)?(?:产业|产品|生产|制造)?(?:闻名|著称|出名|见长|知名|为支柱|为主导)[^，。；、]{0,4}的$/u;
const GROWS = /(?:盛产|主产|出产|特产)(?:各类|优质)?$/u;

/** 产自P的X, P出产的X: the goods come from there. */
const GROWN = /(?:产自|产于|出自|原产于?)$/u;

/** `produces` of places by what they are famed for, or what is grown there. */
export function placeGoods(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((goods, i) => {
    if (goods.kind !== "product") return [];
    const list = goodsList(scope, i);
    const place = famedPlace(scope, goods, list) ?? originOf(scope, goods, i);
    if (place === null) return [];
    return list.map((target) =>
      relate(scope, "produces", { source: place, target, rule: "produces/grown-there", confidence: 0.72 }),
    );
  });
}

function famedPlace(scope: Scope, goods: Mention, list: readonly Mention[]): Mention | null {
  const last = list.at(-1) ?? goods;
  let at = scope.mentions.indexOf(last) + 1;
  const first = scope.mentions[at];
  if (!isKind(first, "place") || first.key === "156") return null;
  const gap = between(scope, last, first);
  // 温州市|某县: the last of the chain is meant.
  while (isKind(scope.mentions[at + 1], "place") && touches(scope, at + 1)) at++;
  const place = scope.mentions[at] ?? first;
  const before = wordsBefore(scope, goods.start, 6);
  const famed = /[以因]$/u.test(before) && FAMED.test(gap);
  const home = /^”?之[乡都城]”?(?:(?:之称|(?:的)?美誉|(?:的)?称号)的|，|——)$/u.test(gap);
  return famed || home || (GROWS.test(before) && /^(?:等)?的$/u.test(gap)) ? place : null;
}

function originOf(scope: Scope, goods: Mention, index: number): Mention | null {
  const place = scope.mentions[index - 1];
  if (!isKind(place, "place") || place.key === "156") return null;
  let first = index - 1;
  while (isKind(scope.mentions[first - 1], "place") && touches(scope, first)) first--;
  const opening = scope.mentions[first] as Mention;
  const grown = /^(?:市|县|区)?的(?:新鲜|优质|首批)?$/u.test(between(scope, place, goods));
  return grown && GROWN.test(wordsBefore(scope, opening.start, 4)) ? place : null;
}

function touches({ mentions }: Scope, index: number): boolean {
  return mentions[index - 1]?.end === mentions[index]?.start;
}
