import type { GraphNode } from "./dataset.js";

/** Nodes that are linked more with each other than with the rest. */
export interface Community {
  readonly id: string;
  readonly size: number;
  /** Its most supported nodes, by whose names it is known. */
  readonly main: readonly GraphNode[];
  /** Null for those too small to be told apart by colour. */
  readonly color: string | null;
}

const MAIN = 3;
/** Smaller ones are scattered pairs, not parts of a picture. */
const LEAST = 3;

/** Hues that are told apart beside each other, with the usual defects of colour vision too as far as ten can be. */
const COLORS = [
  "#2f6fd0",
  "#d2691e",
  "#2a9d6a",
  "#b0348c",
  "#c9a227",
  "#6a4fc4",
  "#2aa6b8",
  "#cc3d4a",
  "#7b8b2f",
  "#8a5a3c",
] as const;

/** All communities of a graph, the largest first; `nodes` come with the most supported first. */
export function communitiesOf(nodes: readonly GraphNode[]): readonly Community[] {
  const members = new Map<number, GraphNode[]>();
  for (const node of nodes) {
    const list = members.get(node.community);
    if (list) list.push(node);
    else members.set(node.community, [node]);
  }
  return [...members]
    .sort(([a, some], [b, others]) => others.length - some.length || a - b)
    .map(([id, list], rank) => ({
      id: String(id),
      size: list.length,
      main: list.slice(0, MAIN),
      color: list.length >= LEAST ? (COLORS[rank] ?? null) : null,
    }));
}
