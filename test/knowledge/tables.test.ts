import { describe, expect, test } from "vitest";
import { readKnowledge } from "../../src/knowledge/read-knowledge.js";

const knowledge = readKnowledge();
const { divisions, placeGroups, partners, goods, titles, suffixes } = knowledge;

function division(name: string) {
  return divisions.find((row) => row.name === name);
}

function partner(form: string) {
  return partners.find((row) => row.name === form || row.aliases.includes(form))?.key;
}

/** The class of a good and all wider ones, nearest first. */
function classesOf(form: string): string[] {
  const good = goods.find((row) => row.name === form || row.aliases.includes(form));
  if (!good) return [];
  return [good.name, ...(good.parent === null ? [] : classesOf(good.parent))];
}

describe("divisions", () => {
  test("cover the 31 provinces, each with a one-character abbreviation of its own", () => {
    const provinces = divisions.filter((row) => row.level === "province");
    expect(provinces).toHaveLength(31);
    expect(new Set(provinces.map((row) => row.abbreviation)).size).toBe(31);
    expect(divisions.filter((row) => row.level === "prefecture")).toHaveLength(333);
  });

  test.each([
    ["湘西土家族苗族自治州", ["湘西", "湘西州"]],
    ["麻阳苗族自治县", ["麻阳", "麻阳县"]],
    ["新疆维吾尔自治区", ["新疆"]],
    ["内蒙古自治区", ["内蒙古"]],
    ["东乡族自治县", ["东乡", "东乡县"]],
    ["襄阳市", ["襄阳", "襄樊"]],
    ["神农架林区", ["神农架"]],
    ["义乌市", ["义乌"]],
  ])("%s is also written %j", (name, forms) => {
    expect(division(name)?.short).toEqual(expect.arrayContaining(forms));
  });

  test.each(["吉林市", "长沙县", "歙县", "本溪满族自治县"])(
    "%s has no short form that another division owns",
    (name) => {
      const first = division(name)?.short[0];
      expect(first === undefined || first.endsWith("县")).toBe(true);
    },
  );

  test.each([
    ["和平县", true],
    ["朝阳市", true],
    ["资源县", true],
    ["江华瑶族自治县", true],
    ["于都县", true],
    ["郊区", true],
    ["义乌市", false],
    ["海淀区", false],
    ["宁波市", false],
  ])("the short form of %s needs context: %s", (name, ambiguous) => {
    expect(division(name)?.ambiguous).toBe(ambiguous);
  });

  test("have no short form of one character", () => {
    expect(divisions.flatMap((row) => row.short).filter((form) => form.length < 2)).toEqual([]);
  });
});

describe("partners", () => {
  test.each([
    ["香港", "HK"],
    ["印尼", "ID"],
    ["沙特", "SA"],
    ["刚果（金）", "CD"],
    ["共建“一带一路”国家", "belt-and-road"],
    ["“一带一路”沿线国家", "belt-and-road"],
    ["非洲国家和地区", "africa"],
    ["APEC其他经济体", "apec"],
    ["中东欧国家", "ceec"],
    ["中非", undefined],
  ])("%s is %s", (form, key) => {
    expect(partner(form)).toBe(key);
  });

  test.each([
    ["asean", 11],
    ["eu", 27],
    ["apec", 20],
    ["africa", 54],
    ["gcc", 6],
  ])("%s has %i members besides China", (key, count) => {
    expect(partners.find((row) => row.key === key)?.members).toHaveLength(count);
  });

  test("abbreviations are unique", () => {
    const all = partners.flatMap((row) => row.abbreviation ?? []);
    expect(all).toHaveLength(new Set(all).size);
  });
});

describe("goods", () => {
  test.each([
    ["纯电动汽车", ["电动汽车", "汽车", "机电产品"]],
    ["挖掘机", ["挖掘机", "工程机械", "机电产品"]],
    ["锂电池", ["锂离子蓄电池", "机电产品"]],
    ["开心果", ["开心果", "坚果", "鲜、干水果及坚果", "农产品"]],
    ["铁精矿", ["铁矿砂及其精矿", "金属矿及矿砂", "矿产品", "资源性产品"]],
    ["针织衫", ["针织服装", "服装及衣着附件", "纺织服装", "劳动密集型产品"]],
  ])("%s belongs to %j", (form, classes) => {
    expect(classesOf(form)).toEqual(classes);
  });

  test.each(["“新三样”", "高新技术产品", "太阳能电池", "箱包", "鳗鱼", "钢材", "集成电路", "茶油"])(
    "know %s",
    (form) => {
      expect(classesOf(form)).not.toEqual([]);
    },
  );

  test.each(["平台", "项目", "文化", "化工", "医药", "龙头", "模型", "门"])(
    "do not hold the ordinary word %s",
    (form) => {
      expect(classesOf(form)).toEqual([]);
    },
  );

  test("of one character are weak and have no alias of one character", () => {
    expect(goods.filter((row) => row.name.length === 1 && !row.weak)).toEqual([]);
    expect(goods.flatMap((row) => row.aliases).filter((alias) => alias.length === 1)).toEqual([]);
  });

  test("name no place", () => {
    const places = divisions.filter((row) => !row.ambiguous).flatMap((row) => [row.name, ...row.short]);
    const forms = goods.flatMap((row) => [row.name, ...row.aliases]);
    const named = forms.filter((form) => places.some((place) => form.startsWith(place)));
    // Names of sorts: the place in them says nothing about where a good comes from.
    expect(named.sort()).toEqual(["上海青", "哈密瓜", "大理石", "普洱茶", "景泰蓝"]);
  });
});

describe("every table", () => {
  test("gives a form to one row only", () => {
    const tables = {
      places: [...divisions.filter((row) => row.level !== "county"), ...placeGroups],
      partners,
      goods,
    };
    for (const [table, rows] of Object.entries(tables)) {
      const forms = rows.flatMap((row) => [row.name, ...("aliases" in row ? row.aliases : row.short)]);
      const repeated = forms.filter((form, i) => forms.indexOf(form) !== i);
      expect(repeated, table).toEqual([]);
    }
  });

  test("is as large as a general vocabulary must be", () => {
    expect(divisions.length).toBeGreaterThan(3100);
    expect(partners.length).toBeGreaterThan(250);
    expect(knowledge.customs).toHaveLength(46);
    expect(knowledge.surnames.single.size).toBeGreaterThan(450);
    expect(titles.length).toBeGreaterThan(800);
    expect(suffixes.length).toBeGreaterThan(1000);
    expect(goods.length).toBeGreaterThan(2000);
  });

  test("kinds and edge types have colours of their own", () => {
    for (const styles of [knowledge.kinds, knowledge.edgeTypes]) {
      const colors = Object.values(styles).map((style) => style.color);
      expect(new Set(colors).size).toBe(colors.length);
    }
  });
});
