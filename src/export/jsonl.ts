import type { Extraction } from "../model/extraction.js";
import type { GraphSource } from "../model/graph-source.js";

/** The contract of docs/ontology.md as JSON lines, one file a line. */
export function* writeExtractions(extractions: Iterable<Extraction>): Iterable<string> {
  for (const extraction of extractions) yield `${JSON.stringify(extraction)}\n`;
}

/** Rows of a graph as JSON lines for other programs: each is an `article`, `entity`, `edge` or `fact`, told by `row`. */
export function* writeRows(graph: GraphSource): Iterable<string> {
  const line = (row: string, value: object): string => `${JSON.stringify({ row, ...value })}\n`;
  for (const article of graph.articles()) yield line("article", article);
  for (const { key, attributes } of graph.nodes()) yield line("entity", { id: key, ...attributes });
  for (const { key, source, target, attributes } of graph.edges()) {
    yield line("edge", { id: key, source, target, ...attributes });
  }
  for (const fact of graph.facts()) yield line("fact", fact);
}
