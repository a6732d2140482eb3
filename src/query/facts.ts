import type { z } from "zod";
import { compareText } from "../base/ids.js";
import type { FactView } from "../model/graph-view.js";
import { nextCursor, offsetOf } from "./cursor.js";
import { groupFacts } from "./fact-sums.js";
import type { FactRowView, FactsView } from "./fact-views.js";
import { type GrowthOf, growthIn } from "./growth.js";
import type { LoadedGraph } from "./loaded-graph.js";
import { type QuoteOptions, toFactView } from "./make-views.js";
import { belongsIn, goodsOfChapter, withMembers } from "./members.js";
import type { NameIndex } from "./name-index.js";
import type { factsOptions } from "./options.js";
import { firstOf } from "./top.js";

type Options = z.output<typeof factsOptions>;

/** Trade facts that meet all conditions, with growth computed anew where two amounts a year apart are known. Throws as `resolve` does. */
export function findFacts(graph: LoadedGraph, names: NameIndex, options: Options): FactsView {
  const found = matchingFacts(graph, names, options);
  const question = { ...options, verb: "facts" };
  const offset = offsetOf(graph, question);
  const growthOf = growthIn(graph);
  const shown = firstOf(found, offset + options.limit, comparer(options.order, growthOf)).slice(offset);
  return {
    facts: shown.map((fact) => toFactRow(graph, fact, { growthOf, quotes: options.quotes })),
    groups: options.groupBy.length === 0 ? [] : groupFacts(graph, found, options.groupBy),
    total: found.length,
    leftOut: found.length - shown.length,
    next: nextCursor(graph, question, offset + shown.length, found.length),
  };
}

/** All facts that meet the conditions. */
export function matchingFacts(graph: LoadedGraph, names: NameIndex, options: Options): FactView[] {
  const idsOf = (text: string | undefined): ReadonlySet<string> | null => {
    if (text === undefined) return null;
    const node = names.resolve(text);
    return options.members ? withMembers(graph, node) : new Set([node.id]);
  };
  const { product } = options;
  const bloc = options.members && options.partner !== undefined ? names.resolve(options.partner) : null;
  const sides = [
    ["reporter", idsOf(options.reporter)],
    ["product", (product === undefined ? null : goodsOfChapter(graph, product)) ?? idsOf(product)],
    ["partner", idsOf(options.partner)],
  ] as const;
  const { flow, segment, measure, conflicting } = options;
  return candidates(
    graph,
    sides.flatMap(([, ids]) => (ids === null ? [] : [ids])),
  ).filter(
    (fact) =>
      sides.every(([side, ids]) => ids === null || ids.has(fact[side] ?? "")) &&
      (flow === undefined || fact.flow === flow) &&
      (segment === undefined || fact.segment === segment) &&
      (measure === undefined || fact.measure === measure) &&
      (bloc === null || belongsIn(graph, { bloc, member: fact.partner ?? "", period: fact.period })) &&
      (!conflicting || fact.conflicts.length > 0) &&
      isWithin(fact, options),
  );
}

/** The facts of the side that fewest entities are asked for, each once; all facts where no side is asked for. */
function candidates(graph: LoadedGraph, sides: readonly ReadonlySet<string>[]): readonly FactView[] {
  const [fewest] = [...sides].sort((a, b) => a.size - b.size);
  if (fewest === undefined) return graph.json.attributes.facts;
  return [...new Set([...fewest].flatMap((id) => graph.factsOf(id)))];
}

/** A fact as answers show it, with its growth. */
export function toFactRow(
  graph: LoadedGraph,
  fact: FactView,
  { growthOf, ...options }: QuoteOptions & { readonly growthOf: GrowthOf },
): FactRowView {
  return { ...toFactView(graph, fact, options), growth: growthOf(fact) };
}

function isWithin({ period }: FactView, { from, to }: Pick<Options, "from" | "to">): boolean {
  if (from === undefined && to === undefined) return true;
  return period !== null && (from ?? "") <= period[0] && period[1] <= (to ?? "9999-12");
}

/** Latest period first, then the larger amount. */
export function compareFacts(a: FactView, b: FactView): number {
  return (
    compareText(b.period?.[1] ?? "", a.period?.[1] ?? "") ||
    compareText(b.period?.[0] ?? "", a.period?.[0] ?? "") ||
    (b.amount ?? -1) - (a.amount ?? -1) ||
    compareText(a.id, b.id)
  );
}

function comparer(order: Options["order"], growthOf: GrowthOf): (a: FactView, b: FactView) => number {
  const growth = (fact: FactView): number => fact.yoy ?? growthOf(fact)?.computed ?? Number.NEGATIVE_INFINITY;
  const down = (a: number, b: number): number => (a === b ? 0 : b - a);
  if (order === "amount") return (a, b) => down(a.amount ?? -1, b.amount ?? -1) || compareFacts(a, b);
  if (order === "growth") return (a, b) => down(growth(a), growth(b)) || compareFacts(a, b);
  if (order === "support") return (a, b) => b.support - a.support || compareFacts(a, b);
  return compareFacts;
}
