import { describe, expect, it } from "vitest";
import { pinyinMatcher } from "../../src/query/pinyin.js";

describe("pinyin", () => {
  it.each([
    ["whole", "haizhoushi", "海州市", 6],
    ["in syllables", "hai zhou shi", "海州市", 6],
    ["with tones", "hǎizhōu", "海州市", 8],
    ["a beginning with an unfinished syllable", "haizh", "海州市", 8],
    ["a part", "zhoushi", "海州市", 10],
    ["first letters", "hzs", "海州市", 7],
    ["first letters of a beginning", "hz", "海州市", 9],
    ["first letters of a part", "zs", "海州市", 11],
    ["a character with several readings", "chongqing", "重庆", 6],
    ["v for ü", "lvshun", "旅顺", 6],
    ["ü with a tone", "lǚshùn", "旅顺", 6],
    ["a Latin letter in the name", "agu", "A股", 6],
  ])("%s: %s meets %s", (_what, text, name, rank) => {
    expect(pinyinMatcher(text)?.(name)?.rank).toBe(rank);
  });

  it.each([
    ["haizhoushiqu", "海州市"],
    ["hzsq", "海州市"],
    ["shanhai", "海州市"],
    ["zhouhai", "海州市"],
  ])("%s does not meet %s", (text, name) => {
    expect(pinyinMatcher(text)?.(name) ?? null).toBeNull();
  });

  it.each(["海州", "h", "2024", "", "hai州"])("is not tried for %j", (text) => {
    expect(pinyinMatcher(text)).toBeNull();
  });
});
