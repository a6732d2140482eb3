import { type Dataset, type FactView, type GraphEdge, type GraphNode, otherEnd } from "../model/dataset.js";
import { overlaps } from "../model/months.js";
import type { Filters, Focus } from "./filters.js";

/** What the filters leave. */
export interface Visible {
  /** In the order of the data set: the most supported first. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Facts that pass, whether or not their nodes are in the picture. */
  readonly facts: readonly FactView[];
  readonly hasNode: (id: string) => boolean;
  readonly hasEdge: (id: string) => boolean;
  readonly hasFact: (id: string) => boolean;
  /** Whether a node was asked for by name, so that it is drawn at any zoom: expanded, in focus, or next to such a one. */
  readonly isAsked: (id: string) => boolean;
}

/**
 * What passes the filters. Flow and period are asked of facts: while one of them is set, a node must take part in a fact
 * that passes, and an edge made of facts must have one; other edges between such nodes stay.
 */
export function visibleOf(data: Dataset, filters: Filters): Visible {
  const facts = data.attributes.facts.filter((fact) => factPasses(fact, filters));
  const factIds = new Set(facts.map((fact) => fact.id));
  const byFacts = filters.hiddenFlows.length > 0 || filters.period !== null;
  const traders = byFacts ? new Set(facts.flatMap(namesOf)) : null;
  const passing = data.edges.filter((edge) => edgePasses(edge, filters, byFacts ? factIds : null));
  let nodeIds = new Set(
    data.nodes
      .filter((node) => nodePasses(node, filters) && (traders?.has(node.id) ?? true))
      .map((node) => node.id),
  );
  if (filters.focus) nodeIds = near(filters.focus, passing, nodeIds);
  const extra = new Set<string>();
  const asked = new Set<string>();
  for (const id of filters.expanded) {
    for (const edge of expandableEdges(data, id, filters)) {
      extra.add(edge.id);
      nodeIds.add(id).add(otherEnd(edge, id));
      asked.add(id).add(otherEnd(edge, id));
    }
  }
  const passingIds = new Set(passing.map((edge) => edge.id));
  const edges = data.edges.filter(
    ({ id, source, target }) =>
      (passingIds.has(id) || extra.has(id)) && nodeIds.has(source) && nodeIds.has(target),
  );
  const edgeIds = new Set(edges.map((edge) => edge.id));
  return {
    nodes: data.nodes.filter((node) => nodeIds.has(node.id)),
    edges,
    facts,
    hasNode: (id) => nodeIds.has(id),
    hasEdge: (id) => edgeIds.has(id),
    hasFact: (id) => factIds.has(id),
    isAsked: (id) => filters.focus !== null || asked.has(id),
  };
}

/** How many nodes would come to be visible if this one were expanded. */
export function countExpandable(data: Dataset, visible: Visible, filters: Filters, id: string): number {
  const found = new Set<string>();
  for (const edge of expandableEdges(data, id, filters)) {
    const other = otherEnd(edge, id);
    if (!visible.hasNode(other)) found.add(other);
  }
  return found.size;
}

/** The edges of a node that only support, confidence, period, article or focus may hide. */
function expandableEdges(data: Dataset, id: string, filters: Filters): readonly GraphEdge[] {
  return data.edgesOf(id).filter((edge) => {
    if (filters.hiddenTypes.includes(edge.etype)) return false;
    const other = data.node(otherEnd(edge, id));
    return (
      other !== undefined &&
      !filters.hiddenKinds.includes(other.kind) &&
      !filters.hiddenNodes.includes(other.id)
    );
  });
}

function nodePasses(node: GraphNode, filters: Filters): boolean {
  return (
    !filters.hiddenKinds.includes(node.kind) &&
    !filters.hiddenNodes.includes(node.id) &&
    (filters.hiddenCommunities.length === 0 || !filters.hiddenCommunities.includes(String(node.community))) &&
    isSure(node, node.support, filters) &&
    saidIn(node.mentions, filters.article)
  );
}

function edgePasses(edge: GraphEdge, filters: Filters, facts: ReadonlySet<string> | null): boolean {
  return (
    !filters.hiddenTypes.includes(edge.etype) &&
    isSure(edge, edge.weight, filters) &&
    saidIn(edge.evidence, filters.article) &&
    (facts === null || edge.facts === undefined || edge.facts.some((id) => facts.has(id)))
  );
}

function factPasses(fact: FactView, filters: Filters): boolean {
  return (
    !filters.hiddenFlows.includes(fact.flow) &&
    isSure(fact, fact.support, filters) &&
    saidIn(fact.evidence, filters.article) &&
    (filters.period === null || overlaps(fact.period, filters.period))
  );
}

function isSure(item: { readonly confidence?: number }, support: number, filters: Filters): boolean {
  return support >= filters.minSupport && (item.confidence ?? 1) * 100 >= filters.minConfidence;
}

function saidIn(evidence: readonly { readonly article: string }[], article: string | null): boolean {
  return article === null || evidence.some((item) => item.article === article);
}

function namesOf(fact: FactView): readonly string[] {
  return [fact.reporter, fact.product, fact.partner].filter((id) => id !== null);
}

/** The nodes of `among` that a walk of so many steps along the edges reaches. */
function near(focus: Focus, edges: readonly GraphEdge[], among: ReadonlySet<string>): Set<string> {
  const next = new Map<string, string[]>();
  const link = (from: string, to: string) => {
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  };
  for (const { source, target } of edges) {
    link(source, target);
    link(target, source);
  }
  const reached = new Set(focus.ids.filter((id) => among.has(id)));
  let rim = [...reached];
  for (let step = 0; step < focus.steps; step += 1) {
    rim = rim
      .flatMap((id) => next.get(id) ?? [])
      .filter((id) => {
        const isNew = among.has(id) && !reached.has(id);
        if (isNew) reached.add(id);
        return isNew;
      });
  }
  return reached;
}
