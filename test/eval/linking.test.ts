import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { clusterScore } from "../../src/cli/commands/eval-linking.js";
import { readPairs, scorePairs } from "../../src/eval/pairs.js";
import { readKnowledge } from "../../src/knowledge/read-knowledge.js";

const at = (path: string): string => fileURLToPath(new URL(`../cases/${path}`, import.meta.url));
const frozen = JSON.parse(readFileSync(at("linking.json"), "utf8")) as Record<
  "pairs" | "clusters",
  { readonly rows: Readonly<Record<string, readonly number[]>> }
>;

// What `maotu eval --pairs … --clusters … --freeze` wrote down is what must not be lost.
const TOLERANCE = 0.01;

describe("entity pairs", () => {
  const { rows } = scorePairs(readPairs(readFileSync(at("entity-pairs.tsv"), "utf8")), readKnowledge());

  it("are linked with a precision of 0.97 and a recall of 0.90 at least", () => {
    expect(rows.all?.precision).toBeGreaterThanOrEqual(0.97);
    expect(rows.all?.recall).toBeGreaterThanOrEqual(0.9);
  });

  it("score no lower than the frozen figures, kind by kind", () => {
    const lower = Object.entries(frozen.pairs.rows).filter(
      ([name, [, , f1 = 0]]) => (rows[name]?.f1 ?? 0) < f1 - TOLERANCE,
    );
    expect(lower.map(([name]) => name)).toEqual([]);
  });

  it("are refused with the line where a table is broken", () => {
    expect(() => readPairs("kind\ta\tb\ncompany\t甲\t乙\tmaybe\tSTRONG\t\t\t\n")).toThrow(/line 2/u);
  });
});

describe("the labelled corpus", () => {
  it("is put into entities, reprints and facts no worse than was frozen", async () => {
    const { entities, reprints, sameFact } = await clusterScore(at("clusters"));
    const [, , f1 = 1] = frozen.clusters.rows["B-cubed"] ?? [];
    expect(entities.f1).toBeGreaterThanOrEqual(f1 - TOLERANCE);
    expect(entities.found / entities.labelled).toBeGreaterThan(0.9);
    expect(reprints.right).toBe(reprints.of);
    expect(sameFact.right / sameFact.of).toBeGreaterThanOrEqual(0.8);
  }, 60_000);
});
