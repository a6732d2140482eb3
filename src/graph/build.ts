import { MultiDirectedGraph } from "graphology";
import { compareText } from "../base/ids.js";
import type { EntityRecord, Extraction } from "../model/extraction.js";
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from "../model/graph-view.js";
import { type ArticleSet, collectArticles, countArticles } from "./article-set.js";
import { coMentionEdges } from "./co-mentions.js";
import { mergeEntities } from "./merge-entities.js";
import { mergeFacts } from "./merge-facts.js";
import { type EdgeDraft, factEdges, relationEdges } from "./relation-edges.js";
import { edgeSize, sizeNodes } from "./sizes.js";

export type TradeGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** How kinds and edge types are shown; `Knowledge` is one. */
export type Ontology = Pick<GraphAttributes, "kinds" | "edgeTypes">;

/**
 * The graph of all files: a node an entity, an edge a (source, type, target). The result does not depend on the order
 * of the files, and the same file given twice changes nothing. Positions and communities are 0 until `layoutGraph` and
 * `assignCommunities` set them. `articles` are those of the extractions, where somebody has settled already which file
 * speaks for each and what reprints what.
 */
export function buildGraph(
  extractions: readonly Extraction[],
  ontology: Ontology,
  articles: ArticleSet = collectArticles(extractions),
): TradeGraph {
  const entities = mergeEntities(extractions, articles);
  const facts = mergeFacts(extractions, articles);
  const graph: TradeGraph = new MultiDirectedGraph();
  graph.replaceAttributes({
    name: "贸图",
    format: 1,
    kinds: ontology.kinds,
    edgeTypes: ontology.edgeTypes,
    articles: [...articles.byId.values()],
    facts,
  });
  for (const entity of entities) graph.addNode(entity.id, nodeAttributes(entity, { ontology, articles }));
  const drafts = [
    ...relationEdges(extractions, articles),
    ...factEdges(facts, articles),
    ...coMentionEdges(entities, articles),
  ];
  for (const draft of drafts.sort((a, b) => compareText(a.key, b.key))) {
    graph.addDirectedEdgeWithKey(draft.key, draft.source, draft.target, edgeAttributes(draft, ontology));
  }
  sizeNodes(graph);
  return graph;
}

function nodeAttributes(
  entity: EntityRecord,
  { ontology, articles }: { ontology: Ontology; articles: ArticleSet },
): NodeAttributes {
  return {
    label: entity.name,
    kind: entity.kind,
    aliases: entity.aliases,
    attrs: entity.attrs,
    confidence: entity.confidence,
    support: countArticles(entity.mentions, articles),
    mentions: entity.mentions,
    community: 0,
    x: 0,
    y: 0,
    size: 0,
    color: ontology.kinds[entity.kind].color,
  };
}

function edgeAttributes(draft: EdgeDraft, ontology: Ontology): EdgeAttributes {
  const style = ontology.edgeTypes[draft.etype];
  const { etype, weight, confidence, titles, seen, facts, evidence } = draft;
  return {
    etype,
    label: titles?.join("、") ?? style.zh,
    weight,
    confidence,
    size: edgeSize(etype, weight),
    color: style.color,
    ...(titles === undefined ? {} : { titles }),
    ...(seen === undefined ? {} : { seen }),
    ...(facts === undefined ? {} : { facts }),
    evidence,
  };
}
