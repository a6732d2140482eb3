import type { Dataset, FactView, GraphEdge, GraphNode } from "./dataset.js";

/** What colour, size and width in the picture speak of. */
export interface Look {
  readonly colour: (typeof COLOURS)[number];
  readonly size: (typeof SIZES)[number];
  readonly width: (typeof WIDTHS)[number];
}

export const COLOURS = ["kind", "community"] as const;
export const SIZES = ["both", "support", "degree"] as const;
export const WIDTHS = ["support", "amount"] as const;
export const PLAIN_LOOK: Look = { colour: "kind", size: "both", width: "support" };

const SMALLEST = 4;
const LARGEST = 24;
const THINNEST = 1;
const THICKEST = 9;

/** The radius of each node by one measure alone, the area in proportion to it; null where the graph's own sizes hold. */
export function nodeSizes(data: Dataset, look: Look): ReadonlyMap<string, number> | null {
  if (look.size === "both") return null;
  const measure = (node: GraphNode) => (look.size === "support" ? node.support : statedEdges(data, node.id));
  const top = Math.max(1, ...data.nodes.map(measure));
  return new Map(
    data.nodes.map((node) => [
      node.id,
      SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, measure(node)) / top),
    ]),
  );
}

/**
 * The width of each edge by the largest amount of money that one of the given facts tells of it, measured against the
 * largest of the same currency; edges of which no amount is told stay thin. Null where support decides.
 */
export function edgeWidths(
  edges: readonly GraphEdge[],
  facts: readonly FactView[],
  look: Look,
): ReadonlyMap<string, number> | null {
  if (look.width !== "amount") return null;
  const top = new Map<string, number>();
  const known = new Map<string, FactView>();
  for (const fact of facts) {
    if (fact.amount === null || fact.measure !== "value" || fact.unit === null) continue;
    known.set(fact.id, fact);
    top.set(fact.unit, Math.max(top.get(fact.unit) ?? 0, fact.amount));
  }
  const part = (id: string) => {
    const fact = known.get(id);
    const most = top.get(fact?.unit ?? "") ?? 0;
    return fact?.amount && most > 0 ? Math.max(0, fact.amount) / most : 0;
  };
  return new Map(
    edges.map(({ id, facts: told = [] }) => {
      const largest = Math.max(0, ...told.map(part));
      return [id, largest === 0 ? THINNEST : 1.5 + (THICKEST - 1.5) * Math.sqrt(largest)];
    }),
  );
}

function statedEdges(data: Dataset, node: string): number {
  return data.edgesOf(node).filter(({ etype }) => etype !== "co_mentioned").length;
}
