import type { Evidence } from "../model/extraction.js";
import type { GraphEdge, GraphSource } from "../model/graph-source.js";

/** A stretch of days, both included, `YYYY-MM-DD`. */
export type Spell = readonly [first: string, last: string];

/** When an edge holds: in the months that its facts speak of, else on the days on which articles said it. */
export function spellsOfEdge({ attributes }: GraphEdge, source: GraphSource): readonly Spell[] {
  const { facts, evidence } = attributes;
  if (facts === undefined) return daysOf(evidence, source);
  return mergeSpells(
    facts.flatMap((id) => {
      const fact = source.fact(id);
      if (fact === undefined) return [];
      return fact.period === null ? daysOf(fact.evidence, source) : [daysOfMonths(...fact.period)];
    }),
  );
}

/** The days on which articles said it. */
export function daysOf(evidence: readonly Evidence[], source: GraphSource): readonly Spell[] {
  const days = evidence.flatMap(({ article }) => source.article(article)?.date ?? []);
  return mergeSpells(days.map((day) => [day, day]));
}

/** Spells in order, those that meet or overlap made one. */
export function mergeSpells(spells: readonly Spell[]): readonly Spell[] {
  if (spells.length < 2) return spells;
  const sorted = [...spells].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const merged: [string, string][] = [];
  for (const [first, last] of sorted) {
    const before = merged.at(-1);
    if (before !== undefined && (first <= before[1] || first <= dayAfter(before[1]))) {
      if (last > before[1]) before[1] = last;
    } else merged.push([first, last]);
  }
  return merged;
}

function daysOfMonths(first: string, last: string): Spell {
  const [year = 0, month = 0] = last.split("-").map(Number);
  return [`${first}-01`, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)];
}

/** Days are few, and reading one as a date costs more than all else here. */
const daysAfter = new Map<string, string>();

function dayAfter(day: string): string {
  const known = daysAfter.get(day);
  if (known !== undefined) return known;
  const after = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  daysAfter.set(day, after);
  return after;
}
