import type { GraphJson } from "../../../src/model/graph-view.js";
import type { Dataset } from "../model/dataset.js";
import type { Visible } from "../state/visibility.js";

/** What is visible as a `graph.json` of its own: with the articles that it needs as evidence, and nothing else. */
export function subgraphOf(data: Dataset, visible: Visible): GraphJson {
  const used = new Set<string>();
  const note = (evidence: readonly { readonly article: string }[]) => {
    for (const { article } of evidence) used.add(article);
  };
  for (const node of visible.nodes) note(node.mentions);
  for (const edge of visible.edges) note(edge.evidence);
  const facts = visible.facts.filter((fact) =>
    [fact.reporter, fact.product, fact.partner].every((id) => id === null || visible.hasNode(id)),
  );
  for (const fact of facts) note(fact.evidence);
  const { articles } = data.attributes;
  const kept = new Set(facts.map(({ id }) => id));
  return {
    options: { type: "directed", multi: true, allowSelfLoops: true },
    attributes: { ...data.attributes, articles: articles.filter(({ id }) => used.has(id)), facts },
    nodes: visible.nodes.map(({ id, ...attributes }) => ({ key: id, attributes })),
    edges: visible.edges.map(({ id, source, target, ...attributes }) => ({
      key: id,
      source,
      target,
      attributes: attributes.facts
        ? { ...attributes, facts: attributes.facts.filter((fact) => kept.has(fact)) }
        : attributes,
    })),
  };
}
