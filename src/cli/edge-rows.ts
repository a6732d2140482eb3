import { oneLine } from "../base/one-line.js";
import { SYMMETRIC } from "../graph/edge-types.js";
import type { GraphJson } from "../model/graph-view.js";
import type { EdgeView, RefView } from "../query/views.js";
import type { Context } from "./context.js";
import { factText } from "./fact-text.js";

export interface EdgeRowOptions {
  readonly graph: GraphJson;
  readonly context: Context;
  /** Say from when to when a post was told of. */
  readonly dated?: true;
}

/** Edges as table rows with a head: relation with its direction as seen from `center`, the other end, and what says so. */
export function edgeRows(edges: readonly EdgeView[], center: RefView, options: EdgeRowOptions): string[][] {
  const { columns } = options.context.say;
  const order = Object.keys(options.graph.attributes.edgeTypes);
  const sorted = [...edges].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  return [
    [columns.relation, columns.name, columns.kind, columns.support, columns.sentence],
    ...sorted.map((edge) => edgeRow(edge, center, options)),
  ];
}

function edgeRow(edge: EdgeView, center: RefView, { graph, context, dated }: EdgeRowOptions): string[] {
  const { kinds, edgeTypes } = graph.attributes;
  const outward = edge.source.id === center.id;
  const inward = edge.target.id === center.id;
  // Farther edges, at two steps and more, have neither end at the centre: both ends are named.
  const name = outward
    ? edge.target.name
    : inward
      ? edge.source.name
      : `${edge.source.name} → ${edge.target.name}`;
  const kind = outward ? edge.target.kind : inward ? edge.source.kind : null;
  const arrow = SYMMETRIC.has(edge.type) ? "↔" : inward ? "←" : "→";
  const [fact] = edge.facts;
  const said = fact === undefined ? oneLine(edge.evidence[0]?.text ?? "") : factText(fact, context);
  const label = [edgeTypes[edge.type][context.language], ...edge.titles];
  if (dated && edge.seen !== null) label.push(`(${[...new Set(edge.seen)].join("–")})`);
  return [
    `${arrow} ${label.join(" ")}`,
    name,
    kind === null ? "" : kinds[kind][context.language],
    String(edge.weight),
    said,
  ];
}
