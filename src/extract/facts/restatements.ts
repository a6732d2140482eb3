import type { FactClaim } from "../../model/claim.js";

/**
 * Leaves out claims that only repeat another of the same article with less: without a figure where one has it,
 * or rounded (a headline's 逾5600亿元) where one is exact. `headlines`: the sentences that are headlines.
 */
export function dropRestatements(
  claims: readonly FactClaim[],
  headlines: ReadonlySet<number> = new Set(),
): readonly FactClaim[] {
  const bySides = new Map<string, FactClaim[]>();
  for (const claim of claims) {
    const sides = sidesOf(claim);
    const group = bySides.get(sides);
    if (group === undefined) bySides.set(sides, [claim]);
    else group.push(claim);
  }
  const repeats = new Set<FactClaim>();
  for (const group of bySides.values()) {
    for (const claim of group) {
      const again = (other: FactClaim) =>
        saysLess(claim, other) || (headlines.has(claim.sentence) && isHeadlineOf(claim, other, headlines));
      if (group.some((other) => other !== claim && again(other))) repeats.add(claim);
    }
  }
  for (const claim of claims) {
    if (headlines.has(claim.sentence) && claims.some((other) => isShortOf(claim, other, headlines)))
      repeats.add(claim);
  }
  return claims.filter((claim) => !repeats.has(claim));
}

/** 白云机场跨境电商出口翻番, in a headline, and 白云机场口岸 … in the body: whose trade it is, told shortly. */
function isShortOf(claim: FactClaim, other: FactClaim, headlines: ReadonlySet<number>): boolean {
  const [short, long] = [claim.reporter.name, other.reporter.name];
  if (short === long || !long.startsWith(short)) return false;
  const named = { ...other, reporter: claim.reporter };
  return sidesOf(claim) === sidesOf(named) && isHeadlineOf(claim, other, headlines);
}

/** 水果出口增长两成, told in the body as 21% of some months: a headline needs no time and no measure. */
function isHeadlineOf(claim: FactClaim, other: FactClaim, headlines: ReadonlySet<number>): boolean {
  if (headlines.has(other.sentence) || figuresOf(other).length === 0) return false;
  if (claim.period !== null && !samePeriod(claim, other)) return false;
  // 出口额首破5亿元, told in the body as 5.3亿元.
  const passed =
    claim.approx &&
    claim.amount !== null &&
    claim.unit === other.unit &&
    other.amount !== null &&
    other.amount >= claim.amount &&
    other.amount < claim.amount * 1.2;
  if (passed && claim.yoy === null) return true;
  const rounds = claim.yoy === null || (other.yoy !== null && Math.abs(claim.yoy - other.yoy) < 5);
  return rounds && (claim.amount === null || sameAmount({ ...claim, approx: true }, other));
}

/** Whether a claim with the same sides as another says less than it. */
function saysLess(claim: FactClaim, other: FactClaim): boolean {
  const figures = figuresOf(claim);
  if (figures.length === 0) return figuresOf(other).length > 0;
  if (!samePeriod(claim, other) || claim.measure !== other.measure) return false;
  const told = figures.every((key) => key === "amount" || sameRate(claim, other, key));
  if (!told || !sameAmount(claim, other)) return false;
  // 占比超六成, and later 占64.7%
  if (claim.amount === null && figures.some((key) => claim[key] !== other[key])) return true;
  // The same figure told again with less beside it stays: it is a second evidence of the same fact.
  return claim.amount !== null && claim.amount !== other.amount;
}

function figuresOf(claim: FactClaim): readonly ("amount" | "yoy" | "share")[] {
  return (["amount", "yoy", "share"] as const).filter((key) => claim[key] !== null);
}

/** Equal, or qualified (超六成) beside an exact figure that it may stand for. */
function sameRate(claim: FactClaim, other: FactClaim, key: "yoy" | "share"): boolean {
  const [mine, its] = [claim[key], other[key]];
  if (mine === its) return true;
  if (mine === null || its === null || !claim.approx || other.approx) return false;
  return Math.sign(mine) === Math.sign(its) && its / mine > 0.9 && its / mine < 1.25;
}

/** Equal, or a rounding of the other, or not given. */
function sameAmount(claim: FactClaim, other: FactClaim): boolean {
  if (claim.amount === null || (claim.amount === other.amount && claim.unit === other.unit)) return true;
  if (other.amount === null || claim.unit !== other.unit || !claim.approx || other.approx) return false;
  // 五市进出口均超千亿元，分别为…: a mark that each of them passed.
  if (claim.sentence === other.sentence && claim.amount <= other.amount) return true;
  const ratio = other.amount / claim.amount;
  return ratio > 0.9 && ratio < 1.1;
}

function sidesOf({ reporter, flow, product, partner, segment }: FactClaim): string {
  return [reporter.name, flow, product?.name ?? "", partner?.name ?? "", segment ?? ""].join("|");
}

function samePeriod(a: FactClaim, b: FactClaim): boolean {
  return a.period?.[0] === b.period?.[0] && a.period?.[1] === b.period?.[1];
}
