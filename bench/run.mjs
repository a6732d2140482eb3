import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { readSource } from "../dist/corpus/read-source.js";
import { writeGexf } from "../dist/export/gexf.js";
import { writeGraphJson } from "../dist/export/json.js";
import { userDictionary } from "../dist/extract/user-dictionary.js";
import { buildGraph } from "../dist/graph/build.js";
import { assignCommunities } from "../dist/graph/communities.js";
import { toGraphJson } from "../dist/graph/graph-json.js";
import { sourceOf } from "../dist/graph/graph-source.js";
import { layoutGraph } from "../dist/graph/layout.js";
import { readKnowledge } from "../dist/knowledge/read-knowledge.js";
import { extractItem } from "../dist/resolve/extract-item.js";
import { mergeExtractions } from "../dist/resolve/merge.js";
import { toDocument } from "../dist/text/document.js";
import { openSegmenter } from "../dist/text/segmenter.js";
import { makeArticles, makeLongArticle } from "./make-articles.mjs";

// npm run build:lib && npm run bench [-- REPEATS ARTICLES]. Prints figures and asserts nothing: machines differ.

const [repeats = 8, articles = 400] = process.argv.slice(2).map(Number);
/** Both the yardstick and the extraction are run so often, and the best run counts: other work on the machine disturbs some. */
const ROUNDS = 3;
const knowledge = readKnowledge();
const segmenter = openSegmenter(userDictionary(knowledge));
const { tag } = createRequire(import.meta.url)("nodejieba");

const seeds = new URL("../seeds/", import.meta.url);
const pages = readdirSync(seeds)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, seeds), "utf8") }));
const repeated = Array.from({ length: repeats }, (_, round) =>
  pages.map(({ name, text }) => ({ name: `${round}-${name}`, text })),
).flat();

const started = performance.now();
segmenter.tag("热身");
console.log(
  `Node ${process.version}, ${cpus()[0]?.model.trim()}, segmenter loaded in ${seconds(performance.now() - started)} s`,
);
await measure(`seeds × ${repeats}`, repeated);
const generated = makeArticles(knowledge, articles);
await measure(`${articles} generated articles`, generated);
await measureGrowth(generated);
console.log(`\npeak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

async function measure(title, texts) {
  const sources = texts.map(asSource);
  const megabytes = sources.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const reference = Math.min(...Array.from({ length: ROUNDS }, () => timeOf(() => texts.map(tagText))));
  const runs = [];
  for (let round = 0; round < ROUNDS; round++) runs.push(await extractAll(sources));
  const [first] = runs;
  const best = runs.reduce((least, run) => (run.total < least.total ? run : least));

  const stages = best.stages;
  const merged = await stages.time("merge", () => mergeExtractions(best.extractions, knowledge));
  const graph = await stages.time("graph", () => buildGraph(merged, knowledge));
  await stages.time("layout and communities", () => {
    layoutGraph(graph);
    assignCommunities(graph);
  });
  const json = toGraphJson(graph);
  await stages.time("export", () => [...writeGexf(sourceOf(json)), ...writeGraphJson(sourceOf(json))].length);

  console.log(
    `\n${title}: ${megabytes.toFixed(2)} MB, ${json.nodes.length} entities, ${json.attributes.facts.length} facts`,
  );
  console.log(`  extraction    ${speed(megabytes, best.total)} MB/s`);
  console.log(`  nodejieba.tag ${speed(megabytes, reference)} MB/s`);
  console.log(
    `  ratio         ${(best.total / reference).toFixed(2)} × the time of nodejieba.tag (best of ${ROUNDS}; first run ${(first.total / reference).toFixed(2)} ×)`,
  );
  stages.print();
}

/** Reads, splits and extracts all sources once. */
async function extractAll(sources) {
  const stages = makeStages();
  const items = [];
  for (const source of sources) {
    const read = await stages.time("read and split", () => readSource(source, { media: knowledge.media }));
    items.push(...read.items);
  }
  // Cleaning happens inside the extraction; it is timed on its own and taken off the rules below.
  await stages.time("clean", () =>
    items.map(({ text, articles: parts }) => parts.map((part) => toDocument(text, part).text.length)),
  );
  const timedSegmenter = { tag: (text) => stages.timeNow("segment", () => segmenter.tag(text)) };
  const extractions = await stages.time("rules", () =>
    items.map((item) => extractItem(item, { knowledge, segmenter: timedSegmenter })),
  );
  stages.add("rules", -stages.get("clean") - stages.get("segment"));
  return { stages, extractions, total: stages.total() };
}

/** Time for each thousand characters of one article that gets longer: it stays about the same where nothing is quadratic. */
async function measureGrowth(parts) {
  console.log("\none article that gets longer");
  for (const share of [0.125, 0.25, 0.5, 1]) {
    const text = makeLongArticle(parts.slice(0, Math.ceil(parts.length * share)));
    const { total } = await extractAll([asSource({ name: "long.txt", text })]);
    const thousands = text.length / 1000;
    console.log(
      `  ${thousands.toFixed(0).padStart(5)} thousand characters${(total / thousands).toFixed(1).padStart(8)} ms each`,
    );
  }
}

function makeStages() {
  const times = new Map();
  const get = (stage) => times.get(stage) ?? 0;
  const add = (stage, time) => times.set(stage, get(stage) + time);
  const total = () => [...times.values()].reduce((sum, time) => sum + time, 0);
  const timeNow = (stage, work) => {
    const from = performance.now();
    const value = work();
    add(stage, performance.now() - from);
    return value;
  };
  const time = async (stage, work) => {
    const from = performance.now();
    const value = await work();
    add(stage, performance.now() - from);
    return value;
  };
  const print = () => {
    for (const [stage, spent] of times) {
      const share = ((100 * spent) / total()).toFixed(0);
      console.log(`  ${stage.padEnd(24)}${seconds(spent).padStart(7)} s ${share.padStart(4)}%`);
    }
  };
  return { get, add, total, timeNow, time, print };
}

function tagText({ text }) {
  return tag(text).length;
}

function asSource({ name, text }) {
  return { name, bytes: new TextEncoder().encode(text) };
}

function timeOf(work) {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function speed(megabytes, milliseconds) {
  return (megabytes / (milliseconds / 1000)).toFixed(3);
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(2);
}
