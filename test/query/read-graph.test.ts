import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeGraphJson } from "../../src/export/json.js";
import { buildGraph } from "../../src/graph/build.js";
import { toGraphJson } from "../../src/graph/graph-json.js";
import { sourceOf } from "../../src/graph/graph-source.js";
import { openGraph } from "../../src/query/open-graph.js";
import { GraphFileError } from "../../src/query/query-errors.js";
import { readGraph } from "../../src/query/read-graph.js";
import { ONTOLOGY, SAMPLE } from "../support/extractions.js";
import { makeGraphJson } from "../support/graph-json.js";

describe("a graph that is too large for one text", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "maotu-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** A limit of no bytes stands for a file above it. */
  const readLong = async (text: string) => {
    const path = join(folder, "graph.json");
    await writeFile(path, text);
    return readGraph(path, 0);
  };

  it.each([
    ["the sample", toGraphJson(buildGraph(SAMPLE, ONTOLOGY))],
    ["one with hostile names", makeGraphJson()],
  ])("is read line by line: %s", async (_name, graph) => {
    const text = [...writeGraphJson(sourceOf(graph))].join("");
    expect(await readLong(text)).toEqual(JSON.parse(text));
  });

  it("may have no facts, edges or nodes at all", async () => {
    const text = [...writeGraphJson(sourceOf(toGraphJson(buildGraph([], ONTOLOGY))))].join("");
    expect(await readLong(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ["laid out otherwise", (text: string) => JSON.stringify(JSON.parse(text), null, 2)],
    ["cut off", (text: string) => text.slice(0, -200)],
  ])("is refused with what to do where it is %s", async (_name, change) => {
    const text = [...writeGraphJson(sourceOf(toGraphJson(buildGraph(SAMPLE, ONTOLOGY))))].join("");
    await expect(readLong(change(text))).rejects.toThrow(GraphFileError);
    await expect(readLong(change(text))).rejects.toThrow("maotu build");
  });
});

describe("the version of a graph", () => {
  const graph = toGraphJson(buildGraph(SAMPLE, ONTOLOGY));
  const [node, ...others] = graph.nodes;
  if (node === undefined) throw new Error("the sample has no nodes");
  const { version } = openGraph(graph);

  it("is that of a copy, and another one where an alias or a weight is", () => {
    expect(openGraph(structuredClone(graph)).version).toBe(version);
    const renamed = { ...node, attributes: { ...node.attributes, aliases: ["别的名字"] } };
    expect(openGraph({ ...graph, nodes: [renamed, ...others] }).version).not.toBe(version);
    const heavier = graph.edges.map((edge) => ({
      ...edge,
      attributes: { ...edge.attributes, weight: edge.attributes.weight + 1 },
    }));
    expect(openGraph({ ...graph, edges: heavier }).version).not.toBe(version);
  });
});
