// Latencies of queries on a generated graph: node --max-old-space-size=6000 bench/queries.mjs [NODES] [EDGES]. Prints p50
// and p99 of 500 questions, after 20 that warm up, and asserts nothing. CPU=1 counts time of the processor instead, for a machine
// that is busy with other things. `npm run bench:queries` prints this, the speed of the exports and of the start.
import { cpus } from "node:os";
import { openGraph } from "../dist/query/open-graph.js";
import { makeGraphJson } from "./make-graph.mjs";

const [nodes = 200_000, edges = 1_000_000] = process.argv.slice(2).map(Number);
const now = () => (process.env.CPU === undefined ? performance.now() : process.cpuUsage().user / 1000);
const made = performance.now();
const json = makeGraphJson({ nodes, edges });
console.log(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? "unknown processor"}`);
console.log(
  `${nodes} nodes, ${edges} edges, ${json.attributes.facts.length} facts, made in ${seconds(made)}`,
);
const opened = performance.now();
const graph = openGraph(json);
graph.find("海江");
graph.neighbours(json.nodes[0].key, { since: "2020-01", order: "recent" });
graph.facts({ limit: 1 });
graph.find("hj");
console.log(`indexes in ${seconds(opened)}, memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);

let state = 11;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const any = () => json.nodes[Math.floor(random() * nodes)];
/** Mostly what people ask for: well known entities with many edges. */
const known = () => json.nodes[Math.floor(random() ** 4 * nodes)];

const questions = {
  "find, three characters": () => graph.find(any().attributes.label.slice(0, 3)),
  "find, pinyin": () => graph.find("haijiang"),
  show: () => graph.show(known().key),
  "neighbours, by id": () => graph.neighbours(known().key),
  "neighbours, by name": () => graph.neighbours(known().attributes.label),
  "neighbours, in a time": () => graph.neighbours(known().key, { since: "2020-01", until: "2020-12" }),
  "neighbours, newest first": () => graph.neighbours(known().key, { order: "recent" }),
  "neighbours, two steps": () => graph.neighbours(known().key, { depth: 2 }),
  "paths, k = 3": () => graph.paths(any().key, any().key),
  "paths, k = 3, hubs": () => graph.paths(known().key, known().key),
  "facts of a reporter": () => graph.facts({ reporter: known().key, limit: 20 }),
  "facts, grouped and summed": () => graph.facts({ reporter: known().key, groupBy: ["year"], limit: 1 }),
  timeline: () => graph.timeline(known().key),
  compare: () => graph.compare(known().key, known().key),
  stats: () => graph.stats(),
};

const SLOW = new Set(["find, three characters", "find, pinyin", "stats"]);
console.log(`${"".padEnd(26)}  p50 ms  p99 ms`);
for (const [name, ask] of Object.entries(questions)) {
  // Those that look at every name or edge take long and differ little.
  const runs = SLOW.has(name) ? 50 : 500;
  for (let warm = 0; warm < runs / 25; warm++) ask();
  const times = Array.from({ length: runs }, () => {
    const start = now();
    ask();
    return now() - start;
  }).sort((a, b) => a - b);
  const at = (part) => times[Math.min(runs - 1, Math.floor(part * runs))].toFixed(1).padStart(8);
  console.log(`${name.padEnd(26)}${at(0.5)}${at(0.99)}`);
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
