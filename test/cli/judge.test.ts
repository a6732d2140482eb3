import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withFolder } from "../support/folder.js";
import { runCli } from "../support/run-cli.js";

const IN = {
  "in/a.txt":
    "山东蓝鲸重机股份有限公司扩产\n2024-07-18 来源：海州日报\n\n位于山东省青岛市的山东蓝鲸重机股份有限公司上半年出口挖掘机3亿元，增长5%。\n",
  "in/b.txt":
    "重机出海\n2024-08-18 来源：海州日报\n\n山东省的蓝鲸重机有限公司去年出口挖掘机2亿元，增长4%。\n",
};

async function built<T>(
  work: (run: (...words: string[]) => ReturnType<typeof runCli>, folder: string) => Promise<T>,
): Promise<T> {
  return withFolder(IN, async (folder) => {
    const out = join(folder, "out");
    const run = (...words: string[]) => runCli([...words, "--out", out], { env: { USER: "周一帆" } });
    await run("build", join(folder, "in"));
    return work(run, folder);
  });
}

const firms = async (folder: string): Promise<readonly string[]> => {
  const graph = JSON.parse(await readFile(join(folder, "out/graph.json"), "utf8")) as {
    nodes: { key: string; attributes: { label: string } }[];
  };
  return graph.nodes
    .filter(({ key }) => key.startsWith("company:"))
    .map(({ attributes }) => attributes.label)
    .sort();
};

const FULL = "山东蓝鲸重机股份有限公司";
const SHORT = "蓝鲸重机有限公司";

describe("maotu judge", () => {
  it("takes a merge apart, lasts through builds, and is undone", () =>
    built(async (run, folder) => {
      expect(await firms(folder)).toEqual([FULL]);
      const { code, out } = await run("judge", "different", FULL, SHORT, "--reason", "两家公司", "--write");
      expect(code).toBe(0);
      expect(out).toContain(`judgement 1 kept: different  company:${FULL}  company:${SHORT}  (两家公司)`);
      expect(await firms(folder)).toEqual([FULL, SHORT]);
      await run("build", join(folder, "in"));
      expect(await firms(folder)).toEqual([FULL, SHORT]);
      await run("judge", "undo", "1", "--write");
      expect(await firms(folder)).toEqual([FULL]);
    }));

  it("renames, rejects, and carries everything over in a file that people read", () =>
    built(async (run, folder) => {
      const why = ["--reason", "读者来信"];
      await run("judge", "rename", FULL, "蓝鲸重机", ...why, "--date", "2026-03-01");
      const facts = JSON.parse(
        (await runCli(["facts", "--graph", join(folder, "out/graph.json"), "--json"])).out,
      ) as {
        facts: { id: string; amount: number }[];
      };
      const wrong = facts.facts.find(({ amount }) => amount === 2e8)?.id ?? "";
      await run("judge", "reject", `fact:${wrong.slice(0, 10)}`, ...why, "--date", "2026-03-02");
      // The store shows it at once; the files are written when somebody asks for them.
      expect((await run("check")).out).not.toContain(wrong.slice(0, 8));
      expect(await readFile(join(folder, "out/graph.json"), "utf8")).toContain("200000000");
      await run("build");
      const file = join(folder, "judgements.tsv");
      await run("judge", "export", file);
      const text = await readFile(file, "utf8");
      expect(text.split("\n").filter((line) => /^re/u.test(line))).toEqual([
        `reject\tfact:${wrong.slice(0, 10)}\t\t周一帆\t2026-03-02\t读者来信`,
        `rename\tcompany:${FULL}\t蓝鲸重机\t周一帆\t2026-03-01\t读者来信`,
      ]);
      const graph = await readFile(join(folder, "out/graph.json"), "utf8");
      expect(graph).toContain('"label":"蓝鲸重机"');
      expect(graph).not.toContain("200000000");
      // Another store takes them over, and taking them over twice changes nothing.
      const other = join(folder, "other");
      await runCli(["build", join(folder, "in"), "--out", other]);
      await runCli(["judge", "import", file, "--out", other, "--write"]);
      expect((await runCli(["judge", "import", file, "--out", other])).out).toContain("0 imported, 2 known");
      expect(await readFile(join(other, "graph.json"), "utf8")).toEqual(graph);
    }));

  it("says what it cannot use, and which judgements are about nothing any more", () =>
    built(async (run, folder) => {
      expect(await run("judge", "same", FULL, "无此公司", "--reason", "错")).toMatchObject({ code: 1 });
      expect(await run("judge", "same", FULL)).toMatchObject({ code: 2 });
      expect(await run("judge", "undo", "7")).toMatchObject({ code: 1 });
      expect((await run("judge", "different", FULL, SHORT)).err).toContain("--reason");
      expect(await run("judge", "reject", "fact:0123456789", "--reason", "错")).toMatchObject({ code: 1 });
      const file = join(folder, "broken.tsv");
      await writeFile(file, "same\tcompany:甲\t\t周一帆\t2026-03-01\t来信\n");
      expect((await run("judge", "import", file)).err).toContain(
        "broken.tsv:1: same needs the column object",
      );
      await writeFile(file, "same\tcompany:甲\tcompany:乙\t周一帆\t2026-03-01\t来信\n");
      expect((await run("judge", "import", file)).out).toContain("same  company:甲  company:乙");
      expect((await run("build", join(folder, "in"))).out).toContain("same  company:甲  company:乙");
      expect((await run("check")).out).toMatch(
        /Judgements about what is not there any more:\n {2}same {2}company:甲/u,
      );
    }));
});

describe("maotu explain merge", () => {
  it("shows every reason with its weight and what was decided", () =>
    built(async (run) => {
      const { out } = await run("explain", "merge", SHORT, FULL);
      expect(out).toContain(`one entity: company:${FULL}`);
      expect(out).toMatch(/\+2 {2}one name but for place or form/u);
      expect(out).toMatch(/= enough for one entity/u);
    }));
});
