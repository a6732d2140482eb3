import { describe, expect, it } from "vitest";
import { readFacts } from "../../src/extract/facts/read-facts.js";
import { NAMES } from "./facts-names.js";
import { describeFact, readingOf } from "./facts-notation.js";

const OPTIONS = { date: "2024-01-20", home: { province: "山东省" } };
const read = (text: string) => readFacts(readingOf(text, NAMES, OPTIONS));

describe("readFacts: evidence", () => {
  const cases: readonly [text: string, words: readonly string[]][] = [
    ["据海关统计，2023年，浙江出口服装30亿元，增长3%。", ["2023年，浙江出口服装30亿元，增长3%"]],
    [
      "2023年，浙江出口服装30亿元，增长3%；进口大豆5亿元，占全国的2%。",
      ["2023年，浙江出口服装30亿元，增长3%", "进口大豆5亿元，占全国的2%"],
    ],
    ["2023年，浙江服装、玩具出口分别增长3%、4%。", Array(2).fill("2023年，浙江服装、玩具出口分别增长3%、4%")],
  ];
  it.each(cases)("%s", (text, words) => {
    expect(read(text).claims.map((c) => text.slice(c.start, c.end))).toEqual(words);
  });
});

describe("readFacts: confidence", () => {
  it("is highest where the words say everything, lower where fields are inherited, lowest without a figure", () => {
    const { claims } = read("2023年，浙江出口服装30亿元。玩具出口5亿元。浙江的蔬菜首次出口日本。");
    const [full = 0, inherited = 0, bare = 0] = claims.map((c) => c.confidence);
    expect(claims).toHaveLength(3);
    expect(full).toBeGreaterThan(inherited);
    expect(inherited).toBeGreaterThan(bare);
    expect(claims.every((c) => c.confidence > 0 && c.confidence <= 1)).toBe(true);
  });
});

describe("readFacts: trace", () => {
  it("shows the chunks of a sentence, without gaps", () => {
    const text = "2023年，浙江对越南出口服装30亿元，增长3%。";
    const chunks = read(text).trace[0]?.chunks ?? [];
    expect(chunks.map((c) => c.text).join("")).toBe(text);
    expect(chunks.filter((c) => !["gap", "separator"].includes(c.type)).map((c) => c.type)).toEqual([
      "period",
      "reporter",
      "partner",
      "export",
      "product",
      "money",
      "yoy",
    ]);
  });

  it("goes on from the whole after a sentence of its parts", () => {
    const { claims } = read("2023年，浙江出口蔬菜9万吨。其中，玩具2万吨；服装3万吨。12月出口1万吨。");
    expect(claims.map(describeFact).at(-1)).toBe("浙江省 出口 蔬菜 2023.12 1万吨");
  });

  it("does not take a section of the statistics for a firm's", () => {
    const text = "2023年，浙江出口服装9亿元。其中，宁波蓝鲸有限公司出口玩具2亿元。进口方面，大豆5亿元。";
    const names = { ...NAMES, company: ["宁波蓝鲸有限公司"] };
    const { claims } = readFacts(readingOf(text, names, OPTIONS));
    expect(claims.map(describeFact).at(-1)).toBe("浙江省 进口 大豆 2023 5亿CNY");
  });

  it("tells where each field comes from", () => {
    const { trace } = read("2023年，浙江对越南出口30亿元。其中，服装5亿元。");
    expect(trace[1]?.statements[0]?.fields).toMatchObject({
      product: { value: "服装", from: "own" },
      partner: { value: "越南", from: "parent" },
      reporter: { value: "浙江省", from: "parent" },
      flow: { value: "export", from: "parent" },
    });
  });

  const unplaced: readonly [text: string, part: "refused" | "notes", reason: RegExp][] = [
    ["预计2024年浙江出口增长5%。", "refused", /not yet happened/],
    ["2023年，越南大米出口800万吨。", "refused", /partner is the one who trades/],
    ["2023年，浙江出口订单1.2亿元，出口总值排名第三。", "notes", /another statistic|rank/],
    ["2023年，浙江对美国、欧盟出口12亿元。", "notes", /1 amounts for a list of 2/],
    ["2023年，浙江出口增长5%，环比增长3%。", "notes", /against the month or quarter before/],
  ];
  it.each(unplaced)("says why nothing was made of a part of %s", (text, part, reason) => {
    const told = read(text).trace.flatMap((t) => t.statements.flatMap((s) => s[part] ?? []));
    expect(told.join("; ")).toMatch(reason);
  });
});

describe("readFacts: headlines", () => {
  it("reads a headline's facts, and lets the body repeat them", () => {
    const title = "2023年浙江出口增长3%";
    const reading = readingOf("山东进出口9亿元。", NAMES, { ...OPTIONS, title });
    expect(readFacts(reading).claims.map(describeFact)).toEqual([
      "浙江省 出口 2023 +3%",
      "山东省 进出口 2023 9亿CNY",
    ]);
  });

  const underOnePartner: readonly [title: string, text: string, facts: readonly string[]][] = [
    [
      "山东对俄罗斯贸易增长两成",
      "2023年，山东对俄罗斯进出口90亿元，增长20%。民营企业进出口50亿元。出口服装8亿元；进口大豆3亿元。",
      [
        "山东省 进出口 对俄罗斯 2023 90亿CNY +20%",
        "山东省 进出口 对俄罗斯 [民营企业] 2023 50亿CNY",
        "山东省 出口 服装 对俄罗斯 2023 8亿CNY",
        "山东省 进口 大豆 对俄罗斯 2023 3亿CNY",
      ],
    ],
    [
      "山东外贸增长两成",
      "2023年，山东对俄罗斯进出口90亿元，增长20%。民营企业进出口50亿元。",
      ["山东省 进出口 对俄罗斯 2023 90亿CNY +20%", "山东省 进出口 [民营企业] 2023 50亿CNY"],
    ],
    [
      "山东对俄罗斯贸易增长两成",
      "2023年，山东对俄罗斯进出口90亿元。同期，全省进出口3000亿元。民营企业进出口2000亿元。",
      [
        "山东省 进出口 对俄罗斯 2023 90亿CNY",
        "山东省 进出口 2023 3000亿CNY",
        "山东省 进出口 [民营企业] 2023 2000亿CNY",
      ],
    ],
    [
      "山东服装出口量价齐升",
      "2023年，山东对俄罗斯出口服装8亿元。民营企业出口7亿元。",
      ["山东省 出口 服装 对俄罗斯 2023 8亿CNY", "山东省 出口 服装 对俄罗斯 [民营企业] 2023 7亿CNY"],
    ],
  ];
  it.each(underOnePartner)("takes the partner of all trade from it: %s / %s", (title, text, facts) => {
    const reading = readingOf(text, NAMES, { ...OPTIONS, title });
    const body = readFacts(reading).claims.filter((claim) => claim.amount !== null);
    expect(body.map(describeFact)).toEqual(facts);
  });
});
