import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { TOWN_RULE } from "./foreign-towns.js";
import { PARTY_KINDS } from "./parties.js";
import { type How, isKind, relate, type Scope, same } from "./scope.js";

/** `cooperates_with` of each of the left with each of the right, where the two can sign at all. */
export function pairs(
  scope: Scope,
  left: readonly Mention[],
  right: readonly Mention[],
  how: How,
): RelationClaim[] {
  return left.flatMap((source) =>
    right
      .filter((target) => allowed(source, target))
      .map((target) => relate(scope, "cooperates_with", { source, target, ...how })),
  );
}

/** Two partners are no concern of ours, hubs do not sign, and nothing cooperates with itself. */
function allowed(a: Mention, b: Mention): boolean {
  if (!isKind(a, ...PARTY_KINDS) || !isKind(b, ...PARTY_KINDS)) return false;
  if (a.kind === "partner" && b.kind === "partner") return false;
  // 阿穆尔州与黑河市签署: a province abroad signs for itself, not for its country.
  if (a.rule === TOWN_RULE || b.rule === TOWN_RULE) return false;
  return !same(a, b);
}
