import { expect, it } from "vitest";
import { oneLine } from "../../src/base/one-line.js";

it.each([
  ["山 东 省\n出口", "山东省出口"],
  ["前三季度，\n\n青岛", "前三季度，青岛"],
  ["  Blue  Whale\nLtd ", "Blue Whale Ltd"],
  ["出口 5 亿元", "出口 5 亿元"],
])("oneLine(%j)", (text, expected) => {
  expect(oneLine(text)).toBe(expected);
});
