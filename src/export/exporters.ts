import type { Exporter, NamedFile } from "./exporter.js";

const one = (name: string, write: NamedFile["write"]): readonly NamedFile[] => [{ name, write }];

/** Every format, in the order in which help texts list them. What one needs is loaded when it is used. */
export const EXPORTERS: readonly Exporter[] = [
  {
    name: "gexf",
    zh: "Gephi、Gephi Lite、networkx",
    en: "Gephi, Gephi Lite, networkx",
    files: async (source, options) => {
      const { writeGexf } = await import("./gexf.js");
      return one("maotu.gexf", () => writeGexf(source, options));
    },
  },
  {
    name: "graphml",
    zh: "yEd、igraph、networkx、Cytoscape",
    en: "yEd, igraph, networkx, Cytoscape",
    files: async (source) => {
      const { writeGraphml } = await import("./graphml.js");
      return one("maotu.graphml", () => writeGraphml(source));
    },
  },
  {
    name: "csv",
    zh: "电子表格、数据框：节点、边、贸易事实三个表",
    en: "spreadsheets and data frames: nodes, edges, facts",
    folder: true,
    files: async (source, options) => {
      const { csvFiles } = await import("./csv.js");
      return csvFiles(source, options);
    },
  },
  {
    name: "json",
    zh: "graphology、查看器",
    en: "graphology, the viewer",
    files: async (source) => {
      const { writeGraphJson } = await import("./json.js");
      return one("graph.json", () => writeGraphJson(source));
    },
  },
  {
    name: "jsonl",
    zh: "逐行处理的程序",
    en: "programs that read line by line",
    files: async (source) => {
      const { writeRows } = await import("./jsonl.js");
      return one("maotu.jsonl", () => writeRows(source));
    },
  },
  {
    name: "parquet",
    zh: "贸易事实表：pandas、DuckDB、Spark",
    en: "the facts as a table: pandas, DuckDB, Spark",
    binary: true,
    files: async (source) => {
      const { writeParquet } = await import("./parquet.js");
      return one("facts.parquet", () => writeParquet(source));
    },
  },
  {
    name: "turtle",
    zh: "RDF：schema.org 与 PROV-O",
    en: "RDF with schema.org and PROV-O",
    files: async (source) => {
      const { writeTurtle } = await import("./rdf.js");
      return one("maotu.ttl", () => writeTurtle(source));
    },
  },
  {
    name: "jsonld",
    zh: "RDF，JSON-LD 写法",
    en: "the same RDF as JSON-LD",
    files: async (source) => {
      const { writeJsonLd } = await import("./rdf.js");
      return one("maotu.jsonld", () => writeJsonLd(source));
    },
  },
  {
    name: "ftm",
    zh: "FollowTheMoney：OpenAleph、OpenSanctions",
    en: "FollowTheMoney: OpenAleph, OpenSanctions",
    files: async (source) => {
      const { writeFollowTheMoney } = await import("./follow-the-money.js");
      return one("maotu.ftm.json", () => writeFollowTheMoney(source));
    },
  },
  {
    name: "cypher",
    zh: "Neo4j 脚本",
    en: "a script for Neo4j",
    files: async (source) => {
      const { writeCypher } = await import("./neo4j.js");
      return one("maotu.cypher", () => writeCypher(source));
    },
  },
  {
    name: "neo4j-csv",
    zh: "neo4j-admin 批量导入",
    en: "bulk import by neo4j-admin",
    folder: true,
    files: async (source) => {
      const { neo4jFiles } = await import("./neo4j-csv.js");
      return neo4jFiles(source);
    },
  },
];
