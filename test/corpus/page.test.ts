import { describe, expect, test } from "vitest";
import { outline, printed } from "./pages.js";

// Two invented reports with words of their own, as the pages below need them.
const TYRES = `青岛海关今天发布，今年前5个月，山东出口轮胎2.6亿条，增长9.5%，其中全钢载重轮胎增长12%。

轮胎企业加快海外布局，蓝鲸橡胶在柬埔寨的轮胎工厂已经投产，年产全钢载重轮胎90万条。

海关支持轮胎企业用好原产地证书，橡胶原料进口通关时间压缩一半。`;
const TEA = `安溪茶农陈阿福的茶园里，铁观音春茶开采，茶商的订单从马来西亚飞来。

茶叶合作社建起冷库，铁观音茶叶可以存放一年，茶农收入增加三成。

今年安溪茶叶出口订单排到八月，铁观音占七成。`;

describe("readPage(input) on one plain article", () => {
  test("takes title, source line and body of a web page", () => {
    const text = `宁波上半年进出口增长8.2%
2024-08-12 来源：宁波日报 作者：苏航

据宁波海关统计，今年上半年，宁波市进出口总值6800亿元。
其中，出口4500亿元，增长9.1%。

一、机电产品出口较快
上半年，机电产品出口2600亿元。

责任编辑：林远`;
    expect(outline(text)).toEqual([
      {
        title: "宁波上半年进出口增长8.2%",
        date: "2024-08-12",
        authors: ["苏航"],
        body: expect.stringMatching(/^据宁波海关统计.*¶上半年，机电产品出口2600亿元。$/u),
      },
    ]);
    expect(printed(text, "subtitle")).toEqual(["一、机电产品出口较快"]);
    expect(printed(text, "byline")).toEqual(["2024-08-12 来源：宁波日报 作者：苏航", "责任编辑：林远"]);
  });

  const heads: readonly (readonly [string, string])[] = [
    [
      "source, date and author on lines of their own",
      "发布时间：2024-08-12 09:30\n来源：宁波日报\n作者：苏航\n\n",
    ],
    ["date first", "2024年08月12日 09:30  来源：宁波日报  字号：大 中 小\n记者 苏航\n\n"],
    ["author in the dateline", "2024-08-12\n\n宁波日报8月12日讯（记者 苏航）"],
  ];
  test.each(heads)("reads a head with %s", (_, head) => {
    const [article, ...others] = outline(
      `港口吞吐量再创新高\n${head}据统计，今年前7个月，宁波港吞吐量增长5%。\n`,
    );
    expect(others).toEqual([]);
    expect(article).toMatchObject({ title: "港口吞吐量再创新高", date: "2024-08-12", authors: ["苏航"] });
    expect(article?.body).toBe("据统计，今年前7个月，宁波港吞吐量增长5%。");
  });

  test("reads an article that is nothing but text", () => {
    const text = "据海关统计，2023年前8个月，云南省进出口总值1700亿元。\n东盟是云南第一大贸易伙伴。";
    expect(outline(text)).toMatchObject([{ title: "", body: text.replace("\n", "") }]);
  });

  test("keeps a hard-wrapped text without blank lines whole", () => {
    const text = `广西对东盟进出口增长12%
本报讯（记者 韦明）5月18日，记者从南宁海关获悉，2021年前4个月，广西对东盟进出口
900亿元，增长12%。其中，出口500亿元，增长15%，进口400亿元，增长8.5%，规模创历史同期新
高。
南宁海关有关负责人表示，随着RCEP落地，广西与东盟的经贸往来将更加密切，企业享惠水平不断提
升。`;
    expect(outline(text)).toMatchObject(
      [
        {
          title: "广西对东盟进出口增长12%",
          authors: ["韦明"],
          date: "2021-05-18",
          body: /^5月18日.*不断提升。$/u,
        },
      ].map((article) => ({ ...article, body: expect.stringMatching(article.body) })),
    );
  });

  test("takes figures in short lines for no headlines", () => {
    const text = `进出口稳中有进\n\n宁波日报3月5日讯（记者 苏航）据统计，情况如下。\n\n出口：20亿元\n进口：15亿元\n顺差：5亿元\n\n(责编：林远)`;
    expect(outline(text)).toMatchObject([{ title: "进出口稳中有进", authors: ["苏航"] }]);
  });

  test("reads a date line over the title and a dateline at the end", () => {
    expect(
      outline("2024-03-15\n春茶走俏海外\n近年来，安溪大力发展茶产业，茶叶远销海外。\n（作者：陈茗）"),
    ).toMatchObject([{ title: "春茶走俏海外", date: "2024-03-15", authors: ["陈茗"] }]);
    expect(outline("春茶走俏海外\n2024年前5个月，安溪出口茶叶2万吨。（新华社福州6月4日电）")).toMatchObject([
      { date: "2024-06-04", body: "2024年前5个月，安溪出口茶叶2万吨。" },
    ]);
  });

  test("takes two lines of about one width above a report for headlines", () => {
    const text = `去年青川外贸首破一千亿元\n轮胎、酒类与茶叶各有看点\n\n“2025年，全省进出口1038亿元，增长16%。”1月19日，海关给出这样一份答卷。其中，出口712亿元。\n\n轮胎出口67亿元，增长8%。`;
    expect(outline(text)).toMatchObject([{ title: "去年青川外贸首破一千亿元" }]);
  });

  test("takes （完） for no headline", () => {
    expect(outline("　　新华社济南8月20日电（记者苏航）今年进出口增长。\n　　（完）")).toHaveLength(1);
  });

  test("keeps markdown sections in their article", () => {
    const text = `# 果园港的早晨\n\n重庆晚报记者 杨帆\n\n一批新能源汽车正在装船。\n\n## 从内陆到前沿\n\n${TEA}\n\n## 通道带来新机遇\n\n${TYRES}`;
    expect(outline(text)).toMatchObject([{ title: "果园港的早晨", authors: ["杨帆"] }]);
    expect(printed(text, "subtitle")).toEqual(["从内陆到前沿", "通道带来新机遇"]);
  });

  test("puts captions and their photographers apart", () => {
    const text = `春茶出海忙\n\n本报记者 陈茗\n\n${TEA}\n\n●茶农在采茶。\n\n图为茶叶装柜。 林远 摄`;
    expect(printed(text, "caption")).toEqual(["●茶农在采茶。", "图为茶叶装柜。"]);
    expect(outline(text)).toMatchObject([{ authors: ["陈茗", "林远"] }]);
  });

  test("is one article where its title is known", () => {
    const text = `春茶出海忙\n\n${TEA}\n\n轮胎出口旺\n\n宁波日报3月5日讯（记者 苏航）${TYRES}`;
    expect(outline(text, { known: { title: "春茶出海忙", authors: ["林远"] } })).toMatchObject([
      { title: "春茶出海忙", authors: ["林远"] },
    ]);
  });
});

describe("readPage(input) on a newspaper page", () => {
  test("splits at datelines and takes headline and shoulder line before each", () => {
    const text = `张明远在青岛调研时强调

抓实轮胎产业集群

青岛日报6月18日讯（记者 苏航）${TYRES}

茶香飘南洋

青岛日报6月18日讯（通讯员 林远）${TEA}`;
    expect(outline(text)).toMatchObject([
      { title: "抓实轮胎产业集群", authors: ["苏航"] },
      { title: "茶香飘南洋", authors: ["林远"] },
    ]);
    expect(printed(text, "subtitle")).toEqual(["张明远在青岛调研时强调"]);
  });

  test("gives headlines that were printed after their reports back to them", () => {
    const text = `青岛日报6月18日讯（记者 苏航）${TYRES}

青岛日报6月18日讯（记者 林远）${TEA}

山东前5个月出口轮胎2.6亿条

安溪铁观音春茶订单排到八月`;
    expect(outline(text)).toMatchObject([
      { title: "山东前5个月出口轮胎2.6亿条", authors: ["苏航"] },
      { title: "安溪铁观音春茶订单排到八月", authors: ["林远"] },
    ]);
  });

  test("ends an article at its signature and splits off the photo item", () => {
    const text = `轮胎出口旺

${TYRES}（苏 航 林远山）

6月17日，青岛港前湾码头，工人在吊装货物。今年以来港口运输繁忙。

海川 摄（青岛图片库）

茶香飘南洋

青岛日报6月18日讯（记者 陈茗）${TEA}`;
    expect(outline(text)).toMatchObject([
      { title: "轮胎出口旺", authors: ["苏航", "林远山"] },
      {
        title: "",
        authors: ["海川"],
        body: "6月17日，青岛港前湾码头，工人在吊装货物。今年以来港口运输繁忙。",
      },
      { title: "茶香飘南洋", authors: ["陈茗"] },
    ]);
  });

  test("keeps a text continued from another page apart and leaves its mark out", () => {
    const text = `茶香飘南洋\n\n青岛日报6月18日讯（记者 陈茗）${TEA}\n\n▲ ▲（上接1版③）${TYRES}`;
    expect(outline(text)).toMatchObject([
      { title: "茶香飘南洋" },
      { title: "", body: TYRES.replace(/\s/gu, "") },
    ]);
  });

  test("joins a column that a headline was printed into", () => {
    const [first, second, third] = TYRES.split("\n\n");
    const text = `# 茶香飘南洋

青岛日报6月18日讯（记者 陈茗）${TEA}

${first}

${second?.replace("。", "，当地全钢载重轮胎经销商订购")}

轮胎企业走出去——

# 橡胶路上

青岛日报记者 苏航

的轮胎橡胶制品已经装船发往柬埔寨，全钢载重轮胎占九成。

${third}`.replace("90万条，", "90万条，");
    const articles = outline(text);
    expect(articles).toMatchObject([{ title: "茶香飘南洋" }, { title: "橡胶路上", authors: ["苏航"] }]);
    expect(articles[1]?.body).toMatch(/^青岛海关今天发布.*经销商订购.*¶的轮胎橡胶制品/u);
  });

  test("leaves repeated lines out once", () => {
    const [first = ""] = TEA.split("\n\n");
    expect(outline(`茶香飘南洋\n\n${TEA}\n\n${first}`)[0]?.body.split("安溪茶农陈阿福")).toHaveLength(2);
  });
});
