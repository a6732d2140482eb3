import { describe, expect, it } from "vitest";
import type { EntityKind } from "../../src/model/ontology.js";
import { readText } from "../support/read-text.js";
import { BODIES, PARTNERS, PLACES, PORTS, SERVICES, ZONES } from "./hubs.cases.js";

function namesOf(text: string, kind: EntityKind): string[] {
  return readText(text, { source: "国际商报" })
    .mentions.filter((mention) => mention.kind === kind)
    .map((mention) => mention.name);
}

describe.each([
  ["ports and crossings", "hub", PORTS],
  ["trains and corridors", "hub", SERVICES],
  ["zones", "hub", ZONES],
  ["bodies", "organization", BODIES],
  ["partners", "partner", PARTNERS],
  ["places", "place", PLACES],
] as const)("%s", (_what, kind, cases) => {
  it.each(cases)("%s", (text, expected) => {
    expect(namesOf(text, kind)).toEqual(expected);
  });
});

describe("the 市 and 县 of an article", () => {
  it.each([
    // A county-level city that the article is about, one right before, the one named last.
    ["潜江市小龙虾出口增长。荆州市客商云集，潜江市企业忙。全市出口增长5%。", "全市", "潜江市"],
    ["金华市外贸回升，金华市出口增长，对义乌市全市出口贡献大。", "全市", "义乌市"],
    ["金华市、义乌市走访企业，金华市出口增长，义乌市增长，该市企业忙。", "该市", "义乌市"],
    ["“我县蓝莓出口增长。”青川县一位果农说。", "我县", "青川县"],
    // A prefecture that also names one of its cities.
    ["金华市出口增长。义乌市出口增长，金华市进口增长，全市进出口增长5%。", "全市", "金华市"],
  ])("%s: %s is %s", (text, word, name) => {
    const found = readText(text, { source: "国际商报" }).mentions.find((mention) => mention.text === word);
    expect(found?.name).toBe(name);
  });
});
