import type { FactView } from "../model/graph-view.js";
import type { LoadedEdge, LoadedGraph } from "./loaded-graph.js";

/** First and last month that is asked for, `YYYY-MM`. */
export interface Months {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Whether any month is asked for at all. */
export function isTimed({ since, until }: Months): boolean {
  return since !== undefined || until !== undefined;
}

/** Whether a stretch of months touches those asked for. */
export function touches({ since = "", until = "9999-12" }: Months, first: string, last: string): boolean {
  return first <= until && since <= last;
}

/** A fact counts by the months it speaks of; one that names none by the articles that tell it. */
export function factInTime(graph: LoadedGraph, fact: FactView, months: Months): boolean {
  return fact.period === null ? saidInTime(graph, fact.evidence, months) : touches(months, ...fact.period);
}

/** An edge made of facts counts by them, any other by the articles that say it. */
export function edgeInTime(
  graph: LoadedGraph,
  edge: Pick<LoadedEdge, "facts" | "evidence">,
  months: Months,
): boolean {
  if (!isTimed(months)) return true;
  if (edge.facts === undefined) return saidInTime(graph, edge.evidence, months);
  return edge.facts.some((id) => {
    const fact = graph.facts.get(id);
    return fact !== undefined && factInTime(graph, fact, months);
  });
}

/** The stretches of months in which an edge is; see `edgeInTime`. */
export function stretchesOf(
  graph: LoadedGraph,
  { facts, evidence }: Pick<LoadedEdge, "facts" | "evidence">,
): (readonly [first: string, last: string])[] {
  if (facts === undefined) return monthsSaid(graph, evidence);
  return facts.flatMap((id) => {
    const fact = graph.facts.get(id);
    if (fact === undefined) return [];
    return fact.period === null ? monthsSaid(graph, fact.evidence) : [fact.period];
  });
}

type Said = readonly { readonly article: string }[];

function monthsSaid(graph: LoadedGraph, evidence: Said): (readonly [first: string, last: string])[] {
  return evidence.flatMap(({ article }) => {
    const month = graph.articles.get(article)?.date?.slice(0, 7);
    return month === undefined ? [] : [[month, month] as const];
  });
}

function saidInTime(graph: LoadedGraph, evidence: Said, months: Months): boolean {
  return monthsSaid(graph, evidence).some((stretch) => touches(months, ...stretch));
}
