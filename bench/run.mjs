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
import { layoutGraph } from "../dist/graph/layout.js";
import { readKnowledge } from "../dist/knowledge/read-knowledge.js";
import { extractItem } from "../dist/resolve/extract-item.js";
import { mergeExtractions } from "../dist/resolve/merge.js";
import { toDocument } from "../dist/text/document.js";
import { openSegmenter } from "../dist/text/segmenter.js";
import { makeArticles } from "./make-articles.mjs";

// npm run build:lib && npm run bench [-- REPEATS ARTICLES]. Prints figures and asserts nothing: machines differ.

const [repeats = 8, articles = 400] = process.argv.slice(2).map(Number);
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
await measure(`${articles} generated articles`, makeArticles(knowledge, articles));
console.log(`\npeak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

async function measure(title, texts) {
  const sources = texts.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  const megabytes = sources.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const stages = new Map();
  const timed = async (stage, work) => {
    const from = performance.now();
    const value = await work();
    stages.set(stage, (stages.get(stage) ?? 0) + performance.now() - from);
    return value;
  };
  const timedSegmenter = {
    tag(text) {
      const from = performance.now();
      const tokens = segmenter.tag(text);
      stages.set("segment", (stages.get("segment") ?? 0) + performance.now() - from);
      return tokens;
    },
  };

  // The yardstick first, so that both find warm caches alike.
  const reference = await best(3, () => texts.map(({ text }) => tag(text).length));

  const items = [];
  for (const source of sources) {
    const read = await timed("read and split", () => readSource(source, { media: knowledge.media }));
    items.push(...read.items);
  }
  // Cleaning happens inside the extraction; it is timed on its own and taken off the rules below.
  await timed("clean", () =>
    items.map(({ text, articles: parts }) => parts.map((part) => toDocument(text, part).text.length)),
  );
  const extractions = await timed("rules", () =>
    items.map((item) => extractItem(item, { knowledge, segmenter: timedSegmenter })),
  );
  stages.set("rules", stages.get("rules") - stages.get("clean") - stages.get("segment"));
  const extraction = [...stages.values()].reduce((sum, time) => sum + time, 0);

  const merged = await timed("merge", () => mergeExtractions(extractions, knowledge));
  const graph = await timed("graph", () => buildGraph(merged, knowledge));
  await timed("layout and communities", () => {
    layoutGraph(graph);
    assignCommunities(graph);
  });
  const json = toGraphJson(graph);
  await timed("export", () => [...writeGexf(json), ...writeGraphJson(json)].length);

  const total = [...stages.values()].reduce((sum, time) => sum + time, 0);
  console.log(
    `\n${title}: ${megabytes.toFixed(2)} MB, ${json.nodes.length} entities, ${json.attributes.facts.length} facts`,
  );
  console.log(`  extraction    ${speed(megabytes, extraction)} MB/s`);
  console.log(`  nodejieba.tag ${speed(megabytes, reference)} MB/s`);
  console.log(`  ratio         ${(extraction / reference).toFixed(2)} × the time of nodejieba.tag`);
  for (const [stage, time] of stages) {
    console.log(
      `  ${stage.padEnd(24)}${seconds(time).padStart(7)} s ${`${((100 * time) / total).toFixed(0)}%`.padStart(5)}`,
    );
  }
}

async function best(rounds, work) {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    await work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

function speed(megabytes, milliseconds) {
  return (megabytes / (milliseconds / 1000)).toFixed(3);
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(2);
}
