import type {
  ArticleView,
  EdgeAttributes,
  FactView,
  GraphJson,
  NodeAttributes,
} from "../model/graph-view.js";

export interface LoadedNode extends NodeAttributes {
  readonly id: string;
}

export interface LoadedEdge extends EdgeAttributes {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** A graph with the indexes that queries need. */
export interface LoadedGraph {
  readonly json: GraphJson;
  readonly nodes: ReadonlyMap<string, LoadedNode>;
  readonly edges: readonly LoadedEdge[];
  readonly facts: ReadonlyMap<string, FactView>;
  readonly articles: ReadonlyMap<string, ArticleView>;
  /** Edges that start or end at a node, in the order of the file. */
  edgesOf(node: string): readonly LoadedEdge[];
}

/** Indexes a graph; takes time in proportion to its size, once. */
export function loadGraph(json: GraphJson): LoadedGraph {
  const edges = json.edges.map(({ key, source, target, attributes }) => ({
    id: key,
    source,
    target,
    ...attributes,
  }));
  const byNode = new Map<string, LoadedEdge[]>();
  for (const edge of edges) {
    for (const end of new Set([edge.source, edge.target])) {
      const known = byNode.get(end);
      if (known === undefined) byNode.set(end, [edge]);
      else known.push(edge);
    }
  }
  return {
    json,
    edges,
    nodes: new Map(json.nodes.map(({ key, attributes }) => [key, { id: key, ...attributes }])),
    facts: new Map(json.attributes.facts.map((fact) => [fact.id, fact])),
    articles: new Map(json.attributes.articles.map((article) => [article.id, article])),
    edgesOf: (node) => byNode.get(node) ?? [],
  };
}
