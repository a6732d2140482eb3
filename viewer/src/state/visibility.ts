import type { Dataset, GraphEdge, GraphNode } from "../model/dataset.js";
import type { ViewState } from "./view-state.js";

/** What the filters leave. */
export interface Visible {
  /** In the order of the data set: the most supported first. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly hasNode: (id: string) => boolean;
  readonly hasEdge: (id: string) => boolean;
}

type Filters = Pick<ViewState, "hiddenKinds" | "hiddenTypes">;

/** A node is visible unless its kind is hidden; an edge if its type and both its ends are visible. */
export function visibleOf(data: Dataset, { hiddenKinds, hiddenTypes }: Filters): Visible {
  const nodes = data.nodes.filter((node) => !hiddenKinds.includes(node.kind));
  const nodeIds = new Set(nodes.map((node) => node.id));
  const edges = data.edges.filter(
    (edge) => !hiddenTypes.includes(edge.etype) && nodeIds.has(edge.source) && nodeIds.has(edge.target),
  );
  const edgeIds = new Set(edges.map((edge) => edge.id));
  return { nodes, edges, hasNode: (id) => nodeIds.has(id), hasEdge: (id) => edgeIds.has(id) };
}
