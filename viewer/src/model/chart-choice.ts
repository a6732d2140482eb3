import type { Months } from "./months.js";

/** What charts over time may show. */
export const MEASURES = ["amount", "growth"] as const;
export type Measure = (typeof MEASURES)[number];

export const FLOWS = ["export", "import", "total"] as const;
export type Flow = (typeof FLOWS)[number];

/** What charts were asked to show; null, or what a chart does not have, leaves it to the chart. */
export interface ChartChoice {
  readonly measure: Measure | null;
  readonly flow: Flow | null;
  readonly period: Months | null;
}

export const ANY_CHART: ChartChoice = { measure: null, flow: null, period: null };
