import type {
  ArticleView,
  EdgeAttributes,
  FactView,
  GraphJson,
  NodeAttributes,
} from "../model/graph-view.js";
import { type Adjacency, makeAdjacency } from "./adjacency.js";

export interface LoadedNode extends NodeAttributes {
  readonly id: string;
}

export interface LoadedEdge extends EdgeAttributes {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** A graph with the indexes that queries need; each is made when it is first asked for, once. */
export interface LoadedGraph {
  readonly json: GraphJson;
  /** Changes with what the graph holds. */
  readonly version: string;
  readonly nodes: ReadonlyMap<string, LoadedNode>;
  readonly facts: ReadonlyMap<string, FactView>;
  readonly articles: ReadonlyMap<string, ArticleView>;
  /** Nodes and edges by their place in the file, for what walks over many of them. */
  readonly adjacency: Adjacency;
  /** The edge at a place of the file, and the place of an edge by its id. */
  edgeAt(index: number): LoadedEdge;
  edge(id: string): LoadedEdge | undefined;
  /** Edges that start or end at a node, in the order of the file. */
  edgesOf(node: string): readonly LoadedEdge[];
  /** Facts in which an entity is reporter, product or partner. */
  factsOf(node: string): readonly FactView[];
}

/** Gives a graph its indexes. `version` makes its digest, which is only asked for where answers are cached or continued. */
export function loadGraph(json: GraphJson, version: () => string): LoadedGraph {
  const lazy = {
    version: once(version),
    nodes: once(() => new Map(json.nodes.map(({ key, attributes }) => [key, { id: key, ...attributes }]))),
    facts: once(() => new Map(json.attributes.facts.map((fact) => [fact.id, fact]))),
    articles: once(() => new Map(json.attributes.articles.map((article) => [article.id, article]))),
    adjacency: once(() => makeAdjacency(json)),
    edgeIndex: once(() => new Map(json.edges.map(({ key }, index) => [key, index]))),
    factsOf: once(() => indexFacts(json.attributes.facts)),
  };
  const edgeAt = (index: number): LoadedEdge => {
    const edge = json.edges[index];
    if (edge === undefined) throw new RangeError(`graph: there is no edge ${index}`);
    return { id: edge.key, source: edge.source, target: edge.target, ...edge.attributes };
  };
  return {
    json,
    get version() {
      return lazy.version();
    },
    get nodes() {
      return lazy.nodes();
    },
    get facts() {
      return lazy.facts();
    },
    get articles() {
      return lazy.articles();
    },
    get adjacency() {
      return lazy.adjacency();
    },
    edgeAt,
    edge(id) {
      const index = lazy.edgeIndex().get(id);
      return index === undefined ? undefined : edgeAt(index);
    },
    edgesOf(node) {
      return lazy.adjacency().edgesOf(node).map(edgeAt);
    },
    factsOf: (node) => lazy.factsOf().get(node) ?? [],
  };
}

function indexFacts(facts: readonly FactView[]): Map<string, FactView[]> {
  const index = new Map<string, FactView[]>();
  for (const fact of facts) {
    for (const id of new Set([fact.reporter, fact.product, fact.partner])) {
      if (id === null) continue;
      const known = index.get(id);
      if (known === undefined) index.set(id, [fact]);
      else known.push(fact);
    }
  }
  return index;
}

function once<T extends object | string>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
