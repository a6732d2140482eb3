import type { GraphSource } from "../model/graph-source.js";

/** What graphology is told of the graph: edges have a direction, and there are several between two nodes. */
const GRAPH_OPTIONS = { type: "directed", multi: true, allowSelfLoops: true };

/**
 * `graph.json` in pieces: graphology's serialized form, one article, fact, node and edge a line, so that two runs can
 * be compared line by line. `JSON.parse` of all pieces gives the graph back.
 */
export function* writeGraphJson(graph: GraphSource): Iterable<string> {
  yield `{"options":${JSON.stringify(GRAPH_OPTIONS)},\n`;
  yield `"attributes":{${JSON.stringify(graph.attributes).slice(1, -1)},\n`;
  yield* lines("articles", graph.articles());
  yield ",\n";
  yield* lines("facts", graph.facts());
  yield "},\n";
  yield* lines("nodes", graph.nodes());
  yield ",\n";
  yield* lines("edges", graph.edges());
  yield "}\n";
}

function* lines(name: string, items: Iterable<unknown>): Iterable<string> {
  yield `${JSON.stringify(name)}:[`;
  let between = "\n";
  for (const item of items) {
    yield `${between}${JSON.stringify(item)}`;
    between = ",\n";
  }
  yield "]";
}
