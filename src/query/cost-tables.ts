import type { Adjacency } from "./adjacency.js";

/**
 * Tables of a cost for each node, infinite at first, lent to one search after the other. New ones for each search would be some
 * megabytes outside the heap, for which the collector looks through the whole graph every few searches.
 */
export class CostTables {
  private readonly free: Float64Array[] = [];
  private readonly lent: { readonly table: Float64Array; readonly nodes: readonly number[] }[] = [];

  constructor(private readonly size: number) {}

  /** Only the nodes of the list may get a cost, which may grow as long as the search goes on. */
  lend(nodes: readonly number[]): Float64Array {
    const table = this.free.pop() ?? new Float64Array(this.size).fill(Number.POSITIVE_INFINITY);
    this.lent.push({ table, nodes });
    return table;
  }

  /** Ends a search: what was lent is as if it were new. */
  takeBack(): void {
    for (const { table, nodes } of this.lent.splice(0)) {
      for (const node of nodes) table[node] = Number.POSITIVE_INFINITY;
      this.free.push(table);
    }
  }
}

const tables = new WeakMap<Adjacency, CostTables>();

/** The tables of a graph. */
export function costTablesOf(adjacency: Adjacency): CostTables {
  const known = tables.get(adjacency) ?? new CostTables(adjacency.nodeCount);
  tables.set(adjacency, known);
  return known;
}
