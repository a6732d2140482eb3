import { type Dataset, otherEnd } from "../model/dataset.js";
import type { Selection } from "./view-state.js";
import type { Visible } from "./visibility.js";

/** What stands out while the rest fades. */
export interface Emphasis {
  /** The selected node, or the ends of the selected edge. */
  readonly centre: readonly string[];
  readonly nodes: ReadonlySet<string>;
  readonly edges: readonly string[];
}

/** The selected node with its visible neighbours and the edges to them, or an edge with its ends; null for none. */
export function emphasisOf(data: Dataset, visible: Visible, selection: Selection | null): Emphasis | null {
  if (selection === null) return null;
  if (selection.kind === "edge") {
    const edge = data.edge(selection.id);
    if (!edge) return null;
    return {
      centre: [edge.source, edge.target],
      nodes: new Set([edge.source, edge.target]),
      edges: [edge.id],
    };
  }
  if (!data.node(selection.id)) return null;
  const edges = data.edgesOf(selection.id).filter((edge) => visible.hasEdge(edge.id));
  const nodes = new Set([selection.id, ...edges.map((edge) => otherEnd(edge, selection.id))]);
  return { centre: [selection.id], nodes, edges: edges.map((edge) => edge.id) };
}
