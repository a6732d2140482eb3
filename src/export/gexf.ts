// Not from `ids.js`: the viewer writes GEXF too, and a browser has no `node:crypto`.
import { compareText } from "../base/compare-text.js";
import type { GraphEdge, GraphNode, GraphSource } from "../model/graph-source.js";
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from "./gexf-columns.js";
import { daysOf, mergeSpells, type Spell, spellsOfEdge } from "./spells.js";
import { xmlAttribute, xmlToken } from "./xml-text.js";

export interface GexfOptions {
  /**
   * Whether nodes and edges carry the time that they belong to, for the timeline of Gephi: the months that facts speak of,
   * the days on which articles said the rest. Other readers take a dynamic file with care, so it is off by default.
   */
  readonly dynamic?: boolean;
}

/**
 * The graph as GEXF 1.3, in pieces to be written one after the other; one node or edge is held at a time. What readers
 * demand, as read in their source: every edge has a type and it is that of `defaultedgetype` (Gephi drops edges that
 * differ, networkx refuses them without it), colours have no alpha (hex with alpha aborts Gephi's import), there is one
 * edge a (source, target, kind) (Gephi merges others), and one block of attributes a class (graphology throws at two).
 */
export function* writeGexf(source: GraphSource, { dynamic = false }: GexfOptions = {}): Iterable<string> {
  const spells = dynamic ? nodeSpells(source) : null;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield meta(source);
  yield dynamic
    ? '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n'
    : '<graph defaultedgetype="directed">\n';
  yield* columns("node", NODE_COLUMNS);
  yield* columns("edge", EDGE_COLUMNS);
  yield "<nodes>\n";
  for (const node of source.nodes()) yield nodeElement(node, source, spells?.get(node.key));
  yield "</nodes>\n<edges>\n";
  for (const edge of source.edges()) {
    yield edgeElement(edge, source, dynamic ? spellsOfEdge(edge, source) : undefined);
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

/** A node is there when it is mentioned and when one of its edges is: Gephi hides an edge whose ends are not there. */
function nodeSpells(source: GraphSource): ReadonlyMap<string, readonly Spell[]> {
  const spells = new Map<string, readonly Spell[]>();
  for (const { key, attributes } of source.nodes()) spells.set(key, daysOf(attributes.mentions, source));
  for (const edge of source.edges()) {
    const own = spellsOfEdge(edge, source);
    for (const end of [edge.source, edge.target])
      spells.set(end, mergeSpells([...(spells.get(end) ?? []), ...own]));
  }
  return spells;
}

function meta(source: GraphSource): string {
  // The date of the data, not of the run: the same articles give the same bytes.
  let newest = "";
  for (const { date } of source.articles()) if (date !== null && compareText(date, newest) > 0) newest = date;
  const modified = newest === "" ? "" : ` lastmodifieddate="${newest}"`;
  const name = xmlAttribute(source.attributes.name);
  return `<meta${modified}><creator>Maotu</creator><description>${name}</description></meta>\n`;
}

function* columns<T>(owner: "node" | "edge", list: readonly Column<T>[]): Iterable<string> {
  yield `<attributes class="${owner}">\n`;
  for (const [id, { title, type }] of list.entries()) {
    yield `<attribute id="${id}" title="${xmlAttribute(title)}" type="${type}"/>\n`;
  }
  yield "</attributes>\n";
}

/** A loop by number and texts made once: this runs for each column of each edge. */
function cells<T>(list: readonly Column<T>[], attributes: T, source: GraphSource): string {
  let filled = "<attvalues>";
  for (let id = 0; id < list.length; id++) {
    const cell = list[id]?.value(attributes, source) ?? null;
    if (cell === null) continue;
    filled += `${OPENINGS[id]}${typeof cell === "number" ? cell : xmlAttribute(cell)}"/>`;
  }
  return `${filled}</attvalues>`;
}

const OPENINGS = Array.from(
  { length: Math.max(NODE_COLUMNS.length, EDGE_COLUMNS.length) },
  (_, id) => `<attvalue for="${id}" value="`,
);

function spellsElement(spells: readonly Spell[] | undefined): string {
  if (spells === undefined || spells.length === 0) return "";
  return `<spells>${spells.map(([first, last]) => `<spell start="${first}" end="${last}"/>`).join("")}</spells>`;
}

function nodeElement({ key, attributes }: GraphNode, source: GraphSource, spells?: readonly Spell[]): string {
  const { label, x, y, size, color } = attributes;
  return (
    `<node id="${xmlAttribute(key)}" label="${xmlToken(label)}">${cells(NODE_COLUMNS, attributes, source)}` +
    `${spellsElement(spells)}${colorElement(color)}<viz:position x="${x}" y="${y}"/><viz:size value="${size}"/></node>\n`
  );
}

function edgeElement(
  { key, source, target, attributes }: GraphEdge,
  graph: GraphSource,
  spells?: readonly Spell[],
): string {
  const { etype, label, weight, color } = attributes;
  return (
    `<edge id="${xmlAttribute(key)}" source="${xmlAttribute(source)}" target="${xmlAttribute(target)}" type="directed"` +
    ` label="${xmlToken(label)}" weight="${weight}" kind="${etype}">${cells(EDGE_COLUMNS, attributes, graph)}` +
    `${spellsElement(spells)}${colorElement(color)}</edge>\n`
  );
}

/** Colours are those of the kinds and types, some twenty; a graph with one for each node is not remembered whole. */
const colorElements = new Map<string, string>();

function colorElement(color: string): string {
  const known = colorElements.get(color) ?? makeColorElement(color);
  if (colorElements.size < 100) colorElements.set(color, known);
  return known;
}

/** #rrggbb as three channels: networkx and old versions of Gephi do not read hex. */
function makeColorElement(color: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"/>`;
}
