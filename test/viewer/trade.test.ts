import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { factsCsv, writeCsv } from "../../viewer/src/export/csv.js";
import { translator } from "../../viewer/src/i18n/translate.js";
import { buildDataset, type FactView } from "../../viewer/src/model/dataset.js";
import { flowsOf } from "../../viewer/src/model/flows.js";
import { countMonths, monthNumber, monthOf } from "../../viewer/src/model/months.js";
import {
  askTrade,
  byPeriod,
  groupByPeriod,
  growthOver,
  leastDetailed,
  mainUnit,
  optionsOf,
  rank,
  sharesOver,
} from "../../viewer/src/model/trade.js";
import { ANY_TRADE, TOTAL } from "../../viewer/src/model/trade-query.js";
import { makeGraphJson } from "../support/graph-json.js";

let number = 0;
function fact(part: Partial<FactView>): FactView {
  number += 1;
  return {
    id: `f${number}`,
    reporter: "place:甲省",
    flow: "export",
    product: null,
    partner: null,
    segment: null,
    period: ["2024-01", "2024-12"],
    measure: "value",
    amount: 100,
    unit: "CNY",
    yoy: null,
    share: null,
    approx: false,
    confidence: 0.9,
    support: 1,
    conflicts: [],
    evidence: [],
    ...part,
  };
}

describe("what charts show of facts", () => {
  const told = fact({ amount: null, unit: null, yoy: -12.5, period: ["2023-01", "2023-12"] });
  const both = fact({ yoy: 3, share: 40 });
  const undated = fact({ yoy: 9, share: 9, period: null });
  const half = fact({ share: 60, period: ["2024-01", "2024-06"] });

  it("is growth of whatever is dated, with an amount or without", () => {
    const grown = growthOver([both, undated, told, half]).map(({ fact: { id }, value }) => [id, value]);
    expect(grown).toEqual([
      [told.id, -12.5],
      [both.id, 3],
    ]);
  });

  it("is growth computed from amounts a year apart, where nobody tells it", () => {
    const amounts = [
      fact({ amount: 100, period: ["2022-01", "2022-11"] }),
      fact({ amount: 92.5, period: ["2023-01", "2023-11"] }),
      // Other months, other goods and another unit are no year before.
      fact({ amount: 5, period: ["2024-01", "2024-12"] }),
      fact({ amount: 5, period: ["2024-01", "2024-11"], product: "product:茶叶" }),
      fact({ amount: 5, period: ["2024-01", "2024-11"], unit: "USD" }),
    ];
    const [grown, ...others] = growthOver(amounts);
    expect(grown).toMatchObject({ fact: { id: amounts[1]?.id }, value: -7.5, computed: true });
    expect(others).toEqual([]);
  });

  it("is shares side by side only where they speak of the same months", () => {
    const groups = groupByPeriod(sharesOver([both, undated, told, half]));
    expect(groups.map(({ period, facts }) => [period[1], facts.map(({ id }) => id)])).toEqual([
      ["2024-12", [both.id]],
      ["2024-06", [half.id]],
    ]);
  });
});

describe("askTrade", () => {
  const facts = [
    fact({}),
    fact({ partner: "partner:越南" }),
    fact({ partner: "partner:越南", flow: "import", period: ["2023-01", "2023-06"] }),
    fact({ reporter: "place:乙省", product: "product:茶叶", segment: "民营企业" }),
  ];

  it("asks for anything, for one, or for the totals", () => {
    const ask = (query: Partial<typeof ANY_TRADE>) => askTrade(facts, { ...ANY_TRADE, ...query }).length;
    expect([
      ask({}),
      ask({ partner: "partner:越南" }),
      ask({ partner: TOTAL }),
      ask({ partner: "partner:越南", flow: "import" }),
      ask({ period: ["2023-06", "2023-12"] }),
      ask({ segment: "民营企业" }),
    ]).toEqual([4, 2, 2, 1, 1, 1]);
  });

  it("offers for a choice what the others leave", () => {
    const query = { ...ANY_TRADE, partner: "partner:越南", flow: "import" };
    expect(optionsOf(facts, query, "flow")).toEqual([
      { value: "export", count: 1 },
      { value: "import", count: 1 },
    ]);
    expect(optionsOf(facts, query, "partner").map(({ value }) => value)).toEqual(["partner:越南"]);
    expect(optionsOf(facts, { ...query, product: "product:茶叶" }, "product")).toContainEqual({
      value: "product:茶叶",
      count: 0,
    });
  });
});

describe("figures", () => {
  it("are compared in money where there is money", () => {
    expect(mainUnit([fact({ unit: "吨" }), fact({ unit: "吨" }), fact({ unit: "USD" })])).toBe("USD");
    expect(mainUnit([fact({ amount: null })])).toBeNull();
  });

  it("are ranked within one period, a total before its parts, never added up", () => {
    const facts = [
      fact({ partner: "partner:越南", amount: 50 }),
      fact({ partner: "partner:越南", product: "product:茶叶", amount: 90 }),
      fact({ partner: "partner:德国", amount: 70 }),
      fact({ partner: "partner:德国", amount: 71, support: 3 }),
      fact({ partner: "partner:日本", amount: 500, period: ["2024-01", "2024-06"] }),
    ];
    const [group] = byPeriod(facts, "CNY");
    expect(group?.period).toEqual(["2024-01", "2024-12"]);
    expect(rank(group?.facts ?? [], "partner").map(({ id, amount }) => [id, amount])).toEqual([
      ["partner:德国", 71],
      ["partner:越南", 50],
    ]);
  });

  it("are charted where they name least", () => {
    const total = fact({});
    expect(leastDetailed([fact({ partner: "p" }), total])).toEqual([total]);
  });
});

describe("flowsOf", () => {
  it("leads from reporter through product to partner", () => {
    const { nodes, links } = flowsOf([
      fact({ product: "tea", partner: "vn", amount: 30 }),
      fact({ product: "tea", partner: "de", amount: 20 }),
      fact({ product: "tea", amount: 80 }),
      fact({ partner: "jp", amount: 10 }),
      fact({ amount: 1000 }),
      fact({ product: "tea", amount: 5, segment: "民营企业" }),
    ]);
    expect(nodes.map(({ key }) => key)).toEqual(["0 place:甲省", "1 tea", "2 de", "2 jp", "2 vn"]);
    const amounts = Object.fromEntries(
      links.map(({ source, target, amount }) => [`${source} > ${target}`, amount]),
    );
    expect(amounts).toEqual({
      "0 place:甲省 > 1 tea": 80,
      "1 tea > 2 vn": 30,
      "1 tea > 2 de": 20,
      "0 place:甲省 > 2 jp": 10,
    });
  });
});

describe("months", () => {
  it("are counted from the first to the last that is spoken of", () => {
    const counted = countMonths([["2023-11", "2024-01"], null, ["2024-01", "2024-02"]]);
    expect(counted).toEqual([
      { month: "2023-11", count: 1 },
      { month: "2023-12", count: 1 },
      { month: "2024-01", count: 2 },
      { month: "2024-02", count: 1 },
    ]);
    expect(countMonths([null])).toEqual([]);
    expect(monthOf(monthNumber("2023-12") + 1)).toBe("2024-01");
  });
});

describe("CSV", () => {
  it("keeps quotes, line breaks and commas, and lets no spreadsheet run a formula", () => {
    const text = writeCsv([["a,b", 'say "x"', "two\nlines", "=1+1", "-5%", -5, null]]);
    expect(text.startsWith("\ufeff")).toBe(true);
    const [row] = parse(text, { bom: true });
    expect(row).toEqual(["a,b", 'say "x"', "two\nlines", "'=1+1", "'-5%", "-5", ""]);
  });

  it("holds a row for each fact with its first sentence", () => {
    const data = buildDataset(makeGraphJson());
    const { facts } = data.attributes;
    const rows: string[][] = parse(factsCsv(data, facts, translator("en")), { bom: true });
    expect(rows.length).toBe(facts.length + 1);
    expect(rows[0]?.slice(0, 4)).toEqual(["id", "Reporter", "Flow", "Partner"]);
    const [first] = facts;
    expect(rows[1]?.[1]).toBe(data.node(first?.reporter ?? "")?.label);
    expect(rows[1]?.at(-1)).toContain("2024年");
  });
});
