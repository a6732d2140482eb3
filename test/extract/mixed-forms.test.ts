import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
import { describeFact } from "./facts-notation.js";
import * as tables from "./mixed-forms.cases.js";

describe.each(Object.entries(tables))("facts of articles that are no customs results: %s", (_, table) => {
  it.each(table)("%s", (text, facts) => {
    expect(readText(text).facts.map(describeFact)).toEqual(facts);
  });
});
