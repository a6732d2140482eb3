import type { GraphJson } from "../../../src/model/graph-view.js";

/** What is wrong with the data: a message key of the viewer and the place that shows it. */
export interface GraphProblem {
  readonly code:
    | "data-shape"
    | "data-format"
    | "data-unreadable"
    | "data-missing"
    | "data-compressed"
    | "server-silent";
  readonly detail: string;
}

export type Checked = { readonly graph: GraphJson } | { readonly problem: GraphProblem };

type Json = Readonly<Record<string, unknown>>;

/**
 * Checks as much of a parsed `graph.json` as the viewer relies on, so that a foreign or cut file gives a sentence
 * and not a stack: version, attributes, ids that exist, finite positions, declared kinds and types.
 */
export function checkGraph(value: unknown): Checked {
  const problem = findProblem(value);
  // The cast is what this function is for: the shape has just been checked.
  return problem === null ? { graph: value as GraphJson } : { problem };
}

function findProblem(value: unknown): GraphProblem | null {
  if (!isObject(value)) return shape("graph");
  const { attributes, nodes, edges } = value;
  if (!isObject(attributes)) return shape("attributes");
  if (attributes.format !== 1) return { code: "data-format", detail: String(attributes.format) };
  const { kinds, edgeTypes, articles, facts } = attributes;
  if (!isObject(kinds)) return shape("attributes.kinds");
  if (!isObject(edgeTypes)) return shape("attributes.edgeTypes");
  if (!isList(articles, isArticle)) return shape("attributes.articles");
  if (!isList(facts, isFact)) return shape("attributes.facts");
  if (!Array.isArray(nodes)) return shape("nodes");
  if (!Array.isArray(edges)) return shape("edges");
  const badNode = nodes.findIndex((node) => !isNode(node, kinds));
  if (badNode >= 0) return shape(`nodes[${badNode}]`);
  const keys = new Set(nodes.map((node: Json) => node.key));
  const badEdge = edges.findIndex((edge) => !isEdge(edge, edgeTypes, keys));
  return badEdge >= 0 ? shape(`edges[${badEdge}]`) : null;
}

function isNode(node: unknown, kinds: Json): boolean {
  if (!isObject(node) || !isText(node.key) || !isObject(node.attributes)) return false;
  const a = node.attributes;
  return (
    isText(a.label) &&
    isText(a.color) &&
    isObject(a.attrs) &&
    isText(a.kind) &&
    a.kind in kinds &&
    [a.x, a.y, a.size, a.support].every(Number.isFinite) &&
    isList(a.aliases, isText) &&
    isList(a.mentions, isEvidence)
  );
}

function isEdge(edge: unknown, types: Json, nodes: ReadonlySet<unknown>): boolean {
  if (!isObject(edge) || !isText(edge.key) || !isObject(edge.attributes)) return false;
  const a = edge.attributes;
  return (
    nodes.has(edge.source) &&
    nodes.has(edge.target) &&
    isText(a.etype) &&
    a.etype in types &&
    [a.weight, a.size].every(Number.isFinite) &&
    isList(a.evidence, isEvidence)
  );
}

function isArticle(article: unknown): boolean {
  return (
    isObject(article) && isText(article.id) && isText(article.title) && isList(article.sentences, isObject)
  );
}

function isFact(fact: unknown): boolean {
  return isObject(fact) && isText(fact.id) && isText(fact.reporter) && isList(fact.evidence, isEvidence);
}

function isEvidence(evidence: unknown): boolean {
  return isObject(evidence) && isText(evidence.article) && Number.isInteger(evidence.sentence);
}

function shape(detail: string): GraphProblem {
  return { code: "data-shape", detail };
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}
