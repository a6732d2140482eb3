import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
import { PORTS, SERVICES, ZONES } from "./hubs.cases.js";

function hubsOf(text: string): string[] {
  return readText(text, { source: "国际商报" })
    .mentions.filter((mention) => mention.kind === "hub")
    .map((mention) => mention.name);
}

describe.each([
  ["ports and crossings", PORTS],
  ["trains and corridors", SERVICES],
  ["zones", ZONES],
] as const)("%s", (_what, cases) => {
  it.each(cases)("%s", (text, expected) => {
    expect(hubsOf(text)).toEqual(expected);
  });
});
