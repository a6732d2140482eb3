import { describe, expect, it } from "vitest";
import { goldSchema } from "../../src/eval/gold.js";
import { scoreAll } from "../../src/eval/score.js";
import { entity, evidence, extraction, fact, relation } from "../support/extractions.js";

const at = [evidence("a", 0)];

const GOLD = goldSchema.parse({
  file: "a.txt",
  entities: [
    { id: "g1", kind: "place", names: ["山东省", "山东"] },
    { id: "g2", kind: "product", names: ["挖掘机"] },
    { id: "g3", kind: "partner", names: ["越南"], optional: true },
    { id: "g4", kind: "company", names: ["山东蓝鲸重机股份有限公司", "蓝鲸重机"] },
    { id: "g5", kind: "organization", names: ["宁波海关"] },
  ],
  relations: [
    { type: "located_in", source: "g4", target: "g1" },
    { type: "cooperates_with", source: "g4", target: "g5" },
    { type: "produces", source: "g4", target: "g2", optional: true },
  ],
  facts: [
    {
      reporter: "g1",
      flow: "export",
      product: "g2",
      period: ["2024-01", "2024-06"],
      amount: 3e8,
      unit: "CNY",
      yoy: 5,
    },
    { reporter: "g1", flow: "export", partner: "g3", period: ["2024-01", "2024-06"] },
  ],
});

const FOUND = extraction("a.txt", {
  entities: [
    entity("place:山东", at),
    entity("product:挖掘机", at),
    entity("partner:越南", at),
    entity("company:蓝鲸", at, { aliases: ["“蓝鲸重机”"] }),
    entity("organization:宁波海关", at),
    entity("person:某人", at),
  ],
  relations: [
    relation("located_in", ["company:蓝鲸", "place:山东"], at),
    relation("cooperates_with", ["organization:宁波海关", "company:蓝鲸"], at),
    relation("produces", ["company:蓝鲸", "product:挖掘机"], at),
    relation("visits", ["person:某人", "place:山东"], at),
  ],
  facts: [
    fact("place:山东", at, { product: "product:挖掘机", amount: 3e8, unit: "CNY", yoy: -5 }),
    fact("place:山东", at, { partner: "partner:越南" }),
  ],
});

const counts = (row: { hit: number; gold: number; predicted: number } | undefined) => [
  row?.hit,
  row?.gold,
  row?.predicted,
];

describe("scoreAll", () => {
  const { rows, errors } = scoreAll([GOLD], () => FOUND);

  it.each([
    ["place", [1, 1, 1]],
    ["company", [1, 1, 1]],
    // An optional entity that is found counts for neither side; one that is not in the gold counts against us.
    ["partner", [0, 0, 0]],
    ["person", [0, 0, 1]],
    ["five primary kinds", [3, 3, 3]],
    ["all kinds", [4, 4, 5]],
    // Cooperation has no direction; the optional relation is not counted, the visit is wrong.
    ["relations", [2, 2, 3]],
    ["fact keys", [2, 2, 2]],
    // A change with the wrong sign is a wrong fact, though its key is right.
    ["facts", [1, 2, 2]],
    ["facts with a figure", [0, 1, 1]],
  ])("%s", (name, expected) => {
    expect(counts(rows[name])).toEqual(expected);
  });

  it("names what was missed and what is wrong", () => {
    expect(errors.map(({ verdict, what, key }) => `${verdict} ${what} ${key}`)).toEqual([
      "wrong person 某人",
      "wrong relation visits !某人 → 山东省",
      "missed fact 山东省 export 挖掘机 ⇄ ∅ [∅] 2024-01..2024-06 value",
      "wrong fact 山东省 export 挖掘机 ⇄ ∅ [∅] 2024-01..2024-06 value",
    ]);
  });

  it("keeps an account for every rule", () => {
    // The factories give one rule to all: 4 entities, 2 relations and a fact are right, one of each is wrong.
    const { rules } = scoreAll([GOLD], () => FOUND);
    expect(rules).toEqual({ "test/rule": { hit: 7, optional: 2, wrong: 3 } });
  });

  it("counts all gold as missed where there is no prediction", () => {
    expect(counts(scoreAll([GOLD], () => undefined).rows["all kinds"])).toEqual([0, 4, 0]);
  });
});
