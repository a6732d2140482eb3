import { parse as parseCsv } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { Parser } from "n3";
import { describe, expect, it } from "vitest";
import { EXPORTERS } from "../../src/export/exporters.js";
import { buildGraph } from "../../src/graph/build.js";
import { toGraphJson } from "../../src/graph/graph-json.js";
import { sourceOf } from "../../src/graph/graph-source.js";
import { layoutGraph } from "../../src/graph/layout.js";
import { article, entity, evidence, extraction, ONTOLOGY, relation } from "../support/extractions.js";

// Who held a post when is asked for in every tool that a graph goes to: the days of the first and the last article that says it.

const FIRST = "2024-07-12";
const LAST = "2025-03-02";
const TITLE = "副关长";

function postGraph() {
  const file = (name: string, id: string, date: string) =>
    extraction(name, {
      articles: [article(id, date, ["孤山海关副关长林一鸣表示。", "孤山海关在孤山市。"])],
      entities: [
        entity("official:林一鸣", [evidence(id, 0)]),
        entity("organization:孤山海关", [evidence(id, 0, 50)]),
        entity("place:孤山市", [evidence(id, 1)]),
      ],
      relations: [
        relation("holds_post", ["official:林一鸣", "organization:孤山海关"], [evidence(id, 0)], TITLE),
        relation("located_in", ["organization:孤山海关", "place:孤山市"], [evidence(id, 1)]),
      ],
    });
  const graph = buildGraph([file("a.txt", "a", LAST), file("b.txt", "b", FIRST)], ONTOLOGY);
  layoutGraph(graph);
  return toGraphJson(graph);
}

const source = sourceOf(postGraph());

async function written(format: string, file: string, options = {}): Promise<string> {
  const files = (await EXPORTERS.find(({ name }) => name === format)?.files(source, options)) ?? [];
  return [...(files.find(({ name }) => name === file)?.write() ?? [])].join("");
}

const rows = (csv: string): Record<string, string>[] => parseCsv(csv, { columns: true });

describe("the days of a post", () => {
  it("are columns of GEXF, and the spells of a dynamic one", async () => {
    const read = parseGexf(MultiDirectedGraph, await written("gexf", "maotu.gexf"));
    const days = read.mapEdges((_edge, attributes) => [attributes.首次见报, attributes.末次见报]);
    expect(days.filter(([first]) => first !== undefined)).toEqual([[FIRST, LAST]]);
    const [post = ""] = /<edge [^>]*kind="holds_post".*/u.exec(
      await written("gexf", "maotu.gexf", { dynamic: true }),
    ) ?? [""];
    for (const day of [FIRST, LAST]) expect(post).toContain(`<spell start="${day}" end="${day}"/>`);
  });

  it("are columns of CSV, GraphML and the bulk import of Neo4j, empty for other edges", async () => {
    const csv = rows(await written("csv", "edges.csv"));
    expect(csv.map(({ Kind, FirstSeen, LastSeen }) => [Kind, FirstSeen, LastSeen]).sort()).toEqual([
      ["co_mentioned", "", ""],
      ["holds_post", FIRST, LAST],
      ["located_in", "", ""],
    ]);
    const graphml = parseGraphml(MultiDirectedGraph, await written("graphml", "maotu.graphml"));
    const days = graphml.mapEdges((_edge, { firstSeen, lastSeen }) => [firstSeen, lastSeen]);
    expect(days.filter(([first]) => first !== undefined)).toEqual([[FIRST, LAST]]);
    const relations = rows(await written("neo4j-csv", "relations.csv"));
    expect(relations.find((row) => row[":TYPE"] === "HOLDS_POST")).toMatchObject({
      first_seen: FIRST,
      last_seen: LAST,
    });
  });

  it("are properties in Cypher, dates in RDF and in FollowTheMoney", async () => {
    expect(await written("cypher", "maotu.cypher")).toContain(`first_seen:"${FIRST}",last_seen:"${LAST}"`);
    const quads = new Parser().parse(await written("turtle", "maotu.ttl"));
    const saidOf = (name: string): string[] =>
      quads.filter(({ predicate }) => predicate.value.endsWith(`:${name}`)).map(({ object }) => object.value);
    expect([saidOf("firstSeen"), saidOf("lastSeen")]).toEqual([[FIRST], [LAST]]);
    const entities = (await written("ftm", "maotu.ftm.json"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const post = entities.find(({ schema }) => schema === "Occupancy");
    expect([...post.properties.date].sort()).toEqual([FIRST, LAST]);
  });
});
