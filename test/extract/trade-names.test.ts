import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
import { BODIES, FIRMS, GOODS, HUBS } from "./trade-names.cases.js";

describe.each([
  ["firms", "company", FIRMS],
  ["goods", "product", GOODS],
  ["hubs", "hub", HUBS],
  ["bodies", "organization", BODIES],
] as const)("names of %s in trade news", (_what, kind, cases) => {
  it.each(cases)("%s", (text, expected) => {
    const found = readText(text, { source: "国际商报" }).mentions.filter((mention) => mention.kind === kind);
    expect(found.map(({ name }) => name)).toEqual(expected);
  });
});
