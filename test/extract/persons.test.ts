import { describe, expect, it } from "vitest";
import { personsPass } from "../../src/extract/persons/persons-pass.js";
import { annotate } from "../support/annotate.js";
import {
  acrossSentences,
  afterRoles,
  nobody,
  otherContexts,
  type PersonCase,
  titleBefore,
} from "./persons.cases.js";

/** The distinct people that the pass finds, in order of appearance, in the notation of the cases. */
function peopleIn({ text, names = {}, options = {} }: PersonCase): string {
  const { mentions = [] } = personsPass.run(annotate(text, names, options));
  const people = mentions.filter((m) => m.kind === "official" || m.kind === "person");
  const sorted = [...people].sort((a, b) => a.start - b.start);
  return [...new Set(sorted.map((m) => (m.kind === "official" ? "官" : "人") + m.name))].join(" ");
}

describe("personsPass", () => {
  const groups: readonly (readonly [string, readonly PersonCase[]])[] = [
    ["finds a name after its title and tells officials from others", titleBefore],
    ["finds names by what stands after them", otherContexts],
    ["finds a name after a noun for a person", afterRoles],
    ["lets one place of an article settle the others", acrossSentences],
    ["finds nobody where words only look like names", nobody],
  ];
  describe.each(groups)("%s", (_, cases) => {
    it.each(cases.map((c) => [c.text, c] as const))("%s", (_, c) => {
      expect(peopleIn(c)).toBe(c.people);
    });
  });
});
