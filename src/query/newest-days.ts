import type { LoadedGraph } from "./loaded-graph.js";
import type { Walk } from "./walk.js";

const daysByGraph = new WeakMap<LoadedGraph, Int32Array>();

/** By rank the day of the newest article behind the walked edges at each node of a walk; 0 where none has a date. */
export function newestDays(graph: LoadedGraph, walk: Walk): Int32Array {
  const { start, ends } = graph.adjacency;
  const days = daysOfEnds(graph);
  const newest = new Int32Array(walk.count);
  for (let rank = 0; rank < walk.left; rank++) {
    const node = walk.nodes[rank] as number;
    const end = start[node + 1] as number;
    for (let at = start[node] as number; at < end; at++) {
      if (!walk.takes(at)) continue;
      const day = days[at] as number;
      const other = walk.rankOf(ends[2 * at] as number);
      if (day > (newest[rank] as number)) newest[rank] = day;
      if (day > (newest[other] as number)) newest[other] = day;
    }
  }
  return newest;
}

/** The newest day of each edge beside both of its ends; made when it is first asked for, once. */
function daysOfEnds(graph: LoadedGraph): Int32Array {
  const known = daysByGraph.get(graph);
  if (known !== undefined) return known;
  const days = new Map<string, number>();
  for (const { id, date } of graph.articles.values()) days.set(id, date === null ? 0 : dayNumber(date));
  // Evidence lies newest article first.
  const newest = graph.json.edges.map(
    ({ attributes }) => days.get(attributes.evidence[0]?.article ?? "") ?? 0,
  );
  const made = graph.adjacency.edge.map((edge) => newest[edge] as number);
  daysByGraph.set(graph, made);
  return made;
}

/** Days of texts `YYYY-MM-DD` and these numbers have one order. */
function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return (12 * year + month) * 31 + day;
}
