import { defaultModel, Model } from "@alephdata/followthemoney";
import { parse as parseCsv } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGraphml } from "graphology-graphml";
import { parquetReadObjects } from "hyparquet";
import jsonld from "jsonld";
import { Parser, type Quad } from "n3";
import { describe, expect, it } from "vitest";
import { EXPORTERS } from "../../src/export/exporters.js";
import { sourceOf } from "../../src/graph/graph-source.js";
import { makeGraphJson } from "../support/graph-json.js";

// Every format is read back with a library that is not ours, from a graph with names that try to break it.

const graph = makeGraphJson();
const source = sourceOf(graph);
const { nodes, edges } = graph;
const { facts, articles } = graph.attributes;

async function written(format: string, options = {}): Promise<Record<string, string | Uint8Array>> {
  const exporter = EXPORTERS.find(({ name }) => name === format);
  const files = (await exporter?.files(source, options)) ?? [];
  return Object.fromEntries(
    files.map(({ name, write }) => {
      const pieces = [...write()];
      return [name, typeof pieces[0] === "string" ? pieces.join("") : (pieces[0] ?? "")];
    }),
  );
}

const text = (value: string | Uint8Array | undefined): string => String(value ?? "");
const sorted = (values: Iterable<string>): string[] => [...values].sort();

describe("CSV", () => {
  type Row = Record<string, string>;
  const rows = (csv: string | Uint8Array | undefined): Row[] =>
    parseCsv(text(csv), { columns: true, bom: true });

  it("has every node, edge and fact, with names as they are", async () => {
    const files = await written("csv");
    const read = rows(files["nodes.csv"]);
    expect(read.map((row) => row.Id)).toEqual(nodes.map(({ key }) => key));
    expect(rows(files["edges.csv"]).map((row) => [row.Source, row.Target, row.Kind])).toEqual(
      edges.map(({ source: from, target, attributes }) => [from, target, attributes.etype]),
    );
    expect(rows(files["facts.csv"]).map((row) => Number(row.amount || Number.NaN))).toEqual(
      facts.map(({ amount }) => amount ?? Number.NaN),
    );
  });

  it("shows the sentence of every fact", async () => {
    const files = await written("csv");
    for (const row of rows(files["facts.csv"])) {
      expect(row.quote).not.toBe("");
      expect(row.file).not.toBe("");
    }
  });

  it("opens with a byte order mark where Excel is to read it", async () => {
    expect(text((await written("csv", { bom: true }))["nodes.csv"]).startsWith("\ufeffId,")).toBe(true);
    expect(text((await written("csv"))["nodes.csv"]).startsWith("Id,")).toBe(true);
  });

  it("makes text of what a spreadsheet would run", async () => {
    const evil = ["=HYPERLINK(1)", "+1", "@sum", "-2+3"].map((label) => {
      const [node] = nodes;
      if (node === undefined) throw new Error("the graph has no nodes");
      return { ...node, attributes: { ...node.attributes, label } };
    });
    const exporter = EXPORTERS.find(({ name }) => name === "csv");
    const files = await exporter?.files({ ...source, nodes: () => evil }, {});
    const csv = [...(files?.[0]?.write() ?? [])].join("");
    expect(rows(csv).map((row) => row.Label)).toEqual(["'=HYPERLINK(1)", "'+1", "'@sum", "'-2+3"]);
  });
});

describe("GraphML", () => {
  it("has every node and edge with label, kind and weight", async () => {
    const xml = text((await written("graphml"))["maotu.graphml"]);
    const read = parseGraphml(MultiDirectedGraph, xml);
    expect(sorted(read.nodes())).toEqual(sorted(nodes.map(({ key }) => key)));
    const described = read.mapEdges((_edge, { kind, weight }, from, to) => `${from} ${kind} ${to} ${weight}`);
    expect(sorted(described)).toEqual(
      sorted(
        edges.map(({ source: from, target, attributes: a }) => `${from} ${a.etype} ${target} ${a.weight}`),
      ),
    );
  });
});

describe("Parquet", () => {
  it("has the facts with numbers as numbers", async () => {
    const bytes = (await written("parquet"))["facts.parquet"] as Uint8Array;
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const read = await parquetReadObjects({ file });
    expect(read.map(({ id, amount, approx }) => [id, amount ?? null, approx])).toEqual(
      facts.map(({ id, amount, approx }) => [id, amount, approx]),
    );
  });
});

describe("RDF", () => {
  it("says the same in Turtle and in JSON-LD", async () => {
    const turtle = new Parser().parse(text((await written("turtle"))["maotu.ttl"]));
    const document = JSON.parse(text((await written("jsonld"))["maotu.jsonld"]));
    const quads = (await jsonld.toRDF(document)) as Quad[];
    expect(turtle.length).toBeGreaterThan(1000);
    const [ours, theirs] = [turtle, quads].map((list) => new Set(list.map(lineOf)));
    expect([...(ours ?? [])].filter((line) => !theirs?.has(line))).toEqual([]);
    expect([...(theirs ?? [])].filter((line) => !ours?.has(line))).toEqual([]);
  });

  it("leads from every fact to an article and a sentence", async () => {
    const turtle = new Parser().parse(text((await written("turtle"))["maotu.ttl"]));
    const objects = (subject: string, predicate: string): string[] =>
      turtle
        .filter((q) => q.subject.value === subject && q.predicate.value === predicate)
        .map((q) => q.object.value);
    const found = turtle
      .filter((q) => q.object.value === "urn:maotu:vocabulary:TradeFact")
      .map((q) => q.subject.value);
    expect(found).toHaveLength(facts.length);
    for (const fact of found) {
      const [quote = ""] = objects(fact, "http://www.w3.org/ns/prov#wasDerivedFrom");
      const [article = ""] = objects(quote, "http://www.w3.org/ns/prov#wasQuotedFrom");
      expect(objects(article, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")).toContain(
        "https://schema.org/NewsArticle",
      );
      expect(objects(quote, "https://schema.org/text")[0]).not.toBe("");
    }
  });
});

function lineOf({ subject, predicate, object }: Quad): string {
  const literal = object.termType === "Literal" ? `@${object.language ?? ""}^${object.datatype.value}` : "";
  return `${subject.value} ${predicate.value} ${object.value}${literal}`;
}

describe("FollowTheMoney", () => {
  it("holds only schemata and properties of the model, and points at what is there", async () => {
    const model = new Model(defaultModel);
    const lines = text((await written("ftm"))["maotu.ftm.json"])
      .trimEnd()
      .split("\n");
    const read = lines.map(
      (line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> },
    );
    const ids = new Set(read.map(({ id }) => id));
    const dangling = new Set<string>();
    for (const { schema, properties } of read) {
      expect(model.getSchema(schema).abstract).toBe(false);
      for (const [name, values] of Object.entries(properties)) {
        const property = model.getSchema(schema).getProperty(name);
        if (property.type.name === "entity")
          for (const value of values) if (!ids.has(value)) dangling.add(value);
      }
    }
    expect([...dangling]).toEqual([]);
    const trades = read.filter(({ schema }) => schema === "EconomicActivity");
    expect(trades).toHaveLength(facts.length);
    expect(read.filter(({ schema }) => schema === "Article")).toHaveLength(articles.length);
  });
});

describe("Neo4j", () => {
  it("imports in bulk only relationships whose ends are there", async () => {
    const files = await written("neo4j-csv");
    const table = (name: string): Record<string, string>[] => parseCsv(text(files[name]), { columns: true });
    const idsOf = (name: string, column: string) => new Set(table(name).map((row) => row[column]));
    const known = {
      Entity: idsOf("entities.csv", "id:ID(Entity)"),
      Article: idsOf("articles.csv", "id:ID(Article)"),
      Fact: idsOf("facts.csv", "id:ID(Fact)"),
    };
    expect([known.Entity.size, known.Article.size, known.Fact.size]).toEqual([
      nodes.length,
      articles.length,
      facts.length,
    ]);
    for (const name of ["relations.csv", "fact_ends.csv", "entity_quotes.csv", "fact_quotes.csv"]) {
      const rows = table(name);
      expect(rows.length).toBeGreaterThan(0);
      for (const [column, space] of Object.keys(rows[0] ?? {}).flatMap((head) => {
        const match = /^:(?:START|END)_ID\((Entity|Article|Fact)\)$/u.exec(head);
        return match?.[1] === undefined ? [] : [[head, match[1] as keyof typeof known] as const];
      })) {
        expect(rows.filter((row) => !known[space].has(row[column] ?? ""))).toEqual([]);
      }
    }
    expect(table("relations.csv")).toHaveLength(edges.length);
  });

  it("writes a script whose strings cannot end early", async () => {
    const script = text((await written("cypher"))["maotu.cypher"]);
    // Without its string literals a statement holds no quotation mark and ends where its line does.
    const bare = script.replace(/"(?:[^"\\]|\\.)*"/gsu, "S");
    expect(bare).not.toContain('"');
    expect(bare.match(/;\n/gu)?.length).toBe(bare.match(/;/gu)?.length);
    expect(bare.match(/\bMERGE\b/gu)?.length).toBe(bare.match(/\bUNWIND\b/gu)?.length);
  });
});

describe("every format", () => {
  it.each(EXPORTERS.map(({ name }) => name))("%s gives the same bytes twice", async (format) => {
    expect(await written(format)).toEqual(await written(format));
  });
});
