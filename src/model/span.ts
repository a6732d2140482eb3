/** A half-open range of UTF-16 offsets: `text.slice(start, end)` is the text it covers. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers every character of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The spans of a list sorted by start that lie within `outer`; found by bisection, as every sentence asks for its own. */
export function spansWithin<T extends Span>(sorted: readonly T[], outer: Span): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as T).start < outer.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < sorted.length; i++) {
    const span = sorted[i] as T;
    if (span.start >= outer.end) break;
    if (span.end <= outer.end) found.push(span);
  }
  return found;
}
