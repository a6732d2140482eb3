import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readTsv } from "../../src/knowledge/read-tsv.js";
import { goodRow, unitRow } from "../../src/knowledge/row-schemas.js";

const HEAD = "# Units.\n# source: by hand\n";

function readUnits(body: string) {
  const source = { text: HEAD + body, name: "knowledge/lexicon/units.tsv", row: unitRow, unique: ["unit"] };
  return readTsv(source).map((row) => row.value);
}

describe("readTsv(source)", () => {
  test("leaves optional cells out and reads numbers", () => {
    expect(readUnits("unit\tcode\tfactor\n美元\tUSD\t1\n\n公吨\t\t1\n")).toEqual([
      { unit: "美元", code: "USD", factor: 1 },
      { unit: "公吨", factor: 1 },
    ]);
  });

  test("reads lists, flags and empty parents", () => {
    const text = `${HEAD}name\taliases\ths\tparent\tweak\n电动汽车\t纯电动汽车|电动车\t87\t汽车\t\n米\t\t\t\tyes\n`;
    const source = { text, name: "goods.tsv", row: goodRow, unique: ["name"] };
    expect(readTsv(source).map((row) => row.value)).toEqual([
      { name: "电动汽车", aliases: ["纯电动汽车", "电动车"], hs: ["87"], parent: "汽车", weak: false },
      { name: "米", aliases: [], hs: [], parent: null, weak: true },
    ]);
  });

  test.each([
    [
      "unit\tcode\tfactor\n美元\tUSD\t1\n吨\t\t\n",
      'knowledge/lexicon/units.tsv:5: factor "" must be a number such as 1 or 10000',
    ],
    [
      "unit\tcode\tfactor\n美元\tdollar\t1\n",
      'knowledge/lexicon/units.tsv:4: code "dollar" must be an ISO 4217 code or empty',
    ],
    [
      "unit\tcode\tfactor\n吨\t\t1\n台\t\t1\n吨\t\t1\n",
      'knowledge/lexicon/units.tsv:6: "吨" stands already in line 4; merge the two rows',
    ],
    [
      "unit\tcode\tfactor\n吨\t\t1\t千克\n",
      "knowledge/lexicon/units.tsv:4: 4 cells for 3 columns; remove the extra tab (columns: unit, code, factor)",
    ],
    [
      "unit\tcode\n吨\t\n",
      "knowledge/lexicon/units.tsv:3: the columns are unit, code; they must be unit, code, factor",
    ],
  ])("refuses %j with file, line and what to do", (body, message) => {
    expect(() => readUnits(body)).toThrow(message);
  });

  test("refuses a table without a source", () => {
    const source = {
      text: "word\n钢材\n",
      name: "knowledge/lexicon/heads.tsv",
      row: z.object({ word: z.string() }),
      unique: ["word"],
    };
    expect(() => readTsv(source)).toThrow(/heads\.tsv: the head names no source/);
  });
});
