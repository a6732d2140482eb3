import { describe, expect, it } from "vitest";
import { buildDataset } from "../../viewer/src/model/dataset.js";
import { buildSearch } from "../../viewer/src/model/search.js";
import { makeGraphJson } from "../support/graph-json.js";

const data = buildDataset(makeGraphJson());
const search = buildSearch(data);
const hitsOf = (query: string, limit = 99) => search(query, limit).flatMap(({ hits }) => hits);
const labels = (query: string) =>
  hitsOf(query).flatMap((hit) => (hit.type === "node" ? [hit.node.label] : []));

describe("search", () => {
  it.each([
    ["保税", "宁波综合保税区"],
    ["远航", "刘远航"],
    ["山东", "山东省"],
    ["藍鯨重機", "山东蓝鲸重机股份有限公司"],
    ["蓝鲸集团", "山东蓝鲸重机股份有限公司"],
    [" 蓝 鲸 重 机 ", "山东蓝鲸重机股份有限公司"],
    ["<script>", "<script>alert(1)</script>贸易"],
    ["qingdao", "青岛市"],
    ["qds", "青岛市"],
    ["qingd", "青岛市"],
    ["qdshi", "青岛市"],
    ["nbzhbsq", "宁波综合保税区"],
    ["lanjingjituan", "山东蓝鲸重机股份有限公司"],
    ["lyh", "刘远航"],
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
    const aliases = hitsOf("蓝鲸集团").flatMap((hit) => (hit.type === "node" ? [hit.alias] : []));
    expect(aliases).toContain("蓝鲸集團");
  });

  it("counts all hits of a kind, whatever the limit", () => {
    const [group] = search("股份有限公司", 3);
    expect(group).toMatchObject({ kind: "company", count: 120 });
    expect(group?.hits).toHaveLength(3);
  });

  it.each(["", "   ", "不存在的名字"])("finds nothing for %j", (query) => {
    expect(search(query, 9)).toEqual([]);
  });

  it.each(["b", "xyzq", "qingdaoshix"])("finds nothing by the letters %j", (query) => {
    expect(labels(query).filter((label) => !/[a-z]/i.test(label))).toEqual([]);
  });

  it("finds facts by words that all occur in them, with their number", () => {
    const group = search("山东 越南 出口", 2).find(({ kind }) => kind === "fact");
    const told = data.attributes.facts.filter(
      ({ reporter, partner, flow }) =>
        reporter === "place:山东省" && partner === "partner:越南" && flow !== "import",
    );
    expect(group?.count).toBe(told.length);
    const [hit] = group?.hits ?? [];
    expect(hit?.type === "fact" && told.map(({ id }) => id).includes(hit.fact.id)).toBe(true);
  });

  it.each(["2024年 山东 出口", "山东 2024年1-11月", "Jan–Nov 2024 山东"])(
    "finds facts by when they are, as it is written: %s",
    (query) => {
      const [hit] = search(query, 2).find(({ kind }) => kind === "fact")?.hits ?? [];
      expect(hit?.type === "fact" && hit.fact.reporter).toBe("place:山东省");
    },
  );

  it("finds sentences by their words, the newest article first", () => {
    const group = search("满负荷运转", 99).find(({ kind }) => kind === "sentence");
    expect(group?.count).toBe(120);
    const dates = group?.hits.map((hit) => (hit.type === "sentence" ? hit.article.date : null)) ?? [];
    expect(dates).toEqual([...dates].sort().reverse());
  });
});
