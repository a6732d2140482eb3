import { readFileSync } from "node:fs";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { writeGexf } from "../../src/export/gexf.js";
import { buildGraph } from "../../src/graph/build.js";
import { toGraphJson } from "../../src/graph/graph-json.js";
import { sourceOf } from "../../src/graph/graph-source.js";
import { layoutGraph } from "../../src/graph/layout.js";
import type { GraphJson } from "../../src/model/graph-view.js";
import { article, entity, evidence, extraction, ONTOLOGY, relation, SAMPLE } from "../support/extractions.js";
import { lintForGephi } from "../support/gephi-lint.js";

const HOSTILE = '坏\u0008名 & "引号" <b>\n换行 \u{1f6a2} ]]> \ud800';

function sampleGraph(): GraphJson {
  const hostile = extraction("c.txt", {
    articles: [article("c0", null, [HOSTILE])],
    entities: [
      entity("company:坏", [evidence("c0", 0)], { name: HOSTILE, aliases: [HOSTILE, ""] }),
      entity("place:海州市", [evidence("c0", 0, 50)], { attrs: { level: "prefecture", hs: "" } }),
    ],
    relations: [relation("located_in", ["company:坏", "place:海州市"], [evidence("c0", 0)])],
  });
  const graph = buildGraph([...SAMPLE, hostile], ONTOLOGY);
  layoutGraph(graph);
  return toGraphJson(graph);
}

const graph = sampleGraph();
const xml = [...writeGexf(sourceOf(graph))].join("");

const schema = (name: string) => ({
  fileName: name,
  contents: readFileSync(new URL(`../support/gexf/${name}`, import.meta.url), "utf8"),
});

describe("writeGexf", () => {
  it("is valid against the RELAX NG schema of GEXF 1.3", async () => {
    const result = await validateXML({
      xml: { fileName: "graph.gexf", contents: xml },
      extension: "relaxng",
      schema: schema("gexf.rng"),
      preload: [schema("dynamics.rng"), schema("viz.rng")],
    });
    expect(result.errors).toEqual([]);
  });

  it("is valid against the XML Schema, which knows viz elements only without a prefix", async () => {
    const result = await validateXML({
      xml: { fileName: "graph.gexf", contents: xml.replace(/<(\/?)viz:/g, "<$1") },
      schema: schema("gexf.xsd"),
      preload: [schema("dynamics.xsd"), schema("viz.xsd")],
    });
    expect(result.errors).toEqual([]);
  });

  it("holds nothing that Gephi drops, merges or stumbles over", () => {
    expect(lintForGephi(xml)).toEqual([]);
  });

  it("is read back by graphology with the same nodes, edges, positions, colours and columns", () => {
    const read = parse(MultiDirectedGraph, xml);
    expect(read.nodes()).toEqual(graph.nodes.map(({ key }) => key));
    for (const { key, attributes } of graph.nodes) {
      const { x, y, size, kind, support } = attributes;
      // #336699 of the test ontology, as this reader spells it.
      const color = "rgb(51,102,153)";
      expect(read.getNodeAttributes(key)).toMatchObject({
        x,
        y,
        size,
        color,
        种类代码: kind,
        文章数: support,
      });
    }
    expect(read.size).toBe(graph.edges.length);
    for (const { key, source, target, attributes } of graph.edges) {
      expect(read.extremities(key)).toEqual([source, target]);
      expect(read.getEdgeAttributes(key)).toMatchObject({
        kind: attributes.etype,
        weight: attributes.weight,
        证据数: attributes.evidence.length,
      });
    }
  });

  it("keeps every character of a name that XML allows", () => {
    const read = parse(MultiDirectedGraph, xml);
    const clean = '坏名 & "引号" <b> 换行 \u{1f6a2} ]]> \ufffd';
    expect(read.getNodeAttribute("company:坏", "label")).toBe(clean);
    expect(read.getNodeAttribute("company:坏", "例句")).toBe(clean);
  });

  it("gives an edge of facts its newest value, with period and change", () => {
    const read = parse(MultiDirectedGraph, xml);
    const edge = read.findEdge("place:山东省", "product:机电产品", (_edge, { kind }) => kind === "exports");
    expect(read.getEdgeAttributes(edge)).toMatchObject({
      贸易事实数: 2,
      "最新金额（元）": 81_000_000_000,
      最新金额期间: "2024-01/2024-06",
      例句: "鲁企蓝鲸重机落户青岛。",
      例句出处: "标题 b0，海州日报，2024-08-01",
    });
  });

  it("carries times where they are asked for, and stays valid and whole for Gephi", async () => {
    const dynamic = [...writeGexf(sourceOf(graph), { dynamic: true })].join("");
    const valid = await validateXML({
      xml: { fileName: "graph.gexf", contents: dynamic },
      extension: "relaxng",
      schema: schema("gexf.rng"),
      preload: [schema("dynamics.rng"), schema("viz.rng")],
    });
    expect(valid.errors).toEqual([]);
    expect(lintForGephi(dynamic)).toEqual([]);
    expect(dynamic).toContain('mode="dynamic" timeformat="date"');
    const exports =
      /<edge [^>]*source="place:山东省" target="product:机电产品"[^>]*kind="exports">.*?<\/edge>/su.exec(
        dynamic,
      );
    expect(exports?.[0]).toContain('<spell start="2024-01-01" end="2024-06-30"/>');
    expect(xml).not.toContain("<spell");
  });

  it("dates the file by its newest article", () => {
    expect(xml).toContain('lastmodifieddate="2024-08-01"');
    expect([...writeGexf(sourceOf(toGraphJson(buildGraph([], ONTOLOGY))))].join("")).not.toContain(
      "lastmodifieddate",
    );
  });
});
