import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeGraphJson } from "../../src/export/json.js";
import { writeExtractions, writeRows } from "../../src/export/jsonl.js";
import { writeViewerHtml } from "../../src/export/viewer-html.js";
import { writeFileAtomic } from "../../src/export/write-file.js";
import { buildGraph } from "../../src/graph/build.js";
import { toGraphJson } from "../../src/graph/graph-json.js";
import { sourceOf } from "../../src/graph/graph-source.js";
import { extractionSchema } from "../../src/model/extraction.js";
import { article, entity, evidence, extraction, ONTOLOGY, SAMPLE } from "../support/extractions.js";

const graph = toGraphJson(buildGraph(SAMPLE, ONTOLOGY));

describe("writeGraphJson", () => {
  it.each([
    ["the sample", graph],
    ["an empty graph", toGraphJson(buildGraph([], ONTOLOGY))],
  ])("can be read back as it was: %s", (_name, value) => {
    expect(JSON.parse([...writeGraphJson(sourceOf(value))].join(""))).toEqual(
      JSON.parse(JSON.stringify(value)),
    );
  });

  it("puts each node on a line of its own", () => {
    const lines = [...writeGraphJson(sourceOf(graph))].join("").split("\n");
    expect(lines.filter((line) => line.startsWith('{"key":"place:山东省"'))).toHaveLength(1);
  });
});

describe("JSON lines", () => {
  it("hold one file's contract a line", () => {
    const lines = [...writeExtractions(SAMPLE)];
    expect(lines.map((line) => extractionSchema.parse(JSON.parse(line)))).toEqual(SAMPLE);
  });

  it("hold every article, entity, edge and fact of a graph", () => {
    const rows = [...writeRows(sourceOf(graph))].map((line) => (JSON.parse(line) as { row: string }).row);
    const count = (row: string) => rows.filter((name) => name === row).length;
    expect([count("article"), count("entity"), count("edge"), count("fact")]).toEqual([
      2,
      graph.nodes.length,
      graph.edges.length,
      graph.attributes.facts.length,
    ]);
  });
});

describe("writeViewerHtml", () => {
  const template =
    '<html><script type="application/json" id="maotu-data"></script><style id="maotu-fonts"></style><p>搜索</p></html>';

  it("carries the whole graph in the page", async () => {
    const html = await writeViewerHtml({ graph, template });
    const [, data = ""] = html.match(/id="maotu-data">(.*?)<\/script>/) ?? [];
    const { encoding, graph: packed } = JSON.parse(data) as { encoding: string; graph: string };
    expect(encoding).toBe("gzip+base64");
    const json = gunzipSync(Buffer.from(packed, "base64")).toString("utf8");
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(graph)));
  });

  it("carries a font for every character of names and of the viewer's own words", async () => {
    const html = await writeViewerHtml({ graph, template });
    const drawn = new Set(
      [...html.matchAll(/unicode-range:([^}]+)}/g)]
        .flatMap(([, ranges = ""]) => ranges.split(","))
        .map((code) => String.fromCodePoint(Number.parseInt(code.slice(2), 16))),
    );
    for (const character of "山东蓝鲸重机股份有限公司副关长搜索") expect(drawn).toContain(character);
    expect(html.length).toBeLessThan(600_000);
  });

  it("is not broken by what an article says", async () => {
    const evil = '</script><img src=x onerror="alert(1)">$&';
    const file = extraction("x.txt", {
      articles: [article("x", null, [evil])],
      entities: [entity("place:海州市", [evidence("x", 0)], { name: evil })],
    });
    const html = await writeViewerHtml({ graph: toGraphJson(buildGraph([file], ONTOLOGY)), template });
    expect(html).not.toContain("onerror");
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });

  it("refuses a template without a place for the data", async () => {
    await expect(writeViewerHtml({ graph, template: "<html></html>" })).rejects.toThrow("maotu-data");
  });
});

describe("writeFileAtomic", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "maotu-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("writes all pieces, also into a folder that is not there", async () => {
    const pieces = Array.from({ length: 5000 }, (_, index) => `第${index}行：${"字".repeat(20)}\n`);
    await writeFileAtomic(join(folder, "new", "a.txt"), pieces);
    expect(await readFile(join(folder, "new", "a.txt"), "utf8")).toBe(pieces.join(""));
  });

  it("writes pieces of any length, texts and bytes mixed, in their order", async () => {
    const long = "货".repeat(700_000);
    const pieces = [
      "a",
      long,
      new TextEncoder().encode("字节"),
      "𠮷",
      new Uint8Array(1_500_000).fill(65),
      "末",
    ];
    const path = join(folder, "a.bin");
    await writeFileAtomic(path, pieces);
    const wanted = Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)));
    expect(wanted.equals(await readFile(path))).toBe(true);
  });

  it("leaves the old file and nothing else when it fails", async () => {
    const path = join(folder, "a.txt");
    await writeFile(path, "旧");
    function* broken(): Iterable<string> {
      yield "新";
      throw new Error("no more");
    }
    await expect(writeFileAtomic(path, broken())).rejects.toThrow("no more");
    expect(await readFile(path, "utf8")).toBe("旧");
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });
});
