import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import type { Clause } from "./clause.js";
import { leftParty } from "./parties.js";
import { pairs } from "./party-pairs.js";
import { isKind, type Scope } from "./scope.js";

/** 与4家企业完成签约，分别是甲、乙以及丙: the parties are counted first and named behind. */
const COUNTED =
  /[与和同](?:来自[^，。；]{1,12}的)?[0-9一二两三四五六七八九十几数多]+[家个][^，。；]{0,14}(?:企业|公司|机构|商会|协会|单位|高校|院校)[^，。；]{0,16}?(?:签约|签署|签订|签下|达成|建立|开展)[^，。；]{0,20}?[，：](?:它们)?(?:分别)?(?:是|为|包括|有)?(?:了)?/u;
/** Between two of the list: a country or a kind of firm may stand before the next. */
const NEXT = /^(?:（[^）]*）)?”?(?:、|和|及|与|以及|以及[\u4e00-\u9fff]{0,4})?“?[\u4e00-\u9fff]{0,8}“?$/u;

/** `cooperates_with` of who signs with each of the parties that the list behind the count names. */
export function countedParties(clause: Clause): RelationClaim[] {
  const { scope } = clause;
  const { text } = scope.reading.doc;
  const rest = text.slice(clause.start, scope.sentence.end);
  const match = COUNTED.exec(rest);
  if (match === null || match.index > clause.end - clause.start || !/(?:是|为|包括|有|：)$/u.test(match[0]))
    return [];
  const left = leftParty(clause, clause.start + match.index);
  if (left === null || left.gap.length > 12) return [];
  const parties = partiesFrom(scope, clause.start + match.index + match[0].length);
  return pairs(scope, left.mentions, parties, {
    rule: "cooperates/counted",
    confidence: 0.76 * left.certainty,
  });
}

function partiesFrom(scope: Scope, offset: number): Mention[] {
  const { text } = scope.reading.doc;
  const parties: Mention[] = [];
  let end = offset;
  for (const next of scope.mentions.filter((m) => m.start >= offset)) {
    if (next.kind === "partner" || next.kind === "place" || next.kind === "product") continue;
    if (!isKind(next, "company", "organization") || !NEXT.test(text.slice(end, next.start))) break;
    parties.push(next);
    end = next.end;
  }
  return parties;
}
