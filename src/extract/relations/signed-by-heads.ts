import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { bodyFor } from "./parties.js";
import { pairs } from "./party-pairs.js";
import { between, isKind, type Scope, same, wordsAfter } from "./scope.js";

/** Between two who sign stands the title of the second and nothing else. */
const NEXT = /^(?:[、和与及同]|以及)[^，。；：“”]{2,30}$/u;
const WITH = /^[与同]/u;
const SIGN =
  /^(?:等)?(?:昨日|今日|昨天|今天|日前|近日|当天|上午|下午)?(?:分别)?(?:代表(?:双方|各方|[^，。；]{2,16}?))?(?:在[^，。；]{1,10}?)?(?:共同|现场|正式|分别)?(?:签署|签订|签约|签字|签了|签下|换文)/u;

/** 某商会会长甲、某协会主席乙签署协议: the bodies whose heads sign, the first with each of the others, or those on both sides of 与. */
export function signedByHeads(scope: Scope): RelationClaim[] {
  const people = scope.mentions.filter((m) => isKind(m, "official", "person"));
  const claims: RelationClaim[] = [];
  for (let from = 0; from < people.length; from++) {
    const list = listOf(scope, people, from);
    const last = list.at(-1);
    if (last !== undefined && list.length > 1 && SIGN.test(wordsAfter(scope, last.end, 40)))
      claims.push(...claimsOf(scope, list));
    from += list.length - 1;
  }
  return claims;
}

function listOf(scope: Scope, people: readonly Mention[], from: number): Mention[] {
  let to = from + 1;
  while (to < people.length && NEXT.test(between(scope, people[to - 1] as Mention, people[to] as Mention)))
    to++;
  return people.slice(from, to);
}

function claimsOf(scope: Scope, list: readonly Mention[]): RelationClaim[] {
  const turn = list.findIndex((m, i) => i > 0 && WITH.test(between(scope, list[i - 1] as Mention, m)));
  const bodies = list.map((m) => bodyFor(scope, m));
  // Somebody whose body nothing tells leaves open who the sides are.
  if (bodies.some((body) => body === null)) return [];
  const split = turn > 0 ? turn : 1;
  const left = bodies.slice(0, split) as Mention[];
  const right = (bodies.slice(split) as Mention[]).filter((m) => left.every((other) => !same(m, other)));
  return pairs(scope, left, right, { rule: "cooperates/heads-sign", confidence: 0.76 });
}
