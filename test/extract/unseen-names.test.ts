import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
import * as told from "./told-names.cases.js";
import { BODIES, FIRMS, HUBS, PLACES } from "./unseen-names.cases.js";

describe.each([
  ["firms", "company", FIRMS],
  ["bodies", "organization", BODIES],
  ["hubs", "hub", HUBS],
  ["places", "place", PLACES],
] as const)("names of %s that no table has", (_what, kind, cases) => {
  it.each(cases)("%s", (text, expected) => {
    const found = readText(text, { source: "国际商报" }).mentions.filter(
      (mention) => mention.kind === kind && mention.pronoun !== true,
    );
    expect(found.map(({ name }) => name)).toEqual(expected);
  });
});

describe.each([
  ["firms", ["company"], told.FIRMS],
  ["bodies", ["organization"], told.BODIES],
  ["hubs", ["hub"], told.HUBS],
  ["people", ["official", "person"], told.PEOPLE],
  ["places", ["place"], told.PLACES],
] as const)("names of %s by what is told of them", (_what, kinds, cases) => {
  it.each(cases)("%s", (text, expected) => {
    const found = readText(text, { source: "国际商报" }).mentions.filter(
      (mention) => (kinds as readonly string[]).includes(mention.kind) && mention.pronoun !== true,
    );
    expect([...new Set(found.map(({ name }) => name))]).toEqual(expected);
  });
});
