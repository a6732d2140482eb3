import { describe, expect, it } from "vitest";
import { buildDataset } from "../../viewer/src/model/dataset.js";
import { sortFacts } from "../../viewer/src/model/facts.js";
import { countEvidence, quotesOf } from "../../viewer/src/model/quotes.js";
import { relationsOf } from "../../viewer/src/model/relations.js";
import { makeGraphJson } from "../support/graph-json.js";

const json = makeGraphJson();
const data = buildDataset(json);

describe("buildDataset", () => {
  it("counts in the legend what the graph holds", () => {
    expect(data.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(json.nodes.length);
    expect(data.edgeTypes.reduce((sum, { count }) => sum + count, 0)).toBe(json.edges.length);
  });

  it("finds the facts of a node in every role", () => {
    const roles = ["place:山东省", "partner:越南", "product:工程机械"];
    for (const id of roles) {
      const told = json.attributes.facts.filter((fact) =>
        [fact.reporter, fact.partner, fact.product].includes(id),
      );
      expect(data.factsOf(id)).toHaveLength(told.length);
      expect(told.length).toBeGreaterThan(0);
    }
  });
});

describe("relationsOf", () => {
  it("shows each edge of a node once, with its direction", () => {
    for (const node of data.nodes) {
      const shown = relationsOf(data, node.id).flatMap(({ relations }) => relations);
      expect(shown.map(({ edge }) => edge.id).sort()).toEqual(
        data
          .edgesOf(node.id)
          .map(({ id }) => id)
          .sort(),
      );
    }
    const groups = relationsOf(data, "place:宁波市");
    expect(groups.find(({ type }) => type === "located_in")?.direction).toBe("in");
    expect(groups.find(({ type }) => type === "co_mentioned")?.direction).toBe("both");
  });
});

describe("quotesOf", () => {
  it("shows every sentence of the evidence once, the newest article first", () => {
    for (const edge of data.edges.slice(0, 200)) {
      const groups = quotesOf(data, edge.evidence, [edge.source, edge.target]);
      const shown = groups.flatMap(({ quotes }) => quotes);
      expect(shown).toHaveLength(countEvidence(edge.evidence).sentences);
      const dates = groups.map(({ article }) => article.date ?? "");
      expect(dates).toEqual([...dates].sort().reverse());
    }
  });

  it("marks the names where they stand", () => {
    const node = data.node("place:山东省");
    const quotes = quotesOf(data, node?.mentions ?? [], ["place:山东省"], false).flatMap(
      (group) => group.quotes,
    );
    const marked = quotes.flatMap(({ segments }) => segments.filter(({ node: id }) => id !== null));
    expect(marked).toHaveLength(node?.mentions.length ?? -1);
    expect(new Set(marked.map(({ text }) => text))).toEqual(new Set(["山东省"]));
  });
});

describe("sortFacts", () => {
  it("puts the latest period first, and facts without one last", () => {
    const ends = sortFacts(data.attributes.facts).map(({ period }) => period?.[1] ?? "");
    expect(ends).toEqual([...ends].sort().reverse());
  });
});
