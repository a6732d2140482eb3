import { type Months, stretchesOf } from "./in-time.js";
import type { LoadedGraph } from "./loaded-graph.js";

// When each edge is, as one number beside each of its ends: a walk in a time looks at hundreds of thousands of edges, and
// asking the articles of each takes fifty times as long as the walk.

/** First and last month of all stretches, in fifteen bits each; none at all is 0. */
const BITS = 15;
const LATEST = (1 << BITS) - 1;
/** Set where months between the first and the last are not told of: the span alone does not decide. */
const GAPS = 1 << 31;

const spans = new WeakMap<LoadedGraph, Int32Array>();

/**
 * Tells of the edge at an end (its place in the adjacency) whether it is in the months asked for: `unsure` where only its
 * stretches one by one can tell. The spans of a graph are made when they are first asked for, once.
 */
export function spanTest(
  graph: LoadedGraph,
  { since, until }: Months,
): (end: number) => "inside" | "outside" | "unsure" {
  const packed = spans.get(graph) ?? makeSpans(graph);
  spans.set(graph, packed);
  const [from, to] = [
    since === undefined ? 0 : monthNumber(since),
    until === undefined ? LATEST : monthNumber(until),
  ];
  return (end) => {
    const span = packed[end] as number;
    const first = (span >>> BITS) & LATEST;
    const last = span & LATEST;
    if (span === 0 || first > to || last < from) return "outside";
    return (span & GAPS) === 0 || (first >= from && last <= to) ? "inside" : "unsure";
  };
}

function makeSpans(graph: LoadedGraph): Int32Array {
  const { edges } = graph.json;
  const byEdge = Int32Array.from(edges, ({ attributes }) => spanOf(stretchesOf(graph, attributes)));
  return graph.adjacency.edge.map((edge) => byEdge[edge] as number);
}

function spanOf(stretches: readonly (readonly [first: string, last: string])[]): number {
  let [first, last] = [LATEST, 0];
  for (const [start, end] of stretches) {
    first = Math.min(first, monthNumber(start));
    last = Math.max(last, monthNumber(end));
  }
  if (stretches.length === 0) return 0;
  const whole = stretches.some(([start, end]) => monthNumber(start) === first && monthNumber(end) === last);
  return (whole ? 0 : GAPS) | (first << BITS) | last;
}

/** Months since the year 0; texts `YYYY-MM` and these numbers have one order. */
function monthNumber(month: string): number {
  return 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7));
}
