import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFiles } from "../../src/corpus/files.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maotu-files-"));
  for (const name of ["empty", "news/2024", "news/.git", "locked"])
    await mkdir(join(folder, name), { recursive: true });
  const files = [
    "news/b.txt",
    "news/a.md",
    "news/2024/c.jsonl",
    "news/photo.jpg",
    "news/.hidden.txt",
    "news/.git/d.txt",
  ];
  for (const name of [...files, "odd.news", "page.epub", "empty/table.xlsx"])
    await writeFile(join(folder, name), "进出口");
  await chmod(join(folder, "locked"), 0o000);
});
afterAll(async () => {
  await chmod(join(folder, "locked"), 0o700);
  await rm(folder, { recursive: true });
});

async function find(...names: readonly string[]) {
  const { files, issues } = await findFiles(names.map((name) => join(folder, name)));
  return {
    files: files.map((file) => relative(folder, file)),
    issues: issues.map(({ code, where }) => [code, relative(folder, where)]),
  };
}

describe("findFiles(paths)", () => {
  test("walks folders by name and passes over hidden and other files", async () => {
    expect(await find("news")).toEqual({
      files: ["news/2024/c.jsonl", "news/a.md", "news/b.txt"],
      issues: [],
    });
  });

  test("takes a file that is named, once, whatever its ending", async () => {
    expect(await find("odd.news", "news/b.txt", "odd.news")).toEqual({
      files: ["odd.news", "news/b.txt"],
      issues: [],
    });
  });

  test.each([
    ["missing.txt", "path-missing"],
    ["odd.news/inside", "path-missing"],
    ["empty", "nothing-readable"],
    ["page.epub", "file-type-unknown"],
  ])("reports %s as %s and goes on", async (name, code) => {
    expect(await find(name, "odd.news")).toEqual({ files: ["odd.news"], issues: [[code, name]] });
  });

  // The superuser may open every folder.
  test.skipIf(process.getuid?.() === 0)("reports a folder that may not be opened", async () => {
    expect(await find("locked")).toEqual({ files: [], issues: [["path-unreadable", "locked"]] });
  });
});
