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
  const nodeElement = nodeWriter(source);
  for (const node of source.nodes()) yield nodeElement(node, spells?.get(node.key));
  yield "</nodes>\n<edges>\n";
  const edgeElement = edgeWriter(source);
  for (const edge of source.edges())
    yield edgeElement(edge, dynamic ? spellsOfEdge(edge, source) : undefined);
  yield "</edges>\n</graph>\n</gexf>\n";
}

/** A node is there when it is mentioned and when one of its edges is: Gephi hides an edge whose ends are not there. */
function nodeSpells(source: GraphSource): ReadonlyMap<string, readonly Spell[]> {
  const spells = new Map<string, Gathered>();
  for (const { key, attributes } of source.nodes())
    spells.set(key, { spells: [...daysOf(attributes.mentions, source)], merged: 0 });
  for (const edge of source.edges()) {
    const own = spellsOfEdge(edge, source);
    for (const end of new Set([edge.source, edge.target])) gather(spells.get(end), own);
  }
  return new Map([...spells].map(([key, gathered]) => [key, mergeSpells(gathered.spells)]));
}

interface Gathered {
  spells: Spell[];
  /** How many they were when they were merged last. */
  merged: number;
}

/** Merges only when what was gathered has doubled: a hub has the spells of tens of thousands of edges. */
function gather(known: Gathered | undefined, own: readonly Spell[]): void {
  if (known === undefined) return;
  known.spells.push(...own);
  if (known.spells.length < 2 * known.merged + 64) return;
  known.spells = [...mergeSpells(known.spells)];
  known.merged = known.spells.length;
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

/** Makes the cells of a row. What is the same in many rows is kept: this runs for each column of each edge. */
function cellMaker<T>(list: readonly Column<T>[], source: GraphSource): (attributes: T) => string {
  const makers = list.map(({ few, value }, id) => {
    const opening = `<attvalue for="${id}" value="`;
    const make = (cell: string | number): string =>
      `${opening}${typeof cell === "number" ? cell : xmlAttribute(cell)}"/>`;
    return { value, make: few ? keepSome(make) : make };
  });
  return (attributes) => {
    let filled = "<attvalues>";
    for (const { value, make } of makers) {
      const cell = value(attributes, source);
      if (cell !== null) filled += make(cell);
    }
    return `${filled}</attvalues>`;
  };
}

const MOST_KEPT = 10_000;

/** The same function; what it made of the first few thousand different values is made once. */
function keepSome<T>(make: (value: T) => string): (value: T) => string {
  const kept = new Map<T, string>();
  return (value) => {
    const known = kept.get(value);
    if (known !== undefined) return known;
    const made = make(value);
    if (kept.size < MOST_KEPT) kept.set(value, made);
    return made;
  };
}

function spellsElement(spells: readonly Spell[] | undefined): string {
  if (spells === undefined || spells.length === 0) return "";
  return `<spells>${spells.map(([first, last]) => `<spell start="${first}" end="${last}"/>`).join("")}</spells>`;
}

function nodeWriter(source: GraphSource): (node: GraphNode, spells?: readonly Spell[]) => string {
  const cells = cellMaker(NODE_COLUMNS, source);
  const colorElement = keepSome(makeColorElement);
  return ({ key, attributes }, spells) => {
    const { label, x, y, size, color } = attributes;
    return (
      `<node id="${xmlAttribute(key)}" label="${xmlToken(label)}">${cells(attributes)}${spellsElement(spells)}` +
      `${colorElement(color)}<viz:position x="${x}" y="${y}"/><viz:size value="${size}"/></node>\n`
    );
  };
}

function edgeWriter(source: GraphSource): (edge: GraphEdge, spells?: readonly Spell[]) => string {
  const cells = cellMaker(EDGE_COLUMNS, source);
  const labelled = keepSome((label: string) => `" type="directed" label="${xmlToken(label)}" weight="`);
  const ends = keepSome((color: string) => `${makeColorElement(color)}</edge>\n`);
  return ({ key, source: from, target, attributes }, spells) => {
    const { etype, label, weight, color } = attributes;
    return (
      `<edge id="${xmlAttribute(key)}" source="${xmlAttribute(from)}" target="${xmlAttribute(target)}${labelled(label)}` +
      `${weight}" kind="${etype}">${cells(attributes)}${spellsElement(spells)}${ends(color)}`
    );
  };
}

/** #rrggbb as three channels: networkx and old versions of Gephi do not read hex. */
function makeColorElement(color: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"/>`;
}
