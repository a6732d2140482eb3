import type { FactClaim } from "../../model/claim.js";

const FIGURES = ["amount", "yoy", "share"] as const;

/**
 * Joins what one sentence says of a fact in two places: 对越南出口汽车5200辆，其中对越出口减少38% is one fact with both
 * figures. A change or share without an amount is of the measure that was told; where two were told, of neither.
 * The claims are in text order; `named` are those whose words name the measure (出口额, 出口量).
 */
export function joinComplements(
  claims: readonly FactClaim[],
  named: ReadonlySet<FactClaim>,
): readonly FactClaim[] {
  const out: FactClaim[] = [];
  let first = 0;
  let before = 0;
  for (const claim of claims) {
    if (out[first]?.sentence !== claim.sentence) {
      before = out[first]?.sentence === claim.sentence - 1 ? first : out.length;
      first = out.length;
    }
    const here = placeIn(out, first, claim, named.has(claim));
    // 浙江、江苏分别出口9亿元、8亿元。其中，浙江增长4%: a mere change is of the amount in the sentence before.
    const at = here ?? (claim.amount === null ? placeIn(out.slice(0, first), before, claim, true) : null);
    const joined = at === null ? null : join(out[at] as FactClaim, claim);
    if (joined === null || at === null) out.push(claim);
    else out[at] = joined;
  }
  return out;
}

/** The one claim from `first` on of the same trade that takes the figures of another, or null; two measures may. */
function placeIn(
  claims: readonly FactClaim[],
  first: number,
  claim: FactClaim,
  named: boolean,
): number | null {
  let place: number | null = null;
  for (let i = first; i < claims.length; i++) {
    const other = claims[i];
    if (other === undefined || !sameSides(other, claim) || join(other, claim) === null) continue;
    if (named && other.measure !== claim.measure) continue;
    if (place !== null && claims[place]?.measure !== other.measure) return null;
    place = i;
  }
  return place;
}

function join(first: FactClaim, second: FactClaim): FactClaim | null {
  const [mine, its] = [first, second].map((claim) => FIGURES.filter((key) => claim[key] !== null));
  if (mine === undefined || its === undefined || mine.length === 0 || its.length === 0) return null;
  const again = first.amount !== null && second.amount !== null && isMarkOf(second, first);
  const told = its.filter((key) => key !== "amount" || !again);
  if (told.length === 0 || told.some((key) => mine.includes(key))) return null;
  const across = first.sentence !== second.sentence;
  if (across && first.amount === null) return null;
  if (told.includes("amount") && mine.includes("amount")) return null;
  return {
    ...(first.amount === null ? second : first),
    yoy: first.yoy ?? second.yoy,
    share: first.share ?? second.share,
    approx: first.approx || (second.approx && !again),
    start: Math.min(first.start, across ? first.start : second.start),
    end: Math.max(first.end, across ? first.end : second.end),
    confidence: Math.min(first.confidence, second.confidence),
  };
}

/** 进口32亿元，首次突破30亿元: the second is a mark that the first has passed. */
function isMarkOf(mark: FactClaim, exact: FactClaim): boolean {
  if (!mark.approx || exact.approx || mark.unit !== exact.unit) return false;
  const ratio = (exact.amount ?? 0) / (mark.amount ?? 1);
  return ratio >= 1 && ratio < 1.3;
}

function sameSides(a: FactClaim, b: FactClaim): boolean {
  return (
    a.flow === b.flow &&
    a.segment === b.segment &&
    a.reporter.name === b.reporter.name &&
    (a.product?.name ?? "") === (b.product?.name ?? "") &&
    (a.partner?.name ?? "") === (b.partner?.name ?? "") &&
    a.period?.[0] === b.period?.[0] &&
    a.period?.[1] === b.period?.[1]
  );
}
