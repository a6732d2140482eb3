import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
import * as aside from "./customs-aside.cases.js";
import * as fresh from "./customs-fresh.cases.js";
import * as cases from "./customs-results.cases.js";
import * as told from "./customs-told.cases.js";
import { describeFact } from "./facts-notation.js";

describe.each(Object.entries({ ...cases, ...told, ...fresh, ...aside }))(
  "facts of customs results: %s",
  (_, table) => {
    it.each(table)("%s", (text, facts) => {
      expect(readText(text, { headline: true }).facts.map(describeFact)).toEqual(facts);
    });
  },
);
