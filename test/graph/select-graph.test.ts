import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build.js";
import { toGraphJson } from "../../src/graph/graph-json.js";
import { type GraphFilter, selectGraph } from "../../src/graph/select-graph.js";
import { ONTOLOGY } from "../support/extractions.js";
import { makeGraphJson } from "../support/graph-json.js";

const graph = makeGraphJson();
const keys = (filter: GraphFilter) => {
  const { nodes, edges, attributes } = selectGraph(graph, filter);
  return { nodes, edges, facts: attributes.facts, articles: attributes.articles };
};

describe("selectGraph(graph, filter)", () => {
  it("leaves out only weak edges where nothing is asked for", () => {
    const { nodes, edges } = keys({});
    expect(nodes).toHaveLength(graph.nodes.length);
    expect(edges).toEqual(graph.edges.filter(({ attributes }) => attributes.etype !== "co_mentioned"));
    expect(keys({ coMentions: true }).edges).toHaveLength(graph.edges.length);
  });

  it("keeps entities of a kind and the edges between them", () => {
    const { nodes, edges } = keys({ kind: ["company", "place"] });
    const kept = new Set(nodes.map(({ key }) => key));
    expect(new Set(nodes.map(({ attributes }) => attributes.kind))).toEqual(new Set(["company", "place"]));
    expect(edges.length).toBeGreaterThan(0);
    expect(edges.filter(({ source, target }) => !kept.has(source) || !kept.has(target))).toEqual([]);
  });

  it("keeps edges of a type and nothing that they do not join", () => {
    const { nodes, edges } = keys({ type: ["holds_post"] });
    expect(new Set(edges.map(({ attributes }) => attributes.etype))).toEqual(new Set(["holds_post"]));
    const joined = new Set(edges.flatMap(({ source, target }) => [source, target]));
    expect(new Set(nodes.map(({ key }) => key))).toEqual(joined);
  });

  it("keeps only what months speak of, with its facts and articles", () => {
    const dated = graph.attributes.facts.find(({ period }) => period !== null);
    const [first = "", last = ""] = dated?.period ?? [];
    const { edges, facts, articles } = keys({ since: first, until: last });
    expect(facts.map(({ id }) => id)).toContain(dated?.id);
    expect(facts.filter(({ period }) => period !== null && (period[0] > last || period[1] < first))).toEqual(
      [],
    );
    const named = new Set(edges.flatMap(({ attributes }) => attributes.facts ?? []));
    expect(new Set(facts.map(({ id }) => id))).toEqual(named);
    const known = new Set(articles.map(({ id }) => id));
    const evidence = edges.flatMap(({ attributes }) => attributes.evidence);
    expect(evidence.filter(({ article }) => !known.has(article))).toEqual([]);
    expect(keys({ since: "2190-01" })).toMatchObject({ nodes: [], edges: [], facts: [] });
  });

  it("keeps what is around an entity, step by step", () => {
    const start = graph.edges.find(({ attributes }) => attributes.etype === "holds_post")?.source ?? "";
    const at = (depth: number) => new Set(keys({ ego: start, depth }).nodes.map(({ key }) => key));
    const first = new Set([start]);
    for (const { source, target, attributes } of graph.edges) {
      if (attributes.etype === "co_mentioned") continue;
      if (source === start) first.add(target);
      if (target === start) first.add(source);
    }
    expect(at(0)).toEqual(new Set([start]));
    expect(at(1)).toEqual(first);
    expect([...at(1)].every((key) => at(2).has(key))).toBe(true);
    expect(at(2).size).toBeGreaterThan(at(1).size);
    expect(keys({ ego: "company:谁也不是" }).nodes).toEqual([]);
  });

  it("drops what few articles say", () => {
    const { nodes, edges } = keys({ minSupport: 2 });
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.filter(({ attributes }) => attributes.support < 2)).toEqual([]);
    expect(edges.filter(({ attributes }) => attributes.weight < 2)).toEqual([]);
  });

  it("of an empty graph is empty", () => {
    const empty = toGraphJson(buildGraph([], ONTOLOGY));
    expect(selectGraph(empty, { ego: "place:山东省", depth: 3 }).nodes).toEqual([]);
  });
});
