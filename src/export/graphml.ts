import type { GraphSource } from "../model/graph-source.js";
import { EDGE_FIELDS, type Field, NODE_FIELDS } from "./rows.js";
import { xmlAttribute } from "./xml-text.js";

const TYPES = { string: "string", integer: "int", double: "double", boolean: "boolean" } as const;
// What GraphML itself says of an edge.
const STRUCTURE = new Set(["Id", "Source", "Target", "Type"]);

/** The graph as GraphML, in pieces: yEd, igraph, networkx and Cytoscape read it. Keys have the names of the CSV columns. */
export function* writeGraphml(source: GraphSource): Iterable<string> {
  const nodeKeys = keysOf(NODE_FIELDS, "n");
  const edgeKeys = keysOf(EDGE_FIELDS, "e");
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield* declare(nodeKeys, "node");
  yield* declare(edgeKeys, "edge");
  yield '<graph id="maotu" edgedefault="directed">\n';
  for (const node of source.nodes()) {
    yield `<node id="${xmlAttribute(node.key)}">${data(node, nodeKeys, source)}</node>\n`;
  }
  for (const edge of source.edges()) {
    const [id, from, to] = [edge.key, edge.source, edge.target].map(xmlAttribute);
    yield `<edge id="${id}" source="${from}" target="${to}">${data(edge, edgeKeys, source)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

interface Key<T> {
  readonly id: string;
  readonly field: Field<T>;
}

function keysOf<T>(fields: readonly Field<T>[], prefix: string): readonly Key<T>[] {
  return fields
    .filter(({ name }) => !STRUCTURE.has(name))
    .map((field, index) => ({ id: `${prefix}${index}`, field }));
}

function* declare<T>(keys: readonly Key<T>[], owner: "node" | "edge"): Iterable<string> {
  for (const { id, field } of keys) {
    // Readers look for label and weight by these names.
    const name = field.name[0]?.toLowerCase() + field.name.slice(1);
    yield `<key id="${id}" for="${owner}" attr.name="${name}" attr.type="${TYPES[field.type]}"/>\n`;
  }
}

function data<T>(row: T, keys: readonly Key<T>[], source: GraphSource): string {
  let written = "";
  for (const { id, field } of keys) {
    const value = field.value(row, source);
    if (value !== null) written += `<data key="${id}">${xmlAttribute(String(value))}</data>`;
  }
  return written;
}
