import type { z } from "zod";
import { compareText } from "../base/ids.js";
import { type Adjacency, typeCode, typeOf, WEIGHT_SHIFT } from "./adjacency.js";
import { compareFacts } from "./facts.js";
import type { LoadedEdge, LoadedGraph, LoadedNode } from "./loaded-graph.js";
import { toEdgeView, toEntityView, toFactView, toQuotes } from "./make-views.js";
import type { showOptions } from "./options.js";
import { firstOf, leastOf } from "./top.js";
import type { ShownView } from "./views.js";

/** One entity with its edges, the facts that it reports, and where it is mentioned. */
export function showEntity(
  graph: LoadedGraph,
  node: LoadedNode,
  options: z.output<typeof showOptions>,
): ShownView {
  const all = endsAt(graph.adjacency, node.id);
  const edges = options.coMentions ? all : all.filter(({ type }) => type !== typeCode("co_mentioned"));
  const reported = graph.factsOf(node.id).filter(({ reporter }) => reporter === node.id);
  const facts = firstOf(reported, options.limit, compareFacts);
  return {
    entity: toEntityView(node),
    edges: bestOf(graph, edges, options.limit).map((edge) => toEdgeView(graph, edge, options)),
    facts: facts.map((fact) => toFactView(graph, fact, options)),
    mentions: toQuotes(graph, node.mentions, options),
    mentionCount: node.mentions.length,
    leftOut: {
      edges: Math.max(0, edges.length - options.limit),
      facts: reported.length - facts.length,
      coMentions: all.length - edges.length,
    },
  };
}

interface End {
  readonly edge: number;
  readonly type: number;
  readonly weight: number;
}

function endsAt({ nodeIndex, start, edge, ends }: Adjacency, id: string): End[] {
  const node = nodeIndex(id);
  const [first = 0, end = 0] = [start[node], start[node + 1]];
  return Array.from({ length: end - first }, (_, place) => {
    const mark = ends[2 * (first + place) + 1] ?? 0;
    return { edge: edge[first + place] ?? 0, type: typeOf(mark), weight: mark >>> WEIGHT_SHIFT };
  });
}

/** The best supported edges of many; only these become objects with all that is known of them. */
function bestOf(graph: LoadedGraph, ends: readonly End[], limit: number): readonly LoadedEdge[] {
  const idOf = (place: number): string => graph.json.edges[ends[place]?.edge ?? 0]?.key ?? "";
  const best = leastOf([0, ends.length], limit, {
    keyOf: (place) => -(ends[place]?.weight ?? 0),
    compare: (a, b) => (ends[b]?.weight ?? 0) - (ends[a]?.weight ?? 0) || compareText(idOf(a), idOf(b)),
  });
  return best.map((place) => graph.edgeAt(ends[place]?.edge ?? 0));
}
