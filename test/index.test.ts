import { expect, it } from "vitest";
import { buildGraph, extract, neighbours } from "../src/index.js";

const TEXT = `海州日报7月18日讯（记者 周一帆） 位于青岛市的山东蓝鲸重机股份有限公司2024年上半年对越南出口挖掘机3亿元，同比增长8%。`;

it("builds a graph from texts in memory and answers from it", async () => {
  const { graph, issues } = await buildGraph({ texts: [{ name: "a.txt", text: TEXT }], date: "2024-07-18" });
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  const { nodes, edges } = neighbours(graph, "山东蓝鲸重机股份有限公司");
  expect(nodes.map(({ name }) => name)).toContain("青岛市");
  expect(edges.every(({ evidence }) => TEXT.includes(evidence[0]?.text.trim() ?? "-"))).toBe(true);
});

it("extracts one text with evidence that points into it", async () => {
  const { extractions } = await extract({ name: "a.txt", text: TEXT }, { date: "2024-07-18" });
  const mentions = extractions.flatMap(
    ({ entities }) => entities.find(({ name }) => name === "越南")?.mentions ?? [],
  );
  expect(mentions.map(({ start, end }) => TEXT.slice(start, end))).toEqual(["越南"]);
});

it("says what is wrong with a text it cannot read", async () => {
  const { graph, issues } = await buildGraph({ texts: [{ name: "empty.txt", text: "" }] });
  expect(graph.stats().articles).toBe(0);
  expect(issues).toMatchObject([{ code: "file-empty", where: "empty.txt" }]);
});
