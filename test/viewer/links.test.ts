import { describe, expect, it } from "vitest";
import { buildDataset } from "../../viewer/src/model/dataset.js";
import { commonNeighbours, linksBetween, shortestPaths } from "../../viewer/src/model/links.js";
import { makeGraphJson } from "../support/graph-json.js";

const json = makeGraphJson();

/** A graph of the given edges: `ab` runs from a to b. */
function graphOf(...pairs: readonly string[]) {
  const names = [...new Set(pairs.flatMap((pair) => [...pair]))];
  return buildDataset({
    ...json,
    nodes: json.nodes.slice(0, names.length).map(({ attributes }, index) => ({
      key: names[index] ?? "",
      attributes: { ...attributes, support: 1 },
    })),
    edges: json.edges.slice(0, pairs.length).map(({ attributes }, index) => {
      const [source = "", target = ""] = pairs[index] ?? "";
      return { key: `${source}${target}${index}`, source, target, attributes };
    }),
  });
}

const all = { hasEdge: () => true };
const routes = (data: ReturnType<typeof graphOf>, from: string, to: string, walked = all) =>
  shortestPaths(data, walked, from, to).paths.map((path) => from + path.map((step) => step.to).join(""));

describe("shortestPaths", () => {
  it("are all of the least length, whatever the direction of edges", () => {
    expect(routes(graphOf("ab", "bd", "ac", "dc", "ae", "ef", "fd"), "a", "d")).toEqual(["abd", "acd"]);
  });

  it("hold every edge of a step", () => {
    const [path] = shortestPaths(graphOf("ab", "ba", "bc"), all, "a", "c").paths;
    expect(path?.map(({ edges }) => edges.length)).toEqual([2, 1]);
  });

  it("walk only where they may", () => {
    const data = graphOf("ab", "bc", "ac");
    const direct = data.edges.find(({ source, target }) => source === "a" && target === "c")?.id;
    expect(routes(data, "a", "c", { hasEdge: (id: string) => id !== direct } as typeof all)).toEqual(["abc"]);
  });

  it("are none between parts that nothing joins, and none from a node to itself", () => {
    expect(routes(graphOf("ab", "cd"), "a", "d")).toEqual([]);
    expect(routes(graphOf("ab"), "a", "a")).toEqual([]);
  });

  it("are counted, though not all are listed", () => {
    const middles = [..."abcdefg"].flatMap((one) => [`s${one}`, ...[..."hijklmn"].map((two) => one + two)]);
    const { paths, count } = shortestPaths(
      graphOf(...middles, ...[..."hijklmn"].map((two) => `${two}t`)),
      all,
      "s",
      "t",
    );
    expect(count).toBe(49);
    expect(paths.length).toBe(40);
  });
});

describe("commonNeighbours", () => {
  it("are those that all are joined to", () => {
    const data = graphOf("ax", "bx", "cx", "ay", "yb", "az");
    expect(commonNeighbours(data, all, ["a", "b"])).toEqual(["x", "y"]);
    expect(commonNeighbours(data, all, ["a", "b", "c"])).toEqual(["x"]);
  });
});

describe("linksBetween", () => {
  it("holds common neighbours and paths with their edges", () => {
    const { nodes, edges } = linksBetween(graphOf("ax", "xb", "bq"), all, ["a", "b"]);
    expect([...nodes].sort()).toEqual(["a", "b", "x"]);
    expect(edges.length).toBe(2);
  });
});
