import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";

// The same sentence in traditional script, with spaces between its characters or wrapped in the middle of names and numbers
// says the same: what a page's extractor did to it must not change a fact.

const { Converter } = createRequire(import.meta.url)("opencc-js") as typeof import("opencc-js");
const toTraditional = Converter({ from: "cn", to: "hk" });

/** Breaks a text after every so many characters, but never a Latin word: typesetters do not. */
function wrap(text: string, width: number, lineEnd: string): string {
  return text.replace(new RegExp(`(.{${width}})(?<![A-Za-z](?=[A-Za-z]))`, "gu"), `$1${lineEnd}`);
}

const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  "in traditional script": toTraditional,
  "with a space between all characters": (text) => [...text].join(" "),
  "wrapped after every 18 characters": (text) => wrap(text, 18, "\n"),
  "wrapped after every 11 characters with empty lines": (text) => wrap(text, 11, "\n\n"),
};

interface Case {
  readonly id: string;
  readonly split: string;
  readonly text: string;
  readonly date: string;
  readonly home: string | null;
}

const cases = readFileSync(new URL("../cases/sentences.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Case)
  // The measuring half is not run here: its failures would show what it holds.
  .filter(({ split }) => split === "tune");

function factsOf(text: string, { date, home }: Case): string[] {
  const source = home === null ? "国际商报" : `${home.replace(/省|市|(?:壮族|回族|维吾尔)?自治区/u, "")}日报`;
  return readText(text, { date, source })
    .facts.map(({ reporter, flow, product, partner, segment, period, measure, amount, unit, yoy, share }) =>
      [
        reporter.name,
        flow,
        product?.name,
        partner?.name,
        segment,
        period,
        measure,
        amount,
        unit,
        yoy,
        share,
      ].join(" "),
    )
    .sort();
}

describe.each(Object.entries(DAMAGES))("a sentence %s", (_name, damage) => {
  it("gives the same facts", () => {
    const changed = cases
      .map((each) => [each.id, factsOf(damage(each.text), each), factsOf(each.text, each)] as const)
      .filter(([, damaged, whole]) => damaged.join("\n") !== whole.join("\n"));
    expect(changed).toEqual([]);
  });
});
