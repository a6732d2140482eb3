import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { writeGraphJson } from "../../src/export/json.js";
import { sourceOf } from "../../src/graph/graph-source.js";
import type { CypherGraph } from "../support/bolt/cypher-graph.js";
import { type Neo4jStandIn, startNeo4j } from "../support/bolt/neo4j-stand-in.js";
import { Float } from "../support/bolt/packstream.js";
import { makeGraphJson } from "../support/graph-json.js";
import { type CliResult, runCli } from "../support/run-cli.js";

// The command with the real driver, over TCP, against a stand-in for the server that keeps what MERGE keeps.

const graph = makeGraphJson();
const { facts, articles } = graph.attributes;
const PASSWORD = "a-password";
let folder: string;
let file: string;
let neo4j: Neo4jStandIn;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maotu-neo4j-"));
  file = join(folder, "graph.json");
  await writeFile(file, [...writeGraphJson(sourceOf(graph))].join(""));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => neo4j.close());

const send = (more: readonly string[] = [], password = PASSWORD): Promise<CliResult> =>
  runCli(["export", "neo4j", "--graph", file, "--url", neo4j.url, ...more], {
    env: { NEO4J_PASSWORD: password },
  });

/** Everything a graph holds, in the order in which it came. */
const contents = ({ constraints, nodes, relationships, dropped }: CypherGraph): unknown => [
  [...constraints],
  [...nodes].map(([key, { labels, properties }]) => [key, [...labels], [...properties]]),
  [...relationships].map(([key, { type, properties }]) => [key, type, [...properties]]),
  dropped,
];

describe("maotu export neo4j", () => {
  it.each(["4.4", "5.4"] as const)("sends all there is over Bolt %s, once however often", async (version) => {
    neo4j = await startNeo4j({ password: PASSWORD, version });
    expect((await send(["--co-mentions"])).code).toBe(0);
    const labelled = (label: string): number =>
      [...neo4j.graph.nodes.values()].filter(({ labels }) => labels.has(label)).length;
    expect([labelled("Entity"), labelled("Fact"), labelled("Article")]).toEqual([
      graph.nodes.length,
      facts.length,
      articles.length,
    ]);
    const links = [...neo4j.graph.relationships.values()];
    const edgeTypes = new Set<string>(graph.edges.map(({ attributes }) => attributes.etype.toUpperCase()));
    expect(links.filter(({ type }) => edgeTypes.has(type)).length).toBe(graph.edges.length);
    expect(links.filter(({ type }) => type === "REPORTER").length).toBe(facts.length);
    expect(links.some(({ type, properties }) => type === "SAID_IN" && properties.get("text") !== "")).toBe(
      true,
    );
    expect([neo4j.graph.dropped, neo4j.graph.constraints.size]).toEqual([0, 3]);
    const once = contents(neo4j.graph);
    expect((await send(["--co-mentions"])).code).toBe(0);
    expect(contents(neo4j.graph)).toEqual(once);
  });

  it("keeps names as they are and whole numbers as integers", async () => {
    neo4j = await startNeo4j({ password: PASSWORD, version: "5.4" });
    await send();
    for (const { key, attributes } of graph.nodes) {
      const properties = neo4j.graph.nodes.get(`Entity ${key}`)?.properties;
      expect(properties?.get("name")).toBe(attributes.label);
      expect(properties?.get("support")).toBe(attributes.support);
    }
    const shares = [...neo4j.graph.nodes.values()].map(({ properties }) => properties.get("confidence"));
    expect(shares.some((value) => value instanceof Float)).toBe(true);
  });

  it("sends as many rows in a transaction as are asked for", async () => {
    neo4j = await startNeo4j({ password: PASSWORD, version: "5.4" });
    const { err } = await send(["--batch", "60"]);
    expect(Math.max(...neo4j.batches)).toBe(60);
    expect(err).toContain(String(neo4j.batches.reduce((sum, rows) => sum + rows, 0)));
    expect((await send(["--batch", "0"])).code).toBe(2);
  });

  it("says why a batch was refused, keeps what came before, and goes on when it is run again", async () => {
    neo4j = await startNeo4j({ password: PASSWORD, version: "5.4" });
    await send(["--batch", "100"]);
    const whole = contents(neo4j.graph);
    await neo4j.close();
    neo4j = await startNeo4j({ password: PASSWORD, version: "5.4" });
    neo4j.failAfter(3, "the disk of the server is full");
    const { code, out, err } = await send(["--batch", "100"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("the disk of the server is full");
    expect(err).toContain(neo4j.url);
    expect([neo4j.batches.length, neo4j.graph.relationships.size]).toEqual([3, 0]);
    expect(neo4j.graph.nodes.size).toBeGreaterThan(0);
    neo4j.mend();
    expect((await send(["--batch", "100"])).code).toBe(0);
    expect(contents(neo4j.graph)).toEqual(whole);
  });

  it("says that the password is wrong, and nothing of it", async () => {
    neo4j = await startNeo4j({ password: PASSWORD, version: "5.4" });
    const { code, err } = await send([], "another-password");
    expect(code).toBe(1);
    expect(err).toContain("unauthorized");
    expect(err).not.toContain("another-password");
    expect(neo4j.graph.nodes.size).toBe(0);
  });

  it("says that nobody answers at an address", async () => {
    neo4j = await startNeo4j({ password: PASSWORD, version: "5.4" });
    await neo4j.close();
    const { code, err } = await send();
    expect(code).toBe(1);
    expect(err).toContain(neo4j.url);
  });
});
