import { describe, expect, it } from "vitest";
import { cutSentence, joinLines } from "../../viewer/src/model/printed-text.js";

describe("cutSentence", () => {
  it("marks names inside claims and leaves every character in place", () => {
    const text = "宁波海关副关长刘远航表示。";
    const segments = cutSentence(text, [{ node: "p", start: 7, end: 10 }], [{ start: 0, end: 10 }]);
    expect(segments).toEqual([
      { text: "宁波海关副关长", claim: true, node: null },
      { text: "刘远航", claim: true, node: "p" },
      { text: "表示。", claim: false, node: null },
    ]);
  });

  it("gives overlapping names to the longer one", () => {
    const names = [
      { node: "short", start: 0, end: 2 },
      { node: "long", start: 0, end: 4 },
    ];
    expect(cutSentence("宁波海关说", names, [])).toEqual([
      { text: "宁波海关", claim: false, node: "long" },
      { text: "说", claim: false, node: null },
    ]);
  });

  it("drops the blanks of hard-wrapped lines, also within a mark", () => {
    const segments = cutSentence("刘 远\n  航 表示 A B", [{ node: "p", start: 0, end: 7 }], []);
    expect(segments.map(({ text, node }) => [text, node])).toEqual([
      ["刘远航", "p"],
      ["表示 A B", null],
    ]);
  });

  it("survives marks that reach beyond the sentence", () => {
    expect(cutSentence("一二", [], [{ start: -5, end: 99 }])).toEqual([
      { text: "一二", claim: true, node: null },
    ]);
  });
});

describe("joinLines", () => {
  it.each([
    ["外贸\n  观察", "外贸观察"],
    [" two  words\n", "two words"],
    ["增长 5%", "增长 5%"],
  ])("joins %j", (printed, joined) => {
    expect(joinLines(printed)).toBe(joined);
  });
});
