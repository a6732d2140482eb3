import type { Dataset, GraphNode } from "./dataset.js";
import { fold } from "./fold.js";

interface Entry {
  readonly node: GraphNode;
  /** The folded name first, then the folded aliases. */
  readonly names: readonly string[];
}

export interface Hit {
  readonly node: GraphNode;
  /** The alias that was found, null where the name itself was. */
  readonly alias: string | null;
}

export interface HitGroup {
  readonly kind: string;
  readonly count: number;
  /** The best of them, at most the limit asked for. */
  readonly hits: readonly Hit[];
}

/** Finds nodes by any part of a name or alias, however script, width and case are written. */
export type Search = (query: string, limitPerKind: number) => readonly HitGroup[];

/** Prepares the search over a graph. Kinds come in the order of the legend; the kind of the best hit comes first. */
export function buildSearch(data: Dataset): Search {
  const entries = data.nodes.map((node): Entry => ({ node, names: [node.label, ...node.aliases].map(fold) }));
  const kindRank = new Map(data.kinds.map((kind, index) => [kind.id, index]));
  return (query, limitPerKind) => {
    const wanted = fold(query);
    if (wanted === "") return [];
    const found = entries
      .map((entry) => match(entry, wanted))
      .filter((hit) => hit !== null)
      // Nodes come in the order of their support, which a stable sort keeps among equals.
      .sort((a, b) => a.rank - b.rank);
    const groups = new Map<string, Ranked[]>();
    for (const hit of found) {
      const group = groups.get(hit.node.kind);
      if (group) group.push(hit);
      else groups.set(hit.node.kind, [hit]);
    }
    return [...groups]
      .map(([kind, hits]) => ({ kind, count: hits.length, best: hits[0]?.rank ?? 0, hits }))
      .sort((a, b) => a.best - b.best || (kindRank.get(a.kind) ?? 0) - (kindRank.get(b.kind) ?? 0))
      .map(({ kind, count, hits }) => ({
        kind,
        count,
        hits: hits.slice(0, limitPerKind).map(({ node, alias }) => ({ node, alias })),
      }));
  };
}

interface Ranked extends Hit {
  /** 0 the whole name, 1 its beginning, 2 inside; aliases rank half a step lower. */
  readonly rank: number;
}

function match(entry: Entry, wanted: string): Ranked | null {
  let best: Ranked | null = null;
  for (const [index, name] of entry.names.entries()) {
    const at = name.indexOf(wanted);
    if (at < 0) continue;
    const place = at > 0 ? 2 : name.length > wanted.length ? 1 : 0;
    const rank = place + (index === 0 ? 0 : 0.5);
    if (best !== null && best.rank <= rank) continue;
    best = { node: entry.node, alias: index === 0 ? null : (entry.node.aliases[index - 1] ?? null), rank };
  }
  return best;
}
