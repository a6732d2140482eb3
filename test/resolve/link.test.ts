import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordOf } from "../../src/eval/pairs.js";
import { readKnowledge } from "../../src/knowledge/read-knowledge.js";
import { agglomerate, type ComparedPair } from "../../src/resolve/link/agglomerate.js";
import { blocksOf, linkAll } from "../../src/resolve/link/link-all.js";
import { linkBlock } from "../../src/resolve/link/link-block.js";
import type { LinkRecord } from "../../src/resolve/link/record.js";

const knowledge = readKnowledge();

const record = (kind: LinkRecord["kind"], name: string, context = ""): LinkRecord =>
  recordOf(kind, name, context, knowledge);

const idsOf = (records: readonly LinkRecord[]): string[] =>
  linkAll(records, { knowledge }).clusters.map(({ id, members }) => `${id} (${members.length})`);

const pair = (a: string, b: string, score: number): ComparedPair => ({
  a,
  b,
  comparison: { score, verdict: score >= 1 ? "same" : score <= -1 ? "different" : "unsure", features: [] },
});

describe("agglomerate", () => {
  it("lets one no beat any chain of yes", () => {
    const { groups, refusals } = agglomerate(
      ["a", "b", "c"],
      [pair("a", "b", 3), pair("b", "c", 2), pair("a", "c", -5)],
    );
    expect(groups).toEqual([["a", "b"], ["c"]]);
    expect(refusals).toMatchObject([{ because: "contradicted", pair: { a: "b", b: "c" } }]);
  });

  it("leaves apart what two that exclude each other claim about equally", () => {
    const { groups, refusals } = agglomerate(
      ["full 1", "full 2", "short"],
      [pair("full 1", "short", 2), pair("full 2", "short", 1.8), pair("full 1", "full 2", -10)],
    );
    expect(groups).toHaveLength(3);
    expect(refusals.map(({ because }) => because)).toContain("contested");
  });

  it("gives a claim to the one that has clearly more for it", () => {
    const claims = [pair("full 1", "short", 4), pair("full 2", "short", 1.8), pair("full 1", "full 2", -10)];
    expect(agglomerate(["full 1", "full 2", "short"], claims).groups).toEqual([
      ["full 1", "short"],
      ["full 2"],
    ]);
  });
});

describe("linking", () => {
  it("joins a firm's names and keeps firms of one brand in two cities apart", () => {
    const firms = [
      record("company", "青岛蓝鲸重机股份有限公司", "province=山东省"),
      record("company", "蓝鲸重机", "province=山东省"),
      record("company", "烟台蓝鲸重机有限公司", "province=山东省;place=烟台市"),
    ];
    expect(idsOf([firms[0], firms[1]] as LinkRecord[])).toEqual(["company:青岛蓝鲸重机股份有限公司 (2)"]);
    // Two can own the short name now, so nobody does, and the question is asked.
    const { clusters, questions } = linkAll(firms, { knowledge });
    expect(clusters).toHaveLength(3);
    expect(questions.map(({ because }) => because)).toContain("contested");
  });

  it("keeps two officials of one name apart and gives the later one a sign", () => {
    const older = record("official", "陈志远", "province=广东省;date=2021-02-01;post=副市长@佛山市");
    const same = record("official", "陈志远", "province=广东省;date=2021-09-01;post=副市长@佛山市");
    const other = record("official", "陈志远", "province=辽宁省;date=2021-03-01;post=副县长@长海县");
    expect(idsOf([older, same, other])).toEqual(["official:陈志远 (2)", "official:陈志远@长海县 (1)"]);
  });

  it("finds which 鼓楼区 is meant by its surroundings", () => {
    const nanjing = record("place", "鼓楼区", "province=江苏省;place=南京市");
    const again = record("place", "南京市鼓楼区", "province=江苏省");
    const xuzhou = record("place", "鼓楼区", "province=江苏省;place=徐州市");
    expect(
      linkAll([nanjing, again, xuzhou], { knowledge })
        .clusters.map(({ members }) => members.length)
        .sort(),
    ).toEqual([1, 2]);
  });

  it("takes 省贸促会 for that of the article's province only", () => {
    const own = record("organization", "省贸促会", "province=江西省");
    const full = record("organization", "中国国际贸易促进委员会江西省委员会");
    const other = record("organization", "省贸促会", "province=山西省");
    expect(linkAll([own, full, other], { knowledge }).clusters).toHaveLength(2);
  });

  it("counts judgements above all reasons, and a new one undoes nothing else", () => {
    const [a, b] = [
      record("official", "陈志远", "province=广东省;date=2021-02-01;post=副市长@佛山市"),
      record("official", "陈志远", "province=辽宁省;date=2023-03-01;post=副县长@长海县"),
    ];
    const same = { verdict: "same", a: [a.key], b: [b.key], to: null, reason: "调任" } as const;
    expect(linkAll([a, b], { knowledge, judgements: [same] }).clusters).toHaveLength(1);
    const firm = record("company", "青岛蓝鲸重机股份有限公司", "province=山东省");
    const short = record("company", "蓝鲸重机", "province=山东省");
    const different = { verdict: "different", a: [firm.key], b: [short.key], to: null, reason: "" } as const;
    expect(linkAll([firm, short], { knowledge, judgements: [different] }).clusters).toHaveLength(2);
    const rename = { verdict: "rename", a: [firm.key], b: [], to: "蓝鲸重机股份", reason: "" } as const;
    expect(linkAll([firm, short], { knowledge, judgements: [rename] }).clusters).toMatchObject([
      { id: "company:青岛蓝鲸重机股份有限公司", name: "蓝鲸重机股份" },
    ]);
  });

  it("depends neither on the order of the records nor on what lies in other blocks", () => {
    const records = [
      record("company", "青岛蓝鲸重机股份有限公司", "province=山东省"),
      record("company", "蓝鲸重机", "province=山东省"),
      record("company", "烟台蓝鲸重机有限公司", "province=山东省;place=烟台市"),
      record("official", "陈志远", "province=广东省;date=2021-02-01;post=副市长@佛山市"),
      record("official", "陈志远", "province=辽宁省;date=2021-03-01;post=副县长@长海县"),
      record("organization", "省商务厅", "province=江西省"),
      record("organization", "江西省商务厅"),
      record("hub", "新郑综保区", "province=河南省"),
      record("hub", "郑州新郑综合保税区", "province=河南省"),
    ];
    const whole = linkAll(records, { knowledge });
    const blocks = blocksOf(records, { knowledge });
    expect(blocks.length).toBeGreaterThan(3);
    expect(
      blocks.flatMap((block) => linkBlock(block, { knowledge }).clusters.map(({ id }) => id)).sort(),
    ).toEqual(whole.clusters.map(({ id }) => id));
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(linkAll(shuffled, { knowledge })).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });
});
