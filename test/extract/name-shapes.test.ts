import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
import { CLAUSES, ENDS, FOREIGN, NOBODY, RARE } from "./name-shapes.cases.js";

function peopleOf(text: string): string[] {
  const people = readText(text, { source: "国际商报" }).mentions.filter(
    ({ kind }) => kind === "person" || kind === "official",
  );
  return [...new Set(people.map(({ name }) => name))];
}

describe.each([
  ["end where the sentence goes on", ENDS],
  ["of rare characters are found", RARE],
  ["of other languages are found, and found again", FOREIGN],
  ["are told by their clause", CLAUSES],
  ["are not seen in phrases", NOBODY],
] as const)("names of people %s", (_what, cases) => {
  it.each(cases)("%s", (text, expected) => {
    expect(peopleOf(text)).toEqual(expected);
  });
});
