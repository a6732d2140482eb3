import type { GraphEdge } from "../model/graph-source.js";
import type { ArticleView, FactView, GraphJson } from "../model/graph-view.js";
import type { EdgeType, EntityKind } from "../model/ontology.js";

/** Which part of a graph is wanted; what is left out of it does not narrow the choice. */
export interface GraphFilter {
  /** Entities of these kinds, and edges between them. */
  readonly kind?: readonly EntityKind[];
  /** Edges of these types, and the entities that they join. */
  readonly type?: readonly EdgeType[];
  /** First and last month, `YYYY-MM`: of the period that a fact speaks of, else of the article that says an edge. */
  readonly since?: string;
  readonly until?: string;
  /** Fewest distinct articles that name an entity, and that say an edge. */
  readonly minSupport?: number;
  /** Id of an entity: only what is at most `depth` steps (1 by default) from it. */
  readonly ego?: string;
  readonly depth?: number;
  /** Whether edges stay that only say that two names share a sentence; they do not by default. */
  readonly coMentions?: boolean;
}

/**
 * The part of a graph that a filter leaves, with the facts and articles that it speaks of. Where edges are chosen by type or
 * time, entities that no edge is left of go too. An unknown `ego` gives an empty graph.
 */
export function selectGraph(graph: GraphJson, filter: GraphFilter): GraphJson {
  const facts = new Map(graph.attributes.facts.map((fact) => [fact.id, fact]));
  const articles = new Map(graph.attributes.articles.map((article) => [article.id, article]));
  const wanted = new Set(graph.nodes.filter((node) => isWanted(node, filter)).map(({ key }) => key));
  const timed = filter.since !== undefined || filter.until !== undefined;
  const edges = graph.edges
    .filter(({ source, target }) => wanted.has(source) && wanted.has(target))
    .filter((edge) => hasType(edge, filter) && edge.attributes.weight >= (filter.minSupport ?? 1))
    .flatMap((edge) => (timed ? (within(edge, { filter, facts, articles }) ?? []) : edge));
  const joined = timed || (filter.type ?? []).length > 0 ? endsOf(edges) : wanted;
  const kept =
    filter.ego === undefined ? joined : around(filter.ego, edges, { joined, depth: filter.depth ?? 1 });
  return restrict(graph, {
    nodes: kept,
    edges: edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
  });
}

function isWanted(
  { attributes }: GraphJson["nodes"][number],
  { kind = [], minSupport = 1 }: GraphFilter,
): boolean {
  return attributes.support >= minSupport && (kind.length === 0 || kind.includes(attributes.kind));
}

function hasType({ attributes: { etype } }: GraphEdge, { type = [], coMentions }: GraphFilter): boolean {
  if (type.length > 0) return type.includes(etype);
  return etype !== "co_mentioned" || coMentions === true;
}

interface Times {
  readonly filter: GraphFilter;
  readonly facts: ReadonlyMap<string, FactView>;
  readonly articles: ReadonlyMap<string, ArticleView>;
}

/** An edge with those of its facts, or of its evidence, that lie in the time asked for; null where none does. */
function within(edge: GraphEdge, { filter, facts, articles }: Times): GraphEdge | null {
  const { since = "", until = "9999" } = filter;
  const inTime = (first: string, last: string): boolean => first <= until && last >= since;
  const dated = (article: string): boolean => {
    const month = articles.get(article)?.date?.slice(0, 7);
    return month !== undefined && inTime(month, month);
  };
  const { attributes } = edge;
  if (attributes.facts === undefined) {
    const evidence = attributes.evidence.filter(({ article }) => dated(article));
    return evidence.length === 0 ? null : { ...edge, attributes: { ...attributes, evidence } };
  }
  const kept = attributes.facts
    .flatMap((id) => facts.get(id) ?? [])
    .filter(({ period, evidence }) =>
      period === null ? evidence.some(({ article }) => dated(article)) : inTime(...period),
    );
  if (kept.length === 0) return null;
  const said = new Set(kept.flatMap(({ evidence }) => evidence.map(({ article }) => article)));
  const evidence = attributes.evidence.filter(({ article }) => said.has(article));
  return { ...edge, attributes: { ...attributes, facts: kept.map(({ id }) => id), evidence } };
}

function endsOf(edges: readonly GraphEdge[]): ReadonlySet<string> {
  return new Set(edges.flatMap(({ source, target }) => [source, target]));
}

/** What is at most `depth` steps from an entity, itself included. */
function around(
  ego: string,
  edges: readonly GraphEdge[],
  { joined, depth }: { readonly joined: ReadonlySet<string>; readonly depth: number },
): ReadonlySet<string> {
  const reached = new Set(joined.has(ego) ? [ego] : []);
  for (let step = 0; step < depth; step++) {
    const before = new Set(reached);
    for (const { source, target } of edges) {
      if (before.has(source)) reached.add(target);
      if (before.has(target)) reached.add(source);
    }
    if (reached.size === before.size) break;
  }
  return reached;
}

/** A graph cut down to some nodes and edges, with the facts and articles that these point at. */
function restrict(
  graph: GraphJson,
  { nodes, edges }: { readonly nodes: ReadonlySet<string>; readonly edges: readonly GraphEdge[] },
): GraphJson {
  const chosen = graph.nodes.filter(({ key }) => nodes.has(key));
  const factIds = new Set(edges.flatMap(({ attributes }) => attributes.facts ?? []));
  const facts = graph.attributes.facts.filter(({ id }) => factIds.has(id));
  const quoted = [
    ...chosen.map(({ attributes }) => attributes.mentions),
    ...edges.map(({ attributes }) => attributes.evidence),
    ...facts.map(({ evidence }) => evidence),
  ];
  const articleIds = new Set(quoted.flatMap((evidence) => evidence.map(({ article }) => article)));
  const articles = graph.attributes.articles.filter(({ id }) => articleIds.has(id));
  return { ...graph, attributes: { ...graph.attributes, articles, facts }, nodes: chosen, edges };
}
