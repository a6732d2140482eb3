import { describe, expect, it } from "vitest";
import { readKnowledge } from "../../src/knowledge/read-knowledge.js";
import { readText } from "../support/read-text.js";
import { CUES, GLUED, INTRODUCED, KNOWN, STARTS } from "./companies.cases.js";

function firmsOf(text: string): string[] {
  return readText(text, { source: "国际商报" })
    .mentions.filter((mention) => mention.kind === "company")
    .map((mention) => mention.text);
}

describe.each([
  ["by a suffix", STARTS],
  ["by a cue", CUES],
  ["behind glued words", GLUED],
  ["by the table", KNOWN],
  ["by what introduces them", INTRODUCED],
] as const)("firms %s", (_how, cases) => {
  it.each(cases)("%s", (text, expected) => {
    expect(firmsOf(text)).toEqual(expected);
  });
});

it("leaves the table of well-known firms out on demand", () => {
  expect(readKnowledge().knownCompanies.length).toBeGreaterThan(200);
  expect(readKnowledge(undefined, ["known-companies"]).knownCompanies).toEqual([]);
});
