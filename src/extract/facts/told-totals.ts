import type { Flow } from "../../model/ontology.js";
import type { Draft } from "./draft.js";
import { type Frame, kindOf, type Member } from "./frame.js";

// What the whole trade of a place or zone came to: no part of it can be more.

interface Total {
  readonly flow: Flow;
  readonly months: string;
  readonly unit: string;
  readonly amount: number;
}

/** The totals told so far. One object reads one article. */
export class ToldTotals {
  private readonly totals = new Map<string, Total[]>();

  remember(draft: Draft, { reporter, flows, product, partner, segment, period }: Frame): void {
    const [whose, ...others] = reporter?.value ?? [];
    const [flow, ...more] = flows?.value ?? [];
    const figure = draft.figures.find((f) => f.role === "money");
    if (whose === undefined || flow === undefined || figure?.value == null || figure.approx) return;
    if (others.length > 0 || more.length > 0 || (product ?? partner ?? segment) !== null) return;
    const told = this.totals.get(whose.name) ?? [];
    told.push({ flow, months: monthsOf(period), unit: figure.unit, amount: figure.value });
    this.totals.set(whose.name, told);
  }

  /**
   * Whether a draft tells more than all the trade of those that it would be ascribed to: after 蓝湾综保区进出口3亿元,
   * 民营企业进出口8亿元 is of the city again.
   */
  isTooMuch(
    draft: Draft,
    reporter: readonly Member[],
    flow: Flow | undefined,
    period: Frame["period"],
  ): boolean {
    const amounts = draft.figures.filter((f) => f.role === "money");
    const [whose, ...others] = reporter;
    if (whose === undefined || others.length > 0 || flow === undefined || kindOf(draft) === "none")
      return false;
    const months = monthsOf(period);
    return (this.totals.get(whose.name) ?? []).some(
      (total) =>
        (total.flow === flow || total.flow === "total") &&
        total.months === months &&
        amounts.some((f) => f.unit === total.unit && (f.value ?? 0) > total.amount),
    );
  }
}

function monthsOf(period: Frame["period"]): string {
  return period?.value?.join("/") ?? "";
}
