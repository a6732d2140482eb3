import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrator } from "../../src/resolve/calibrate.js";
import { keepCertain } from "../../src/resolve/keep-certain.js";
import { entity, evidence, extraction, fact, relation } from "../support/extractions.js";

const RULES = new Map([
  ["a/strict", { rule: "a/strict", items: 50, said: 0.8, right: 0.95 }],
  ["a/loose", { rule: "a/loose", items: 50, said: 0.9, right: 0.6 }],
]);

describe("calibrator", () => {
  const sureness = calibrator(RULES);

  it("moves what a rule says by what it was measured to be worth", () => {
    expect(sureness({ rule: "a/strict", confidence: 0.8 })).toBe(0.95);
    expect(sureness({ rule: "a/loose", confidence: 0.9 })).toBe(0.6);
    expect(sureness({ rule: "a/new", confidence: 0.7 })).toBe(0.7);
  });

  it("keeps the order in which a rule ranks its findings, within 0 and 1", () => {
    const confidence = fc.double({ min: 0, max: 1, noNaN: true });
    const rule = fc.constantFrom("a/strict", "a/loose", "a/new");
    fc.assert(
      fc.property(rule, confidence, confidence, (name, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((said) =>
          sureness({ rule: name, confidence: said }),
        ) as [number, number];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThan(0);
        expect(high).toBeLessThan(1);
      }),
    );
  });
});

describe("keepCertain", () => {
  const at = [evidence("a", 0)];
  const firm = (confidence: number) => ({ ...entity("company:蓝鲸", at), confidence });
  const place = { ...entity("place:青岛市", at), confidence: 0.95 };
  const file = (name: string, confidence: number) =>
    extraction(name, {
      entities: [firm(confidence), place],
      relations: [relation("located_in", ["company:蓝鲸", "place:青岛市"], at)],
      facts: [fact("company:蓝鲸", at, {}), fact("place:青岛市", at, {})],
    });

  it("drops an unsure entity with all that hangs on it, and counts what went", () => {
    const { kept, leftOut } = keepCertain([file("a", 0.4)], 0.5);
    expect(kept[0]?.entities.map(({ id }) => id)).toEqual(["place:青岛市"]);
    expect(kept[0]?.relations).toEqual([]);
    expect(kept[0]?.facts.map(({ reporter }) => reporter)).toEqual(["place:青岛市"]);
    expect(leftOut).toEqual({ entities: 1, relations: 1, facts: 1 });
  });

  it("keeps in all files what one is sure of", () => {
    const { kept, leftOut } = keepCertain([file("a", 0.4), file("b", 0.9)], 0.5);
    expect(kept.map(({ entities }) => entities.length)).toEqual([2, 2]);
    expect(leftOut).toEqual({ entities: 0, relations: 0, facts: 0 });
  });

  it("keeps everything from 0", () => {
    const files = [file("a", 0.01)];
    expect(keepCertain(files, 0).kept).toEqual(files);
  });
});
