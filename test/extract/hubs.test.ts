import { describe, expect, it } from "vitest";
import type { EntityKind } from "../../src/model/ontology.js";
import { readText } from "../support/read-text.js";
import { BODIES, PARTNERS, PLACES, PORTS, SERVICES, ZONES } from "./hubs.cases.js";

function namesOf(text: string, kind: EntityKind): string[] {
  return readText(text, { source: "国际商报" })
    .mentions.filter((mention) => mention.kind === kind)
    .map((mention) => mention.name);
}

describe.each([
  ["ports and crossings", "hub", PORTS],
  ["trains and corridors", "hub", SERVICES],
  ["zones", "hub", ZONES],
  ["bodies", "organization", BODIES],
  ["partners", "partner", PARTNERS],
  ["places", "place", PLACES],
] as const)("%s", (_what, kind, cases) => {
  it.each(cases)("%s", (text, expected) => {
    expect(namesOf(text, kind)).toEqual(expected);
  });
});
