import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
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
