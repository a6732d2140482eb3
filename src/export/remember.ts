import type { GraphSource } from "../model/graph-source.js";

/** Computes something of a row once, however many columns in turn ask for it. */
export function remember<T extends object, R>(
  compute: (row: T, source: GraphSource) => R,
): (row: T, source: GraphSource) => R {
  let last: { readonly row: T; readonly source: GraphSource; readonly result: R } | null = null;
  return (row, source) => {
    if (last === null || last.row !== row || last.source !== source) {
      last = { row, source, result: compute(row, source) };
    }
    return last.result;
  };
}
