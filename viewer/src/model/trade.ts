import type { FactView } from "./dataset.js";
import { overlaps } from "./months.js";
import { compareText } from "./order.js";
import { DIMENSIONS, type Dimension, TOTAL, type TradeQuery } from "./trade-query.js";

/** A choice of a dimension with the number of facts that it would leave. */
export interface Option {
  readonly value: string;
  readonly count: number;
}

/** The facts that answer a query. */
export function askTrade(facts: readonly FactView[], query: TradeQuery): readonly FactView[] {
  return facts.filter(
    (fact) => DIMENSIONS.every((dimension) => fits(fact, query, dimension)) && timely(fact, query),
  );
}

/** What a dimension could be set to while the others stay as they are, the most frequent first. */
export function optionsOf(
  facts: readonly FactView[],
  query: TradeQuery,
  dimension: Dimension,
): readonly Option[] {
  const counts = new Map<string, number>();
  const open: TradeQuery = { ...query, [dimension]: null };
  for (const fact of askTrade(facts, open)) {
    const value = fact[dimension] ?? TOTAL;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const asked = query[dimension];
  if (asked !== null && !counts.has(asked)) counts.set(asked, 0);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compareText(a.value, b.value));
}

function fits(fact: FactView, query: TradeQuery, dimension: Dimension): boolean {
  const asked = query[dimension];
  return asked === null || (fact[dimension] ?? TOTAL) === asked;
}

function timely(fact: FactView, { period }: TradeQuery): boolean {
  return period === null || overlaps(fact.period, period);
}

/** The unit that most of the facts are given in, money before goods; null where none has an amount. */
export function mainUnit(facts: readonly FactView[]): string | null {
  return unitsOf(facts)[0]?.value ?? null;
}

/** Units with the number of amounts in them, money first. */
export function unitsOf(facts: readonly FactView[]): readonly Option[] {
  const counts = new Map<string, number>();
  for (const { amount, unit } of facts) {
    if (amount !== null && unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const isMoney = (unit: string) => (/^[A-Z]{3}$/.test(unit) ? 1 : 0);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort(
      (a, b) => isMoney(b.value) - isMoney(a.value) || b.count - a.count || compareText(a.value, b.value),
    );
}

/** A fact with something of it that has a period: its amount, its growth or its share. */
export interface Figure {
  readonly fact: FactView;
  readonly value: number;
  /** Growth that nobody printed: of the amount over that of the same months a year before. */
  readonly computed?: true;
  readonly period: readonly [string, string];
}

/** The facts that can be drawn over time: those in a unit, with amount and period, in the order of time. */
export function figuresOver(facts: readonly FactView[], unit: string): readonly Figure[] {
  return figuresOf(facts, (fact) => (fact.unit === unit ? fact.amount : null));
}

/** Growth on the year in percent, in the order of time: as facts say it, else between amounts that they tell a year apart. */
export function growthOver(facts: readonly FactView[]): readonly Figure[] {
  const told = facts.filter(({ amount }) => amount !== null);
  const amounts = new Map(told.map((fact) => [seriesOf(fact, 0), fact.amount]));
  const grown = (fact: FactView): number | null => {
    const before = amounts.get(seriesOf(fact, 1)) ?? null;
    if (fact.yoy !== null || fact.amount === null || before === null || before <= 0) return fact.yoy;
    return Math.round((fact.amount / before - 1) * 1000) / 10;
  };
  return figuresOf(facts, grown).map((figure) =>
    figure.fact.yoy === null ? { ...figure, computed: true } : figure,
  );
}

/** What a fact speaks of, and its months so many years before. */
function seriesOf(fact: FactView, years: number): string {
  const { reporter, flow, partner, product, segment, measure, unit, period } = fact;
  const months = (period ?? []).map((month) => `${Number(month.slice(0, 4)) - years}${month.slice(4)}`);
  return JSON.stringify([reporter, flow, partner, product, segment, measure, unit, ...months]);
}

/** What facts say of shares, in percent, in the order of time. */
export function sharesOver(facts: readonly FactView[]): readonly Figure[] {
  return figuresOf(facts, ({ share }) => share);
}

function figuresOf(facts: readonly FactView[], read: (fact: FactView) => number | null): readonly Figure[] {
  const figures: Figure[] = [];
  for (const fact of facts) {
    const value = read(fact);
    if (value !== null && fact.period !== null) figures.push({ fact, value, period: fact.period });
  }
  return figures.sort(
    (a, b) =>
      compareText(a.period[1], b.period[1]) ||
      compareText(a.period[0], b.period[0]) ||
      compareText(a.fact.id, b.fact.id),
  );
}

/** The facts that name least beside the reporter: totals where there are some, so that a chart shows one thing. */
export function leastDetailed(facts: readonly FactView[]): readonly FactView[] {
  const counts = facts.map(details);
  const least = Math.min(...counts);
  return facts.filter((_fact, index) => counts[index] === least);
}

/** Facts of one stretch of time, so that their amounts can be set side by side. */
export interface PeriodGroup {
  readonly period: readonly [string, string];
  readonly facts: readonly FactView[];
}

/** The facts in a unit by period. */
export function byPeriod(facts: readonly FactView[], unit: string): readonly PeriodGroup[] {
  return groupByPeriod(figuresOver(facts, unit));
}

/** The facts of figures by period: the period with the most facts first, the latest among equals. */
export function groupByPeriod(figures: readonly Figure[]): readonly PeriodGroup[] {
  const groups = new Map<string, FactView[]>();
  for (const { fact, period } of figures) {
    const key = period.join("_");
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups]
    .map(([key, list]): PeriodGroup => {
      const [from = "", to = ""] = key.split("_");
      return { period: [from, to], facts: list };
    })
    .sort(
      (a, b) =>
        b.facts.length - a.facts.length ||
        compareText(b.period[1], a.period[1]) ||
        compareText(a.period[0], b.period[0]),
    );
}

/** A partner or product with the fact that says how much. */
export interface Ranked {
  readonly id: string;
  readonly amount: number;
  readonly fact: FactView;
}

/**
 * Partners or products of one period by amount. Amounts are never added up, since articles name a total and its parts
 * alike: each takes the fact that names least beside it, and of those the best supported.
 */
export function rank(facts: readonly FactView[], by: "partner" | "product"): readonly Ranked[] {
  const best = new Map<string, Ranked>();
  for (const fact of facts) {
    const id = fact[by];
    if (id === null || fact.amount === null) continue;
    const known = best.get(id);
    if (!known || preferred(fact, known.fact)) best.set(id, { id, amount: fact.amount, fact });
  }
  return [...best.values()].sort((a, b) => b.amount - a.amount || compareText(a.id, b.id));
}

function preferred(fact: FactView, other: FactView): boolean {
  return (
    (details(fact) - details(other) ||
      other.support - fact.support ||
      (other.amount ?? 0) - (fact.amount ?? 0) ||
      compareText(fact.id, other.id)) < 0
  );
}

function details({ partner, product, segment }: FactView): number {
  return [partner, product, segment].filter((part) => part !== null).length;
}
