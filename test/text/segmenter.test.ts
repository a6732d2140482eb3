import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openSegmenter } from "../../src/text/segmenter.js";

const segmenter = openSegmenter([
  { word: "蓝鲸重机", tag: "nt" },
  { word: "跨境电商", tag: "n" },
]);

describe("openSegmenter(words)", () => {
  test("keeps the words of the user dictionary whole, with their tags", () => {
    const words = segmenter.tag("山东蓝鲸重机出口增长5.5%。").map(({ text, tag }) => `${text}/${tag}`);
    expect(words).toContain("蓝鲸重机/nt");
    expect(words).toContain("山东/ns");
    expect(words).toContain("5.5/m");
  });

  test("covers any text without gaps", () => {
    const unit = fc.oneof(
      fc.constantFrom("山东", "蓝鲸重机", "😀", "𨧀", " ", "\n", "U12", "，", "7208.6亿元"),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const text = units.join("");
        const tokens = segmenter.tag(text);
        expect(tokens.map((token) => token.text).join("")).toBe(text);
        let at = 0;
        for (const token of tokens) {
          expect([token.start, token.end]).toEqual([at, at + token.text.length]);
          at = token.end;
        }
      }),
    );
  });
});
