import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build.js";
import { toGraphJson } from "../../src/graph/graph-json.js";
import { graphJsonSchema } from "../../src/query/check-graph.js";
import { factsSchema } from "../../src/query/fact-views.js";
import { openGraph } from "../../src/query/open-graph.js";
import type { NeighbourOptions } from "../../src/query/options.js";
import { AmbiguousName, GraphFileError, UnknownName } from "../../src/query/query-errors.js";
import {
  foundSchema,
  neighboursSchema,
  pathsSchema,
  shownSchema,
  statsSchema,
} from "../../src/query/views.js";
import { article, entity, evidence, extraction, ONTOLOGY, relation, SAMPLE } from "../support/extractions.js";

// Two entities of one name, and a chain 青岛市 – 蓝鲸 – 宁波海关 beside the sample.
const MORE = extraction("m.txt", {
  articles: [article("m0", "2024-09-01", ["蓝鲸重机与宁波海关合作。", "海州在两地。"])],
  entities: [
    entity("company:山东蓝鲸重机股份有限公司", [evidence("m0", 0)]),
    entity("organization:宁波海关", [evidence("m0", 0, 6)]),
    entity("place:海州市", [evidence("m0", 1)], { aliases: ["海州"] }),
    entity("hub:海州港", [evidence("m0", 1, 110)], { aliases: ["海州"] }),
  ],
  relations: [
    relation(
      "cooperates_with",
      ["company:山东蓝鲸重机股份有限公司", "organization:宁波海关"],
      [evidence("m0", 0)],
    ),
  ],
});

const graph = openGraph(toGraphJson(buildGraph([...SAMPLE, MORE], ONTOLOGY)));
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);

describe("find", () => {
  it.each([
    ["山东", ["山东省", "山东蓝鲸重机股份有限公司"]],
    ["蓝鲸", ["山东蓝鲸重机股份有限公司"]],
    ["重机", ["山东蓝鲸重机股份有限公司"]],
    ["藍鯨重機", ["山东蓝鲸重机股份有限公司"]],
    ["“机电产品”", ["机电产品"]],
    ["没有这个", []],
    [" ", []],
  ])("%s", (text, expected) => {
    expect(names(foundSchema.parse(graph.find(text)).matches)).toEqual(expected);
  });

  it("counts what its limit cuts off", () => {
    expect(graph.find("海", { limit: 1 }).leftOut).toBe(graph.find("海").matches.length - 1);
    expect(names(graph.find("海", { kind: ["hub"] }).matches)).toEqual(["海州港"]);
  });
});

describe("names", () => {
  it("that several entities have are refused with the candidates", () => {
    expect(() => graph.show("海州")).toThrow(AmbiguousName);
    expect(graph.show("海州", { kind: ["hub"] }).entity.name).toBe("海州港");
    expect(graph.show("place:海州市").entity.name).toBe("海州市");
  });

  it.each([
    ["宁波海天", "宁波海关"],
    ["蓝鲸", "山东蓝鲸重机股份有限公司"],
  ])("that none has bring near ones: %s", (text, near) => {
    const error = (() => {
      try {
        return graph.show(text);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(UnknownName);
    expect(names((error as UnknownName).candidates)).toContain(near);
  });
});

describe("show", () => {
  it("gives relations with quotes from the articles, newest first", () => {
    const { edges, mentionCount } = shownSchema.parse(graph.show("蓝鲸重机"));
    expect(mentionCount).toBe(3);
    const located = edges.find(({ type }) => type === "located_in");
    expect(located?.evidence).toMatchObject([
      { text: "鲁企蓝鲸重机落户青岛。", date: "2024-08-01", file: "b.txt" },
      { text: "山东蓝鲸重机股份有限公司位于青岛市。", date: "2024-07-12", file: "a.txt" },
    ]);
  });

  it("gives a fact edge its facts", () => {
    const { edges } = graph.show("山东省");
    const exported = edges.find(({ type }) => type === "exports");
    expect(exported?.facts.map(({ amount }) => amount)).toEqual([81_000_000_000, 80_000_000_000]);
    expect(exported?.facts[0]?.conflicts).toEqual([exported?.facts[1]?.id]);
  });
});

describe("neighbours", () => {
  const of = (name: string, options: NeighbourOptions = {}) =>
    names(neighboursSchema.parse(graph.neighbours(name, options)).nodes);

  it.each<[string, NeighbourOptions, string[]]>([
    ["one step", {}, ["青岛市", "宁波海关"]],
    ["two steps", { depth: 2 }, ["青岛市", "宁波海关", "刘远航"]],
    ["one kind", { kind: ["organization"] }, ["宁波海关"]],
    ["one type", { type: ["located_in"] }, ["青岛市"]],
    [
      "outgoing only, a relation without direction counts both ways",
      { direction: "out" },
      ["青岛市", "宁波海关"],
    ],
    ["incoming only", { direction: "in", type: ["located_in"] }, []],
    ["well supported", { minSupport: 2 }, ["青岛市"]],
    ["with a limit", { limit: 1 }, ["青岛市"]],
  ])("%s", (_name, options, expected) => {
    expect(of("蓝鲸重机", options)).toEqual(expected);
  });

  it("leave weak edges out unless asked for", () => {
    expect(of("刘远航")).toEqual(["宁波海关"]);
    expect(of("刘远航", { coMentions: true })).toEqual(["宁波海关", "越南"]);
    expect(of("越南", { type: ["co_mentioned"] })).toContain("刘远航");
  });

  it("count what the limit cut off", () => {
    expect(graph.neighbours("蓝鲸重机", { limit: 1 }).leftOut).toMatchObject({
      nodes: 1,
      edges: 1,
      kinds: { organization: 1 },
    });
  });
});

describe("facts", () => {
  it.each([
    ["all", {}, 3],
    ["of a product", { product: "机电产品" }, 2],
    ["with a partner", { partner: "越南" }, 1],
    ["of a month range", { from: "2024-01", to: "2024-06" }, 3],
    ["outside it", { from: "2024-02" }, 0],
    ["contradicted", { conflicting: true }, 2],
    ["of another flow", { flow: "import" }, 0],
  ] as const)("%s", (_name, filter, expected) => {
    expect(factsSchema.parse(graph.facts(filter)).facts).toHaveLength(expected);
  });
});

describe("paths", () => {
  const ways = (from: string, to: string, options = {}) =>
    pathsSchema.parse(graph.paths(from, to, options)).paths;

  it("go the shortest way with the edges of every step", () => {
    const [path] = ways("青岛市", "刘远航");
    expect(names(path?.nodes ?? [])).toEqual(["青岛市", "山东蓝鲸重机股份有限公司", "宁波海关", "刘远航"]);
    expect(path?.steps.map((edges) => edges.map(({ type }) => type).sort())).toEqual([
      ["cooperates_with", "located_in"],
      ["cooperates_with"],
      ["holds_post"],
    ]);
  });

  it("are none where there is no way or only a longer one, and one node from a node to itself", () => {
    expect(ways("孤山港", "刘远航")).toEqual([]);
    expect(ways("青岛市", "刘远航", { maxLength: 2 })).toEqual([]);
    expect(names(ways("刘远航", "刘远航")[0]?.nodes ?? [])).toEqual(["刘远航"]);
  });

  it("come shortest first, each node once", () => {
    const found = ways("山东省", "刘远航", { k: 5, coMentions: true });
    expect(found.map(({ length }) => length)).toEqual(found.map(({ length }) => length).sort());
    for (const { nodes } of found) expect(new Set(names(nodes)).size).toBe(nodes.length);
  });
});

describe("stats", () => {
  it("counts what is there", () => {
    expect(statsSchema.parse(graph.stats())).toMatchObject({
      articles: 3,
      firstDate: "2024-07-12",
      lastDate: "2024-09-01",
      facts: 3,
      conflictingFacts: 2,
      entities: { company: 1, hub: 2 },
      edges: { located_in: 1, subsidiary_of: 0 },
    });
  });
});

describe("openGraph", () => {
  it("says what to do about a file that is not there", () => {
    expect(() => openGraph("no/such/graph.json")).toThrow(GraphFileError);
    expect(() => openGraph("no/such/graph.json")).toThrow(/no\/such\/graph\.json.*maotu build/);
  });

  it.each(["package.json", "README.md", "vitest.config.ts"])("refuses a file of another kind: %s", (path) => {
    expect(() => openGraph(path)).toThrow(GraphFileError);
  });

  it("accepts what buildGraph makes", () => {
    expect(graphJsonSchema.safeParse(JSON.parse(JSON.stringify(graph.json))).error).toBeUndefined();
  });
});
