import type { z } from "zod";
import { compareText } from "../base/ids.js";
import type { FactView } from "../model/graph-view.js";
import { compareFacts } from "./facts.js";
import { growthIn } from "./growth.js";
import type { LoadedEdge, LoadedGraph, LoadedNode } from "./loaded-graph.js";
import { toEdgeView, toEntityView, toFactView, toRef } from "./make-views.js";
import type { compareOptions } from "./options.js";
import type { CompareView } from "./story-views.js";

type Options = z.output<typeof compareOptions>;

/** Two entities side by side: edges between them, what both are linked to, and facts that differ only in which of them they are of. */
export function compareEntities(
  graph: LoadedGraph,
  [a, b]: readonly [LoadedNode, LoadedNode],
  options: Options,
): CompareView {
  const links = [linksOf(graph, a, options), linksOf(graph, b, options)] as const;
  const shared = [...links[0].keys()].filter((id) => links[1].has(id) && id !== a.id && id !== b.id);
  const support = (id: string): number => graph.nodes.get(id)?.support ?? 0;
  shared.sort((x, y) => support(y) - support(x) || compareText(x, y));
  const typesOf = (side: 0 | 1, id: string): string[] => [
    ...new Set((links[side].get(id) ?? []).map(({ etype }) => etype)),
  ];
  const pairs = a.id === b.id ? [] : pairFacts(graph, a.id, b.id);
  const growthOf = growthIn(graph);
  return {
    a: toEntityView(a),
    b: toEntityView(b),
    between: (links[0].get(b.id) ?? []).map((edge) => toEdgeView(graph, edge, options)),
    shared: shared
      .slice(0, options.limit)
      .map((id) => ({ ...toRef(graph, id), a: typesOf(0, id), b: typesOf(1, id) })),
    pairs: pairs.slice(0, options.limit).map(([left, right]) => ({
      a: toFactView(graph, left, options),
      b: toFactView(graph, right, options),
      ratio: ratioOf(left, right),
      growthA: growthOf(left),
      growthB: growthOf(right),
    })),
    neighbours: { a: links[0].size, b: links[1].size, shared: shared.length },
    articles: articlesOf(a, b),
    leftOut: {
      shared: Math.max(0, shared.length - options.limit),
      pairs: Math.max(0, pairs.length - options.limit),
    },
  };
}

/** Edges of an entity by the other end. */
function linksOf(graph: LoadedGraph, { id }: LoadedNode, { coMentions }: Options): Map<string, LoadedEdge[]> {
  const links = new Map<string, LoadedEdge[]>();
  for (const edge of graph.edgesOf(id)) {
    if (edge.etype === "co_mentioned" && !coMentions) continue;
    const other = edge.source === id ? edge.target : edge.source;
    const known = links.get(other);
    if (known === undefined) links.set(other, [edge]);
    else known.push(edge);
  }
  return links;
}

/** Facts of the two that agree in everything but the one place where each stands, latest first. */
function pairFacts(graph: LoadedGraph, a: string, b: string): [FactView, FactView][] {
  const ofB = new Map<string, FactView[]>();
  for (const fact of graph.factsOf(b)) {
    for (const key of keysWithout(fact, b)) ofB.set(key, [...(ofB.get(key) ?? []), fact]);
  }
  const pairs: [FactView, FactView][] = [];
  for (const fact of [...graph.factsOf(a)].sort(compareFacts)) {
    for (const key of keysWithout(fact, a)) {
      for (const other of ofB.get(key) ?? []) pairs.push([fact, other]);
    }
  }
  return pairs;
}

/** The key of a fact with a gap where the entity stands: as reporter, as partner or as product. */
function keysWithout(fact: FactView, id: string): string[] {
  const { reporter, product, partner, flow, segment, period, measure } = fact;
  const scope = { reporter, product, partner };
  return (["reporter", "product", "partner"] as const)
    .filter((side) => scope[side] === id)
    .map((side) => JSON.stringify([side, { ...scope, [side]: "" }, flow, segment, period, measure]));
}

function ratioOf(a: FactView, b: FactView): number | null {
  if (a.amount === null || !b.amount || a.unit !== b.unit) return null;
  return Number((a.amount / b.amount).toPrecision(4));
}

function articlesOf(a: LoadedNode, b: LoadedNode): { a: number; b: number; shared: number } {
  const [left, right] = [a, b].map(({ mentions }) => new Set(mentions.map(({ article }) => article)));
  const shared = [...(left ?? [])].filter((id) => right?.has(id)).length;
  return { a: left?.size ?? 0, b: right?.size ?? 0, shared };
}
