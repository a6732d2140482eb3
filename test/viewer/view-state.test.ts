import { describe, expect, it } from "vitest";
import { buildDataset } from "../../viewer/src/model/dataset.js";
import { emphasisOf } from "../../viewer/src/state/emphasis.js";
import { createStore } from "../../viewer/src/state/store.js";
import { type Action, INITIAL_STATE, reduce, type ViewState } from "../../viewer/src/state/view-state.js";
import { visibleOf } from "../../viewer/src/state/visibility.js";
import { makeGraphJson } from "../support/graph-json.js";

const data = buildDataset(makeGraphJson());
const run = (actions: readonly Action[], from: ViewState = INITIAL_STATE) => actions.reduce(reduce, from);
const all = ["company", "hub", "place"];

describe("reduce", () => {
  it("hides a kind and shows it again", () => {
    const hidden = run([{ type: "toggle-kind", id: "hub" }]);
    expect(hidden.filters.hiddenKinds).toEqual(["hub"]);
    expect(run([{ type: "toggle-kind", id: "hub" }], hidden).filters.hiddenKinds).toEqual([]);
  });

  it("keeps one kind only, and all again when asked twice", () => {
    const only = run([{ type: "only-kind", id: "hub", all }]);
    expect(only.filters.hiddenKinds).toEqual(["company", "place"]);
    expect(run([{ type: "only-kind", id: "hub", all }], only).filters.hiddenKinds).toEqual([]);
  });

  it("closes one thing with each Escape, what lies on top first", () => {
    let state = run([
      { type: "select", selection: { kind: "node", id: "a" } },
      { type: "open-article", article: { id: "x", sentence: 1 } },
      { type: "set-help", open: true },
    ]);
    const left: (readonly [boolean, boolean, boolean])[] = [];
    for (let press = 0; press < 4; press += 1) {
      state = reduce(state, { type: "escape" });
      left.push([state.help !== false, state.article !== null, state.selection !== null]);
    }
    expect(left).toEqual([
      [false, true, true],
      [false, false, true],
      [false, false, false],
      [false, false, false],
    ]);
  });

  it("adds nodes to the selection and takes them away again", () => {
    const both = run([
      { type: "select-also", id: "a" },
      { type: "select-also", id: "b" },
    ]);
    expect(both.selection).toEqual({ kind: "nodes", id: "a", others: ["b"] });
    expect(run([{ type: "select-also", id: "a" }], both).selection).toEqual({ kind: "node", id: "b" });
  });

  it("closes the article when something else is selected", () => {
    const state = run([
      { type: "open-article", article: { id: "x", sentence: 1 } },
      { type: "select", selection: { kind: "edge", id: "e" } },
    ]);
    expect(state.article).toBeNull();
  });
});

describe("createStore", () => {
  it("tells listeners of changes only", () => {
    const store = createStore(reduce, INITIAL_STATE);
    let told = 0;
    const stop = store.subscribe(() => {
      told += 1;
    });
    store.dispatch({ type: "search", query: "" });
    store.dispatch({ type: "search", query: "海关" });
    stop();
    store.dispatch({ type: "search", query: "" });
    expect(told).toBe(1);
  });
});

describe("emphasisOf", () => {
  const visible = visibleOf(data, INITIAL_STATE.filters);

  it("is the node with its visible neighbours", () => {
    const emphasis = emphasisOf(data, visible, { kind: "node", id: "hub:宁波综合保税区" });
    const expected = data
      .edgesOf("hub:宁波综合保税区")
      .filter(({ etype }) => etype !== "co_mentioned")
      .map(({ source }) => source);
    expect([...(emphasis?.nodes ?? [])].sort()).toEqual(
      [...new Set(["hub:宁波综合保税区", ...expected])].sort(),
    );
  });

  it("is the ends of a fact with the edge that was made of it", () => {
    const edge = data.edges.find(({ facts }) => facts !== undefined && facts.length > 0);
    const fact = data.fact(edge?.facts?.[0] ?? "");
    const emphasis = emphasisOf(data, visible, { kind: "fact", id: fact?.id ?? "" });
    expect(emphasis?.centre).toEqual([fact?.reporter, fact?.partner, fact?.product]);
    expect(emphasis?.edges).toContain(edge?.id);
  });

  it("is nothing for an id that the graph does not hold", () => {
    expect(emphasisOf(data, visible, { kind: "node", id: "none" })).toBeNull();
    expect(emphasisOf(data, visible, { kind: "edge", id: "none" })).toBeNull();
    expect(emphasisOf(data, visible, { kind: "fact", id: "none" })).toBeNull();
    expect(emphasisOf(data, visible, { kind: "nodes", id: "none", others: ["no"] })).toBeNull();
  });
});
