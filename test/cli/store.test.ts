import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { followChange } from "../../src/cli/commands/build.js";
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

describe("maotu check", () => {
  it("looks at every part of the graph beside the store, which questions trust", () =>
    withFolder(IN, async (folder) => {
      await build(folder);
      const path = join(folder, "out/graph.json");
      expect((await runCli(["check", "--out", join(folder, "out")])).code).toBe(0);
      const graph = await readFile(path, "utf8");
      await writeFile(path, graph.replace(/"weight":\d+/, '"weight":"many"'));
      const { code, err } = await runCli(["check", "--out", join(folder, "out")]);
      expect(code).toBe(1);
      expect(err).toMatch(/graph\.json.*edges\.0\.attributes\.weight/);
      await writeFile(path, graph.replace('"format":1', '"format":2'));
      const asked = await runCli(["stats", "--graph", path]);
      expect(asked.code).toBe(1);
      expect(asked.err).toContain("attributes.format");
    }));
});

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

  it("writes the files of the store without a path, and takes nothing out of it then", () =>
    withFolder(IN, async (folder) => {
      await build(folder);
      const before = await outputs(join(folder, "out"));
      await rm(join(folder, "out/graph.json"));
      const { code, out } = await runCli(["build", "--prune", "--watch", "--out", join(folder, "out")]);
      expect([code, out]).toEqual([0, expect.stringContaining(join(folder, "out/maotu.db"))]);
      expect(await outputs(join(folder, "out"))).toEqual(before);
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
        await runCli(["remove", join(folder, "detour.txt"), "--write", ...other]);
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

describe("maotu add", () => {
  it("reads into the store what is new, says what that did, and writes files only when asked", () =>
    withFolder(IN, async (folder) => {
      await build(folder);
      const before = await outputs(join(folder, "out"));
      const out = ["--out", join(folder, "out")];
      await writeFile(join(folder, "new.txt"), article("山东省", 900).replace("外贸增长", "外贸又增长"));
      const added = await runCli(["add", join(folder, "new.txt"), ...out]);
      expect([added.code, added.err]).toEqual([0, ""]);
      expect(added.out).toContain("Files: 1 new, 0 changed, 0 unchanged, 0 taken out.");
      expect(added.out).toContain("Trade facts: 1 new, 0 gone.");
      expect(added.out).toMatch(
        /Contradicted: 山东省 2024-01–06 export 机电产品: 90 billion CNY.*; others say 80 billion CNY/,
      );
      expect(added.out).toContain('"maotu build" writes them again');
      expect(await outputs(join(folder, "out"))).toEqual(before);
      const again = await runCli(["add", join(folder, "new.txt"), "--write", ...out]);
      expect(again.out).toContain("Files: 0 new, 0 changed, 1 unchanged, 0 taken out.");
      expect(await readFile(join(folder, "out/graph.json"), "utf8")).toContain("90000000000");
    }));

  it("makes a store where there is none, and the files of it are those of a build", () =>
    withFolder(IN, async (folder) => {
      const out = ["--out", join(folder, "added")];
      expect((await runCli(["add", join(folder, "in/b.txt"), ...out])).code).toBe(0);
      expect((await runCli(["add", join(folder, "in"), "--write", ...out])).code).toBe(0);
      await build(folder);
      expect(await outputs(join(folder, "added"))).toEqual(await outputs(join(folder, "out")));
    }));

  it("fails where no article can be read", () =>
    withFolder({ "empty.txt": "" }, async (folder) => {
      const { code, err } = await runCli(["add", join(folder, "empty.txt"), "--out", join(folder, "out")]);
      expect([code, err]).toEqual([1, expect.stringContaining("empty.txt")]);
    }));
});

describe("maotu remove and restore", () => {
  const articlesOf = async (folder: string) => {
    const graph = JSON.parse(await readFile(join(folder, "out/graph.json"), "utf8"));
    return graph.attributes.articles as { readonly id: string; readonly file: string }[];
  };

  it("takes a file out by its path, which the next build of the folder reads again", () =>
    withFolder(IN, async (folder) => {
      await build(folder);
      const out = ["--write", "--out", join(folder, "out")];
      expect((await runCli(["remove", join(folder, "in/a.txt"), ...out])).code).toBe(0);
      expect(await factsOf(folder)).toEqual(["福建省"]);
      await build(folder);
      expect(await factsOf(folder)).toEqual(["山东省", "福建省"]);
    }));

  it("takes one article out of a page, which stays out until it is restored", () =>
    withFolder({ ...IN, "in/two.txt": PAGE }, async (folder) => {
      await build(folder);
      const whole = await outputs(join(folder, "out"));
      const out = ["--out", join(folder, "out")];
      const shared = (await articlesOf(folder)).filter(({ file }) => file.endsWith("two.txt"));
      expect(shared).toHaveLength(2);
      const id = shared[0]?.id ?? "";
      const removed = await runCli(["remove", id, ...out]);
      expect([removed.code, removed.out]).toEqual([
        0,
        expect.stringContaining("Trade facts: 0 new, 2 gone."),
      ]);
      await build(folder);
      expect((await articlesOf(folder)).map((each) => each.id)).not.toContain(id);
      expect((await runCli(["restore", ...out])).out.trim()).toBe(id);
      await runCli(["add", join(folder, "in"), ...out]);
      expect((await runCli(["restore", id, "--write", ...out])).code).toBe(0);
      expect(await outputs(join(folder, "out"))).toEqual(whole);
      const again = await runCli(["restore", id, ...out]);
      expect([again.code, again.err]).toEqual([1, expect.stringContaining(id)]);
    }));

  it("takes out nothing where one name is unknown", () =>
    withFolder(IN, async (folder) => {
      await build(folder);
      const before = await outputs(join(folder, "out"));
      const out = ["--write", "--out", join(folder, "out")];
      const unknown = await runCli(["remove", join(folder, "in/a.txt"), "nowhere.txt", ...out]);
      expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining("nowhere.txt")]);
      await runCli(["build", ...out.slice(1)]);
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
      expect(text).toMatch(/last change \d{4}-\d\d-\d\d \d\d:\d\d UTC: 2 files read, 0 taken out/);
    }));

  it.each(["check", "remove x", "restore", "search 机电"])("%s says where the store is missing", (command) =>
    withFolder({}, async (folder) => {
      const { code, err } = await runCli([...command.split(" "), "--out", join(folder, "out")]);
      expect(code).toBe(1);
      expect(err).toContain(`${join(folder, "out/maotu.db")}: there is no store`);
    }),
  );
});

describe("maotu build --watch", () => {
  it("tells a change in one line, writes the files again, and says nothing where nothing changed", () =>
    withFolder(IN, async (folder) => {
      await build(folder);
      const said: string[] = [];
      const write = (text: string) => said.push(text);
      const io = { stdout: { write }, stderr: { write }, env: {}, readInput: async () => new Uint8Array() };
      const context = { io, say: messagesOf("en"), language: "en" as const };
      const follow = () =>
        followChange([join(folder, "in")], { out: join(folder, "out"), prune: true }, { context, told });
      const told = new Set<string>();
      await follow();
      expect(said).toEqual([]);
      await writeFile(join(folder, "in/c.txt"), article("浙江省", 900));
      await rm(join(folder, "in/b.txt"));
      await writeFile(join(folder, "in/empty.txt"), "");
      await follow();
      await follow();
      expect(said.filter((line) => line.includes("empty.txt"))).toHaveLength(1);
      expect(said.filter((line) => !line.includes("empty.txt"))).toEqual([
        expect.stringMatching(
          /^\d\d:\d\d:\d\d {2}2 new, 0 changed, 1 taken out: \d+ entities and 1 trade facts new\n$/,
        ),
      ]);
      expect(await factsOf(folder)).toEqual(["山东省", "浙江省"]);
    }));

  it("goes on where what is watched vanishes and comes back", () =>
    withFolder(IN, async (folder) => {
      const stop = new AbortController();
      const io = {
        stdout: { write: () => {} },
        stderr: { write: () => {} },
        env: {},
        readInput: async () => new Uint8Array(),
      };
      let builds = 0;
      const again = async (): Promise<void> => {
        if (++builds > 1) return stop.abort();
        await mkdir(join(folder, "in"));
        await writeFile(join(folder, "in/c.txt"), "新的");
      };
      await rm(join(folder, "in"), { recursive: true });
      await watchPaths([join(folder, "in")], again, { io, say: messagesOf("en") }, stop.signal);
      expect(builds).toBe(2);
    }));

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
