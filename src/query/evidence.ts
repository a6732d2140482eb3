import type { z } from "zod";
import type { Evidence } from "../model/extraction.js";
import { nextCursor, offsetOf } from "./cursor.js";
import type { LoadedEdge, LoadedGraph } from "./loaded-graph.js";
import { toEdgeView, toEntityView, toFactView, toQuotes, toRef } from "./make-views.js";
import type { NameIndex } from "./name-index.js";
import type { evidenceOptions } from "./options.js";
import { UnknownId } from "./query-errors.js";
import type { ArticleFullView, EvidenceView, QuoteInContext } from "./story-views.js";

type Options = z.output<typeof evidenceOptions>;

/** Every sentence behind an edge, a fact or an entity. Throws as `resolve` does for what is none of them. */
export function evidenceOf(graph: LoadedGraph, names: NameIndex, options: Options): EvidenceView {
  const { id } = options;
  const few = { quotes: 0 };
  const fact = graph.facts.get(id) ?? only(graph.facts.values(), "fact", id);
  if (fact !== undefined) {
    const of = { of: "fact", fact: toFactView(graph, fact, few) } as const;
    return { ...quoted(graph, fact.evidence, options), entity: null, edge: null, ...of };
  }
  const edge = graph.edge(id) ?? edgeByDigits(graph, id);
  if (edge !== undefined) {
    const of = { of: "edge", edge: toEdgeView(graph, edge, few) } as const;
    return { ...quoted(graph, edge.evidence, options), entity: null, fact: null, ...of };
  }
  const node = names.resolve(id);
  const of = { of: "entity", entity: toEntityView(node) } as const;
  return { ...quoted(graph, node.mentions, { ...options, id: node.id }), edge: null, fact: null, ...of };
}

/** What `fact:` or `edge:` and at least eight digits of an id mean, as `maotu check` and judgements write them. */
function only<T extends { readonly id: string }>(
  items: Iterable<T>,
  type: "fact" | "edge",
  text: string,
): T | undefined {
  const digits = text.startsWith(`${type}:`) ? text.slice(type.length + 1) : "";
  if (!/^[0-9a-f]{8,}$/u.test(digits)) return undefined;
  const found = [...items].filter(({ id }) => id.startsWith(digits));
  return found.length === 1 ? found[0] : undefined;
}

function edgeByDigits(graph: LoadedGraph, text: string): LoadedEdge | undefined {
  if (!text.startsWith("edge:")) return undefined;
  const keys = graph.json.edges.map(({ key }) => ({ id: key }));
  const found = only(keys, "edge", text);
  return found === undefined ? undefined : graph.edge(found.id);
}

function quoted(
  graph: LoadedGraph,
  evidence: readonly Evidence[],
  options: Options,
): Pick<EvidenceView, "evidence" | "total" | "leftOut" | "next"> {
  const question = { ...options, verb: "evidence" };
  const offset = offsetOf(graph, question);
  const shown = evidence.slice(offset, offset + options.limit);
  const quotes = toQuotes(graph, shown, { quotes: shown.length });
  return {
    evidence: quotes.map((quote): QuoteInContext => {
      const sentences = graph.articles.get(quote.article)?.sentences ?? [];
      const texts = (from: number, to: number): string[] =>
        sentences.slice(Math.max(0, from), to).map(({ text }) => text);
      return {
        ...quote,
        before: texts(quote.sentence - options.context, quote.sentence),
        after: texts(quote.sentence + 1, quote.sentence + 1 + options.context),
      };
    }),
    total: evidence.length,
    leftOut: evidence.length - shown.length,
    next: nextCursor(graph, question, offset + shown.length, evidence.length),
  };
}

/** One article with its sentences and all that was read from it. Throws UnknownId. */
export function articleOf(graph: LoadedGraph, id: string): ArticleFullView {
  const article = graph.articles.get(id);
  if (article === undefined) throw new UnknownId(id);
  const says = (evidence: readonly Evidence[]): boolean => evidence.some((item) => item.article === id);
  const entities = [...graph.nodes.values()]
    .map(({ id: entity, label: name, kind, mentions }) => ({
      ...{ id: entity, name, kind },
      mentions: mentions.filter((item) => item.article === id).length,
    }))
    .filter(({ mentions }) => mentions > 0)
    .sort((a, b) => b.mentions - a.mentions);
  const { title, date, source, authors, file, sentences, origin } = article;
  return {
    ...{ id, title, date, source, file },
    authors: [...authors],
    url: origin?.url ?? null,
    sentences: sentences.map((sentence) => ({ ...sentence })),
    entities,
    edges: graph.json.edges
      .filter(({ attributes }) => attributes.etype !== "co_mentioned" && says(attributes.evidence))
      .map(({ key, source: from, target, attributes: { etype, label } }) => ({
        ...{ id: key, name: label, type: etype },
        source: toRef(graph, from),
        target: toRef(graph, target),
      })),
    facts: graph.json.attributes.facts
      .filter(({ evidence }) => says(evidence))
      .map((fact) =>
        toFactView(graph, { ...fact, evidence: fact.evidence.filter((item) => item.article === id) }),
      ),
  };
}
