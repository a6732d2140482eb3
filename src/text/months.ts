import type { MonthRange } from "../model/quantity.js";

// Months are counted as one number (year × 12 + month - 1), so that spans and shifts are plain arithmetic.

/** 2025, 3 → the number of March 2025. */
export function monthNumber(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** The month of a day written `YYYY-MM-DD`, or null for anything else. */
export function monthOfDay(day: string | null): number | null {
  const match = /^(\d{4})-(\d{2})-\d{2}$/.exec(day ?? "");
  return match === null ? null : monthNumber(Number(match[1]), Number(match[2]));
}

export function yearOf(month: number): number {
  return Math.floor(month / 12);
}

/** A range of months as `YYYY-MM` texts. */
export function monthRange(first: number, last: number): MonthRange {
  return [formatMonth(first), formatMonth(last)];
}

function formatMonth(month: number): string {
  return `${String(yearOf(month)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}
