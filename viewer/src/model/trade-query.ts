import type { Months } from "./months.js";

/** The dimensions by which trade facts are asked for. */
export const DIMENSIONS = ["reporter", "flow", "partner", "product", "segment"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Asks for facts that speak of no single partner, product or segment: the totals. */
export const TOTAL = "-";

/** What the trade page asks; null is anything, `TOTAL` the facts that name none. */
export type TradeQuery = Readonly<Record<Dimension, string | null>> & { readonly period: Months | null };

export const ANY_TRADE: TradeQuery = {
  reporter: null,
  flow: null,
  partner: null,
  product: null,
  segment: null,
  period: null,
};
