import type { ArticleView, FactView, GraphAttributes, GraphJson } from "./graph-view.js";

export type GraphNode = GraphJson["nodes"][number];
export type GraphEdge = GraphJson["edges"][number];

/**
 * A graph as exports read it: in streams, with look-ups by id. What writes from it holds one node or edge at a time, so a
 * graph that does not fit into memory can be written from wherever it lies. Each stream can be asked for again and gives
 * the same order.
 */
export interface GraphSource {
  readonly attributes: Omit<GraphAttributes, "articles" | "facts">;
  nodes(): Iterable<GraphNode>;
  edges(): Iterable<GraphEdge>;
  articles(): Iterable<ArticleView>;
  facts(): Iterable<FactView>;
  article(id: string): ArticleView | undefined;
  fact(id: string): FactView | undefined;
  /** Label of a node; the id itself where there is no such node. */
  label(node: string): string;
}
