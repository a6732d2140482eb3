import type { GraphJson } from "../model/graph-view.js";

/**
 * `graph.json` in pieces: graphology's serialized form, one article, fact, node and edge a line, so that two runs can
 * be compared line by line. `JSON.parse` of all pieces gives the graph back.
 */
export function* writeGraphJson(graph: GraphJson): Iterable<string> {
  const { articles, facts, ...attributes } = graph.attributes;
  yield `{"options":${JSON.stringify(graph.options)},\n`;
  yield `"attributes":{${JSON.stringify(attributes).slice(1, -1)},\n`;
  yield* lines("articles", articles);
  yield ",\n";
  yield* lines("facts", facts);
  yield "},\n";
  yield* lines("nodes", graph.nodes);
  yield ",\n";
  yield* lines("edges", graph.edges);
  yield "}\n";
}

function* lines(name: string, items: readonly unknown[]): Iterable<string> {
  yield `${JSON.stringify(name)}:[`;
  for (const [index, item] of items.entries()) yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(item)}`;
  yield "]";
}
