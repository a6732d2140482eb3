import type { FactClaim } from "../../model/claim.js";
import type { MonthRange } from "../../model/quantity.js";

// 11月出口8亿元。前三大市场为甲、乙、丙，出口额分别为19亿、12亿和11亿元: what is told of a part shows of which time it is, for no part is
// more than its whole.
// While all trade is told, ToldTotals does the same for single amounts of money; here it is lists, weights and goods.

/** A whole that is hardly less than its part is only rounded otherwise. */
const ROUNDING = 1.02;

/**
 * Moves parts that cannot be of their time, by their size or their share of the whole, to the time of the whole that they fit.
 * `text`: the article.
 */
export function timesOfParts(claims: readonly FactClaim[], text: string): readonly FactClaim[] {
  const totals = cumulated(claims, text);
  const wholes = totals.filter((c) => !isPart(c) && c.amount !== null && c.period !== null);
  const moved = new Map<string, MonthRange>();
  for (const claim of totals) {
    const other = longerTime(claim, totals, wholes, text) ?? timeByShare(claim, wholes, text);
    if (other !== null) moved.set(statementOf(claim), other);
  }
  return totals.map((claim) => {
    const period = isPart(claim) ? moved.get(statementOf(claim)) : undefined;
    return period === undefined ? claim : { ...claim, period };
  });
}

/** 8月进口8万吨，累计进口140万吨: the sum since January, told of the month before it. */
function cumulated(claims: readonly FactClaim[], text: string): readonly FactClaim[] {
  return claims.map((claim) => {
    const month = singleMonth(claim);
    if (month === null || month.endsWith("-01") || claim.amount === null) return claim;
    const words = text.slice(claim.start, claim.end);
    if (!/^(?:[^，。；]{0,4})?累计/.test(lead(text, claim) + words) || NAMES_TIME.test(words)) return claim;
    const before = claims.find(
      (c) => c !== claim && c.end <= claim.start && c.sentence === claim.sentence && sameMatter(c, claim),
    );
    const less = before?.amount != null && before.amount < claim.amount && samePeriod(before, claim);
    return less ? { ...claim, period: [`${month.slice(0, 4)}-01`, month] } : claim;
  });
}

/** The word right before a statement, back to the mark before it. */
function lead(text: string, { start }: FactClaim): string {
  return /[^，。；]{0,4}$/.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? "";
}

const NAMES_TIME = /\d{1,2}月|当月|单月|季度|半年|今年|去年|\d{4}年/;

function longerTime(
  claim: FactClaim,
  claims: readonly FactClaim[],
  wholes: readonly FactClaim[],
  text: string,
): MonthRange | null {
  const month = singleMonth(claim);
  if (month === null || claim.amount === null || !isPart(claim)) return null;
  if (NAMES_TIME.test(text.slice(claim.start, claim.end))) return null;
  const own = wholeIn(wholes, claim);
  if (own?.amount == null) return null;
  const row = claims.filter((c) => statementOf(c) === statementOf(claim) && isWholeOf(own, c));
  const sum = row.reduce((total, c) => total + (c.amount ?? 0), 0);
  if (sum <= own.amount * ROUNDING) return null;
  const longer = wholes.findLast(
    (w) => w.sentence < claim.sentence && isWholeOf(w, claim) && covers(w, month) && (w.amount ?? 0) >= sum,
  );
  return longer?.period ?? null;
}

/** The whole of the claim's own time that was told before it. */
function wholeIn(wholes: readonly FactClaim[], claim: FactClaim): FactClaim | undefined {
  return wholes.find((w) => w.sentence <= claim.sentence && isWholeOf(w, claim) && samePeriod(w, claim));
}

/** 10月进口18万吨，1-10月累计154万吨。其中自越南进口8万吨，占44%: of the time in which it is that share of the whole. */
function timeByShare(claim: FactClaim, wholes: readonly FactClaim[], text: string): MonthRange | null {
  const { amount, share } = claim;
  if (amount === null || share === null || !isPart(claim)) return null;
  if (NAMES_TIME.test(text.slice(claim.start, claim.end))) return null;
  const fits = ({ amount: all }: FactClaim): boolean =>
    all !== null && Math.abs((amount / all) * 100 - share) < Math.max(0.3, share * 0.02);
  const own = wholeIn(wholes, claim);
  if (own === undefined || fits(own)) return null;
  const others = wholes.filter((w) => w.sentence <= claim.sentence && isWholeOf(w, claim) && fits(w));
  return others.length === 1 ? (others[0]?.period ?? null) : null;
}

function singleMonth({ period }: FactClaim): string | null {
  return period !== null && period[0] === period[1] ? period[0] : null;
}

function samePeriod(a: FactClaim, b: FactClaim): boolean {
  return a.period?.[0] === b.period?.[0] && a.period?.[1] === b.period?.[1];
}

/** A longer time that ends with the month. */
function covers({ period }: FactClaim, month: string): boolean {
  return period !== null && period[0] < month && period[1] === month;
}

function isPart({ partner, segment }: FactClaim): boolean {
  return partner !== null || segment !== null;
}

/** The same trade of the same goods, measured alike, with everybody. */
function isWholeOf(whole: FactClaim, part: FactClaim): boolean {
  return (
    whole.reporter.name === part.reporter.name &&
    whole.flow === part.flow &&
    whole.product?.name === part.product?.name &&
    whole.measure === part.measure &&
    whole.unit === part.unit
  );
}

function sameMatter(a: FactClaim, b: FactClaim): boolean {
  return isWholeOf(a, b) && a.partner?.name === b.partner?.name && a.segment === b.segment;
}

function statementOf({ sentence, start, end }: FactClaim): string {
  return `${sentence}:${start}:${end}`;
}
