import type { Flow } from "../../model/ontology.js";
import type { Draft } from "./draft.js";
import { type Frame, kindOf, type Member } from "./frame.js";

// What the whole trade of a place or zone came to: no part of it can be more.

/** Two tellings of one sum differ by rounding or revision, never by so much. */
const MUCH_LESS = 0.6;

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
   * Why a draft that names no side but whose trade it is can give no fact, or null: it tells much less than all of it came
   * to in the same months. 贵州进出口338亿元。…通过班列通达欧洲，实现进出口3亿元 is of a part that was not found.
   */
  whyPartOnly(draft: Draft, { reporter, flows, product, partner, segment, period }: Frame): string | null {
    const [whose, ...others] = reporter?.value ?? [];
    const [flow, ...more] = flows?.value ?? [];
    const amounts = draft.figures.filter((f) => f.role === "money");
    if (whose === undefined || flow === undefined || others.length + more.length > 0) return null;
    if ((product ?? partner ?? segment) !== null || period?.value == null || amounts.length !== 1)
      return null;
    const [months, amount] = [monthsOf(period), amounts[0]];
    const isPart = (this.totals.get(whose.name) ?? []).some(
      (total) =>
        total.flow === flow &&
        total.months === months &&
        total.unit === amount?.unit &&
        (amount.value ?? total.amount) < total.amount * MUCH_LESS,
    );
    return isPart ? "a part of all that trade, which is not named" : null;
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
