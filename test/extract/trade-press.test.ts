import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
import { describeFact } from "./facts-notation.js";
import * as cases from "./trade-press.cases.js";

describe.each(Object.entries(cases))("facts of a trade journal: %s", (_, table) => {
  it.each(table)("%s", (text, facts) => {
    expect(readText(text, { headline: true }).facts.map(describeFact)).toEqual(facts);
  });
});
