import type { GraphSource } from "../model/graph-source.js";
import type { GraphJson } from "../model/graph-view.js";

/** A graph in memory as a source of exports. */
export function sourceOf(graph: GraphJson): GraphSource {
  const { articles, facts, ...attributes } = graph.attributes;
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const factOf = new Map(facts.map((fact) => [fact.id, fact]));
  const labels = new Map(graph.nodes.map((node) => [node.key, node.attributes.label]));
  return {
    attributes,
    nodes: () => graph.nodes,
    edges: () => graph.edges,
    articles: () => articles,
    facts: () => facts,
    article: (id) => articleOf.get(id),
    fact: (id) => factOf.get(id),
    label: (node) => labels.get(node) ?? node,
  };
}
