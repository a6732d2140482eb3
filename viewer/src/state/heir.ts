import type { Dataset, GraphNode } from "../model/dataset.js";
import { type Selection, selectedNodes, selectNodes } from "./view-state.js";

/**
 * What is selected after the graph has changed: the same where it is still there; an entity that goes by another id now (it was
 * renamed, or became one with another) by its names; a relation between the heirs of its ends. What left no heir stays selected,
 * so that its panel says that it is gone.
 */
export function heirOf(selection: Selection, before: Dataset, now: Dataset): Selection {
  switch (selection.kind) {
    case "fact":
      return selection;
    case "edge":
      return heirOfEdge(selection, before, now);
    default: {
      const ids = selectedNodes(selection).map((id) => heirOfNode(id, before, now) ?? id);
      return selectNodes([...new Set(ids)]) ?? selection;
    }
  }
}

function heirOfNode(id: string, before: Dataset, now: Dataset): string | null {
  if (now.node(id)) return id;
  const old = before.node(id);
  if (!old) return null;
  const names = new Set([old.label, ...old.aliases]);
  const heirs = now.nodes.filter(({ label, aliases }) => [label, ...aliases].some((name) => names.has(name)));
  const worth = (node: GraphNode): number =>
    Number(node.kind === old.kind) * 2 + Number(names.has(node.label));
  return heirs.sort((a, b) => worth(b) - worth(a))[0]?.id ?? null;
}

function heirOfEdge(selection: Selection, before: Dataset, now: Dataset): Selection {
  const old = before.edge(selection.id);
  if (now.edge(selection.id) || !old) return selection;
  const [source, target] = [old.source, old.target].map((id) => heirOfNode(id, before, now));
  const heir = now
    .edgesOf(source ?? "")
    .find((edge) => edge.etype === old.etype && edge.source === source && edge.target === target);
  return heir ? { kind: "edge", id: heir.id } : selection;
}
