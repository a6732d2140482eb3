import { describe, expect, it } from "vitest";
import { calibrationOf } from "../../src/eval/calibration.js";
import type { JudgedItem } from "../../src/eval/rule-accounts.js";

const item = (what: string, confidence: number, verdict: JudgedItem["verdict"]): JudgedItem => ({
  what,
  confidence,
  verdict,
  evidence: [],
});

describe("calibrationOf", () => {
  it("counts how much of what has a confidence is right, apart for entities, relations and facts", () => {
    const bins = calibrationOf([
      item("company", 0.95, "hit"),
      item("place", 1, "hit"),
      item("product", 0.9, "wrong"),
      item("product", 0.93, "optional"),
      item("relation", 0.55, "wrong"),
      item("fact", 0.2, "hit"),
    ]);
    expect(bins).toEqual([
      { of: "entities", from: 0.9, to: 1, items: 3, right: 2 / 3, said: (0.95 + 1 + 0.9) / 3 },
      { of: "relations", from: 0.5, to: 0.6, items: 1, right: 0, said: 0.55 },
      { of: "facts", from: 0, to: 0.5, items: 1, right: 1, said: 0.2 },
    ]);
  });
});
