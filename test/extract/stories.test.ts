import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
import * as consignments from "./consignments.cases.js";
import { describeFact } from "./facts-notation.js";
import * as focus from "./firm-focus.cases.js";
import * as firms from "./firm-stories.cases.js";
import * as localForms from "./local-forms.cases.js";
import * as local from "./local-trade.cases.js";
import * as cases from "./stories.cases.js";
import * as forms from "./story-forms.cases.js";

// Tables of different files may share a name, so that they are listed file by file.
const tables = [cases, forms, local, localForms, consignments, firms, focus].flatMap((file) =>
  Object.entries(file),
);

describe.each(tables)("facts of a story: %s", (_, table) => {
  it.each(table)("%s", (text, facts) => {
    expect(readText(text, { source: "大众日报" }).facts.map(describeFact)).toEqual(facts);
  });
});
