import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodePayload, decodeText } from "../../viewer/src/data/decode-graph.js";
import { makeGraphJson } from "../support/graph-json.js";

const graph = makeGraphJson();
const pack = (text: string) =>
  JSON.stringify({ encoding: "gzip+base64", graph: gzipSync(text).toString("base64") });

describe("decodePayload", () => {
  it.each([
    ["gzip+base64", pack(JSON.stringify(graph))],
    ["json", JSON.stringify({ encoding: "json", graph })],
  ])("reads a graph that is %s", async (_encoding, text) => {
    expect(await decodePayload(text)).toEqual({ graph });
  });

  it.each([
    ["no JSON", "{", "data-unreadable"],
    ["an unknown encoding", '{"encoding":"zip"}', "data-unreadable"],
    ["a damaged stream", '{"encoding":"gzip+base64","graph":"AAAA"}', "data-compressed"],
    ["damaged base64", '{"encoding":"gzip+base64","graph":"%%%"}', "data-compressed"],
    ["a cut stream", pack(JSON.stringify(graph)).replace(/.{40}"}$/, '"}'), "data-compressed"],
    ["a cut graph", pack(JSON.stringify(graph).slice(0, -9)), "data-unreadable"],
  ])("names the problem of %s", async (_name, text, code) => {
    expect(await decodePayload(text)).toMatchObject({ problem: { code } });
  });
});

describe("decodeText", () => {
  const [node, edge] = [graph.nodes[0], graph.edges[0]];
  it.each([
    [{ ...graph, attributes: { ...graph.attributes, format: 2 } }, "data-format", "2"],
    [{ nodes: [], edges: [] }, "data-shape", "attributes"],
    [
      { ...graph, nodes: [node, { ...node, attributes: { ...node?.attributes, x: null } }] },
      "data-shape",
      "nodes[1]",
    ],
    [
      { ...graph, nodes: [{ ...node, attributes: { ...node?.attributes, kind: "xyz" } }] },
      "data-shape",
      "nodes[0]",
    ],
    [{ ...graph, edges: [{ ...edge, target: "nobody" }] }, "data-shape", "edges[0]"],
    [[], "data-shape", "graph"],
  ])("says what is wrong with a foreign graph", (value, code, detail) => {
    expect(decodeText(JSON.stringify(value))).toEqual({ problem: { code, detail } });
  });
});
