import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
import { SLOT_GOODS } from "./slot-goods.cases.js";

describe("goods by their place in a statement", () => {
  it.each(SLOT_GOODS)("%s", (text, expected) => {
    const { mentions } = readText(text, { source: "国际商报" });
    expect(mentions.filter(({ kind }) => kind === "product").map(({ name }) => name)).toEqual(expected);
  });

  it("keeps a change of the worth beside an amount without one", () => {
    const { facts } = readText("去年，山东进口大豆12万吨，货值反降8%。", { date: "2025-01-20" });
    expect(facts).toMatchObject([
      { measure: "quantity", amount: 120_000, yoy: null },
      { measure: "value", amount: null, yoy: -8 },
    ]);
  });

  it("makes facts of goods that no table names", () => {
    const { facts } = readText("去年，山东从日本进口阻燃布2.6万米，增长5%。", { date: "2025-01-20" });
    expect(facts).toMatchObject([
      {
        flow: "import",
        product: { name: "阻燃布" },
        partner: { name: "日本" },
        amount: 26_000,
        unit: "米",
        yoy: 5,
      },
    ]);
  });
});
