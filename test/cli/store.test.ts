import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { messagesOf } from "../../src/cli/messages.js";
import { watchPaths } from "../../src/cli/watch.js";
import { withFolder } from "../support/folder.js";
import { runCli } from "../support/run-cli.js";

const article = (province: string, amount: number): string =>
  `${province}上半年外贸增长\n2024-07-18 来源：海州日报\n\n据海关统计，2024年上半年，${province}出口机电产品${amount}亿元，增长5%。\n`;

const IN = { "in/a.txt": article("山东省", 800), "in/b.txt": article("福建省", 300) };

/** A page with two reports. */
const PAGE = ["江西省南昌", "安徽省合肥"]
  .map(
    (at) =>
      `${at.slice(0, 3)}上半年外贸增长\n\n海州日报${at.slice(3)}2024年7月18日电（记者 周一帆）据海关统计，2024年上半年，${at.slice(0, 3)}出口机电产品6亿元，增长5%。进口大豆3亿元，下降2%。\n`,
  )
  .join("\n");

/** The bytes of everything that a build writes but its store. */
async function outputs(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith("maotu.db")).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] as string]));
}

const build = (folder: string, ...rest: string[]) =>
  runCli(["build", join(folder, "in"), "--out", join(folder, "out"), ...rest]);
const factsOf = async (folder: string): Promise<string[]> => {
  const { out } = await runCli(["facts", "--graph", join(folder, "out/graph.json"), "--json"]);
  return (JSON.parse(out) as { facts: { reporter: { name: string } }[] }).facts
    .map((f) => f.reporter.name)
    .sort();
};

describe("maotu build on a store", () => {
  it("passes over what has not changed, reads what has, and says so", () =>
    withFolder(IN, async (folder) => {
      await build(folder);
      await writeFile(join(folder, "in/b.txt"), article("福建省", 400));
      await writeFile(join(folder, "in/c.txt"), article("浙江省", 900));
      const { code, out } = await build(folder);
      expect(code).toBe(0);
      expect(out).toContain("Files: 1 new, 1 changed, 1 unchanged, 0 taken out.");
      expect(await factsOf(folder)).toEqual(["山东省", "浙江省", "福建省"]);
      const graph = await readFile(join(folder, "out/graph.json"), "utf8");
      expect(graph).toContain("40000000000");
      expect(graph).not.toContain("30000000000");
    }));

  it("keeps what is gone from the folder until it is asked to prune", () =>
    withFolder(IN, async (folder) => {
      await build(folder);
      await rm(join(folder, "in/b.txt"));
      await build(folder);
      expect(await factsOf(folder)).toEqual(["山东省", "福建省"]);
      const { out } = await build(folder, "--prune");
      expect(out).toContain("1 taken out");
      expect(await factsOf(folder)).toEqual(["山东省"]);
    }));

  it("does not empty the store for a path that is not there", () =>
    withFolder(IN, async (folder) => {
      await build(folder);
      const { err } = await runCli(["build", join(folder, "inn"), "--out", join(folder, "out"), "--prune"]);
      expect(err).toContain("inn");
      expect(await factsOf(folder)).toEqual(["山东省", "福建省"]);
    }));

  it("writes the same bytes in one go, in parts, and after detours", () =>
    withFolder(
      { ...IN, "in/c.jsonl": `${JSON.stringify({ text: article("浙江省", 900) })}\n` },
      async (folder) => {
        await build(folder);
        const whole = await outputs(join(folder, "out"));
        const other = ["--out", join(folder, "parts")];
        const file = (name: string): string => join(folder, "in", name);
        await writeFile(join(folder, "detour.txt"), article("江西省", 100));
        await runCli(["build", file("c.jsonl"), join(folder, "detour.txt"), ...other]);
        await writeFile(file("a.txt"), article("山东省", 1));
        await runCli(["build", file("a.txt"), ...other]);
        await writeFile(file("a.txt"), article("山东省", 800));
        await runCli(["build", file("b.txt"), file("a.txt"), ...other]);
        await runCli(["remove", join(folder, "detour.txt"), ...other]);
        expect(await outputs(join(folder, "parts"))).toEqual(whole);
      },
    ));

  it("reads again what was read with another date", () =>
    withFolder({ "in/a.txt": "今年上半年，山东省出口机电产品800亿元。\n" }, async (folder) => {
      await build(folder, "--date", "2023-07-01");
      const { out } = await build(folder, "--date", "2024-07-01");
      expect(out).toContain("1 changed");
      expect(await readFile(join(folder, "out/graph.json"), "utf8")).toContain("2024-01");
    }));
});

describe("maotu remove", () => {
  it("takes a file out by its path, and an article by its id", () =>
    withFolder(IN, async (folder) => {
      await build(folder);
      const out = ["--out", join(folder, "out")];
      expect((await runCli(["remove", join(folder, "in/a.txt"), ...out])).code).toBe(0);
      expect(await factsOf(folder)).toEqual(["福建省"]);
      const graph = JSON.parse(await readFile(join(folder, "out/graph.json"), "utf8"));
      const [{ id }] = graph.attributes.articles;
      expect((await runCli(["remove", id, ...out])).code).toBe(0);
      expect(await factsOf(folder)).toEqual([]);
    }));

  it("takes out nothing where one name is unknown, or an article shares its file", () =>
    withFolder({ ...IN, "in/two.txt": PAGE }, async (folder) => {
      await build(folder);
      const before = await outputs(join(folder, "out"));
      const out = ["--out", join(folder, "out")];
      const unknown = await runCli(["remove", join(folder, "in/a.txt"), "nowhere.txt", ...out]);
      expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining("nowhere.txt")]);
      const { articles } = JSON.parse(before["graph.json"] ?? "").attributes;
      const shared = articles.find((a: { file: string }) => a.file.endsWith("two.txt"));
      const held = await runCli(["remove", shared.id, ...out]);
      expect([held.code, held.err]).toEqual([1, expect.stringContaining("2 articles")]);
      expect(await outputs(join(folder, "out"))).toEqual(before);
    }));
});

describe("maotu check and search", () => {
  it("finds sentences in the store and calls it sound", () =>
    withFolder(IN, async (folder) => {
      await build(folder);
      const out = ["--out", join(folder, "out")];
      const found = await runCli(["search", "機電產品", ...out]);
      expect(found.out).toContain("山东省出口机电产品800亿元");
      expect((await runCli(["search", "没有的话", ...out])).code).toBe(1);
      const { code, out: text } = await runCli(["check", ...out]);
      expect(code).toBe(0);
      expect(text).toContain("is sound: 2 files, 2 articles");
    }));

  it.each(["check", "remove x", "search 机电"])("%s says where the store is missing", (command) =>
    withFolder({}, async (folder) => {
      const { code, err } = await runCli([...command.split(" "), "--out", join(folder, "out")]);
      expect(code).toBe(1);
      expect(err).toContain(`${join(folder, "out/maotu.db")}: there is no store`);
    }),
  );
});

describe("maotu build --watch", () => {
  it("builds again after a change, also after a build that failed", () =>
    withFolder(IN, async (folder) => {
      const stop = new AbortController();
      const said: string[] = [];
      const io = {
        stdout: { write: () => {} },
        stderr: { write: (text: string) => said.push(text) },
        env: {},
        readInput: async () => new Uint8Array(),
      };
      let builds = 0;
      const again = async (): Promise<void> => {
        builds++;
        if (builds === 1) {
          await writeFile(join(folder, "in/d.txt"), "还有");
          throw new Error("disk full");
        }
        stop.abort();
      };
      const watching = watchPaths([join(folder, "in")], again, { io, say: messagesOf("en") }, stop.signal);
      await writeFile(join(folder, "in/c.txt"), "新的");
      await watching;
      expect(builds).toBe(2);
      expect(said.join("")).toContain("disk full");
    }));
});
