import { describe, expect, it } from "vitest";
import { ANY_TRADE, TOTAL } from "../../viewer/src/model/trade-query.js";
import { NO_FILTERS } from "../../viewer/src/state/filters.js";
import { decodeState, encodeState } from "../../viewer/src/state/url-codec.js";
import { INITIAL_STATE, type ViewState } from "../../viewer/src/state/view-state.js";

const STATES: readonly (readonly [string, Partial<ViewState>])[] = [
  ["nothing", {}],
  ["a node", { selection: { kind: "node", id: "a&b=c#d 中文" } }],
  ["an edge and an article", { selection: { kind: "edge", id: "e1" }, article: { id: "x:y", sentence: 12 } }],
  [
    "kinds",
    { filters: { ...NO_FILTERS, hiddenKinds: ["hub", "person"], hiddenTypes: ["co_mentioned", "visits"] } },
  ],
  ["every edge type shown", { filters: { ...NO_FILTERS, hiddenTypes: [] } }],
  [
    "what was done by hand",
    {
      filters: {
        ...NO_FILTERS,
        hiddenFlows: ["import"],
        minSupport: 3,
        minConfidence: 60,
        period: ["2023-01", "2024-06"],
        article: "a:1",
        hiddenNodes: ["place:甲,乙", "x&y"],
        expanded: ["z"],
        focus: { ids: ["a", "b"], steps: 2 },
      },
    },
  ],
  ["several nodes", { selection: { kind: "nodes", id: "b", others: ["a", "c&d"] } }],
  ["a fact on the trade page", { page: "trade", selection: { kind: "fact", id: "f1" } }],
  [
    "a trade query",
    {
      trade: {
        ...ANY_TRADE,
        reporter: "place:甲",
        partner: TOTAL,
        flow: "export",
        period: ["2024-01", "2024-12"],
      },
    },
  ],
  [
    "charts",
    { page: "trade", charts: { measure: "growth", flow: "import", period: ["2024-01", "2024-06"] } },
  ],
  ["a sorted table", { page: "table", table: { rows: "facts", sort: "-amount" } }],
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
    "#page=none",
    "#period=2024-13_2025-01",
    "#period=2025-01_2024-01",
    "#support=-1",
    "#sure=abc",
    "#steps=3",
    "#rows=x",
    "#t-period=2024",
  ])("ignore the nonsense in %s", (hash) => {
    expect(decodeState(hash)).toEqual(INITIAL_STATE);
  });
});
