import { describe, expect, test } from "vitest";
import { splitSentences } from "../../src/text/sentences.js";

/** The sentences of a text that is one piece. */
function split(text: string): string[] {
  return splitSentences(text, [{ start: 0, end: text.length, role: "body" }]).map((s) =>
    text.slice(s.start, s.end),
  );
}

describe("splitSentences(text, pieces)", () => {
  test.each<[string, string[]]>([
    ["出口增长5%。进口下降3%。\n", ["出口增长5%。", "进口下降3%。"]],
    ["出口8亿元；进口3亿元。\n", ["出口8亿元；进口3亿元。"]],
    ["增长1.3%，好！怎么办？没有句号\n", ["增长1.3%，好！", "怎么办？", "没有句号"]],
    ["“出口很好。”刘远航说。\n", ["“出口很好。”", "刘远航说。"]],
    ["他说：“很好！我们再来。”大家同意。\n", ["他说：“很好！我们再来。”", "大家同意。"]],
    ["在“加油！”声中开幕。\n", ["在“加油！”声中开幕。"]],
    ["《你好！中国》首映。\n", ["《你好！中国》首映。"]],
    ["（记者问：行吗？）答案是行。\n", ["（记者问：行吗？）答案是行。"]],
    ["远销海外……“小纽扣”做成大产业。\n", ["远销海外……", "“小纽扣”做成大产业。"]],
    ["煤炭、钢材……等产品出口。\n", ["煤炭、钢材……等产品出口。"]],
    ["真的吗？！是的。\n", ["真的吗？！", "是的。"]],
    ["\n\n", []],
  ])("%j", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test("splits inside a long quotation", () => {
    const first = "“我们打算把冷库建到码头边上，让果农当天采摘的橙子当天就能装箱，当天就能坐上开往南洋的船。";
    const second = "这件事今年一定办成。”";
    expect(split(`${first}${second}刘远航说。\n`)).toEqual([first, second, "刘远航说。"]);
  });

  test("numbers paragraphs and never crosses a piece", () => {
    const text = "标题\n一。二。\n三\n图\n";
    const sentences = splitSentences(text, [
      { start: 0, end: 3, role: "title" },
      { start: 3, end: 10, role: "body" },
      { start: 10, end: 12, role: "caption" },
    ]);
    expect(
      sentences.map(({ index, paragraph, role, start, end }) => [
        index,
        paragraph,
        role,
        text.slice(start, end),
      ]),
    ).toEqual([
      [0, 0, "title", "标题"],
      [1, 1, "body", "一。"],
      [2, 1, "body", "二。"],
      [3, 2, "body", "三"],
      [4, 3, "caption", "图"],
    ]);
  });
});
