import { expect, it } from "vitest";
import { extractSources, makeGraph, type Progress } from "../src/pipeline.js";

const source = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const ARTICLE =
  "山东上半年外贸增长\n2024-07-18 来源：海州日报\n\n2024年上半年，山东省出口机电产品800亿元，增长5%。\n";

it("goes on after an article that a rule stumbles over, and names it", async () => {
  // A segmenter that fails on one text stands for any rule that does.
  const segmenter = {
    tag(text: string) {
      if (text.includes("坏")) throw new Error("cannot cut this");
      return [{ text, tag: "x", start: 0, end: text.length }];
    },
  };
  const bad = source("bad.txt", ARTICLE.replace("外贸", "坏外贸"));
  const results = [];
  for await (const result of extractSources([bad, source("good.txt", ARTICLE)], { segmenter }))
    results.push(result);
  expect(results.map(({ name, extractions }) => [name, extractions.length])).toEqual([
    ["bad.txt", 0],
    ["good.txt", 1],
  ]);
  expect(results[0]?.issues).toMatchObject([
    { code: "extraction-failed", where: "bad.txt", details: { cause: "cannot cut this" } },
  ]);
});

it("tells how far it is", async () => {
  const seen: Progress[] = [];
  await makeGraph({ sources: [source("a.txt", ARTICLE)], onProgress: (progress) => seen.push(progress) });
  expect(seen.map(({ stage, done, total }) => `${stage} ${done}/${total}`)).toEqual([
    "reading 0/1",
    "reading 1/1",
    "graph 0/1",
    "graph 1/1",
  ]);
});

it("counts an article once that two files hold", async () => {
  const once = await makeGraph({ sources: [source("a.txt", ARTICLE)] });
  const twice = await makeGraph({ sources: [source("a.txt", ARTICLE), source("copy.txt", ARTICLE)] });
  expect(twice.graph).toEqual(once.graph);
  expect(twice.read).toBe(2);
});
