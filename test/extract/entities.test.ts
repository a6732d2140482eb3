import { describe, expect, it } from "vitest";
import type { EntityKind } from "../../src/model/ontology.js";
import { readText } from "../support/read-text.js";
import { COMPANIES, HUBS, ORGANIZATIONS, PARTNERS, PLACES, PRODUCTS } from "./entities.cases.js";

function namesOf(text: string, kind: EntityKind, source: string): string[] {
  return readText(text, { source })
    .mentions.filter((mention) => mention.kind === kind)
    .map((mention) => mention.name);
}

/** The newspaper makes 省 and 市 mean a certain province; none is given where only named places count. */
const TABLES: readonly (readonly [EntityKind, string, readonly (readonly [string, readonly string[]])[]])[] =
  [
    ["place", "国际商报", PLACES],
    ["partner", "国际商报", PARTNERS],
    ["company", "国际商报", COMPANIES],
    ["organization", "山东日报", ORGANIZATIONS],
    ["hub", "国际商报", HUBS],
    ["product", "国际商报", PRODUCTS],
  ];

for (const [kind, source, cases] of TABLES) {
  describe(`${kind} mentions`, () => {
    it.each(cases)("%s", (text, expected) => {
      expect(namesOf(text, kind, source)).toEqual(expected);
    });
  });
}

describe("words that stand for an entity", () => {
  it("gives 全省, 我市 and 该县 the divisions that the article means", () => {
    const reading = readText("全省进出口增长。烟台率先回升，全市出口增长5%。", { source: "山东日报" });
    const places = reading.mentions.filter((mention) => mention.pronoun);
    expect(places.map(({ text, name }) => [text, name])).toEqual([
      ["全省", "山东省"],
      ["全市", "烟台市"],
    ]);
  });

  it("takes a paper called after a bay for none of the county that the bay is called after", () => {
    const { facts } = readText("记者从温州海关获悉，今年上半年我市进出口181亿元。温州港吞吐量增长。", {
      source: "乐清湾日报",
    });
    expect(facts.map(({ reporter }) => reporter.name)).toEqual(["温州市"]);
  });

  it("gives 公司 the firm last named, and the one named later in the sentence where none is", () => {
    const reading = readText("“去年，公司出口增长。”星澜重机有限公司董事长刘远航说。该公司今年扩产。");
    const firms = reading.mentions.filter((mention) => mention.kind === "company" && mention.pronoun);
    expect(firms.map(({ text, name }) => [text, name])).toEqual([
      ["公司", "星澜重机有限公司"],
      ["该公司", "星澜重机有限公司"],
    ]);
  });

  it("gives 这家…的企业, 它 and a later 公司 the firm in focus, not its customer", () => {
    const reading = readText(
      "星澜重机有限公司是龙头企业，客户有云雀集团等。这家做了三十年的企业去年扩产。2024年公司盈利。它从德国进口机床。全镇企业它最大。",
    );
    const firms = reading.mentions.filter((mention) => mention.kind === "company" && mention.pronoun);
    expect(firms.map(({ text, name }) => [text, name])).toEqual([
      ["企业", "星澜重机有限公司"],
      ["公司", "星澜重机有限公司"],
      ["它", "星澜重机有限公司"],
    ]);
  });

  it("never lets two mentions overlap", () => {
    const { mentions } = readText(
      "苏州高新区江苏星澜光电有限公司二期项目、国家超级计算济南中心、烟台市委、市政府、山东省物流与采购联合会。",
    );
    for (const [i, mention] of mentions.entries()) {
      expect(mention.start).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0);
    }
  });
});
