import type { RelationClaim } from "../../model/claim.js";
import type { Clause } from "./clause.js";
import { leftParty } from "./parties.js";
import { isKind, relate, same } from "./scope.js";

/** 与该省省长X, 与当地企业, 与对方: the other side is of the country or town named last. */
const THEIR_SIDE = /[与和同跟](?:该(?:国|省|州|市|县)|当地|对方|所在国|所在地)(?!市场|居民|群众|经济)/u;
const SIGNS =
  /^[^，。；]{0,24}(?:签署|签订|签约|达成|缔结|结为|开展[^，。；]{0,8}合作|建立[^，。；]{0,8}关系|合作|共建|合资)/u;

/** `cooperates_with` a side that is only pointed at. */
export function withTheirSide(clause: Clause): RelationClaim[] {
  const { scope } = clause;
  const { text } = scope.reading.doc;
  const match = THEIR_SIDE.exec(text.slice(clause.start, clause.end));
  if (match === null) return [];
  const at = clause.start + match.index;
  if (!SIGNS.test(text.slice(at + match[0].length, clause.end))) return [];
  // 与当地经销商海瓷集团的合资公司: the other side is named.
  const named = clause.mentions.some((m) => m.start > at && isKind(m, "company", "organization"));
  if (named) return [];
  const target = scope.mentions.findLast((m) => m.end <= at && isKind(m, "partner", "place"));
  const left = leftParty(clause, at);
  // 与当地的木材商海瓷木业合作: a firm unknown to us, not its country.
  const after = text.slice(at + match[0].length, clause.end);
  if (/^的?[^，。；]{0,6}商[^，。；、]{2,6}(?:签|达成|合作)/u.test(after)) return [];
  if (target === undefined || left === null || target.kind !== "partner") return [];
  return left.mentions
    .filter((source) => isKind(source, "company", "organization", "place") && !same(source, target))
    .map((source) =>
      relate(scope, "cooperates_with", {
        source,
        target,
        rule: "cooperates/their-side",
        confidence: 0.74 * left.certainty,
      }),
    );
}
