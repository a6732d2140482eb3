import type { Evidence } from "../model/extraction.js";
import type { FactView } from "../model/graph-view.js";
import type { LoadedEdge, LoadedGraph, LoadedNode } from "./loaded-graph.js";
import type { EdgeView, EntityView, QuoteView, RefView, TradeFactView } from "./views.js";

export interface QuoteOptions {
  /** Most sentences shown for one thing; the count of all is always given. */
  readonly quotes?: number | undefined;
}

const QUOTES = 3;
/** Most facts shown with one edge; `facts` lists all. */
const EDGE_FACTS = 5;

export function toEntityView(node: LoadedNode): EntityView {
  const { id, label, kind, aliases, attrs, confidence, support, community } = node;
  return {
    id,
    name: label,
    kind,
    aliases: [...aliases],
    attrs: { ...attrs },
    confidence,
    support,
    community,
  };
}

/** Evidence with the sentence as printed, newest article first as the graph has it. */
export function toQuotes(
  graph: LoadedGraph,
  evidence: readonly Evidence[],
  options: QuoteOptions = {},
): QuoteView[] {
  return evidence.slice(0, options.quotes ?? QUOTES).flatMap((item) => {
    const article = graph.articles.get(item.article);
    if (article === undefined) return [];
    const { title, date, source, file, sentences } = article;
    return [{ text: sentences[item.sentence]?.text ?? "", title, date, source, file, ...item }];
  });
}

export function toEdgeView(graph: LoadedGraph, edge: LoadedEdge, options: QuoteOptions = {}): EdgeView {
  return {
    id: edge.id,
    type: edge.etype,
    label: edge.label,
    source: toRef(graph, edge.source),
    target: toRef(graph, edge.target),
    weight: edge.weight,
    confidence: edge.confidence,
    titles: [...(edge.titles ?? [])],
    seen: edge.seen === undefined ? null : [...edge.seen],
    factCount: edge.facts?.length ?? 0,
    facts: (edge.facts ?? []).slice(0, EDGE_FACTS).flatMap((id) => {
      const fact = graph.facts.get(id);
      return fact === undefined ? [] : [toFactView(graph, fact, options)];
    }),
    evidence: toQuotes(graph, edge.evidence, options),
    evidenceCount: edge.evidence.length,
  };
}

export function toFactView(graph: LoadedGraph, fact: FactView, options: QuoteOptions = {}): TradeFactView {
  return {
    ...fact,
    reporter: toRef(graph, fact.reporter),
    product: fact.product === null ? null : toRef(graph, fact.product),
    partner: fact.partner === null ? null : toRef(graph, fact.partner),
    period: fact.period === null ? null : [...fact.period],
    conflicts: [...fact.conflicts],
    revisedBy: fact.revisedBy ?? null,
    evidence: toQuotes(graph, fact.evidence, options),
    evidenceCount: fact.evidence.length,
  };
}

export function toRef(graph: LoadedGraph, id: string): RefView {
  const node = graph.nodes.get(id);
  if (node === undefined) throw new Error(`graph: an edge or fact points at ${id}, which is no node`);
  return { id, name: node.label, kind: node.kind };
}
