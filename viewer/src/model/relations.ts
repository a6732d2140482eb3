import { type Dataset, type GraphEdge, type GraphNode, otherEnd } from "./dataset.js";
import { compareText } from "./order.js";

export interface Relation {
  readonly edge: GraphEdge;
  readonly other: GraphNode;
}

/** The relations of a node that have one type and one direction. */
export interface RelationGroup {
  readonly type: string;
  readonly direction: "out" | "in" | "both";
  readonly relations: readonly Relation[];
}

/** Types that say the same of both ends: drawn without an arrow, listed without a direction. */
const SYMMETRIC: ReadonlySet<string> = new Set(["cooperates_with", "co_mentioned"]);

export function isSymmetric(type: string): boolean {
  return SYMMETRIC.has(type);
}

/** All relations of a node in the order of the declared edge types, outgoing first, the best supported first. */
export function relationsOf(data: Dataset, node: string): readonly RelationGroup[] {
  const groups = new Map<string, { group: Omit<RelationGroup, "relations">; relations: Relation[] }>();
  for (const edge of data.edgesOf(node)) {
    const other = data.node(otherEnd(edge, node));
    if (!other) continue;
    const direction = isSymmetric(edge.etype) ? "both" : edge.source === node ? "out" : "in";
    const key = `${edge.etype} ${direction}`;
    const entry = groups.get(key) ?? { group: { type: edge.etype, direction }, relations: [] };
    entry.relations.push({ edge, other });
    groups.set(key, entry);
  }
  const rank = new Map(data.edgeTypes.map((type, index) => [type.id, index]));
  return [...groups.values()]
    .map(({ group, relations }) => ({ ...group, relations: relations.sort(bySupport) }))
    .sort(
      (a, b) => (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0) || compareText(b.direction, a.direction),
    );
}

function bySupport(a: Relation, b: Relation): number {
  return (
    b.edge.weight - a.edge.weight ||
    b.other.support - a.other.support ||
    compareText(a.other.label, b.other.label) ||
    compareText(a.edge.id, b.edge.id)
  );
}
