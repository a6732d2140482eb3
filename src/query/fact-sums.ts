import { compareText } from "../base/ids.js";
import type { FactView } from "../model/graph-view.js";
import type { FactGroupView, FactSumView } from "./fact-views.js";
import type { LoadedGraph } from "./loaded-graph.js";
import { toRef } from "./make-views.js";
import { holdersOf } from "./members.js";
import type { GROUP_FIELDS } from "./options.js";

type Field = (typeof GROUP_FIELDS)[number];

/** Pairs are compared one by one up to so many facts; of more it is only said that they may overlap. */
const COMPARED = 400;

/** Facts by the values of some fields, each group with its sums; largest groups first. */
export function groupFacts(
  graph: LoadedGraph,
  facts: readonly FactView[],
  fields: readonly Field[],
): FactGroupView[] {
  const groups = new Map<string, FactView[]>();
  for (const fact of facts) {
    const key = JSON.stringify(fields.map((field) => fieldValue(fact, field)));
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [fact]);
    else known.push(fact);
  }
  return [...groups]
    .sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))
    .map(([, held]) => ({
      key: Object.fromEntries(fields.map((field) => [field, shownValue(graph, held[0], field)])),
      facts: held.length,
      sums: sumFacts(graph, held),
    }));
}

function fieldValue(fact: FactView, field: Field): string | null {
  if (field === "period") return fact.period?.join("/") ?? null;
  if (field !== "year") return fact[field];
  const [first, last] = fact.period ?? [];
  const year = first?.slice(0, 4);
  return year !== undefined && year === last?.slice(0, 4) ? year : null;
}

function shownValue(
  graph: LoadedGraph,
  fact: FactView | undefined,
  field: Field,
): FactGroupView["key"][string] {
  const value = fact === undefined ? null : fieldValue(fact, field);
  const isEntity = field === "reporter" || field === "product" || field === "partner";
  return value !== null && isEntity ? toRef(graph, value) : value;
}

/** Sums of what has an amount and a period, one for each measure and unit, in which no trade counts twice as far as can be seen. */
function sumFacts(graph: LoadedGraph, facts: readonly FactView[]): FactSumView[] {
  const byUnit = new Map<string, FactView[]>();
  for (const fact of facts) {
    if (fact.amount === null || fact.unit === null) continue;
    const key = `${fact.measure} ${fact.unit}`;
    byUnit.set(key, [...(byUnit.get(key) ?? []), fact]);
  }
  return [...byUnit.values()].flatMap((held) => {
    const [first] = held;
    if (first === undefined || first.unit === null) return [];
    const counted = withoutCovered(graph, held);
    return {
      measure: first.measure,
      unit: first.unit,
      amount: Number(counted.reduce((sum, { amount }) => sum + (amount ?? 0), 0).toPrecision(12)),
      facts: counted.length,
      covered: held.length - counted.length,
      mayOverlap: counted.length > COMPARED || someOverlap(graph, counted),
    };
  });
}

/** What one fact speaks of, each with all that holds it; null is the whole. */
type Scope = readonly (readonly (string | null)[])[];

function scopeOf(graph: LoadedGraph, fact: FactView): Scope {
  const wider = (id: string | null): readonly (string | null)[] =>
    id === null ? [null] : [id, ...holdersOf(graph, id), null];
  const flows = fact.flow === "total" ? ["total"] : [fact.flow, "total"];
  return [
    [fact.reporter, ...holdersOf(graph, fact.reporter)],
    flows,
    wider(fact.product),
    wider(fact.partner),
    fact.segment === null ? [null] : [fact.segment, null],
  ];
}

/** Without facts that another one holds: its scope is the same or wider and its months are the same or more. */
function withoutCovered(graph: LoadedGraph, facts: readonly FactView[]): FactView[] {
  const byScope = new Map<string, FactView[]>();
  // Of tellings of one thing the first counts: one that no later article takes back, then the best told.
  const isRevised = ({ revisedBy }: FactView): number => (revisedBy === undefined ? 0 : 1);
  const sorted = [...facts].sort(
    (a, b) => isRevised(a) - isRevised(b) || b.support - a.support || compareText(a.id, b.id),
  );
  for (const fact of sorted) {
    const key = JSON.stringify([fact.reporter, fact.flow, fact.product, fact.partner, fact.segment]);
    byScope.set(key, [...(byScope.get(key) ?? []), fact]);
  }
  const place = new Map(sorted.map((fact, index) => [fact, index]));
  return sorted.filter((fact) =>
    combinations(scopeOf(graph, fact)).every((key, index) =>
      (byScope.get(key) ?? []).every(
        (other) =>
          other === fact ||
          !holdsMonths(other, fact, index > 0 || (place.get(other) ?? 0) < (place.get(fact) ?? 0)),
      ),
    ),
  );
}

/** Whether a fact's months hold another's; equal months only count where `equal` says so. Facts without months hold none. */
function holdsMonths({ period: outer }: FactView, { period: inner }: FactView, equal: boolean): boolean {
  if (outer === null || inner === null) return equal && outer === inner;
  const same = outer[0] === inner[0] && outer[1] === inner[1];
  return same ? equal : outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** Keys of all scopes that are the same or wider, the same first. */
function combinations(scope: Scope): string[] {
  let lists: (string | null)[][] = [[]];
  for (const values of scope) lists = lists.flatMap((list) => values.map((value) => [...list, value]));
  return lists.map((list) => JSON.stringify(list));
}

function someOverlap(graph: LoadedGraph, facts: readonly FactView[]): boolean {
  const scopes = facts.map((fact) => scopeOf(graph, fact));
  return facts.some((a, index) =>
    facts.slice(index + 1).some((b, offset) => {
      const [left, right] = [scopes[index], scopes[index + 1 + offset]];
      if (left === undefined || right === undefined || !shareMonths(a, b)) return false;
      return left.every((values, field) => meet(values, right[field] ?? []));
    }),
  );
}

function shareMonths({ period: a }: FactView, { period: b }: FactView): boolean {
  return a === null || b === null || (a[0] <= b[1] && b[0] <= a[1]);
}

/** Whether one of two holds the other. */
function meet(a: readonly (string | null)[], b: readonly (string | null)[]): boolean {
  return b.includes(a[0] ?? null) || a.includes(b[0] ?? null);
}
