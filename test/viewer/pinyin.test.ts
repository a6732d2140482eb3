import { polyphonic } from "pinyin-pro";
import { describe, expect, it } from "vitest";
import { fold } from "../../viewer/src/model/fold.js";
import { asPinyin, matchPinyin, readName } from "../../viewer/src/model/pinyin.js";

const match = (name: string, letters: string) => matchPinyin(readName(fold(name)), letters);

describe("matchPinyin", () => {
  it.each([
    ["重庆市", "chongqing", { at: 0, toEnd: false, cut: 0 }],
    ["重庆市", "chongq", { at: 0, toEnd: false, cut: 0 }],
    ["重庆市", "zhongqingshi", { at: 0, toEnd: true, cut: 0 }],
    ["重庆市", "cqs", { at: 0, toEnd: true, cut: 2 }],
    ["长沙", "csh", { at: 0, toEnd: true, cut: 1 }],
    ["江蘇海關", "haiguan", { at: 2, toEnd: true, cut: 0 }],
    ["西安", "xian", { at: 0, toEnd: true, cut: 0 }],
    ["女装", "nvz", { at: 0, toEnd: true, cut: 0 }],
    ["RCEP成员", "rcepcy", { at: 0, toEnd: true, cut: 1 }],
  ] as const)("finds in %s what is typed %s", (name, letters, found) => {
    expect(match(name, letters)).toEqual(found);
  });

  it.each([
    ["重庆市", "chongqingx"],
    ["海关", "hg1"],
    ["海关", "gh"],
  ])("finds in %s nothing that is typed %s", (name, letters) => {
    expect(match(name, letters)).toBeNull();
  });

  it("agrees with pinyin-pro on everyday characters, so the generated table is fresh", () => {
    for (const character of "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动") {
      const [known = ""] = polyphonic(character, { toneType: "none", type: "string", v: true });
      expect(readName(character)[0]).toEqual([...new Set(known.split(" "))].slice(0, 3));
    }
  });
});

describe("asPinyin", () => {
  it.each([
    ["xi'an", "xian"],
    ["lüse", "lvse"],
    ["a", null],
    ["12ab", null],
    ["长sha", null],
  ])("reads %s as %s", (query, letters) => {
    expect(asPinyin(fold(query))).toBe(letters);
  });
});
