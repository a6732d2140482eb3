import { describe, expect, it } from "vitest";
import { readKnowledge } from "../../src/knowledge/read-knowledge.js";
import { extractionSchema } from "../../src/model/extraction.js";
import { extractItem } from "../../src/resolve/extract-item.js";
import { mergeExtractions } from "../../src/resolve/merge.js";
import { sharedSegmenter, wholeArticle } from "../support/read-text.js";

const knowledge = readKnowledge();

function extract(text: string, file = "a.txt", source = "山东日报") {
  const article = { ...wholeArticle(text, { source }), id: `article of ${file}`, file };
  return extractItem({ file, text, articles: [article] }, { knowledge, segmenter: sharedSegmenter() });
}

describe("extractItem", () => {
  it("gives a value of the contract", () => {
    const extraction = extract("去年，山东出口机电产品8000亿元，增长3%。青岛海关副关长刘远航表示。");
    expect(extractionSchema.parse(extraction)).toEqual(extraction);
  });

  it("knows a firm with its place in a headline and without it in the text", () => {
    const page = "新疆星澜电子把彩电卖到中亚。新疆星澜电子有限公司在乌鲁木齐。星澜电子成立于2006年。";
    const { entities } = extract(page);
    const firms = entities.filter((entity) => entity.kind === "company");
    expect(firms.map(({ name, aliases }) => [name, aliases])).toEqual([
      ["新疆星澜电子有限公司", ["新疆星澜电子", "星澜电子"]],
    ]);
  });

  it("makes a firm's full and short names one entity with every form as alias", () => {
    const { entities } = extract("星澜重机股份有限公司去年扩产。星澜重机今年再添订单。");
    expect(entities.filter(({ kind }) => kind === "company")).toMatchObject([
      { id: "company:星澜重机股份有限公司", name: "星澜重机股份有限公司", aliases: ["星澜重机"] },
    ]);
  });

  it("keeps a firm of another place and its parent apart", () => {
    const { entities, relations } = extract("烟台星澜重机有限公司投产。星澜集团董事长刘远航到场。");
    const firms = entities.filter(({ kind }) => kind === "company").map(({ name }) => name);
    expect(firms).toEqual(["星澜集团", "烟台星澜重机有限公司"]);
    expect(relations.map(({ type, source, target }) => [type, source, target])).toContainEqual([
      "subsidiary_of",
      "company:烟台星澜重机有限公司",
      "company:星澜集团",
    ]);
  });

  it.each([
    ["今年前三季度，山东出口大蒜种子120吨。种子要先晒干。", [["大蒜种子", []]]],
    // Two that it may stand for, and one that a figure speaks of, are goods of their own.
    [
      "今年前三季度，山东出口大蒜种子120吨，进口番茄种子80吨。种子要先晒干。",
      [
        ["大蒜种子", []],
        ["番茄种子", []],
        ["种子", []],
      ],
    ],
    [
      "今年前三季度，山东出口新能源汽车3万辆，出口汽车9万辆。",
      [
        ["新能源汽车", []],
        ["汽车", []],
      ],
    ],
  ])(
    "takes the bare end of a longer name for the same goods, without making it a name: %s",
    (text, expected) => {
      const { entities } = extract(text);
      const goods = entities.filter(({ kind }) => kind === "product");
      expect(goods.map(({ name, aliases }) => [name, aliases]).sort()).toEqual([...expected].sort());
    },
  );

  it("gives traditional and simplified forms one entity and keeps both as printed", () => {
    const { entities } = extract("長沙海關發布數據，長沙海關副關長劉遠航表示。", "hk.txt", "国际商报");
    const customs = entities.find(({ kind }) => kind === "organization");
    expect(customs).toMatchObject({ name: "长沙海关", aliases: ["長沙海關"] });
    expect(entities.find(({ kind }) => kind === "official")).toMatchObject({
      name: "刘远航",
      aliases: ["劉遠航"],
    });
  });

  it("keeps the printed form of a body that only a post names, with the name itself as evidence", () => {
    const text = "香港海州廠商聯合會會長羅遠航昨日表示，會繼續拓展東盟市場。";
    const { entities } = extract(text, "hk.txt", "文汇报");
    const body = entities.find(({ kind }) => kind === "organization");
    expect(body).toMatchObject({ name: "香港海州厂商联合会", aliases: ["香港海州廠商聯合會"] });
    expect(body?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(["香港海州廠商聯合會"]);
  });

  it("gives evidence that is the printed text, in hard-wrapped lines with spaces too", () => {
    const text = "前 11 个月，山 东 省 进 出 口 总\n值 3003.4 亿元，增长\n5%。";
    const { facts, articles } = extract(text);
    const [fact] = facts;
    expect(fact).toMatchObject({ flow: "total", amount: 300_340_000_000, unit: "CNY", yoy: 5 });
    const { start, end, sentence } = fact?.evidence[0] ?? { start: 0, end: 0, sentence: 0 };
    expect(text.slice(start, end)).toContain("3003.4 亿元");
    expect(articles[0]?.sentences[sentence]?.text).toBe(text);
  });

  it("tells a figure once that is told twice, with both places as evidence", () => {
    const { facts } = extract(
      "去年，山东出口8000亿元，增长3%。专家分析说，去年，山东出口8000亿元，殊为不易。",
    );
    const exports = facts.filter(({ flow, reporter }) => flow === "export" && reporter === "place:370000");
    expect(exports).toHaveLength(1);
    expect(exports[0]).toMatchObject({ amount: 800_000_000_000, yoy: 3 });
    expect(exports[0]?.evidence).toHaveLength(2);
  });

  it("lists first what the file tells most of", () => {
    const { entities } = extract(
      "去年，烟台出口轮胎5亿元，增长8%。烟台的轮胎出口到越南。青岛出口箱包1亿元。",
    );
    const places = entities.filter(({ kind }) => kind === "place").map(({ name }) => name);
    expect(places.slice(0, 2)).toEqual(["烟台市", "青岛市"]);
  });

  it("gives the same answer twice, whatever was read in between", () => {
    const text = "烟台星澜重机有限公司去年对俄罗斯出口挖掘机2亿元。";
    const first = JSON.stringify(extract(text));
    extract("广东省出口手机。刘远航说。", "b.txt", "南方日报");
    expect(JSON.stringify(extract(text))).toBe(first);
  });
});

describe("mergeExtractions", () => {
  const full = extract("烟台星澜重机有限公司扩产。", "full.txt");
  const short = extract("龙头企业烟台星澜重机带动出口。", "short.txt");

  it("gives a firm's short name in one file the id of its full name in another", () => {
    const [, second] = mergeExtractions([full, short], knowledge);
    expect(second?.entities.filter(({ kind }) => kind === "company")).toMatchObject([
      { id: "company:烟台星澜重机有限公司", name: "烟台星澜重机有限公司", aliases: ["烟台星澜重机"] },
    ]);
  });

  it("does not depend on the order of the files", () => {
    const forward = mergeExtractions([full, short], knowledge);
    const backward = mergeExtractions([short, full], knowledge);
    expect([...backward].reverse()).toEqual(forward);
  });

  it("leaves every end of a relation and a fact among the entities of its file", () => {
    for (const extraction of mergeExtractions([full, short], knowledge)) {
      const ids = new Set(extraction.entities.map(({ id }) => id));
      const ends = extraction.relations.flatMap(({ source, target }) => [source, target]);
      for (const end of ends) expect(ids).toContain(end);
    }
  });
});
