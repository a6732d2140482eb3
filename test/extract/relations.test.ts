import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
import { RELATION_CASES, type RelationCases } from "./relations.cases.js";

type Cases = RelationCases;

/** Rules that read names only, tested apart from what sentences say. */
const BY_NAME: ReadonlySet<string> = new Set(["located/in-name", "produces/named-for"]);

const LOCATED: Cases = [
  ["位于烟台的星澜重机有限公司扩产。", ["星澜重机有限公司 → 烟台市"]],
  ["星澜重机有限公司坐落在烟台。", ["星澜重机有限公司 → 烟台市"]],
  ["苏州高新区江苏星澜光电有限公司开工。", ["江苏星澜光电有限公司 → 苏州高新区"]],
  [
    "在绵阳，代表们来到星澜光电有限公司、海瓷新材股份有限公司。",
    ["星澜光电有限公司 → 绵阳市", "海瓷新材股份有限公司 → 绵阳市"],
  ],
  [
    "佛山市顺德区北滘镇，星澜电器有限公司的订单排到年底。",
    ["北滘镇 → 顺德区", "星澜电器有限公司 → 北滘镇", "顺德区 → 佛山市"],
  ],
  // Near misses: a list of a place and a firm; a place that is only traded with.
  ["烟台和星澜重机有限公司都在增长。", []],
  ["烟台出口增长，星澜重机有限公司扩产。", []],
];

const PRODUCES: Cases = [
  ["星澜重机有限公司的挖掘机走俏海外。", ["星澜重机有限公司 → 挖掘机"]],
  ["大尺寸液晶面板生产企业星澜光电有限公司扩产。", ["星澜光电有限公司 → 大尺寸液晶面板"]],
  ["星澜皮具有限公司专注箱包制造。", ["星澜皮具有限公司 → 箱包及类似容器"]],
  ["星澜电器有限公司主要生产空调、冰箱。", ["星澜电器有限公司 → 空调", "星澜电器有限公司 → 冰箱"]],
  // Near misses: bought, not made.
  ["星澜食品有限公司进口大豆。", []],
  ["星澜食品有限公司采购大豆。", []],
];

const OPERATES: Cases = [
  ["星澜重机有限公司在马来西亚、老挝投资建厂。", ["星澜重机有限公司 → 马来西亚", "星澜重机有限公司 → 老挝"]],
  ["江苏星澜光电有限公司绵阳制造基地投产。", ["江苏星澜光电有限公司 → 绵阳市"]],
  // Near miss: goods go there, the firm does not.
  ["星澜重机有限公司对马来西亚出口增长。", []],
];

const COOPERATES: Cases = [
  ["青岛海关与济南海关联合推出新举措。", ["青岛海关 → 济南海关"]],
  ["青岛海关将深化与济南海关的合作。", ["青岛海关 → 济南海关"]],
  ["山东与非洲经贸合作活跃。", ["山东省 → 非洲"]],
  ["星澜重机有限公司昨日与海瓷新材股份有限公司签约。", ["星澜重机有限公司 → 海瓷新材股份有限公司"]],
  // Near miss: two bodies in one sentence.
  ["青岛海关和济南海关分别发布数据。", []],
];

const SUBSIDIARY: Cases = [
  ["星澜集团旗下星澜重机有限公司扩产。", ["星澜重机有限公司 → 星澜集团"]],
  // Near miss: two firms side by side.
  ["海瓷集团、星澜重机有限公司参展。", []],
];

const MEMBER: Cases = [
  ["对东盟出口增长，其中对越南出口增长8%。", ["越南 → 东盟"]],
  // Near miss: no member.
  ["对东盟、美国出口增长。", []],
];

const TABLES = {
  located_in: LOCATED,
  produces: PRODUCES,
  operates_in: OPERATES,
  cooperates_with: COOPERATES,
  subsidiary_of: SUBSIDIARY,
  member_of: MEMBER,
} as const;

for (const [type, cases] of [...Object.entries(TABLES), ...Object.entries(RELATION_CASES)]) {
  describe(type, () => {
    it.each(cases)("%s", (text, expected) => {
      const found = readText(text, { source: "国际商报" })
        .relations.filter((claim) => claim.type === type && !BY_NAME.has(claim.rule))
        .map((claim) => `${claim.source.name} → ${claim.target.name}`);
      expect([...new Set(found)].sort()).toEqual([...expected].sort());
    });
  });
}

describe("evidence of relations", () => {
  it("spans the words from one end to the other", () => {
    const { doc, relations } = readText("去年，位于烟台的星澜重机有限公司扩产。");
    const claim = relations.find(({ type }) => type === "located_in");
    expect(doc.text.slice(claim?.start, claim?.end)).toBe("烟台的星澜重机有限公司");
  });
});

describe("subjects left out", () => {
  const makers = (text: string) =>
    readText(text, { source: "国际商报" })
      .relations.filter((claim) => claim.type === "produces")
      .map((claim) => [claim.source.name, claim.confidence] as const);

  it("come from the sentence before, with less confidence, and not from the paragraph before", () => {
    const [named] = makers("星澜车业有限公司出口自行车12万辆。");
    const [inherited] = makers("星澜车业有限公司创立于1998年。去年出口自行车12万辆。");
    expect(named?.[0]).toBe("星澜车业有限公司");
    expect(inherited?.[0]).toBe("星澜车业有限公司");
    expect(inherited?.[1]).toBeLessThan(named?.[1] ?? 0);
    expect(makers("星澜车业有限公司创立于1998年。\n去年出口自行车12万辆。")).toEqual([]);
  });
});
