import type { FactClaim } from "../../model/claim.js";

/**
 * Leaves out claims that only repeat another of the same article with less: without a figure where one has it,
 * or rounded (a headline's 逾5600亿元) where one is exact.
 */
export function dropRestatements(claims: readonly FactClaim[]): readonly FactClaim[] {
  return claims.filter((claim) => claims.every((other) => other === claim || !saysLess(claim, other)));
}

function saysLess(claim: FactClaim, other: FactClaim): boolean {
  if (sidesOf(claim) !== sidesOf(other)) return false;
  const bare = claim.amount === null && claim.yoy === null && claim.share === null;
  if (bare) return other.amount !== null || other.yoy !== null || other.share !== null;
  if (!samePeriod(claim, other) || claim.measure !== other.measure) return false;
  if (claim.amount === null || other.amount === null || claim.unit !== other.unit) return false;
  if (!claim.approx || other.approx) return false;
  const ratio = other.amount / claim.amount;
  return ratio > 0.9 && ratio < 1.1 && (claim.yoy === null || claim.yoy === other.yoy);
}

function sidesOf({ reporter, flow, product, partner, segment }: FactClaim): string {
  return [reporter.name, flow, product?.name ?? "", partner?.name ?? "", segment ?? ""].join("|");
}

function samePeriod(a: FactClaim, b: FactClaim): boolean {
  return a.period?.[0] === b.period?.[0] && a.period?.[1] === b.period?.[1];
}
