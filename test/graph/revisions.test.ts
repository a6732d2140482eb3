import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build.js";
import type { FactView } from "../../src/model/graph-view.js";
import { article, entity, evidence, extraction, fact, ONTOLOGY } from "../support/extractions.js";

const PLACE = "place:海州市";

/** What one article tells of the trade of one year. */
function report(id: string, date: string, told: { amount: number; source?: string; words?: string }) {
  const { amount, source = "海州日报", words = "全市进出口总值公布。" } = told;
  const said = evidence(id, 0);
  return extraction(`${id}.txt`, {
    articles: [{ ...article(id, date, [words]), source }],
    entities: [entity(PLACE, [said])],
    facts: [fact(PLACE, [said], { flow: "total", period: ["2023-01", "2023-12"], amount, unit: "CNY" })],
  });
}

function factsOf(...reports: readonly ReturnType<typeof report>[]): readonly FactView[] {
  return [...buildGraph(reports, ONTOLOGY).getAttribute("facts")].sort(
    (a, b) => (a.amount ?? 0) - (b.amount ?? 0),
  );
}

describe("figures told again", () => {
  it("are revised by a later article of the same source", () => {
    const [old, revised] = factsOf(
      report("a", "2024-01-20", { amount: 100e8 }),
      report("b", "2025-01-20", { amount: 103e8 }),
    );
    expect(old).toMatchObject({ conflicts: [revised?.id], revisedBy: revised?.id });
    expect(revised).not.toHaveProperty("revisedBy");
  });

  it("are revised by what another source calls a correction, and contradicted by what it does not", () => {
    const told = (words: string) =>
      factsOf(
        report("a", "2024-01-20", { amount: 100e8 }),
        report("b", "2025-01-20", { amount: 103e8, source: "青川晚报", words }),
      );
    expect(told("2023年进出口总值修订为103亿元。")[0]).toHaveProperty("revisedBy");
    const [first, second] = told("2023年进出口总值103亿元。");
    expect(first?.conflicts).toEqual([second?.id]);
    expect(first).not.toHaveProperty("revisedBy");
  });

  it("are not revised by an earlier article, whatever the order of the files", () => {
    const facts = factsOf(
      report("b", "2025-01-20", { amount: 103e8 }),
      report("a", "2024-01-20", { amount: 100e8 }),
    );
    expect(facts.map(({ revisedBy }) => revisedBy !== undefined)).toEqual([true, false]);
  });
});
