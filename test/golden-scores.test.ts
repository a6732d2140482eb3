import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runCli } from "./support/run-cli.js";

// The frozen scores of the hand-made test bed. A change that loses more than a hair of any of them fails here and has to be
// looked at; when a score rises, write the new one down in a commit of its own with the reason.

type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>;

const frozen = JSON.parse(readFileSync(new URL("golden/frozen.json", import.meta.url), "utf8")) as Scores;

/** One item more or less of the smallest row. */
const TOLERANCE = 0.015;

const golden = (split: string) => fileURLToPath(new URL(`golden/${split}`, import.meta.url));

describe.each(Object.entries(frozen))("the %s articles", (split, rows) => {
  it("score no lower than the frozen figures", async () => {
    const { out } = await runCli([
      "eval",
      golden(split),
      "--articles",
      golden(split),
      "--gold-dates",
      "--json",
    ]);
    const scores = JSON.parse(out) as Record<string, { f1: number }>;
    const lower = Object.entries(rows)
      .map(([row, f1]) => ({ row, frozen: f1, now: scores[row]?.f1 ?? 0 }))
      .filter(({ frozen: f1, now }) => now < f1 - TOLERANCE);
    expect(lower).toEqual([]);
  });
});
