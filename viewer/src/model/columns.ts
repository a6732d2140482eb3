import { compareText } from "./order.js";

/** A column of a table: what it is called and what its rows are ordered by. */
export interface Column<T> {
  readonly id: string;
  readonly title: string;
  readonly numeric: boolean;
  /** Null comes last in either direction. */
  readonly value: (row: T) => string | number | null;
}

/** The rows by a column, `-` before its id for the other direction; in their own order where there is no such column. */
export function sortRows<T>(rows: readonly T[], columns: readonly Column<T>[], sort: string): readonly T[] {
  const column = columns.find(({ id }) => id === sort.replace(/^-/, ""));
  if (!column) return rows;
  const sign = sort.startsWith("-") ? -1 : 1;
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : compareText(String(a), String(b));
}
