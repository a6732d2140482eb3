import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
import { BODIES, FIRMS, GOODS, HUBS } from "./before-names.cases.js";

describe.each([
  ["firms", "company", FIRMS],
  ["hubs", "hub", HUBS],
  ["bodies", "organization", BODIES],
  ["goods", "product", GOODS],
] as const)("what stands before names of %s", (_what, kind, cases) => {
  it.each(cases)("%s", (text, expected) => {
    const found = readText(text, { source: "国际商报" }).mentions.filter(
      (mention) => mention.kind === kind && mention.pronoun !== true,
    );
    expect(found.map(({ name }) => name)).toEqual(expected);
  });
});
