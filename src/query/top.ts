/** The first `count` items in an order, sorted, without sorting the rest: most of many are turned away by one comparison. */
export function firstOf<T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] {
  let kept: T[] = [];
  let last: T | undefined;
  const trim = (): void => {
    kept.sort(compare);
    kept = kept.slice(0, count);
    if (kept.length === count) last = kept.at(-1);
  };
  for (const item of items) {
    if (last !== undefined && compare(item, last) >= 0) continue;
    kept.push(item);
    if (kept.length >= 2 * count + 16) trim();
  }
  trim();
  return kept;
}

interface Order<T> {
  /** A number that is never smaller for what comes later. */
  readonly keyOf: (item: T) => number;
  readonly compare: (a: T, b: T) => number;
}

/**
 * As `firstOf`, where a number tells most of the order: what has a larger one than the last item that was kept is turned away
 * without being compared, and that is nearly everything.
 */
export function leastOf<T>(items: readonly T[], count: number, { keyOf, compare }: Order<T>): T[] {
  let kept: T[] = [];
  let last = Number.POSITIVE_INFINITY;
  const trim = (): void => {
    kept = kept.sort(compare).slice(0, count);
    const end = kept[count - 1];
    if (end !== undefined) last = keyOf(end);
  };
  for (const item of items) {
    if (keyOf(item) > last) continue;
    kept.push(item);
    if (kept.length >= 4 * count + 64) trim();
  }
  trim();
  return kept;
}
