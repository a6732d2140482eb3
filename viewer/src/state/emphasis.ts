import { type Dataset, type FactView, otherEnd } from "../model/dataset.js";
import { linksBetween } from "../model/links.js";
import { type Selection, selectedNodes } from "./view-state.js";
import type { Visible } from "./visibility.js";

type Shown = Pick<Visible, "hasEdge">;

/** What stands out while the rest fades. */
export interface Emphasis {
  /** The selected nodes, or the ends of the selected edge or fact. */
  readonly centre: readonly string[];
  readonly nodes: ReadonlySet<string>;
  readonly edges: readonly string[];
}

/**
 * What a selection makes stand out: a node with its visible neighbours, an edge or a fact with its ends, several nodes
 * with what links them. Null where nothing is selected, or nothing that the graph holds.
 */
export function emphasisOf(data: Dataset, visible: Shown, selection: Selection | null): Emphasis | null {
  switch (selection?.kind) {
    case undefined:
      return null;
    case "edge": {
      const edge = data.edge(selection.id);
      return edge ? emphasise([edge.source, edge.target], [], [edge.id]) : null;
    }
    case "fact": {
      const fact = data.fact(selection.id);
      return fact ? ofFact(data, visible, fact) : null;
    }
    case "node":
      return data.node(selection.id) ? ofNode(data, visible, selection.id) : null;
    case "nodes": {
      const ids = selectedNodes(selection).filter((id) => data.node(id));
      if (ids.length === 0) return null;
      const { nodes, edges } = linksBetween(data, visible, ids);
      return emphasise(ids, nodes, edges);
    }
  }
}

function ofNode(data: Dataset, visible: Shown, id: string): Emphasis {
  const edges = data.edgesOf(id).filter((edge) => visible.hasEdge(edge.id));
  return emphasise(
    [id],
    edges.map((edge) => otherEnd(edge, id)),
    edges.map((edge) => edge.id),
  );
}

function ofFact(data: Dataset, visible: Shown, fact: FactView): Emphasis {
  const ends = [fact.reporter, fact.partner, fact.product].filter((id) => id !== null);
  const edges = data
    .edgesOf(fact.reporter)
    .filter((edge) => visible.hasEdge(edge.id) && edge.facts?.includes(fact.id));
  return emphasise(
    ends,
    [],
    edges.map((edge) => edge.id),
  );
}

function emphasise(centre: readonly string[], nodes: readonly string[], edges: readonly string[]): Emphasis {
  return { centre, nodes: new Set([...centre, ...nodes]), edges };
}
