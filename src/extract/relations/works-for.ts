import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { agentsAt, type Clause } from "./clause.js";
import { pairs } from "./party-pairs.js";
import { isKind, listFrom, wordsAfter } from "./scope.js";

/** 为B代工, 向B供货, 为B配套: a firm works for another. */
const WORKS =
  /^(?:等)?(?:[^，。；、]{0,10})(?:代工|代为生产|生产(?!线)|供货|供应|贴牌|定制|提供[^，。；]{0,8}(?:零部件|配件|产品|设备|解决方案|材料)|配套(?!设施|服务区)|代加工|供应商|合作伙伴)/u;

/** `cooperates_with` of a firm and whom it makes or delivers for. */
export function worksFor(clause: Clause): RelationClaim[] {
  const { scope } = clause;
  const { text } = scope.reading.doc;
  const claims: RelationClaim[] = [];
  for (const [i, target] of clause.mentions.entries()) {
    if (!isKind(target, "company")) continue;
    const index = scope.mentions.indexOf(target);
    const before = text.slice(clause.start, target.start);
    const led = /(?:(?:供应|供货|供|卖|交付|交货|配套)给|为|给|向|是|成为|替)(?:[\u4e00-\u9fff]{0,8})$/u.exec(
      before,
    );
    const list = listFrom(scope, index).filter((m) => m.kind === "company");
    const given = /^(?:供应|供货|供|交付|交货|配套)给/u.test(led?.[0] ?? "");
    if (led === null || !(given || WORKS.test(wordsAfter(scope, (list.at(-1) ?? target).end, 20)))) continue;
    if (
      i > 0 &&
      (clause.mentions[i - 1] as Mention).end > clause.start + led.index &&
      !isKind(clause.mentions[i - 1], "partner", "place")
    )
      continue;
    const agents = agentsAt(clause, clause.start + led.index);
    if (agents === null) continue;
    claims.push(
      ...pairs(scope, agents.mentions, list, {
        rule: "cooperates/works-for",
        confidence: 0.7 * agents.certainty,
      }),
    );
  }
  return claims;
}

/** A的合作伙伴B, A的供应商B. */
const PARTNER_NOUN =
  /^的(?:[\u4e00-\u9fff]{0,6})(?:合作伙伴|合作方|供应商|经销商|代理商|采购商|客户|合作企业|战略投资者)(?:——|“|是|为)?$/u;

/** `cooperates_with` of a firm and what the next words call its partner. */
export function partnerNouns({ scope, mentions }: Clause): RelationClaim[] {
  return mentions.flatMap((target, i) => {
    const source = mentions[i - 1];
    if (!isKind(target, "company", "organization") || !isKind(source, "company")) return [];
    if (!PARTNER_NOUN.test(scope.reading.doc.text.slice(source.end, target.start))) return [];
    return pairs(scope, [source], [target], { rule: "cooperates/partner-noun", confidence: 0.75 });
  });
}
