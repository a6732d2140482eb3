import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import stringWidth from "string-width";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeGraphJson } from "../../src/export/json.js";
import { buildGraph } from "../../src/graph/build.js";
import { toGraphJson } from "../../src/graph/graph-json.js";
import { sourceOf } from "../../src/graph/graph-source.js";
import { ONTOLOGY, SAMPLE } from "../support/extractions.js";
import { runCli } from "../support/run-cli.js";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that make a style
const STYLES = /\u001b\[\d+m/g;

let folder = "";
let graph = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maotu-"));
  graph = join(folder, "graph.json");
  await writeFile(graph, [...writeGraphJson(sourceOf(toGraphJson(buildGraph(SAMPLE, ONTOLOGY))))].join(""));
});
afterAll(() => rm(folder, { recursive: true }));

describe("colours", () => {
  const asked = ["facts", "--graph"];

  it("are for a terminal only, and change no character", async () => {
    const plain = await runCli([...asked, graph]);
    const shown = await runCli([...asked, graph], { terminal: 400 });
    expect(plain.out).not.toMatch(STYLES);
    expect(shown.out).toContain("\u001b[32m"); // +5 % on the year
    expect(shown.out.replace(STYLES, "")).toBe(plain.out);
  });

  it.each([{ NO_COLOR: "1" }, { TERM: "dumb" }])("are not where %o", async (env) => {
    expect((await runCli([...asked, graph], { terminal: 400, env })).out).not.toMatch(STYLES);
  });

  it("are not in what programs read", async () => {
    for (const form of ["--json", "--csv"])
      expect((await runCli([...asked, graph, form], { terminal: 400 })).out).not.toMatch(STYLES);
  });

  it("end with the line where a narrow screen cuts it", async () => {
    const { out } = await runCli([...asked, graph], { terminal: 60 });
    for (const line of out.trimEnd().split("\n")) {
      expect(stringWidth(line)).toBeLessThanOrEqual(60);
      const on = line.match(STYLES) ?? [];
      expect(on.length % 2).toBe(0);
    }
  });
});
