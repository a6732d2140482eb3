import { createHash } from "node:crypto";
import type { GraphJson } from "../model/graph-view.js";

/** Characters that are hashed in one go: a text of the whole graph would be some hundred megabytes. */
const PIECE = 1 << 16;

/**
 * A digest of what a graph holds, as 32 hexadecimal digits. Only what answers are made of counts: the same graph from a file and
 * from memory has the same one.
 */
export function versionOf({ attributes, nodes, edges }: GraphJson): string {
  const hash = createHash("sha256");
  let piece = "";
  const add = (part: string): void => {
    piece += part;
    if (piece.length < PIECE) return;
    hash.update(piece);
    piece = "";
  };
  for (const { id, date, file } of attributes.articles) add(row(id, date, file));
  add("\n");
  for (const { id, support, confidence } of attributes.facts) add(row(id, support, confidence));
  add("\n");
  for (const { key, attributes: node } of nodes) {
    const { kind, label, support, aliases } = node;
    add(row(key, kind, label, support, aliases.length, ...aliases));
  }
  add("\n");
  for (const { key, attributes: edge } of edges) add(row(key, edge.weight, edge.confidence));
  return hash.update(piece).digest("hex").slice(0, 32);
}

/** Parts are kept apart by signs that no name holds. */
function row(...parts: readonly (string | number | null)[]): string {
  return `${parts.join("\u001f")}\u001e`;
}
