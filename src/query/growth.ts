import type { FactView } from "../model/graph-view.js";
import type { GrowthView } from "./fact-views.js";
import type { LoadedGraph } from "./loaded-graph.js";

/** What a printed percentage may be off by its own rounding, in points. */
const PRINTED = 0.06;
/** How far a figure that is qualified (约, 近) may lie from the exact one. */
const APPROXIMATE = 0.05;

/** Finds for a fact the same figure a year before. */
export type GrowthOf = (fact: FactView) => GrowthView | null;

/**
 * Computes changes on the year from two amounts. Where articles give different amounts for the year before, that with more
 * articles counts. A difference is no error of anybody: customs correct earlier figures, and compare with those.
 */
export function growthIn(graph: LoadedGraph): GrowthOf {
  const made = cache.get(graph) ?? makeGrowth(graph);
  cache.set(graph, made);
  return made;
}

const cache = new WeakMap<LoadedGraph, GrowthOf>();

function makeGrowth(graph: LoadedGraph): GrowthOf {
  const known = new Map<string, FactView>();
  for (const fact of graph.facts.values()) {
    if (fact.period === null || !fact.amount || fact.unit === null || fact.revisedBy !== undefined) continue;
    const key = keyOf(fact, fact.period);
    const other = known.get(key);
    if (other === undefined || fact.support > other.support) known.set(key, fact);
  }
  return (fact) => {
    if (fact.period === null || fact.amount === null || fact.unit === null) return null;
    const base = known.get(keyOf(fact, [yearBefore(fact.period[0]), yearBefore(fact.period[1])]));
    return base === undefined || base.amount === null
      ? null
      : compare(fact, base, [fact.amount, base.amount]);
  };
}

function compare(fact: FactView, base: FactView, [now, before]: readonly [number, number]): GrowthView {
  const ratio = now / before;
  const computed = Math.round((ratio - 1) * 10_000) / 100;
  const slack = PRINTED + 100 * ratio * (slackOf(fact, now) + slackOf(base, before));
  return {
    computed,
    printed: fact.yoy,
    base: base.id,
    baseAmount: before,
    agrees: fact.yoy === null ? null : Math.abs(computed - fact.yoy) <= slack,
  };
}

/** How far an amount may lie from what was counted, as a part of it: half of its last printed digit. */
function slackOf({ approx }: FactView, amount: number): number {
  // 200亿 may be as exact as 201亿.
  const digits = Math.max(
    3,
    Math.abs(amount)
      .toExponential()
      .replace(/e.*|[.]/g, "").length,
  );
  const rounding = 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(amount))) - digits + 1);
  return Math.max(rounding / Math.abs(amount), approx ? APPROXIMATE : 0);
}

function keyOf(fact: FactView, [first, last]: readonly [string, string]): string {
  const { reporter, flow, product, partner, segment, measure, unit } = fact;
  return JSON.stringify([reporter, flow, product, partner, segment, measure, unit, first, last]);
}

function yearBefore(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}
