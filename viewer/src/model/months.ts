/** First and last month, `YYYY-MM`. */
export type Months = readonly [string, string];

/** Whether a period speaks of some of the given months. */
export function overlaps(period: Months | null, months: Months): boolean {
  return period !== null && period[0] <= months[1] && period[1] >= months[0];
}

/** A month as a number that grows by one a month. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month of a number of `monthNumber`. */
export function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}

export interface MonthCount {
  readonly month: string;
  readonly count: number;
}

/** For every month from the first to the last that some period speaks of, how many do. */
export function countMonths(periods: readonly (Months | null)[]): readonly MonthCount[] {
  const known = periods
    .filter((period) => period !== null)
    .map(([from, to]) => [monthNumber(from), monthNumber(to)] as const);
  if (known.length === 0) return [];
  const first = Math.min(...known.map(([from]) => from));
  const last = Math.max(...known.map(([, to]) => to));
  // Each period changes the number where it begins and after it ends; sums of the changes are the numbers.
  const changes = new Int32Array(last - first + 2);
  for (const [from, to] of known) {
    changes[from - first] = (changes[from - first] ?? 0) + 1;
    changes[to - first + 1] = (changes[to - first + 1] ?? 0) - 1;
  }
  let count = 0;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    count += changes[index] ?? 0;
    return { month: monthOf(first + index), count };
  });
}
