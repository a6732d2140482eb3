/** The numbers of a trade fact, apart from its key. */
export interface Figures {
  readonly amount: number | null;
  readonly unit: string | null;
  readonly yoy: number | null;
  readonly share: number | null;
  readonly approx: boolean;
}

/** How far a rounded figure (近5000亿元) may lie from an exact one before the two contradict each other. */
const ROUNDING = 0.05;

/** Whether `full` says all that `part` says and something more, so that `part` is only a shorter telling. */
export function absorbs(full: Figures, part: Figures): boolean {
  const fields = ["amount", "unit", "yoy", "share"] as const;
  const agrees = fields.every((field) => part[field] === null || part[field] === full[field]);
  return agrees && fields.some((field) => part[field] === null && full[field] !== null);
}

/**
 * Whether two facts of one key contradict each other. Amounts in different units cannot be compared, and shares may be
 * of different wholes, so neither makes a conflict.
 */
export function disagree(a: Figures, b: Figures): boolean {
  const tolerance = a.approx || b.approx ? ROUNDING : 1e-6;
  const differ = (x: number | null, y: number | null): boolean =>
    x !== null && y !== null && Math.abs(x - y) > tolerance * Math.max(Math.abs(x), Math.abs(y));
  return (a.unit === b.unit && differ(a.amount, b.amount)) || differ(a.yoy, b.yoy);
}
