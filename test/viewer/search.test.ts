import { describe, expect, it } from "vitest";
import { buildDataset } from "../../viewer/src/model/dataset.js";
import { buildSearch } from "../../viewer/src/model/search.js";
import { makeGraphJson } from "../support/graph-json.js";

const data = buildDataset(makeGraphJson());
const search = buildSearch(data);
const labels = (query: string) => search(query, 99).flatMap(({ hits }) => hits.map(({ node }) => node.label));

describe("search", () => {
  it.each([
    ["保税", "宁波综合保税区"],
    ["远航", "刘远航"],
    ["山东", "山东省"],
    ["藍鯨重機", "山东蓝鲸重机股份有限公司"],
    ["蓝鲸集团", "山东蓝鲸重机股份有限公司"],
    [" 蓝 鲸 重 机 ", "山东蓝鲸重机股份有限公司"],
    ["<script>", "<script>alert(1)</script>贸易"],
  ])("finds %s in %s", (query, label) => {
    expect(labels(query)).toContain(label);
  });

  it("finds every name by any two characters of it", () => {
    const missed = data.nodes.filter(({ label }) => {
      const middle = Math.floor(label.length / 2);
      return !labels(label.slice(Math.max(0, middle - 1), middle + 1)).includes(label);
    });
    expect(missed).toEqual([]);
  });

  it("puts the whole name before its beginning, and that before the inside of a name", () => {
    const found = labels("山东");
    expect(found[0]).toBe("山东省");
    expect(labels("青岛市")[0]).toBe("青岛市");
    expect(labels("海关")).toEqual(expect.arrayContaining(["青岛海关"]));
  });

  it("says by which alias it was found", () => {
    const hit = search("蓝鲸集团", 99)
      .flatMap(({ hits }) => hits)
      .find(({ alias }) => alias !== null);
    expect(hit?.alias).toBe("蓝鲸集團");
  });

  it("counts all hits of a kind, whatever the limit", () => {
    const [group] = search("股份有限公司", 3);
    expect(group).toMatchObject({ kind: "company", count: 120 });
    expect(group?.hits).toHaveLength(3);
  });

  it.each(["", "   ", "不存在的名字"])("finds nothing for %j", (query) => {
    expect(search(query, 9)).toEqual([]);
  });
});
