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

interface Order {
  /** A number that is never smaller for what comes later. */
  readonly keyOf: (item: number) => number;
  /** The whole order; asked only where two keys are equal. */
  readonly compare: (a: number, b: number) => number;
}

/**
 * As `firstOf`, of the numbers from `from` to before `end`, where a number tells most of the order: the last of those kept so far
 * lies at the root of a heap, and nearly all are turned away by one comparison of numbers with it.
 */
export function leastOf(
  [from, end]: readonly [from: number, end: number],
  count: number,
  { keyOf, compare }: Order,
): number[] {
  const kept: number[] = [];
  const keys: number[] = [];
  const order = (a: number, b: number): number =>
    (keys[a] as number) - (keys[b] as number) || compare(kept[a] as number, kept[b] as number);
  const swap = (a: number, b: number): void => {
    [kept[a], kept[b]] = [kept[b] as number, kept[a] as number];
    [keys[a], keys[b]] = [keys[b] as number, keys[a] as number];
  };
  for (let item = from; item < end; item++) {
    const key = keyOf(item);
    if (kept.length < count) {
      kept.push(item);
      keys.push(key);
      rise(kept.length - 1, order, swap);
      continue;
    }
    const last = keys[0] as number;
    if (key > last || (key === last && compare(item, kept[0] as number) >= 0)) continue;
    kept[0] = item;
    keys[0] = key;
    sink(kept.length, order, swap);
  }
  const places = Array.from(kept, (_, place) => place).sort(order);
  return places.map((place) => kept[place] as number);
}

type Compare = (a: number, b: number) => number;
type Swap = (a: number, b: number) => void;

/** Moves the last place of a heap up to where it belongs: the greatest lies at the root. */
function rise(last: number, order: Compare, swap: Swap): void {
  for (let at = last; at > 0; ) {
    const above = (at - 1) >> 1;
    if (order(at, above) <= 0) return;
    swap(at, above);
    at = above;
  }
}

/** Moves the root of a heap down to where it belongs. */
function sink(size: number, order: Compare, swap: Swap): void {
  for (let at = 0; ; ) {
    let greatest = at;
    for (const below of [2 * at + 1, 2 * at + 2])
      if (below < size && order(below, greatest) > 0) greatest = below;
    if (greatest === at) return;
    swap(at, greatest);
    at = greatest;
  }
}
