import { describe, expect, it } from "vitest";
import * as cases from "./facts.cases.js";
import * as articles from "./facts-articles.cases.js";
import * as context from "./facts-context.cases.js";
import * as customs from "./facts-customs.cases.js";
import * as forms from "./facts-forms.cases.js";
import * as lists from "./facts-lists.cases.js";
import { NAMES } from "./facts-names.js";
import * as nation from "./facts-nation.cases.js";
import { factsOf } from "./facts-notation.js";
import type { FactCase } from "./facts-rows.js";
import * as sides from "./facts-sides.cases.js";
import * as statistics from "./facts-statistics.cases.js";
import * as told from "./facts-told.cases.js";
import * as wordings from "./facts-wordings.cases.js";
import * as written from "./facts-written.cases.js";

describe("readFacts", () => {
  // Tables of different files may share a name, so that they are listed file by file.
  const tables = [
    articles,
    cases,
    context,
    customs,
    forms,
    lists,
    nation,
    sides,
    statistics,
    told,
    wordings,
    written,
  ].flatMap((file) => Object.entries(file)) as [string, readonly FactCase[]][];
  describe.each(tables)("%s", (_, table) => {
    it.each(table.map((c) => [c.text, c] as const))("%s", (_, { text, facts, names = {}, options = {} }) => {
      const all = Object.fromEntries(
        [...new Set([...Object.keys(NAMES), ...Object.keys(names)])].map((kind) => {
          const key = kind as keyof typeof NAMES;
          return [key, [...(names[key] ?? []), ...(NAMES[key] ?? [])]];
        }),
      );
      expect(factsOf(text, all, { date: "2024-01-20", home: { province: "山东省" }, ...options })).toEqual(
        facts,
      );
    });
  });
});
