import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extractionSchema } from "../../src/model/extraction.js";
import { graphJsonSchema } from "../../src/query/check-graph.js";
import { readGraph } from "../../src/query/read-graph.js";
import { withFolder } from "../support/folder.js";
import { runCli } from "../support/run-cli.js";

const ARTICLE = `上半年山东省进出口增长
2024-07-18 来源：海州日报

据海关统计，2024年上半年，山东省进出口总值1.6万亿元，比去年同期增长5.2%。其中，对东盟出口1200亿元，增长8%。
位于青岛市的山东蓝鲸重机股份有限公司去年出口挖掘机3亿元。
`;

const GB_CODES = (() => {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  return codes;
})();

/** Node decodes GB 18030 but does not encode it: the table is turned round. */
function encodeGb(character: string): number[] {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? [code] : (GB_CODES.get(character) ?? [0x3f]);
}

/** The article in GB 18030, for a file that is not UTF-8. */
const GB_ARTICLE = Uint8Array.from([...ARTICLE].flatMap((character) => encodeGb(character)));

const outputs = async (folder: string): Promise<string[]> => (await readdir(folder).catch(() => [])).sort();

describe("maotu build", () => {
  it("makes a graph, a GEXF file and the extractions from one article", () =>
    withFolder({ "in/a.txt": ARTICLE }, async (folder) => {
      const out = join(folder, "out");
      const { code, out: text } = await runCli(["build", join(folder, "in"), "--out", out]);
      expect(code).toBe(0);
      expect(text).toContain("Read 1 file: 1 article, 2024-07-18 to 2024-07-18.");
      expect(text).toContain(`maotu neighbours`);
      expect(await outputs(out)).toEqual(
        expect.arrayContaining(["extractions.jsonl", "graph.json", "maotu.gexf"]),
      );
      const graph = graphJsonSchema.parse(readGraph(join(out, "graph.json")));
      expect(graph.nodes.map(({ attributes }) => attributes.label)).toEqual(
        expect.arrayContaining(["山东省", "东盟", "山东蓝鲸重机股份有限公司"]),
      );
      const asked = await runCli(["neighbours", "山东省", "--graph", join(out, "graph.json")]);
      expect(asked.out).toContain("东盟");
    }));

  it("gives the same bytes for the same articles", () =>
    withFolder({ "in/a.txt": ARTICLE, "in/b.txt": ARTICLE.replaceAll("山东", "福建") }, async (folder) => {
      const build = async (name: string, ...paths: string[]) => {
        await runCli([
          "build",
          ...paths.map((path) => join(folder, "in", path)),
          "--out",
          join(folder, name),
        ]);
        return Promise.all(
          ["graph.json", "maotu.gexf"].map((file) => readFile(join(folder, name, file), "utf8")),
        );
      };
      expect(await build("second", "b.txt", "a.txt")).toEqual(await build("first", "a.txt", "b.txt"));
    }));

  it("reads the good file beside bad ones and says of each what is wrong", () =>
    withFolder(
      {
        "in/good.txt": ARTICLE,
        "in/empty.txt": "",
        "in/binary.txt": Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) % 256),
        "in/gb.txt": GB_ARTICLE,
        "in/broken.txt": Buffer.concat([
          Buffer.from(ARTICLE.replaceAll("山东", "江苏")),
          Buffer.from([0xe5, 0xff, 0x0a]),
        ]),
        "in/english.txt": "Exports rose by five percent.\n",
      },
      async (folder) => {
        const missing = join(folder, "in", "missing.txt");
        const { code, err } = await runCli([
          "build",
          join(folder, "in"),
          missing,
          "--out",
          join(folder, "out"),
        ]);
        expect(code).toBe(0);
        for (const name of [
          "empty.txt",
          "binary.txt",
          "english.txt",
          "missing.txt",
          "gb.txt",
          "broken.txt",
        ]) {
          expect(err.split("\n").filter((line) => line.includes(name)).length, name).toBeGreaterThan(0);
        }
        const graph = readGraph(join(folder, "out", "graph.json"));
        expect(graph.nodes.map(({ attributes }) => attributes.label)).toEqual(
          expect.arrayContaining(["山东省", "江苏省"]),
        );
      },
    ));

  it.each([
    ["an empty file", { "in/empty.txt": "" }],
    ["a folder with nothing to read", { "in/picture.png": "x" }],
    ["a text without Chinese", { "in/english.txt": "Exports rose.\n" }],
  ])("ends with 1 and writes nothing for %s", (_name, files) =>
    withFolder(files, async (folder) => {
      const { code, err } = await runCli(["build", join(folder, "in"), "--out", join(folder, "out")]);
      expect(code).toBe(1);
      expect(err).toContain(join(folder, "in"));
      expect(await outputs(join(folder, "out"))).toEqual([]);
    }),
  );

  it("says so when the output folder cannot be made", () =>
    withFolder({ "in/a.txt": ARTICLE, file: "" }, async (folder) => {
      const { code, err } = await runCli(["build", join(folder, "in"), "--out", join(folder, "file", "out")]);
      expect(code).toBe(1);
      expect(err).toMatch(/file.*ENOTDIR|file.*EEXIST/);
    }));
});

describe("maotu extract", () => {
  it("prints the contract, one file a line", () =>
    withFolder({ "a.txt": ARTICLE, "b.txt": ARTICLE.replaceAll("山东", "福建") }, async (folder) => {
      const { code, out } = await runCli(["extract", join(folder, "a.txt"), join(folder, "b.txt")]);
      const lines = out.trimEnd().split("\n");
      const extractions = lines.map((line) => extractionSchema.parse(JSON.parse(line)));
      expect(code).toBe(0);
      expect(extractions.map(({ file }) => file)).toEqual([join(folder, "a.txt"), join(folder, "b.txt")]);
      const quotes = extractions[0]?.facts.flatMap(({ evidence }) =>
        evidence.map(({ start, end }) => ARTICLE.slice(start, end)),
      );
      expect(quotes?.some((quote) => quote.includes("1.6万亿元"))).toBe(true);
    }));

  it("reads JSONL articles from standard input and goes on after a broken line", async () => {
    const lines = [JSON.stringify({ title: "一", date: "2024-07-18", text: ARTICLE }), "{broken"];
    const { code, out, err } = await runCli(["extract", "-"], { input: `${lines.join("\n")}\n` });
    expect(code).toBe(0);
    expect(extractionSchema.parse(JSON.parse(out)).articles[0]?.date).toBe("2024-07-18");
    expect(err).toMatch(/:2/);
  });

  it("ends with 1 if there was nothing to extract", async () => {
    const { code, out, err } = await runCli(["extract", "no-such-file.txt"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("no-such-file.txt");
  });
});
