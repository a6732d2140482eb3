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
