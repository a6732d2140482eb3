import { describe, expect, it } from "vitest";
import { buildDataset } from "../../viewer/src/model/dataset.js";
import { type FilterAction, type Filters, filter, NO_FILTERS } from "../../viewer/src/state/filters.js";
import { INITIAL_STATE, reduce } from "../../viewer/src/state/view-state.js";
import { countExpandable, visibleOf } from "../../viewer/src/state/visibility.js";
import { makeGraphJson } from "../support/graph-json.js";

const data = buildDataset(makeGraphJson());
const { facts } = data.attributes;
const show = (change: Partial<Filters>) => visibleOf(data, { ...NO_FILTERS, ...change });
const firm = "company:山东蓝鲸重机股份有限公司";

describe("visibleOf", () => {
  it("leaves out weak edges until they are asked for", () => {
    const types = (hiddenTypes: readonly string[]) =>
      new Set(show({ hiddenTypes }).edges.map(({ etype }) => etype));
    expect(types(NO_FILTERS.hiddenTypes).has("co_mentioned")).toBe(false);
    expect(types([]).has("co_mentioned")).toBe(true);
  });

  it("hides the edges of hidden nodes", () => {
    const visible = show({ hiddenKinds: ["company"], hiddenTypes: [] });
    expect(visible.nodes.some(({ kind }) => kind === "company")).toBe(false);
    expect(
      visible.edges.every(({ source, target }) => visible.hasNode(source) && visible.hasNode(target)),
    ).toBe(true);
    expect(visible.edges.length).toBeGreaterThan(0);
  });

  it("keeps by flow the facts of it, their nodes, and edges made of none but them", () => {
    const visible = show({ hiddenFlows: ["import", "total"] });
    const left = facts.filter(({ flow }) => flow === "export");
    expect(visible.facts.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
    const traders = new Set(left.flatMap(({ reporter, partner, product }) => [reporter, partner, product]));
    expect(visible.nodes.every(({ id }) => traders.has(id))).toBe(true);
    expect(visible.edges.every((edge) => edge.facts?.some((id) => visible.hasFact(id)) ?? true)).toBe(true);
  });

  it("keeps by period what speaks of some of its months", () => {
    const visible = show({ period: ["2024-12", "2025-03"] });
    expect(new Set(visible.facts.map(({ period }) => period?.[1]))).toEqual(new Set(["2024-12"]));
    expect(visible.facts.length).toBeLessThan(facts.length);
    expect(show({ period: ["2019-01", "2019-12"] }).nodes).toEqual([]);
  });

  it("keeps by article only what it says", () => {
    const article = data.attributes.articles[3]?.id ?? "";
    const visible = show({ article });
    expect(visible.nodes.length).toBeGreaterThan(0);
    for (const { mentions } of visible.nodes) expect(mentions.map((one) => one.article)).toContain(article);
    for (const { evidence } of visible.edges) expect(evidence.map((one) => one.article)).toContain(article);
  });

  it("keeps what is supported and sure enough", () => {
    const visible = show({ minSupport: 3 });
    expect(visible.nodes.every(({ support }) => support >= 3)).toBe(true);
    expect(visible.nodes.length).toBeLessThan(data.nodes.length);
    expect(show({ minConfidence: 85 }).edges.every(({ confidence }) => confidence >= 0.85)).toBe(true);
  });

  it("keeps by focus what is so many steps away and no more", () => {
    const one = show({ focus: { ids: [firm], steps: 1 } });
    const two = show({ focus: { ids: [firm], steps: 2 } });
    const neighbours = data.edgesOf(firm).filter(({ etype }) => etype !== "co_mentioned");
    expect(one.nodes.length).toBe(new Set(neighbours.flatMap(({ source, target }) => [source, target])).size);
    expect(two.nodes.length).toBeGreaterThan(one.nodes.length);
    expect(one.nodes.every(({ id }) => two.hasNode(id))).toBe(true);
  });

  it("expands as many as it promised", () => {
    const filters: Filters = { ...NO_FILTERS, focus: { ids: [firm], steps: 1 } };
    const before = visibleOf(data, filters);
    const city = before.nodes.find(({ kind }) => kind === "place")?.id ?? "";
    const promised = countExpandable(data, before, filters, city);
    expect(promised).toBeGreaterThan(0);
    const after = visibleOf(data, filter(filters, { type: "expand-node", id: city }));
    expect(after.nodes.length).toBe(before.nodes.length + promised);
    expect(countExpandable(data, after, filters, city)).toBe(0);
  });

  it("does not bring back by expansion what was hidden by hand", () => {
    const filters: Filters = {
      ...NO_FILTERS,
      focus: { ids: [firm], steps: 1 },
      hiddenNodes: ["place:青岛市"],
    };
    expect(visibleOf(data, { ...filters, expanded: [firm] }).hasNode("place:青岛市")).toBe(false);
  });
});

describe("undo and redo", () => {
  const run = (actions: readonly (FilterAction | { type: "undo" | "redo" })[]) =>
    actions.reduce(reduce, INITIAL_STATE);

  it("walk back and forward through the filters", () => {
    const hide: FilterAction = { type: "hide-node", id: "a" };
    const focus: FilterAction = { type: "focus", focus: { ids: ["b"], steps: 1 } };
    expect(run([hide, focus, { type: "undo" }]).filters.focus).toBeNull();
    expect(run([hide, focus, { type: "undo" }, { type: "undo" }]).filters).toEqual(NO_FILTERS);
    const again = run([hide, focus, { type: "undo" }, { type: "undo" }, { type: "redo" }]);
    expect(again.filters.hiddenNodes).toEqual(["a"]);
    expect(run([{ type: "undo" }])).toBe(INITIAL_STATE);
  });

  it("take a slider that is dragged as one step", () => {
    const drag = [2, 3, 4].map((least): FilterAction => ({ type: "set-support", least }));
    expect(run([...drag, { type: "undo" }]).filters.minSupport).toBe(1);
  });

  it("forget what was undone when something else is done", () => {
    const state = run([
      { type: "hide-node", id: "a" },
      { type: "undo" },
      { type: "hide-node", id: "b" },
      { type: "redo" },
    ]);
    expect(state.filters.hiddenNodes).toEqual(["b"]);
  });

  it("take nothing as a step that changes nothing", () => {
    expect(run([{ type: "reset-filters" }, { type: "show-hidden" }]).history.past).toEqual([]);
  });
});
