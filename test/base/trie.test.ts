import { describe, expect, it } from "vitest";
import { EndingTrie, Trie } from "../../src/base/trie.js";
import { UnitSet } from "../../src/base/unit-set.js";

describe("Trie", () => {
  const trie = new Trie<string>();
  for (const key of ["海", "海州", "海州海关"]) trie.add(key, key);

  it("finds the longest key at a place, and no key past the limit", () => {
    expect(trie.longestAt("在海州海关", 1)).toEqual({ end: 5, values: ["海州海关"] });
    expect(trie.longestAt("在海州海关", 1, 4)).toEqual({ end: 3, values: ["海州"] });
    expect(trie.longestAt("在海州海关", 0)).toBeNull();
    expect(trie.longestAt("海", 1)).toBeNull();
  });

  it("lists all keys at a place, shortest first", () => {
    expect(trie.matchesAt("海州市", 0).map(({ end }) => end)).toEqual([1, 2]);
  });
});

describe("EndingTrie", () => {
  const trie = new EndingTrie<string>();
  for (const key of ["长", "市长", "副市长"]) trie.add(key, key);

  it("finds the longest key that ends at a place, and none that starts before the floor", () => {
    expect(trie.longestEndingAt("海州副市长说", 5, 0)).toEqual({ start: 2, value: "副市长" });
    expect(trie.longestEndingAt("海州副市长说", 5, 3)).toEqual({ start: 3, value: "市长" });
    expect(trie.longestEndingAt("海州副市长说", 6, 0)).toBeNull();
    expect(trie.longestEndingAt("市长", 0, 0)).toBeNull();
  });

  it("keeps the last value of a key", () => {
    const twice = new EndingTrie<number>();
    twice.add("院士", 1);
    twice.add("院士", 2);
    expect(twice.longestEndingAt("院士", 2, 0)?.value).toBe(2);
  });
});

describe("UnitSet", () => {
  it("has the units it was given, and nothing outside a text", () => {
    const set = new UnitSet("长员\0");
    expect([..."船长员"].map((_, i) => set.hasAt("船长员", i))).toEqual([false, true, true]);
    expect(set.hasAt("长", 1)).toBe(false);
    expect(set.hasAt("长", -1)).toBe(false);
  });
});
