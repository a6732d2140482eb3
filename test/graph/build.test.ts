import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph, type TradeGraph } from "../../src/graph/build.js";
import { assignCommunities } from "../../src/graph/communities.js";
import { toGraphJson } from "../../src/graph/graph-json.js";
import { layoutGraph } from "../../src/graph/layout.js";
import type { Extraction } from "../../src/model/extraction.js";
import type { EdgeType } from "../../src/model/ontology.js";
import { article, entity, evidence, extraction, fact, ONTOLOGY, SAMPLE } from "../support/extractions.js";

const COMPANY = "company:山东蓝鲸重机股份有限公司";
const edgeOf = (graph: TradeGraph, etype: EdgeType, source: string, target: string) => {
  const key = graph.findEdge(source, target, (_edge, attributes) => attributes.etype === etype);
  return key === undefined ? undefined : graph.getEdgeAttributes(key);
};

describe("buildGraph", () => {
  const graph = buildGraph(SAMPLE, ONTOLOGY);

  it("makes one node an entity, also of one that nothing is linked to", () => {
    expect(graph.order).toBe(8);
    expect(graph.degree("hub:孤山港")).toBe(0);
    expect(graph.getNodeAttributes("place:山东省")).toMatchObject({
      label: "山东省",
      aliases: ["山东", "鲁"],
      attrs: { code: "370000", level: "province" },
      support: 2,
    });
  });

  it("adds up what several files say of one relation", () => {
    const edge = edgeOf(graph, "located_in", COMPANY, "place:青岛市");
    expect(edge?.weight).toBe(2);
    expect(edge?.evidence.map((item) => item.article)).toEqual(["b0", "a0"]);
  });

  it("stores a relation without direction once", () => {
    const edges = graph.filterEdges((_edge, { etype }) => etype === "cooperates_with");
    expect(edges).toHaveLength(1);
    expect(graph.getEdgeAttribute(edges[0], "weight")).toBe(2);
  });

  it("labels a post with its title", () => {
    expect(edgeOf(graph, "holds_post", "official:刘远航", "organization:宁波海关")).toMatchObject({
      label: "副关长",
      titles: ["副关长"],
    });
  });

  it("says when a post was told of first and last, and nothing of the kind for other edges", () => {
    const later = {
      ...(SAMPLE[0] as Extraction),
      file: "later.txt",
      articles: (SAMPLE[0]?.articles ?? []).map((article) => ({
        ...article,
        id: "later",
        date: "2025-01-09",
      })),
    };
    const moved = JSON.parse(JSON.stringify(later).replaceAll('"a0"', '"later"')) as Extraction;
    const both = buildGraph([...SAMPLE, moved], ONTOLOGY);
    expect(edgeOf(both, "holds_post", "official:刘远航", "organization:宁波海关")?.seen).toEqual([
      "2024-07-12",
      "2025-01-09",
    ]);
    expect(edgeOf(both, "located_in", COMPANY, "place:青岛市")?.seen).toBeUndefined();
  });

  it("turns facts into edges to the product and to the partner", () => {
    expect(edgeOf(graph, "exports", "place:山东省", "product:机电产品")?.facts).toHaveLength(2);
    expect(edgeOf(graph, "exports_to", "place:山东省", "partner:越南")?.facts).toHaveLength(1);
  });

  it("joins a telling without the amount to the one that agrees, and marks different amounts both ways", () => {
    const facts = graph.getAttribute("facts").filter((item) => item.product !== null);
    expect(facts.map((item) => [item.amount, item.yoy, item.support]).sort()).toEqual([
      [80_000_000_000, 5, 2],
      [81_000_000_000, null, 1],
    ]);
    const [first, second] = facts;
    expect(first?.conflicts).toEqual([second?.id]);
    expect(second?.conflicts).toEqual([first?.id]);
  });

  it("puts the fact of the newest article first", () => {
    const [newest] = edgeOf(graph, "exports", "place:山东省", "product:机电产品")?.facts ?? [];
    const told = graph.getAttribute("facts").find((item) => item.id === newest);
    expect(told?.evidence[0]?.article).toBe("b0");
  });

  it("counts shared sentences as weak edges, one a pair", () => {
    const weak = graph.filterEdges((_edge, { etype }) => etype === "co_mentioned");
    const pair = weak.find((edge) => graph.extremities(edge).includes(COMPANY));
    expect(graph.extremities(pair).sort()).toEqual([COMPANY, "place:青岛市"]);
    expect(graph.getEdgeAttribute(pair, "weight")).toBe(2);
  });

  it("counts a reprint to the letter once", () => {
    const [first, second] = SAMPLE;
    if (first === undefined || second === undefined) throw new Error("sample has two files");
    const reprint = { ...second, file: "reprint.txt" };
    expect(toGraphJson(buildGraph([reprint, second, first], ONTOLOGY))).toEqual(toGraphJson(graph));
  });

  it("builds an empty graph from nothing", () => {
    expect(toGraphJson(buildGraph([], ONTOLOGY)).nodes).toEqual([]);
  });
});

describe("co-mentions", () => {
  it("skip a name inside another name, and sentences that list a crowd", () => {
    const crowd = Array.from({ length: 13 }, (_, index) =>
      entity(`place:县${index}`, [evidence("x", 1, 100 + 20 * index)]),
    );
    const inner = entity("place:海州市", [{ ...evidence("x", 0), start: 0, end: 3 }]);
    const outer = entity("organization:海州市粮仓馆", [{ ...evidence("x", 0), start: 0, end: 6 }]);
    const file = extraction("x.txt", {
      articles: [article("x", "2024-01-01", ["海州市粮仓馆开馆。", "十三个县。"])],
      entities: [inner, outer, ...crowd],
    });
    expect(buildGraph([file], ONTOLOGY).size).toBe(0);
  });
});

describe("conflicts", () => {
  const facts = (...figures: Parameters<typeof fact>[2][]) =>
    buildGraph(
      [
        extraction("x.txt", {
          articles: [article("x", "2024-01-01", ["一。"])],
          entities: [entity("place:海州市", [evidence("x", 0)])],
          facts: figures.map((figure) => fact("place:海州市", [evidence("x", 0)], figure)),
        }),
      ],
      ONTOLOGY,
    ).getAttribute("facts");

  it.each([
    ["only rounded tellings", [{ approx: true }, { approx: true }], true],
    ["an exact telling of the same figure", [{ approx: true }, { approx: false }], false],
    ["an exact telling of another part", [{ approx: true }, { amount: null, unit: null, yoy: 5 }], true],
  ] as const)("whether a figure is rounded is told by %s", (_name, tellings, expected) => {
    const told = tellings.map((telling) => ({ amount: 5e11, unit: "CNY", yoy: 5, ...telling }));
    expect(facts(...told).map(({ approx }) => approx)).toEqual([expected]);
  });

  it.each([
    [
      "a rounded figure beside the exact one",
      { amount: 5e11, unit: "CNY", approx: true },
      { amount: 5.012e11, unit: "CNY" },
      0,
    ],
    ["another exact amount", { amount: 5e11, unit: "CNY" }, { amount: 5.1e11, unit: "CNY" }, 2],
    ["another currency", { amount: 5e11, unit: "CNY" }, { amount: 7e10, unit: "USD" }, 0],
    ["another growth", { yoy: 5 }, { yoy: -5 }, 2],
    ["a share of another whole", { share: 49.3 }, { share: 5 }, 0],
    ["another period", { amount: 1, unit: "CNY" }, { amount: 2, unit: "CNY", period: null }, 0],
  ] as const)("%s", (_name, left, right, conflicting) => {
    expect(facts(left, right).filter((item) => item.conflicts.length > 0)).toHaveLength(conflicting);
  });
});

describe("layoutGraph and assignCommunities", () => {
  const built = (files: typeof SAMPLE) => {
    const graph = buildGraph(files, ONTOLOGY);
    layoutGraph(graph);
    assignCommunities(graph);
    return graph;
  };

  it("give the same graph for any order and any repeats of the files", () => {
    const expected = JSON.stringify(toGraphJson(built(SAMPLE)));
    fc.assert(
      fc.property(fc.shuffledSubarray([...SAMPLE, ...SAMPLE], { minLength: 4 }), (files) => {
        expect(JSON.stringify(toGraphJson(built(files)))).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });

  it("place nodes at finite points, none over another", () => {
    const nodes = built(SAMPLE).mapNodes((_key, { x, y, size }) => ({ x, y, size }));
    for (const [index, a] of nodes.entries()) {
      expect(Number.isFinite(a.x) && Number.isFinite(a.y)).toBe(true);
      for (const b of nodes.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(Math.max(a.size, b.size));
      }
    }
  });

  it("number communities from the largest, and take graphs without edges or nodes", () => {
    const numbers = built(SAMPLE).mapNodes((_key, { community }) => community);
    expect(Math.min(...numbers)).toBe(0);
    expect(built([]).order).toBe(0);
    const lone = built([
      extraction("x.txt", { entities: [entity("place:海州市", []), entity("place:白城市", [])] }),
    ]);
    expect(lone.mapNodes((_key, { community }) => community)).toEqual([0, 0]);
  });
});
