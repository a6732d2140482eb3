import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/corpus/read-source.js";
import { MEDIA } from "./pages.js";

const read = (name: string, text: string, options: { date?: string } = {}) =>
  readSource({ name, bytes: new TextEncoder().encode(text) }, { media: MEDIA, ...options });

describe("readSource(source, options)", () => {
  const page = `---
title: 福建外贸首破2万亿元
date: 2024-01-18
source: 福建日报
author: 林一、陈二
---

福建外贸首破2万亿元

福州海关18日发布数据，去年福建省进出口1.97万亿元。`;

  test("takes the fields of front matter and reads the page below it", async () => {
    const { items, issues } = await read("a.md", page);
    expect(issues).toEqual([]);
    expect(items[0]?.articles).toMatchObject([
      {
        title: "福建外贸首破2万亿元",
        date: "2024-01-18",
        dateFrom: "front-matter",
        source: "福建日报",
        authors: ["林一", "陈二"],
      },
    ]);
    const [article] = items[0]?.articles ?? [];
    expect(article?.pieces.map(({ role, start, end }) => [role, page.slice(start, end)])).toEqual([
      ["title", "福建外贸首破2万亿元"],
      ["body", "福州海关18日发布数据，去年福建省进出口1.97万亿元。"],
    ]);
  });

  test("lets a given date win", async () => {
    const { items } = await read("a.md", page, { date: "2024-02-01" });
    expect(items[0]?.articles[0]).toMatchObject({ date: "2024-02-01", dateFrom: "given" });
  });

  test.each([
    ["---\ntitle: [福建\n---\n福州海关18日发布数据。", "a.md:"],
    ["---\ndate: 前天\n---\n福州海关18日发布数据。", "a.md:1"],
  ])("passes over broken front matter: %j", async (text, where) => {
    const { items, issues } = await read("a.md", text);
    expect(issues[0]).toMatchObject({ code: "front-matter-broken", severity: "warning" });
    expect(issues[0]?.where).toContain(where);
    expect(items[0]?.articles).toHaveLength(1);
  });

  test("reads JSON lines, one bad line at a time", async () => {
    const lines = [
      '{"title": "港口繁忙", "date": "2024-05-06T08:00:00Z", "source": "宁波日报", "text": "宁波港吞吐量增长5%。"}',
      "",
      '{"title": "断行',
      '{"text": ""}',
      '{"text": "宁波日报3月5日讯（记者 苏航）2023年前2个月，宁波港吞吐量增长5%。"}',
    ];
    const { items, issues } = await read("a.jsonl", lines.join("\n"));
    expect(issues.map(({ code, where }) => [code, where])).toEqual([
      ["record-broken", "a.jsonl:3"],
      ["record-broken", "a.jsonl:4"],
    ]);
    expect(items.map(({ file }) => file)).toEqual(["a.jsonl:1", "a.jsonl:5"]);
    const [first, second] = items.flatMap(({ articles }) => articles);
    expect(first).toMatchObject({
      title: "港口繁忙",
      date: "2024-05-06",
      source: "宁波日报",
      file: "a.jsonl:1",
    });
    expect(second).toMatchObject({ date: "2023-03-05", authors: ["苏航"] });
    expect(first?.pieces).toEqual([{ role: "body", start: 0, end: "宁波港吞吐量增长5%。".length }]);
  });

  test("keeps what a record says of where it comes from, and dates it by its address", async () => {
    const record = {
      id: 17,
      url: "https://news.example.cn/2022-04/09/content_17.htm",
      text: "宁波港吞吐量增长5%。",
    };
    const { items, issues } = await read("a.jsonl", JSON.stringify(record));
    expect(issues).toEqual([]);
    expect(items[0]?.articles).toMatchObject([
      { origin: { id: "17", url: record.url }, date: "2022-04-09", dateFrom: "front-matter" },
    ]);
  });

  test("gives reprints one id and different articles two", async () => {
    const ids = async (text: string) => (await read("x.txt", text)).items[0]?.articles.map(({ id }) => id);
    const text = "港口繁忙\n\n宁波港吞吐量增长5%，规模居全国前列。\n";
    expect(await ids(text)).toEqual(await ids(text.replace("宁波港", "宁 波 港")));
    expect(await ids(text)).not.toEqual(await ids(text.replace("5%", "6%")));
  });

  test("does not open a file over the limit, and reports one that is not there", async () => {
    const folder = await mkdtemp(join(tmpdir(), "maotu-source-"));
    const path = join(folder, "big.txt");
    await writeFile(path, "进出口");
    await truncate(path, 50 * 1024 * 1024);
    const big = await readSource(path, { media: [] });
    const missing = await readSource(join(folder, "no.txt"), { media: [] });
    await rm(folder, { recursive: true });
    expect(big.issues).toMatchObject([{ code: "file-too-large", where: path }]);
    expect(missing.issues).toMatchObject([{ code: "path-missing" }]);
  });
});
