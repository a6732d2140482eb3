import { describe, expect, it } from "vitest";
import { decodeState, encodeState } from "../../viewer/src/state/url-codec.js";
import { INITIAL_STATE, type ViewState } from "../../viewer/src/state/view-state.js";

const STATES: readonly (readonly [string, Partial<ViewState>])[] = [
  ["nothing", {}],
  ["a node", { selection: { kind: "node", id: "a&b=c#d 中文" } }],
  ["an edge and an article", { selection: { kind: "edge", id: "e1" }, article: { id: "x:y", sentence: 12 } }],
  ["filters", { hiddenKinds: ["hub", "person"], hiddenTypes: ["co_mentioned", "visits"] }],
  ["every edge type shown", { hiddenTypes: [] }],
  ["search, theme, language, list", { query: "海关 & 港", theme: "dark", lang: "en", side: "list" }],
  ["a camera", { camera: { x: 0.1235, y: -2.5, ratio: 0.3 } }],
];

describe("encodeState and decodeState", () => {
  it.each(STATES)("carry %s there and back", (_name, part) => {
    const state = { ...INITIAL_STATE, ...part };
    expect(decodeState(`#${encodeState(state)}`)).toEqual(state);
  });

  it("say nothing about what is as at first", () => {
    expect(encodeState(INITIAL_STATE)).toBe("");
  });

  it.each([
    "#at=a,b,c",
    "#at=1,2",
    "#at=1,2,0",
    "#theme=pink",
    "#lang=xx",
    "#article=none",
    "#%%%",
    "#side=up",
  ])("ignore the nonsense in %s", (hash) => {
    expect(decodeState(hash)).toEqual(INITIAL_STATE);
  });
});
