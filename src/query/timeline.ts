import type { z } from "zod";
import { compareText } from "../base/ids.js";
import type { Evidence } from "../model/extraction.js";
import { nextCursor, offsetOf } from "./cursor.js";
import { edgeInTime, factInTime, isTimed, touches } from "./in-time.js";
import type { LoadedGraph, LoadedNode } from "./loaded-graph.js";
import { type QuoteOptions, toEdgeView, toEntityView, toFactView, toQuotes } from "./make-views.js";
import type { timelineOptions } from "./options.js";
import type { TimelineEntry, TimelineView } from "./story-views.js";
import { firstOf } from "./top.js";

type Options = z.output<typeof timelineOptions>;

/** An entry before it is shown: most are cut off by the limit. */
interface Moment {
  readonly from: string | null;
  readonly to: string | null;
  /** Of one time facts come first, then relations, then mentions. */
  readonly rank: number;
  readonly id: string;
  readonly show: () => TimelineEntry;
}

/** What is known of an entity in the order of time: facts by their months, relations and mentions by their articles. */
export function timelineOf(graph: LoadedGraph, node: LoadedNode, options: Options): TimelineView {
  const question = { ...options, name: node.id, verb: "timeline" };
  const moments = [
    ...factMoments(graph, node, options),
    ...relationMoments(graph, node, options),
    ...mentionMoments(graph, node, options),
  ];
  const offset = offsetOf(graph, question);
  const shown = firstOf(moments, offset + options.limit, compareMoments).slice(offset);
  return {
    entity: toEntityView(node),
    entries: shown.map(({ show }) => show()),
    total: moments.length,
    leftOut: moments.length - shown.length,
    next: nextCursor(graph, question, offset + shown.length, moments.length),
  };
}

const NOTHING = { fact: null, edge: null, evidence: [], evidenceCount: 0 };

function factMoments(graph: LoadedGraph, { id }: LoadedNode, options: Options): Moment[] {
  return graph
    .factsOf(id)
    .filter((fact) => !isTimed(options) || factInTime(graph, fact, options))
    .map((fact) => {
      const [from, to] = fact.period ?? [null, null];
      const show = (): TimelineEntry => ({
        ...NOTHING,
        ...{ from, to, what: "fact", fact: toFactView(graph, fact, options) },
      });
      return { from, to, rank: 0, id: fact.id, show };
    });
}

/** Edges that facts make are told by the facts. */
function relationMoments(graph: LoadedGraph, { id }: LoadedNode, options: Options): Moment[] {
  return graph
    .edgesOf(id)
    .filter((edge) => edge.facts === undefined && edge.etype !== "co_mentioned")
    .filter((edge) => edgeInTime(graph, edge, options))
    .map((edge) => {
      const dates = edge.evidence
        .flatMap(({ article }) => graph.articles.get(article)?.date ?? [])
        .sort(compareText);
      const [from, to] = [dates[0] ?? null, dates.at(-1) ?? null];
      const show = (): TimelineEntry => ({
        ...NOTHING,
        ...{ from, to, what: "relation", edge: toEdgeView(graph, edge, options) },
      });
      return { from, to, rank: 1, id: edge.id, show };
    });
}

/** One entry an article. */
function mentionMoments(
  graph: LoadedGraph,
  { mentions }: LoadedNode,
  options: Options & QuoteOptions,
): Moment[] {
  const byArticle = new Map<string, Evidence[]>();
  for (const mention of mentions) {
    const known = byArticle.get(mention.article);
    if (known === undefined) byArticle.set(mention.article, [mention]);
    else known.push(mention);
  }
  return [...byArticle].flatMap(([id, held]) => {
    const date = graph.articles.get(id)?.date ?? null;
    const month = date?.slice(0, 7);
    if (isTimed(options) && (month === undefined || !touches(options, month, month))) return [];
    const show = (): TimelineEntry => ({
      ...NOTHING,
      ...{ from: date, to: date, what: "mention" },
      evidence: toQuotes(graph, held, options),
      evidenceCount: held.length,
    });
    return [{ from: date, to: date, rank: 2, id, show }];
  });
}

/** What has no time comes last; a month comes before its days. */
function compareMoments(a: Moment, b: Moment): number {
  const late = "9999";
  return (
    compareText(a.from ?? late, b.from ?? late) ||
    compareText(a.to ?? late, b.to ?? late) ||
    a.rank - b.rank ||
    compareText(a.id, b.id)
  );
}
