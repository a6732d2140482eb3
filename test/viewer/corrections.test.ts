import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import {
  decisionOf,
  type JudgementView,
  judgeLine,
  judgementsByNode,
  splitsOf,
  verdictsFor,
} from "../../viewer/src/model/corrections.js";
import { buildDataset } from "../../viewer/src/model/dataset.js";
import { heirOf } from "../../viewer/src/state/heir.js";
import { makeGraphJson } from "../support/graph-json.js";

const graph = makeGraphJson();
const data = buildDataset(graph);
const ALIASED = "company:山东蓝鲸重机股份有限公司";
const node = (id: string) => data.node(id) ?? expect.fail(id);

const judged = (given: Partial<JudgementView>): JudgementView => ({
  ...{ id: 1, verdict: "rename", subject: ALIASED, object: "新名", author: "a", reason: "r" },
  ...{ date: "2026-01-01", matched: true },
  ...given,
});

describe("a correction as a command", () => {
  it.each(["合同额", "it's 'said'", "$(rm -rf x) `y`", "a\nb\t c", '"双引号" & ; |'])(
    "gives a shell back what it says: %s",
    (reason) => {
      const line = judgeLine({ verdict: "rename", subject: ALIASED, object: "蓝鲸 重机", reason });
      // The shell itself says which words it reads.
      const words = execFileSync("sh", ["-c", `printf '%s\\n' ${line.replace(/^maotu /, "")}`], {
        encoding: "utf8",
      });
      const read = ["judge", "rename", ALIASED, "蓝鲸 重机", "--reason", reason.replace(/\s+/g, " ")];
      expect(words.trimEnd().split("\n")).toEqual(read);
    },
  );

  it("names a claim by as many digits as it needs", () => {
    const target = { type: "fact" as const, id: "7e21944f00112233aa", about: "" };
    expect(verdictsFor(target)).toEqual(["reject"]);
    const wish = { verdict: "reject" as const, object: "", split: null };
    expect(decisionOf(target, wish)?.subject).toBe("fact:7e21944f0011");
  });
});

describe("what can be corrected of an entity", () => {
  it("is nothing while something is missing", () => {
    const target = { type: "node" as const, node: node(ALIASED) };
    for (const verdict of ["rename", "kind", "same", "different"] as const)
      expect(decisionOf(target, { verdict, object: " ", split: null })).toBeNull();
    const own = { verdict: "rename" as const, object: node(ALIASED).label, split: null };
    expect(decisionOf(target, own)).toBeNull();
  });

  it("is told apart by a name, or by the article that means another", () => {
    const place = node("place:宁波市");
    const target = { type: "node" as const, node: place };
    const [name, article] = ["name", "article"].map((type) =>
      splitsOf(place).find((split) => split.type === type),
    );
    const wish = { verdict: "different" as const, object: "" };
    expect(decisionOf(target, { ...wish, split: name ?? null })).toMatchObject({
      subject: place.id,
      object: "宁波",
    });
    const apart = decisionOf(target, { ...wish, split: article ?? null });
    expect(apart?.object).toBe(`${place.id}#${article?.id.slice(0, 12)}`);
    expect(apart?.subject).toMatch(/^place:宁波市#/);
    expect(apart?.subject).not.toBe(apart?.object);
  });
});

describe("marks of judgements", () => {
  it("stand at the entity by its id, by a name it lost, and by the article that means it", () => {
    const [alias = ""] = node(ALIASED).aliases;
    const article = node(ALIASED).mentions[0]?.article ?? "";
    for (const subject of [ALIASED, `company:${alias}`, `${ALIASED}#${article.slice(0, 10)}`])
      expect([...judgementsByNode(data, [judged({ subject })]).keys()]).toEqual([ALIASED]);
    expect(judgementsByNode(data, [judged({ subject: `${ALIASED}#nowhere` })]).size).toBe(0);
    expect(judgementsByNode(data, [judged({ verdict: "reject", object: null })]).size).toBe(0);
  });
});

describe("a selection after the graph has changed", () => {
  const [alias = ""] = node(ALIASED).aliases;
  const merged = buildDataset({
    ...graph,
    nodes: graph.nodes.map((one) =>
      one.key === ALIASED
        ? { ...one, key: "company:合并后", attributes: { ...one.attributes, label: alias } }
        : one,
    ),
    edges: graph.edges.map((edge) => ({
      ...edge,
      key: edge.source === ALIASED ? `new-${edge.key}` : edge.key,
      source: edge.source === ALIASED ? "company:合并后" : edge.source,
      target: edge.target === ALIASED ? "company:合并后" : edge.target,
    })),
  });

  it("goes to the entity that has the name now, and the relation between the heirs", () => {
    expect(heirOf({ kind: "node", id: ALIASED }, data, merged)).toEqual({
      kind: "node",
      id: "company:合并后",
    });
    const edge = graph.edges.find(({ source }) => source === ALIASED)?.key ?? "";
    expect(heirOf({ kind: "edge", id: edge }, data, merged)).toEqual({ kind: "edge", id: `new-${edge}` });
  });

  it("stays where it is still there, or where nothing is left of it", () => {
    const still = { kind: "node", id: "place:宁波市" } as const;
    expect(heirOf(still, data, merged)).toEqual(still);
    const gone = buildDataset({ ...graph, nodes: [], edges: [] });
    expect(heirOf(still, data, gone)).toEqual(still);
  });
});
