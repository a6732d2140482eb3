import { describe, expect, test } from "vitest";
import { readCredits } from "../../src/corpus/credits.js";

const media = ["宁波日报", "新华社"];

describe("readCredits(printed, media)", () => {
  const authors: readonly (readonly [string, readonly string[]])[] = [
    ["宁波日报记者 苏航", ["苏航"]],
    ["宁波日报全媒体记者 苏 航 通讯员 林远山", ["苏航", "林远山"]],
    ["全媒体记者苏航", ["苏航"]],
    ["文：傅明远", ["傅明远"]],
    ["文/苏航 图/林远", ["苏航", "林远"]],
    ["■ 海峡经济报记者 苏航 林远 文/图", ["苏航", "林远"]],
    ["□本报记者 苏航 通讯员 林远 摄影报道", ["苏航", "林远"]],
    ["本报记者 欧阳明远 马合木提·阿不都", ["欧阳明远", "马合木提·阿不都"]],
    ["香港文匯報記者 蘇航 深圳報導", ["蘇航"]],
    ["記者 蘇航 南寧二十四日電", ["蘇航"]],
    ["（参与采写：苏航 林远）", ["苏航", "林远"]],
    ["（郑建 方中 林 远）", ["郑建", "方中", "林远"]],
    ["苏航 摄（宁波图片库）", ["苏航"]],
    ["新华社记者 苏航 摄", ["苏航"]],
    ["2024-08-12 来源：宁波日报 作者：苏航", ["苏航"]],
    ["东海新闻网　2024-08-12 17:20　作者：苏航 通讯员 巴图", ["苏航", "巴图"]],
  ];
  test.each(authors)("finds the authors of %s", (printed, expected) => {
    expect(readCredits(printed, media)?.authors).toEqual(expected);
  });

  test.each([
    "责任编辑：苏航",
    "来源：宁波日报",
    "校对 林远",
    "浏览次数：321",
    "【纠错】 责任编辑：苏航",
    "返回顶部 上一篇 下一篇",
  ])("names no author in %s", (printed) => {
    expect(readCredits(printed, media)?.authors).toEqual([]);
  });

  test.each([
    ["2024-08-12 09:30 来源：宁波日报", "2024-08-12", "宁波日报"],
    ["来源：东海渔讯　2024年第32期　8月12日出版", "2024-08-12", "东海渔讯"],
    ["发布时间：2024年8月2日", "2024-08-02", null],
    ["来源： 杭州海关　发布时间： 2024年7月20日 浏览次数： 321次", "2024-07-20", "杭州海关"],
    ["宁波日报 2024年12月11日 星期三 第03版 要闻", "2024-12-11", "宁波日报"],
    ["宁波日报记者 苏航", null, "宁波日报"],
  ])("reads date and source of %s", (printed, date, source) => {
    expect(readCredits(printed, media)).toMatchObject({ date, source });
  });

  test.each([
    "记者手记",
    "外贸进出口再创新高",
    "在现场，记者看到新车",
    "（作者系宁波大学教授）",
    "文化服务体系建设补助资金预算全国总额是",
    "宁波外贸新版图",
    "宁波日报12月11日讯（全媒体记者 苏航",
  ])("takes %s for no byline", (printed) => {
    const credits = readCredits(printed, media);
    expect(credits?.marked ?? false).toBe(false);
  });
});
