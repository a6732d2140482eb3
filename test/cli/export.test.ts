import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeGraphJson } from "../../src/export/json.js";
import { sourceOf } from "../../src/graph/graph-source.js";
import { makeGraphJson } from "../support/graph-json.js";
import { runCli } from "../support/run-cli.js";

const graph = makeGraphJson();
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maotu-export-"));
  file = join(folder, "graph.json");
  await writeFile(file, [...writeGraphJson(sourceOf(graph))].join(""));
});
afterAll(() => rm(folder, { recursive: true }));

const rows = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, string>);

describe("maotu export", () => {
  it("writes only the part that is asked for", async () => {
    const { code, out } = await runCli(["export", "jsonl", "--graph", file, "--type", "holds_post"]);
    expect(code).toBe(0);
    const edges = rows(out).filter(({ row }) => row === "edge");
    expect(edges.length).toBeGreaterThan(0);
    expect(new Set(edges.map(({ etype }) => etype))).toEqual(new Set(["holds_post"]));
  });

  it("writes what is around a name, which may be an alias", async () => {
    const { out } = await runCli(["export", "jsonl", "--graph", file, "--ego", "青岛", "--depth", "0"]);
    expect(
      rows(out)
        .filter(({ row }) => row === "entity")
        .map(({ label }) => label),
    ).toEqual(["青岛市"]);
  });

  it("puts a format of several files into a folder", async () => {
    const out = join(folder, "tables");
    const { code, err } = await runCli(["export", "csv", "--bom", "--graph", file, "--out", out]);
    expect(code).toBe(0);
    expect(await readdir(out)).toEqual(["edges.csv", "facts.csv", "nodes.csv"]);
    expect(err).toContain(join(out, "facts.csv"));
    expect((await readFile(join(out, "nodes.csv"), "utf8")).startsWith("\ufeff")).toBe(true);
  });

  it.each([
    ["csv", "--out"],
    ["parquet", "--out"],
    ["neo4j", "NEO4J_PASSWORD"],
  ])("of %s without a place to go says what is missing", async (format, missing) => {
    const { code, out, err } = await runCli(["export", format, "--graph", file]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(missing);
  });

  it("names the candidates of a name that nobody has", async () => {
    const { code, err } = await runCli(["export", "gexf", "--graph", file, "--ego", "谁也不是"]);
    expect(code).toBe(1);
    expect(err).toContain("谁也不是");
  });
});
