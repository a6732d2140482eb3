import type { Span } from "../model/span.js";

/** Lines of a file, from 1, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Offsets at which the lines of a text start; lines end with \n, \r\n or \r, as editors count them. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    if (index + end.length < text.length) starts.push(index + end.length);
  }
  return starts;
}

/** The line, from 1, on which an offset stands. */
export function toLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The characters of some lines; empty where the text has no such lines. */
export function spanOfLines(starts: readonly number[], { first, last }: LineRange, text: string): Span {
  const start = starts[first - 1] ?? text.length;
  return { start, end: Math.max(start, starts[last] ?? text.length) };
}

/** `FILE`, `FILE:12` and `FILE:12-15` as a path and its lines. */
export function parseTarget(target: string): { readonly path: string; readonly lines: LineRange | null } {
  const match = /^(.+?):(\d+)(?:-(\d+))?$/u.exec(target);
  if (match === null) return { path: target, lines: null };
  const first = Number(match[2]);
  return { path: match[1] as string, lines: { first, last: Math.max(first, Number(match[3] ?? first)) } };
}
