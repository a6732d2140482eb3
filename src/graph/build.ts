import { MultiDirectedGraph } from "graphology";
import { compareText } from "../base/ids.js";
import type { EntityRecord, Extraction } from "../model/extraction.js";
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from "../model/graph-view.js";
import { collectArticles, countArticles } from "./article-set.js";
import { coMentionEdges } from "./co-mentions.js";
import { mergeEntities } from "./merge-entities.js";
import { mergeFacts } from "./merge-facts.js";
import { type EdgeDraft, factEdges, relationEdges } from "./relation-edges.js";
import { edgeSize, sizeNodes } from "./sizes.js";

export type TradeGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** How kinds and edge types are shown; `Knowledge` is one. */
export type Ontology = Pick<GraphAttributes, "kinds" | "edgeTypes">;

export interface BuildOptions {
  /** Entities, relations and facts that the extractor is less sure of are left out; 0 to 1, 0 keeps all. */
  readonly minConfidence?: number;
}

/**
 * The graph of all files: a node an entity, an edge a (source, type, target). The result does not depend on the order
 * of the files, and the same file given twice changes nothing. Positions and communities are 0 until `layoutGraph` and
 * `assignCommunities` set them.
 */
export function buildGraph(
  extractions: readonly Extraction[],
  ontology: Ontology,
  options: BuildOptions = {},
): TradeGraph {
  const kept = extractions.map((extraction) => keepCertain(extraction, options.minConfidence ?? 0));
  const articles = collectArticles(kept);
  const entities = mergeEntities(kept, articles);
  const facts = mergeFacts(kept, articles);
  const graph: TradeGraph = new MultiDirectedGraph();
  graph.replaceAttributes({
    name: "贸图",
    format: 1,
    kinds: ontology.kinds,
    edgeTypes: ontology.edgeTypes,
    articles: [...articles.byId.values()],
    facts,
  });
  for (const entity of entities) graph.addNode(entity.id, nodeAttributes(entity, ontology));
  const drafts = [
    ...relationEdges(kept, articles),
    ...factEdges(facts, articles),
    ...coMentionEdges(entities, articles),
  ];
  for (const draft of drafts.sort((a, b) => compareText(a.key, b.key))) {
    graph.addDirectedEdgeWithKey(draft.key, draft.source, draft.target, edgeAttributes(draft, ontology));
  }
  sizeNodes(graph);
  return graph;
}

/** Drops what is below the threshold, and what would be left without one of its ends. */
function keepCertain(extraction: Extraction, threshold: number): Extraction {
  const sure = (item: { readonly confidence: number }): boolean => item.confidence >= threshold;
  const entities = extraction.entities.filter(sure);
  const ids = new Set(entities.map((entity) => entity.id));
  const known = (id: string | null): boolean => id === null || ids.has(id);
  return {
    ...extraction,
    entities,
    relations: extraction.relations.filter((item) => sure(item) && known(item.source) && known(item.target)),
    facts: extraction.facts.filter(
      (fact) => sure(fact) && known(fact.reporter) && known(fact.product) && known(fact.partner),
    ),
  };
}

function nodeAttributes(entity: EntityRecord, ontology: Ontology): NodeAttributes {
  return {
    label: entity.name,
    kind: entity.kind,
    aliases: entity.aliases,
    attrs: entity.attrs,
    confidence: entity.confidence,
    support: countArticles(entity.mentions),
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
  const { etype, weight, confidence, titles, facts, evidence } = draft;
  return {
    etype,
    label: titles?.join("、") ?? style.zh,
    weight,
    confidence,
    size: edgeSize(etype, weight),
    color: style.color,
    ...(titles === undefined ? {} : { titles }),
    ...(facts === undefined ? {} : { facts }),
    evidence,
  };
}
