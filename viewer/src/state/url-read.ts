import type { Months } from "../model/months.js";
import { compareText } from "../model/order.js";

export type Params = URLSearchParams;

/** A comma-separated list, sorted; null where the address does not say. */
export function readList(text: string | null): readonly string[] | null {
  return (
    text
      ?.split(",")
      .filter((item) => item !== "")
      .sort(compareText) ?? null
  );
}

/** `2023-01_2024-12`, the earlier month first; null for anything else. */
export function readMonths(text: string | null): Months | null {
  const match = /^(\d{4}-(?:0[1-9]|1[0-2]))_(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(text ?? "");
  const [from, to] = [match?.[1], match?.[2]];
  return from === undefined || to === undefined || from > to ? null : [from, to];
}

/** A whole number within bounds, else `fallback`. */
export function readNumber(
  text: string | null,
  [least, most]: readonly [number, number],
  fallback: number,
): number {
  const value = text === null || text === "" ? Number.NaN : Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : fallback;
}

export function oneOf<T extends string>(known: readonly T[], text: string | null): T | null {
  return known.find((item) => item === text) ?? null;
}
