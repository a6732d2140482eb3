import { compareText } from "../base/ids.js";
import type { GraphAttributes, GraphJson } from "../model/graph-view.js";
import { type Column, EDGE_COLUMNS, type Lookup, NODE_COLUMNS } from "./gexf-columns.js";
import { xmlAttribute, xmlToken } from "./xml-text.js";

export interface GexfOptions {
  /** Whether weak co-mention edges are written; they are off by default. */
  readonly coMentions?: boolean;
}

type Node = GraphJson["nodes"][number];
type Edge = GraphJson["edges"][number];

/**
 * The graph as GEXF 1.3, in pieces to be written one after the other. What readers demand, as read in their source:
 * every edge has a type and it is that of `defaultedgetype` (Gephi drops edges that differ, networkx refuses them without
 * it), colours have no alpha (hex with alpha aborts Gephi's import), and there is one edge a (source, target, kind)
 * (Gephi merges others).
 */
export function* writeGexf(graph: GraphJson, options: GexfOptions = {}): Iterable<string> {
  const lookup = lookupOf(graph);
  const edges = graph.edges.filter((edge) => options.coMentions || edge.attributes.etype !== "co_mentioned");
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield meta(graph.attributes);
  yield '<graph defaultedgetype="directed">\n';
  yield* columns("node", NODE_COLUMNS);
  yield* columns("edge", EDGE_COLUMNS);
  yield `<nodes count="${graph.nodes.length}">\n`;
  for (const node of graph.nodes) yield nodeElement(node, lookup);
  yield `</nodes>\n<edges count="${edges.length}">\n`;
  for (const edge of edges) yield edgeElement(edge, lookup);
  yield "</edges>\n</graph>\n</gexf>\n";
}

function meta({ name, articles }: GraphAttributes): string {
  // The date of the data, not of the run: the same articles give the same bytes.
  const newest = articles
    .flatMap(({ date }) => date ?? [])
    .sort(compareText)
    .at(-1);
  const modified = newest === undefined ? "" : ` lastmodifieddate="${newest}"`;
  return `<meta${modified}><creator>Maotu</creator><description>${xmlAttribute(name)}</description></meta>\n`;
}

function* columns<T>(owner: "node" | "edge", list: readonly Column<T>[]): Iterable<string> {
  yield `<attributes class="${owner}">\n`;
  for (const [id, { title, type }] of list.entries()) {
    yield `<attribute id="${id}" title="${xmlAttribute(title)}" type="${type}"/>\n`;
  }
  yield "</attributes>\n";
}

function cells<T>(list: readonly Column<T>[], attributes: T, lookup: Lookup): string {
  const filled = list.map(({ value }, id) => {
    const cell = value(attributes, lookup);
    return cell === null ? "" : `<attvalue for="${id}" value="${xmlAttribute(String(cell))}"/>`;
  });
  return `<attvalues>${filled.join("")}</attvalues>`;
}

function nodeElement({ key, attributes }: Node, lookup: Lookup): string {
  const { label, x, y, size, color } = attributes;
  return (
    `<node id="${xmlAttribute(key)}" label="${xmlToken(label)}">${cells(NODE_COLUMNS, attributes, lookup)}` +
    `${colorElement(color)}<viz:position x="${x}" y="${y}"/><viz:size value="${size}"/></node>\n`
  );
}

function edgeElement({ key, source, target, attributes }: Edge, lookup: Lookup): string {
  const { etype, label, weight, color } = attributes;
  return (
    `<edge id="${xmlAttribute(key)}" source="${xmlAttribute(source)}" target="${xmlAttribute(target)}" type="directed"` +
    ` label="${xmlToken(label)}" weight="${weight}" kind="${etype}">${cells(EDGE_COLUMNS, attributes, lookup)}` +
    `${colorElement(color)}</edge>\n`
  );
}

/** #rrggbb as three channels: networkx and old versions of Gephi do not read hex. */
function colorElement(color: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"/>`;
}

function lookupOf({ attributes, nodes }: GraphJson): Lookup {
  const articles = new Map(attributes.articles.map((article) => [article.id, article]));
  const facts = new Map(attributes.facts.map((fact) => [fact.id, fact]));
  const labels = new Map(nodes.map((node) => [node.key, node.attributes.label]));
  return {
    article: (id) => articles.get(id),
    fact: (id) => facts.get(id),
    label: (node) => labels.get(node) ?? node,
    kindLabel: (kind) => attributes.kinds[kind].zh,
    typeLabel: (etype) => attributes.edgeTypes[etype].zh,
  };
}
