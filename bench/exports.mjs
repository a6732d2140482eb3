// Writes a generated graph of 200,000 nodes and 1,000,000 edges in every streaming format and prints the speed and the
// memory that each took. The graph is made as it is read; how long that takes by itself is told first, and is part of every speed.
//   node bench/exports.mjs [EDGES]

import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { EXPORTERS } from "../dist/export/exporters.js";
import { writeFileAtomic } from "../dist/export/write-file.js";
import { readKnowledge } from "../dist/knowledge/read-knowledge.js";

const EDGES = Number(process.argv[2] ?? 1_000_000);
const NODES = Math.ceil(EDGES / 5);
const KINDS = ["company", "place", "official", "partner", "product", "organization", "hub", "person"];
const TYPES = [
  "located_in",
  "produces",
  "exports_to",
  "exports",
  "imports",
  "cooperates_with",
  "member_of",
  "visits",
];
const ARTICLES = 1000;

const { kinds, edgeTypes } = readKnowledge().ontology ?? {};
const style = { zh: "种类", en: "kind", color: "#336699" };
const article = (n) => ({
  id: `article-${n}`,
  title: `第${n}篇文章的标题`,
  date: `20${String(10 + (n % 16)).padStart(2, "0")}-0${1 + (n % 9)}-15`,
  dateFrom: "text",
  authors: ["某记者"],
  source: "某日报",
  file: `articles/${n}.txt`,
  sentences: Array.from({ length: 10 }, (_, i) => ({
    start: i * 40,
    end: i * 40 + 36,
    text: `前三季度某地对某国出口某种货物${n}.${i}亿元，同比增长${i}.5%，占同期出口总值的${n % 90}%。`,
    paragraph: i,
    role: "body",
  })),
});
const articles = Array.from({ length: ARTICLES }, (_, n) => article(n));
const byId = new Map(articles.map((item) => [item.id, item]));
const evidence = (n) => [
  { article: `article-${n % ARTICLES}`, sentence: n % 10, start: 0, end: 36, rule: "fact/stated" },
];
const fact = (n) => ({
  id: `fact-${n}`,
  reporter: `n${n % NODES}`,
  flow: "export",
  product: `n${(n * 7) % NODES}`,
  partner: null,
  segment: null,
  period: ["2024-01", "2024-06"],
  measure: "value",
  amount: 1e8 + n,
  unit: "CNY",
  yoy: 3.5,
  share: null,
  approx: false,
  confidence: 0.8,
  support: 1,
  conflicts: [],
  evidence: evidence(n),
});

const source = {
  attributes: {
    name: "maotu",
    format: 1,
    kinds: kinds ?? Object.fromEntries(KINDS.map((kind) => [kind, style])),
    edgeTypes: edgeTypes ?? Object.fromEntries(TYPES.map((type) => [type, style])),
  },
  *nodes() {
    for (let n = 0; n < NODES; n++) {
      const attributes = {
        label: `第${n}号实体有限公司`,
        kind: KINDS[n % KINDS.length],
        aliases: [`实体${n}`],
        attrs: {},
      };
      const place = { x: (n * 37) % 1000, y: (n * 91) % 1000, size: 3, color: "#336699", community: n % 50 };
      yield {
        key: `n${n}`,
        attributes: { ...attributes, confidence: 0.9, support: 2, mentions: evidence(n), ...place },
      };
    }
  },
  *edges() {
    for (let n = 0; n < EDGES; n++) {
      const etype = TYPES[n % TYPES.length];
      const facts = etype.startsWith("exports") ? { facts: [`fact-${n}`] } : {};
      const attributes = {
        etype,
        label: "关系",
        weight: 1 + (n % 3),
        confidence: 0.8,
        size: 1,
        color: "#999999",
        ...facts,
      };
      const [from, to] = [`n${n % NODES}`, `n${(n * 31 + 7) % NODES}`];
      yield { key: `e${n}`, source: from, target: to, attributes: { ...attributes, evidence: evidence(n) } };
    }
  },
  *facts() {
    for (let n = 0; n < EDGES; n++) if (TYPES[n % TYPES.length].startsWith("exports")) yield fact(n);
  },
  articles: () => articles,
  article: (id) => byId.get(id),
  fact: (id) => fact(Number(id.slice(5))),
  label: (id) => `第${id.slice(1)}号实体有限公司`,
};

const folder = await mkdtemp(join(tmpdir(), "maotu-bench-"));
console.log(`${NODES.toLocaleString("en")} nodes, ${EDGES.toLocaleString("en")} edges`);
console.log(`made and not written: ${(await madeIn()).toFixed(1)} s`);
console.log("format      edges/s      MB  peak MB");
try {
  for (const format of process.argv[3]?.split(",") ?? ["gexf", "graphml", "csv", "jsonl", "cypher"]) {
    const exporter = EXPORTERS.find(({ name }) => name === format);
    let peak = 0;
    let bytes = 0;
    const watch = () => {
      peak = Math.max(peak, process.memoryUsage().rss);
    };
    const started = performance.now();
    for (const { name, write } of await exporter.files(source, {})) {
      const path = join(folder, name);
      let count = 0;
      const watched = (function* () {
        for (const piece of write()) {
          if (count++ % 10_000 === 0) watch();
          yield piece;
        }
      })();
      await writeFileAtomic(path, watched);
      bytes += (await stat(path)).size;
      await rm(path);
    }
    const seconds = (performance.now() - started) / 1000;
    const speed = Math.round(EDGES / seconds).toLocaleString("en");
    const size = (value) => String(Math.round(value / 2 ** 20));
    console.log(
      `${format.padEnd(8)} ${speed.padStart(10)} ${size(bytes).padStart(7)} ${size(peak).padStart(8)}`,
    );
  }
} finally {
  await rm(folder, { recursive: true });
}

/** Seconds that nodes, edges and the facts of these take to be made. */
async function madeIn() {
  const started = performance.now();
  let seen = 0;
  for (const { attributes } of source.nodes()) seen += attributes.support;
  for (const { attributes } of source.edges())
    for (const id of attributes.facts ?? []) seen += source.fact(id).support;
  if (seen === 0) throw new Error("nothing was made");
  return (performance.now() - started) / 1000;
}
