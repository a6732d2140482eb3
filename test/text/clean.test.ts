import { describe, expect, test } from "vitest";
import type { ArticlePiece, PieceRole } from "../../src/model/article.js";
import { cleanLine, cleanPieces } from "../../src/text/clean.js";

/** The paragraphs of a text cleaned as one piece. */
function clean(text: string, role: PieceRole = "body"): string[] {
  return cleanPieces(text, [{ start: 0, end: text.length, role }])
    .text.split("\n")
    .slice(0, -1);
}

describe("characters", () => {
  test.each<[string, string]>([
    ["总值７，２０８．６亿元，增长８％。", "总值7208.6亿元，增长8%。"],
    ["总值7,208.6亿元和1,234,567台。", "总值7208.6亿元和1234567台。"],
    ["分别增长35%,34.2%和5%。", "分别增长35%，34.2%和5%。"],
    ["伙伴中,有8个;蓝鲸(济南)公司:好!", "伙伴中，有8个；蓝鲸（济南）公司：好！"],
    ["经合组织(APEC)其他经济体", "经合组织（APEC）其他经济体"],
    ['称为"新三样"的产品', "称为“新三样”的产品"],
    ["「新三样」與『大國重器』", "“新三样”与‘大国重器’"],
    ["蓝鲸--中国品牌", "蓝鲸——中国品牌"],
    ["等等...", "等等………"],
    ["阿卜杜拉・卡里莫夫", "阿卜杜拉·卡里莫夫"],
    ["约翰．卡里莫夫出口８．５亿元", "约翰·卡里莫夫出口8.5亿元"],
    ["MS-21 v2.0 (beta), USB: 10:30", "MS-21 v2.0 (beta), USB: 10:30"],
    ["同比-5.6%", "同比-5.6%"],
    ["湖\u200b北\u00ad省\ufeff", "湖北省"],
  ])("%s", (text, expected) => {
    expect(clean(text)).toEqual([expected]);
  });
});

describe("spaces", () => {
  test.each<[string, string]>([
    [
      "12 月 11 日讯，湖 北 省 进 出 口 总 值 4105.4 亿 元 。其 中 ，出 口",
      "12月11日讯，湖北省进出口总值4105.4亿元。其中，出口",
    ],
    ["市商会副 会 长 、市 贸 促 会会长出席。", "市商会副会长、市贸促会会长出席。"],
    ["对 R C E P 国 家 出 口 6 3 4 0 . 2 亿 元", "对RCEP国家出口6340.2亿元"],
    ["打开“甬通关”APP 或小程序，GMP 实验室。", "打开“甬通关”APP或小程序，GMP实验室。"],
    ["增长 10 %，占　全省 的 38.2 %。", "增长10%，占全省的38.2%。"],
    ["出口 4105. 4 亿元，占51 .2%。", "出口4105.4亿元，占51.2%。"],
    ["出口额89 70万美元，增长3%。", "出口额8970万美元，增长3%。"],
    ["出口额在2019 70万美元起步。", "出口额在2019 70万美元起步。"],
    ["记者 从宁波海关获悉，今年 出口增长。", "记者从宁波海关获悉，今年出口增长。"],
    ["a quiet   port of Ningbo", "a quiet port of Ningbo"],
    ["船舶停靠宁波港。 刘远航 摄（资料图片）", "船舶停靠宁波港。刘远航 摄（资料图片）"],
    [
      "山东日报1月5日讯（记者 刘远航 通讯员 苏 青）济南海关今天发布。",
      "山东日报1月5日讯（记者 刘远航 通讯员 苏 青）济南海关今天发布。",
    ],
    ["发展农业。（刘远航 周小舟 苏 青）", "发展农业。（刘远航 周小舟 苏 青）"],
  ])("%s", (text, expected) => {
    expect(clean(text)).toEqual([expected]);
  });

  test.each<[string, string]>([
    ["开放提速  外贸向好", "开放提速 外贸向好"],
    ["订单迎来“爆发” 企业忙着“扩产”", "订单迎来“爆发” 企业忙着“扩产”"],
    ["前 11个月我市进出口6340.2亿元\n进口增速居前", "前11个月我市进出口6340.2亿元 进口增速居前"],
    ["湖 北 省 外 贸 向 好", "湖北省外贸向好"],
    ["# 开放提速 **外贸向好**", "开放提速 外贸向好"],
  ])("of the headline %s", (text, expected) => {
    expect(clean(text, "title")).toEqual([expected]);
  });
});

describe("cleanLine(text)", () => {
  test.each<[string, string]>([
    ["记者　刘远航　通讯员　苏 青", "记者 刘远航 通讯员 苏 青"],
    ["文：蘇遠", "文：苏远"],
    ["●工人搬運貨櫃", "工人搬运货柜"],
    ["", ""],
    [" \n ", ""],
  ])("%s", (text, expected) => {
    expect(cleanLine(text)).toBe(expected);
  });
});

describe("lines", () => {
  const column = [
    "据宁波海关统计，今年前11个月，宁波市进出口总值",
    "1.3万亿元，同比增长7.2%。其中，出口机电产品4521",
    "亿元，对东盟出口增长12%。",
    "民营企业表现亮眼，蓝鲸重机、远洋电子等企业订单饱",
    "满。",
  ];
  const joined = [
    "据宁波海关统计，今年前11个月，宁波市进出口总值1.3万亿元，同比增长7.2%。其中，出口机电产品4521亿元，对东盟出口增长12%。",
    "民营企业表现亮眼，蓝鲸重机、远洋电子等企业订单饱满。",
  ];

  test.each<[string, string]>([
    ["without blank lines", "\n"],
    ["with a blank line between every two", "\n\n"],
    ["of Windows", "\r\n"],
  ])("of a column %s join to paragraphs", (_, lineEnd) => {
    expect(clean(column.join(lineEnd))).toEqual(joined);
  });

  test("that are paragraphs stay apart", () => {
    expect(clean(`${joined[0]}\n\n${joined[1]}\n`)).toEqual(joined);
  });

  test("torn at a column's end join over a blank line", () => {
    const torn =
      "在保税区里，进口的原酒只要在这里灌装满三个月并且贴上本地的标签，发往内陆各省的时候就可以免去“二\n\n次检验”手续。";
    expect(clean(torn)).toEqual([torn.replace("\n\n", "")]);
  });

  test("that are headings stay apart from what they head", () => {
    const prose =
      "走进蓝鲸重机的厂房，机器轰鸣，焊花飞溅，发往南美的三十台装载机正在下线，工人忙着给它们贴上西班牙文的标牌。";
    expect(clean(`改革破题，“小电池”闯出大市场\n\n${prose}\n\n向海图强 通道畅达\n\n${prose}`)).toEqual([
      "改革破题，“小电池”闯出大市场",
      prose,
      "向海图强 通道畅达",
      prose,
    ]);
  });

  test("of prose that are short are no headings", () => {
    const prose =
      "调研，走进电池、茶叶、陶瓷等行业的二百多家企业，把问题一条一条记下来，其中的大多数当场就有了答复。";
    expect(clean(`目前，三十名关员分头下厂\n\n${prose}\n\n${prose}`)).toEqual([
      `目前，三十名关员分头下厂${prose}`,
      prose,
    ]);
  });

  test("that break a byline keep the names apart", () => {
    expect(
      clean(
        "山东日报1月5日讯（全媒体记者 刘远航\n\n通讯员 苏立）济南海关今天发布，今年前11个\n\n月，山东省进出口总值",
      ),
    ).toEqual([
      "山东日报1月5日讯（全媒体记者 刘远航 通讯员 苏立）济南海关今天发布，今年前11个月，山东省进出口总值",
    ]);
  });

  test("that begin before the piece are no headings", () => {
    const file =
      "山东日报1月5日讯（刘远航）济南海关今天发布，今年前 11 个\n\n月，山东省进出口总值三万亿元，规模创历史同期新高，增长百分之五。";
    const body: ArticlePiece = { start: file.indexOf("济南"), end: file.length, role: "body" };
    expect(cleanPieces(file, [body]).text).toBe(
      "济南海关今天发布，今年前11个月，山东省进出口总值三万亿元，规模创历史同期新高，增长百分之五。\n",
    );
  });

  test("flattened to one keep their paragraphs", () => {
    expect(clean("　　外贸向好。　　民营企业表现亮眼。")).toEqual(["外贸向好。", "民营企业表现亮眼。"]);
  });

  test("can be as long as a file", () => {
    const text = "港口繁忙".repeat(100_000);
    expect(clean(text)).toEqual([text]);
  });

  test("lose the marks of Markdown and of newspapers", () => {
    expect(
      clean("## 外贸向好\n\n- 出口增长5%。\n\n▲ ▲（上接1版）要坚持创新。\n\n---\n\n●中欧班列首发。"),
    ).toEqual(["外贸向好", "出口增长5%。", "（上接1版）要坚持创新。", "中欧班列首发。"]);
  });
});

describe("script", () => {
  test("of a traditional text becomes simplified, by phrases", () => {
    expect(
      clean("蘇勝遠表示，乾燥設備出口發揮著關鍵作用，著名的乾隆瓷器位於上海後面，製造業幹部干涉不了。"),
    ).toEqual(["苏胜远表示，干燥设备出口发挥着关键作用，著名的乾隆瓷器位于上海后面，制造业干部干涉不了。"]);
  });

  test("of a simplified text is left alone, with its 著 and 乾 and a quoted name", () => {
    const text =
      "著名企业家在乾县调研时表示，皇后镇的企业要瞭望世界，公司与日本東芝合作已经十年，产品远销欧美各国市场。";
    expect(clean(text)).toEqual([text]);
  });
});

describe("pieces", () => {
  test("are cleaned in the order given, each with its paragraphs", () => {
    const file = "正文第一段。\n\n正文第二段。\n标 题\n";
    const { text, pieces } = cleanPieces(file, [
      { start: 15, end: 19, role: "title" },
      { start: 0, end: 15, role: "body" },
      { start: 19, end: 19, role: "caption" },
    ]);
    expect(text).toBe("标 题\n正文第一段。\n正文第二段。\n");
    expect(pieces).toEqual([
      { role: "title", start: 0, end: 4, paragraphBreaks: [3] },
      { role: "body", start: 4, end: 18, paragraphBreaks: [10, 17] },
      { role: "caption", start: 18, end: 18, paragraphBreaks: [] },
    ]);
  });
});
