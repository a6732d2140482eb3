import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readKnowledge } from "../../src/knowledge/read-knowledge.js";

const SHIPPED = fileURLToPath(new URL("../../knowledge", import.meta.url));

describe("readKnowledge(dir)", () => {
  let parent = "";
  let dir = "";

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), "maotu-knowledge-"));
    dir = join(parent, "knowledge");
    cpSync(SHIPPED, dir, { recursive: true });
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  test("reads the shipped tables once", () => {
    expect(readKnowledge()).toBe(readKnowledge(SHIPPED));
  });

  test("gives a copy of the tables the same version and a changed one another", () => {
    const { version } = readKnowledge();
    expect(readKnowledge(dir).version).toBe(version);
    const changed = join(parent, "changed");
    cpSync(dir, changed, { recursive: true });
    appendFileSync(join(changed, "lexicon/industries.tsv"), "深海养殖装备\n");
    expect(readKnowledge(changed).version).not.toBe(version);
  });

  test("cannot be changed by a reader", () => {
    const { surnames, goods, partners } = readKnowledge();
    expect(() => (surnames.single as Set<string>).add("蟹")).toThrow(/read-only/);
    expect(() => Object.assign(goods[0] ?? {}, { name: "别的" })).toThrow(TypeError);
    expect(() => (partners as unknown[]).pop()).toThrow(TypeError);
  });

  test.each([
    ["gazetteer/customs.tsv", "海角海关\t999999", /customs\.tsv:\d+: "999999" is not in divisions\.tsv/],
    [
      "gazetteer/partners.tsv",
      "moon\t月球联盟\t\tbloc\t\tZZ",
      /partners\.tsv:\d+: "ZZ" is not in partners\.tsv/,
    ],
    [
      "lexicon/goods.tsv",
      "月壤样品\t\t\t月球产品\t",
      /goods\.tsv:\d+: "月球产品" is not in the goods tables/,
    ],
    ["lexicon/goods.tsv", "月壤样品\t\t\t月壤样品\t", /goods\.tsv:\d+: "月壤样品" is its own ancestor/],
    [
      "lexicon/goods.tsv",
      "机电产品\t\t84\t\t",
      /goods\.tsv:\d+: "机电产品" stands already in knowledge\/lexicon\/goods-news\.tsv:\d+/,
    ],
    [
      "lexicon/titles.tsv",
      "月球省长\tking\tplace",
      /titles\.tsv:\d+: class "king" must be one of official, executive/,
    ],
  ])("refuses a row of %s: %j", (table, row, message) => {
    appendFileSync(join(dir, table), `${row}\n`);
    expect(() => readKnowledge(dir)).toThrow(message);
  });

  test("names the file that is missing or is not JSON", () => {
    writeFileSync(
      join(dir, "ontology/kinds.json"),
      readFileSync(join(dir, "ontology/kinds.json"), "utf8").slice(1),
    );
    expect(() => readKnowledge(dir)).toThrow(/knowledge\/ontology\/kinds\.json: is not JSON/);
    rmSync(join(dir, "lexicon/media.tsv"));
    expect(() => readKnowledge(dir)).toThrow(
      /knowledge\/lexicon\/media\.tsv: cannot be read .* restore the file/,
    );
  });
});
