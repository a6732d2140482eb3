import { describe, expect, it } from "vitest";
import { line } from "../support/statements/compare.js";
import { writeParagraph } from "../support/statements/compose.js";
import { judge } from "../support/statements/read-paragraph.js";

const COUNT = 400;
/** Of the facts that generated paragraphs tell, how many are read with every field right. */
const FLOOR = 0.99;

describe("paragraphs written by a grammar", () => {
  const verdicts = Array.from({ length: COUNT }, (_, i) => judge(writeParagraph(7_000_000 + i)));
  const accounts = verdicts.flatMap((v) => v.accounts);
  const wrong = verdicts.filter((v) => v.invented.length > 0 || v.accounts.some((a) => a.errors.length > 0));
  const report = wrong
    .map(({ paragraph, accounts: all, invented }) =>
      [
        paragraph.text,
        ...all.flatMap((a) => a.errors.map((e) => `  ${a.template}, ${e.kind}: ${e.wanted} | ${e.read}`)),
        ...invented.map((told) => `  told by nobody: ${told}`),
      ].join("\n"),
    )
    .join("\n\n");

  it("are read right but for one fact in a hundred", () => {
    const wanted = accounts.reduce((sum, a) => sum + a.wanted, 0);
    const right = accounts.reduce((sum, a) => sum + a.right, 0);
    const invented = verdicts.reduce((sum, v) => sum + v.invented.length, 0);
    expect(wanted).toBeGreaterThan(1000);
    expect(right / wanted, report).toBeGreaterThan(FLOOR);
    expect(invented / wanted, report).toBeLessThan(1 - FLOOR);
  });

  it("tell what their own words hold", () => {
    for (const { facts, text, seed } of verdicts.map((v) => v.paragraph)) {
      for (const fact of facts.flat()) {
        const figure = fact.yoy ?? fact.share;
        // 增长三成, 翻了一番, 增长1.3倍
        if (figure === null || /[成倍番]/.test(text)) continue;
        expect(text, `seed ${seed}: ${line(fact)}`).toContain(String(Math.abs(figure)));
      }
    }
  });
});
