import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { judgeStore } from "../dist/judge-store.js";
import { readKnowledge } from "../dist/knowledge/read-knowledge.js";
import { addToStore, removeFromStore } from "../dist/live.js";
import { buildFromPaths, extractSources } from "../dist/pipeline.js";
import { sharedSegmenter } from "../dist/shared-segmenter.js";
import { openStore } from "../dist/store/open-store.js";
import { recombine } from "./recombine.mjs";

// npm run build:lib && npm run bench:store [-- 100 1000]. How a store grows: what a build takes, one more article and a
// judgement, the size of the store, the memory; by default with 100, 1,000 and 10,000 articles, which takes some minutes. Prints a table and asserts nothing: machines differ. Times are of the processor, not of the clock,
// so that other work on the machine disturbs little.

/** So many articles are added and taken out one by one. */
const ADDED = 20;
const SELF = fileURLToPath(import.meta.url);

const [first, ...rest] = process.argv.slice(2);
if (first === "--one") await measure(Number(rest[0]));
else
  compare(
    (first === undefined ? [100, 1000, 10_000] : [first, ...rest].map(Number)).toSorted((a, b) => a - b),
  );

/** A process for each size: the memory of one is not that of the next. */
function compare(sizes) {
  const rows = sizes.map((size) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--max-old-space-size=8192", SELF, "--one", String(size)],
      { encoding: "utf8", maxBuffer: 1e9 },
    );
    if (status !== 0) throw new Error(`the run with ${size} articles failed:\n${stderr}`);
    return JSON.parse(stdout.trim().split("\n").at(-1));
  });
  const columns = Object.keys(rows[0]);
  const table = [
    [
      "",
      ...sizes.map((size) => `${size} articles`),
      ...sizes.slice(1).map((size, at) => `× ${size / sizes[at]}`),
    ],
    ...columns.map((name) => [
      name,
      ...rows.map((row) => show(row[name])),
      ...rows.slice(1).map((row, at) => (row[name] / rows[at][name]).toFixed(1)),
    ]),
  ];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    console.log(
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  "),
    );
  }
}

function show(value) {
  return value >= 100 || Number.isInteger(value) ? Math.round(value).toString() : value.toFixed(2);
}

async function measure(size) {
  const knowledge = readKnowledge();
  const segmenter = sharedSegmenter(knowledge);
  segmenter.tag("热身");
  const folder = mkdtempSync(join(tmpdir(), "maotu-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const articles = join(folder, "in");
  mkdirSync(articles);
  const more = [];
  let at = 0;
  for (const { name, text } of recombine(knowledge, size + ADDED)) {
    if (at++ < size) writeFileSync(join(articles, name), text);
    else more.push({ name, bytes: new TextEncoder().encode(text) });
  }
  const tools = { knowledge, segmenter };
  const out = join(folder, "out");
  const clock = makeClock();
  let stage = "reading";
  const spent = {};
  const lap = (next) => {
    spent[stage] = (spent[stage] ?? 0) + clock();
    stage = next;
  };
  const { graph } = await buildFromPaths({
    ...tools,
    paths: [articles],
    out,
    onProgress: (progress) => {
      if (progress.stage !== stage) lap(progress.stage);
    },
  });
  lap("done");
  const store = join(out, "maotu.db");
  const bytes = statSync(store).size;
  const memory = process.resourceUsage().maxRSS / 1024;
  clock();
  for await (const _result of extractSources(more, tools)) {
    // Only its time is wanted.
  }
  const extraction = clock() / ADDED;
  for (const source of more) await addToStore({ ...tools, store, sources: [source] });
  const added = clock() / ADDED;
  for (const { name } of more) await removeFromStore({ ...tools, store, names: [name] });
  const removed = clock() / ADDED;
  clock();
  const judged = await judgeAll(store, { knowledge, clock });
  const opened = openStore(store);
  const faults = opened.check().length;
  opened.close();
  if (faults > 0) throw new Error("the store is damaged");
  const { reading, graph: linking, writing } = spent;
  console.log(
    JSON.stringify({
      entities: graph.nodes.length,
      edges: graph.edges.length,
      facts: graph.attributes.facts.length,
      "build: read and extract, s": reading,
      "build: link, lay out, s": linking,
      "build: write files, s": writing,
      "build, ms an article": (1000 * (reading + linking + writing)) / size,
      "one more article: extraction, ms": 1000 * extraction,
      "one more article: store and view, ms": 1000 * (added - extraction),
      "one article less, ms": 1000 * removed,
      ...judged,
      "store, MB": bytes / 1e6,
      "store, KB an article": bytes / 1e3 / size,
      "memory at most, MB": memory,
    }),
  );
}

/** Each verdict on entities that many and that few articles name, and taking it back: the dearest of them counts. */
async function judgeAll(store, { knowledge, clock }) {
  const opened = openStore(store);
  const by = (kind) =>
    opened
      .entities()
      .filter(({ entity }) => entity.kind === kind)
      .sort((a, b) => b.support - a.support)
      .map(({ entity }) => entity.id);
  const [firms, places, officials] = [by("company"), by("place"), by("official")];
  const fact = opened.facts()[0].id;
  opened.close();
  const judgements = [
    ["same", firms[0], firms[1]],
    ["different", firms[0], firms[1]],
    ["different", officials[0], officials[1]],
    ["rename", places[0], "别名"],
    ["kind", firms.at(-1), "organization"],
    ["reject", `fact:${fact}`],
    ["reject", firms[2]],
    ["same", places[0], places[1]],
  ];
  const times = [];
  const undone = [];
  const said = { author: "bench", date: "2025-01-01", reason: "bench" };
  clock();
  for (const [verdict, subject, object = null] of judgements) {
    const { kept, problems } = await judgeStore({
      store,
      knowledge,
      judge: [{ verdict, subject, object, ...said }],
    });
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    times.push(clock());
    await judgeStore({ store, knowledge, undo: kept.map(({ id }) => id) });
    undone.push(clock());
  }
  const middle = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
  return {
    "judgement, ms": 1000 * middle(times),
    "judgement, dearest, ms": 1000 * Math.max(...times),
    "judgement taken back, ms": 1000 * middle(undone),
    "judgement taken back, dearest, ms": 1000 * Math.max(...undone),
  };
}

/** Gives the seconds that this process has computed since it was last asked. */
function makeClock() {
  let last = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    return (user + system) / 1e6;
  };
}
