import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeGraphJson } from "../../src/export/json.js";
import { buildGraph } from "../../src/graph/build.js";
import { toGraphJson } from "../../src/graph/graph-json.js";
import { sourceOf } from "../../src/graph/graph-source.js";
import { neighboursSchema } from "../../src/query/views.js";
import { ONTOLOGY, SAMPLE } from "../support/extractions.js";
import { runCli } from "../support/run-cli.js";

let folder = "";
let graph = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maotu-"));
  graph = join(folder, "graph.json");
  await writeFile(graph, [...writeGraphJson(sourceOf(toGraphJson(buildGraph(SAMPLE, ONTOLOGY))))].join(""));
});
afterAll(() => rm(folder, { recursive: true }));

const ask = (...argv: string[]) => runCli([...argv, "--graph", graph]);

describe("maotu neighbours", () => {
  it("prints a row an edge, with direction, title and sentence", async () => {
    const { code, out } = await ask("neighbours", "宁波海关");
    expect(code).toBe(0);
    expect(out).toMatch(
      /← holds_post 副关长 +刘远航 +official +1 +宁波海关副关长刘远航表示，对越南出口增长。/,
    );
  });

  it("prints the view as JSON for programs", async () => {
    const { out } = await ask("neighbours", "山东省", "--json", "--type", "exports_to");
    const view = neighboursSchema.parse(JSON.parse(out));
    expect(view.nodes.map(({ name }) => name)).toEqual(["越南"]);
  });

  it("prints figures of facts, and that they are contradicted", async () => {
    const { out } = await ask("neighbours", "山东省", "--lang", "zh");
    expect(out).toContain("2024-01–06 出口 机电产品 810亿元 (说法不一)");
  });
});

describe("other queries", () => {
  it.each([
    [["find", "重机"], "山东蓝鲸重机股份有限公司"],
    [["show", "山东省"], "also 山东, 鲁"],
    [["facts", "--product", "机电产品"], "80 billion CNY"],
    [["path", "刘远航", "宁波海关"], "刘远航 — 宁波海关"],
  ])("%j", async (argv, expected) => {
    const { code, out, err } = await ask(...argv);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(expected);
  });

  it.each([
    [["find", "无此名"], /nothing is called like/],
    [["show", "宁波海天"], /no entity is called "宁波海天"; do you mean 宁波海关/],
    [["facts", "--flow", "import"], /no such trade fact/],
    [["path", "孤山港", "越南"], /no way from 孤山港 to 越南/],
  ])("%j has no answer", async (argv, expected) => {
    const { code, out, err } = await ask(...argv);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(expected);
  });
});

describe("maotu export", () => {
  it("writes to standard output or to a file", async () => {
    const { out } = await ask("export", "gexf");
    const path = join(folder, "x.gexf");
    expect((await ask("export", "gexf", "--out", path)).err).toBe(`wrote ${path}\n`);
    expect(await readFile(path, "utf8")).toBe(out);
    expect(out).not.toContain("co_mentioned");
    expect((await ask("export", "gexf", "--co-mentions")).out).toContain("co_mentioned");
  });
});

describe("command lines", () => {
  it.each([
    [["neighbours"], "missing required argument 'name'"],
    [["nonsense"], "unknown command 'nonsense'"],
    [["facts", "--from", "2024-13"], "2024-13 ≠ YYYY-MM"],
    [["find", "x", "--kind", "firm"], "firm ≠ company"],
    [["export", "pdf"], "Allowed choices are gexf, graphml, csv, json, jsonl"],
    [["build", "x", "--date", "2024-02-30"], "≠ YYYY-MM-DD"],
    [["build", "x", "--min-confidence", "2"], "≠ 0 … 1"],
    [["find", "x", "--wrong"], "unknown option '--wrong'"],
  ])("%j is refused in one line with code 2", async (argv, expected) => {
    const { code, out, err } = await runCli(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(expected);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("without a command shows the help with code 2", async () => {
    const { code, err } = await runCli([]);
    expect(code).toBe(2);
    expect(err).toContain("neighbours");
  });

  it.each(["build", "extract", "neighbours", "find", "show", "facts", "path", "export", "eval"])(
    "%s has help with an example",
    async (name) => {
      const { code, out } = await runCli([name, "--help"]);
      expect(code).toBe(0);
      expect(out).toContain(`Examples:\n  `);
      expect(out).toContain(`maotu ${name}`);
    },
  );

  it("speaks the language of the locale, or the one that is asked for", async () => {
    expect((await runCli(["--help"], { env: { LANG: "zh_CN.UTF-8" } })).out).toContain("用法：");
    expect((await runCli(["--help", "--lang", "en"], { env: { LANG: "zh_CN.UTF-8" } })).out).toContain(
      "Usage:",
    );
    expect((await runCli(["find", "--lang=zh"])).err).toContain("用法不对");
  });

  it("prints the version", async () => {
    expect((await runCli(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("names a graph file that is missing and what to do", async () => {
    const { code, err } = await runCli(["find", "x", "--graph", join(folder, "none.json")]);
    expect(code).toBe(1);
    expect(err).toMatch(/none\.json.*maotu build/);
    expect(err).not.toContain("    at ");
  });

  it("shows the stack with --debug", async () => {
    expect((await runCli(["find", "x", "--graph", "none.json", "--debug"])).err).toContain("    at ");
  });
});
