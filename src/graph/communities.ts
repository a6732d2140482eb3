import { compareText } from "../base/ids.js";
import type { TradeGraph } from "./build.js";
import { louvain } from "./graphology-tools.js";
import { toLinkGraph } from "./link-graph.js";
import { seededRandom } from "./seeded-random.js";

const SEED = 20240229;

/** Sets `community` on every node: 0 for the largest, and so on; the same graph always gets the same numbers. */
export function assignCommunities(graph: TradeGraph): void {
  if (graph.order === 0) return;
  const links = toLinkGraph(graph);
  // Louvain divides by the total weight and cannot take a graph without edges.
  const found: Record<string, number> =
    links.size === 0
      ? Object.fromEntries(links.mapNodes((key, _attributes) => [key, 0]))
      : louvain(links, { getEdgeWeight: "weight", rng: seededRandom(SEED) });
  const members = new Map<number, string[]>();
  for (const key of graph.nodes()) {
    const label = found[key] ?? 0;
    members.set(label, [...(members.get(label) ?? []), key]);
  }
  const ranked = [...members.values()].sort(
    (a, b) => b.length - a.length || compareText(a[0] ?? "", b[0] ?? ""),
  );
  const rank = new Map(ranked.flatMap((keys, index) => keys.map((key) => [key, index] as const)));
  graph.updateEachNodeAttributes((key, attributes) => ({ ...attributes, community: rank.get(key) ?? 0 }), {
    attributes: ["community"],
  });
}
