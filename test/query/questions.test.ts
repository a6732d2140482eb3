import { describe, expect, it } from "vitest";
import { factsSchema } from "../../src/query/fact-views.js";
import { openGraph } from "../../src/query/open-graph.js";
import type { FactFilter } from "../../src/query/options.js";
import { BadCursor, UnknownId } from "../../src/query/query-errors.js";
import {
  articleViewSchema,
  compareSchema,
  evidenceViewSchema,
  timelineSchema,
} from "../../src/query/story-views.js";
import { TRADE } from "../support/trade-graph.js";

const graph = openGraph(TRADE);
const facts = (filter: FactFilter) => factsSchema.parse(graph.facts(filter));
const amounts = (filter: FactFilter) => facts(filter).facts.map(({ amount }) => (amount ?? 0) / 1e9);

describe("facts", () => {
  it.each<[string, FactFilter, number[]]>([
    ["of a bloc alone", { partner: "东盟" }, [60]],
    ["of a bloc and its members", { partner: "东盟", members: true }, [60, 20, 16]],
    [
      "of a province and its cities",
      { reporter: "湖南省", members: true, from: "2024-01", partner: undefined },
      [300, 150, 60, 50, 34, 20, 9, 22],
    ],
    ["of a class and its goods", { product: "工程机械", members: true }, [34, 9]],
    ["by amount", { reporter: "岳阳市", order: "amount" }, [50, 22]],
    ["by growth, printed or computed", { order: "growth", limit: 2 }, [300, 20]],
  ])("%s", (_name, filter, expected) => {
    expect(amounts(filter)).toEqual(expected);
  });

  it("rolls up by the taxonomy that entities carry: groups, classes, chapters and months of membership", () => {
    const more: Readonly<Record<string, Record<string, string>>> = {
      "partner:VN": { blocs: "东盟 2024-01–" },
      "product:工程机械": { hs: "84 87", members: "挖掘机" },
      "product:挖掘机": { hs: "84", classes: "没有提到的一类|机电产品" },
      "partner:asean": {},
    };
    const nodes = TRADE.nodes.map(({ key, attributes }) => {
      const { class: _class, ...attrs } = attributes.attrs;
      return { key, attributes: { ...attributes, attrs: { ...attrs, ...more[key] } } };
    });
    const machines = { ...TRADE.nodes.find(({ key }) => key === "product:挖掘机") } as (typeof nodes)[number];
    const electric = {
      key: "product:机电产品",
      attributes: { ...machines.attributes, label: "机电产品", attrs: {} },
    };
    const rolled = openGraph({ ...TRADE, nodes: [...nodes, electric] });
    const found = (filter: FactFilter) =>
      factsSchema.parse(rolled.facts(filter)).facts.map(({ amount }) => (amount ?? 0) / 1e9);
    expect(found({ product: "工程机械", members: true })).toEqual([34, 9]);
    expect(found({ product: "机电产品", members: true })).toEqual([9]);
    expect(found({ product: "hs:84" })).toEqual([34, 9]);
    expect(found({ product: "HS 87" })).toEqual([34]);
    // What was told of the year before the country came in is no trade with the bloc.
    expect(found({ partner: "东盟", members: true })).toEqual([60, 20]);
  });

  it.each([
    ["that agrees", {}, { computed: 20, printed: 20, agrees: true, baseAmount: 250e9 }],
    ["that does not", { partner: "越南" }, { computed: 25, printed: 11, agrees: false }],
  ])("with growth %s", (_name, filter, expected) => {
    const [row] = facts({ reporter: "湖南省", from: "2024-01", order: "amount", ...filter }).facts;
    expect(row?.growth).toMatchObject(expected);
  });

  it("without growth where the year before is not known", () => {
    expect(facts({ reporter: "长沙市" }).facts[0]?.growth).toBeNull();
  });

  it("in groups whose sums count no trade twice", () => {
    const { groups } = facts({ groupBy: ["reporter", "year"], measure: "value" });
    const sums = groups.map(({ key, facts: count, sums: [sum] }) => [
      (key.reporter as { name: string }).name,
      key.year,
      count,
      (sum?.amount ?? 0) / 1e9,
      sum?.covered,
    ]);
    expect(sums).toEqual([
      // All exports hold those to 东盟, of goods, and so on.
      ["湖南省", "2024", 5, 300, 4],
      ["湖南省", "2023", 2, 250, 1],
      ["岳阳市", "2024", 2, 50, 1],
      ["长沙市", "2024", 1, 150, 0],
    ]);
  });

  it("in groups that say where parts may overlap", () => {
    const { groups } = facts({ reporter: "湖南省", groupBy: ["flow"], from: "2024-01" });
    expect(groups[0]?.sums[0]?.mayOverlap).toBe(false);
    const { groups: crossed } = openGraph({
      ...TRADE,
      attributes: {
        ...TRADE.attributes,
        facts: TRADE.attributes.facts.filter(({ partner, product }) => partner !== null || product !== null),
      },
    }).facts({ groupBy: ["flow"], from: "2024-01" });
    // 东盟 holds 越南 and 工程机械 hold 挖掘机; the two that are left may share machines sold to 东盟.
    expect(crossed[0]?.sums[0]).toMatchObject({ amount: 94e9, covered: 2, mayOverlap: true });
  });

  it("one by one are the same as in a list", () => {
    expect([...graph.eachFact({ flow: "export" })]).toEqual(facts({ flow: "export", limit: 100 }).facts);
  });
});

describe("pages", () => {
  it("together are the whole answer, each thing once", () => {
    const all = facts({ limit: 100 }).facts.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = facts({ limit: 3, ...(cursor ? { cursor } : {}) });
      paged.push(...page.facts.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(paged).toEqual(all);
  });

  it("of another question are refused", () => {
    const { next } = facts({ limit: 3 });
    expect(() => graph.facts({ flow: "export", cursor: next ?? "" })).toThrow(BadCursor);
    expect(() => graph.facts({ cursor: "nonsense" })).toThrow(BadCursor);
    expect(() => graph.find("湖", { cursor: next ?? "" })).toThrow(BadCursor);
  });
});

describe("find", () => {
  it.each([
    ["hunansheng", "湖南省", "pinyin"],
    ["yys", "岳阳市", "initials"],
    ["product:挖掘机", "挖掘机", "id"],
    ["挖掘机", "挖掘机", "name"],
    ["掘机", "挖掘机", "part"],
  ])("%s", (text, name, how) => {
    expect(graph.find(text).matches[0]).toMatchObject({ name, how });
  });
});

describe("neighbours", () => {
  const names = (options: object) => graph.neighbours("湖南省", options).nodes.map(({ name }) => name);

  it.each([
    ["in a time", { until: "2023-12" }, ["越南"]],
    ["in a later time", { since: "2024-07", kind: ["partner"] }, ["越南", "东盟"]],
    ["by name", { order: "name", kind: ["product"] }, ["工程机械", "挖掘机"]],
    ["newest first", { order: "recent", limit: 1 }, ["越南"]],
  ])("%s", (_name, options, expected) => {
    expect(names(options)).toEqual(expected);
  });

  it("of a link told of in two years are not those of the years between", () => {
    const { facts, ...rest } = TRADE.attributes;
    const earlier = facts.map((fact) =>
      fact.period?.[0] === "2023-01" ? { ...fact, period: ["2021-01", "2021-12"] as const } : fact,
    );
    const apart = openGraph({ ...TRADE, attributes: { ...rest, facts: earlier } });
    const asked = (since: string, until: string) =>
      apart.neighbours("湖南省", { since, until, kind: ["partner"] }).nodes.map(({ name }) => name);
    expect(asked("2022-01", "2023-12")).toEqual([]);
    expect(asked("2021-06", "2023-12")).toEqual(["越南"]);
    expect(asked("2020-01", "2025-12")).toEqual(["越南", "东盟"]);
  });

  it("count weak edges that were not followed", () => {
    expect(graph.neighbours("挖掘机").leftOut.coMentions).toBeGreaterThan(0);
    expect(graph.neighbours("挖掘机", { coMentions: true }).leftOut.coMentions).toBe(0);
  });
});

describe("timeline", () => {
  it("puts facts, relations and mentions in the order of time", () => {
    const { entries } = timelineSchema.parse(graph.timeline("挖掘机"));
    expect(entries.map(({ from, what }) => [from, what])).toEqual([
      ["2024-01", "fact"],
      ["2025-01-20", "relation"],
      ["2025-01-20", "mention"],
    ]);
    expect(graph.timeline("越南", { until: "2023-12" }).entries.map(({ what }) => what)).toEqual(["fact"]);
  });
});

describe("evidence", () => {
  it("gives the sentences of a fact with those around it", () => {
    const [fact] = facts({ product: "挖掘机" }).facts;
    const view = evidenceViewSchema.parse(graph.evidence(fact?.id ?? "", { context: 1 }));
    expect(view).toMatchObject({ of: "fact", total: 1 });
    expect(view.evidence[0]).toMatchObject({
      text: "挖掘机出口。",
      before: ["对东盟出口。"],
      after: ["两市出口。"],
    });
    expect(graph.evidence(`fact:${fact?.id.slice(0, 8)}`).fact?.id).toBe(fact?.id);
  });

  it("gives those of edges and entities", () => {
    const [edge] = graph.show("江畔重工有限公司").edges;
    expect(graph.evidence(edge?.id ?? "").edge?.type).toBe("produces");
    // As `maotu check` and judgements write ids.
    expect(graph.evidence(`edge:${edge?.id.slice(0, 10)}`).edge?.id).toBe(edge?.id);
    expect(() => graph.evidence("fact:0")).toThrow();
    expect(graph.evidence("越南").evidence.map(({ article }) => article)).toEqual(["t0", "u0"]);
  });
});

describe("article", () => {
  it("gives all that was read from it", () => {
    const view = articleViewSchema.parse(graph.article("u0"));
    expect(view.entities.map(({ name }) => name).sort()).toEqual(["湖南省", "越南"]);
    expect([view.sentences.length, view.facts.length]).toEqual([2, 2]);
    expect(() => graph.article("none")).toThrow(UnknownId);
  });
});

describe("compare", () => {
  it("pairs figures that differ only in which of the two they are of", () => {
    const view = compareSchema.parse(graph.compare("长沙市", "岳阳市"));
    expect(view.pairs.map(({ ratio }) => ratio)).toEqual([3]);
    expect(compareSchema.parse(graph.compare("工程机械", "挖掘机")).shared[0]?.name).toBe("湖南省");
  });
});

describe("options", () => {
  it.each([
    [() => graph.neighbours("湖南省", { depth: 0 })],
    [() => graph.facts({ from: "2024-13" })],
    [() => graph.find("")],
  ])("that are wrong are refused %#", (ask) => {
    expect(ask).toThrow();
  });
});
