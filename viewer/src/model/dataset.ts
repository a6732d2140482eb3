import type {
  ArticleView,
  EdgeAttributes,
  FactView,
  GraphAttributes,
  GraphJson,
  KindStyle,
  NodeAttributes,
} from "../../../src/model/graph-view.js";
import { compareText } from "./order.js";
import { SHAPES, type Shape, shapesOfKinds } from "./shapes.js";

export type { ArticleView, FactView, KindStyle };
export type Evidence = NodeAttributes["mentions"][number];

export interface GraphNode extends NodeAttributes {
  readonly id: string;
}

export interface GraphEdge extends EdgeAttributes {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** A kind of node or type of edge that the graph really has, with its number. */
export interface Category {
  readonly id: string;
  readonly style: KindStyle;
  readonly count: number;
}

/** The graph as the viewer looks things up in it; built once, never changed. */
export interface Dataset {
  readonly attributes: GraphAttributes;
  /** The most supported first, then by name: the order of lists and of label priority. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly kinds: readonly Category[];
  readonly edgeTypes: readonly Category[];
  readonly node: (id: string) => GraphNode | undefined;
  readonly edge: (id: string) => GraphEdge | undefined;
  readonly article: (id: string) => ArticleView | undefined;
  readonly fact: (id: string) => FactView | undefined;
  /** The place of a node in that order. */
  readonly rank: (id: string) => number;
  /** What nodes of a kind are drawn as. */
  readonly shapeOf: (kind: string) => Shape;
  /** Edges that begin or end at a node. */
  readonly edgesOf: (node: string) => readonly GraphEdge[];
  /** Facts that a node takes part in as reporter, product or partner. */
  readonly factsOf: (node: string) => readonly FactView[];
}

/** Indexes a checked `graph.json` (see `checkGraph`). */
export function buildDataset(json: GraphJson): Dataset {
  const nodes = json.nodes
    .map((node): GraphNode => ({ id: node.key, ...node.attributes }))
    .sort((a, b) => b.support - a.support || b.size - a.size || compareText(a.id, b.id));
  const edges = json.edges.map(
    (edge): GraphEdge => ({ id: edge.key, source: edge.source, target: edge.target, ...edge.attributes }),
  );
  const nodeById = byId(nodes);
  const rankById = new Map(nodes.map(({ id }, rank) => [id, rank]));
  const edgeById = byId(edges);
  const articleById = byId(json.attributes.articles);
  const factById = byId(json.attributes.facts);
  const incident = groupBy(edges, (edge) => [edge.source, edge.target]);
  const shapes = shapesOfKinds(json.attributes.kinds);
  const facts = groupBy(json.attributes.facts, (fact) => [fact.reporter, fact.product, fact.partner]);
  return {
    attributes: json.attributes,
    nodes,
    edges,
    kinds: categories(
      json.attributes.kinds,
      countBy(nodes, (node) => node.kind),
    ),
    edgeTypes: categories(
      json.attributes.edgeTypes,
      countBy(edges, (edge) => edge.etype),
    ),
    node: (id) => nodeById.get(id),
    edge: (id) => edgeById.get(id),
    article: (id) => articleById.get(id),
    fact: (id) => factById.get(id),
    rank: (id) => rankById.get(id) ?? nodes.length,
    shapeOf: (kind) => shapes.get(kind) ?? SHAPES.circle,
    edgesOf: (id) => incident.get(id) ?? [],
    factsOf: (id) => facts.get(id) ?? [],
  };
}

/** The other end of an edge; the node itself for a loop. */
export function otherEnd(edge: GraphEdge, node: string): string {
  return edge.source === node ? edge.target : edge.source;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly (string | null)[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function categories(
  declared: Readonly<Record<string, KindStyle>>,
  counts: ReadonlyMap<string, number>,
): readonly Category[] {
  const list: Category[] = [];
  for (const [id, style] of Object.entries(declared)) {
    const count = counts.get(id);
    if (count !== undefined) list.push({ id, style, count });
  }
  return list;
}
