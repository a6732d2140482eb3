import { describe, expect, it } from "vitest";
import { readSource } from "../../../src/corpus/read-source.js";
import { encodeAs } from "../encode.js";

const BODY = [
  "青江日报讯（记者 罗小禾）记者昨日从青江海关获悉，今年前三个月，青江口岸出口柑橘1.2万吨，同比增长18.5%，货值8600万元。",
  "青江海关副关长梁守中表示，下一步将在口岸开设鲜活农产品绿色通道，对柑橘做到随到随检，帮助果农把好果子卖到更远的地方。",
  "据介绍，越南、泰国是青江柑橘的前两大市场，分别出口4200万元、2100万元。",
];

const page = ({
  head = "",
  info = "",
  body = BODY.map((p) => `<p>　　${p}</p>`).join("\n"),
} = {}) => `<!DOCTYPE html>
<html><head>${head}<title>青江柑橘出口增长近两成_要闻_青江新闻网</title>
<script>var 广告 = "出口汽车9万辆";</script><style>p{color:red}</style></head>
<body><div class="nav"><a href="/">首页</a> <a href="/yw">要闻</a> <a href="/sp">出口香蕉500吨专题</a></div>
<div class="content"><h1>青江柑橘出口增长近两成</h1><div class="info">${info}</div><div id="article">${body}</div></div>
<ul class="related"><li><a href="/1">邻县出口苹果3000吨</a></li><li><a href="/2">外贸快讯</a></li></ul>
<div class="footer">青江新闻网版权所有 备案号123</div></body></html>`;

const read = (html: string | Uint8Array, name = "page.html") =>
  readSource(
    { name, bytes: typeof html === "string" ? new TextEncoder().encode(html) : html },
    { media: ["青江日报"] },
  );

describe("a web page", () => {
  it("gives its article, without navigation, scripts and other headlines", async () => {
    const { items, issues } = await read(page({ info: "2019-04-18 08:15 来源：青江日报" }));
    const [item] = items;
    expect(issues).toEqual([]);
    expect(item?.articles).toHaveLength(1);
    expect(item?.articles[0]).toMatchObject({
      title: "青江柑橘出口增长近两成",
      date: "2019-04-18",
      source: "青江日报",
      authors: ["罗小禾"],
    });
    for (const words of BODY) expect(item?.text).toContain(words);
    for (const words of ["出口汽车", "版权所有", "color:red", "首页"])
      expect(item?.text).not.toContain(words);
  });

  it("has offsets into the text that was made of it", async () => {
    const { items } = await read(page());
    const [item] = items;
    const pieces = item?.articles[0]?.pieces ?? [];
    const words = pieces
      .filter(({ role }) => role === "body")
      .map(({ start, end }) => item?.text.slice(start, end));
    expect(words.join("")).toContain("越南、泰国是青江柑橘的前两大市场");
  });

  it.each([
    [
      "meta of its publication",
      { head: '<meta property="article:published_time" content="2018-03-02T09:10:00+08:00">' },
      "2018-03-02",
    ],
    ["meta of a Chinese system", { head: '<meta name="PubDate" content="2017-11-05 07:30">' }, "2017-11-05"],
    [
      "structured data",
      { head: '<script type="application/ld+json">{"datePublished":"2020-06-09T00:00:00Z"}</script>' },
      "2020-06-09",
    ],
    [
      "its address",
      { head: '<link rel="canonical" href="https://news.example.cn/2016-08/23/content_12.htm">' },
      "2016-08-23",
    ],
    ["its line of credits", { info: "发布时间：2015年12月1日 编辑：某人" }, "2015-12-01"],
  ])("is dated by %s", async (_, parts, date) => {
    const { items } = await read(page(parts));
    expect(items[0]?.articles[0]?.date).toBe(date);
  });

  it.each([["gbk", "gb18030"] as const, ["gb2312", "gb18030"] as const, ["big5", "big5"] as const])(
    "is read in the encoding that it names: %s",
    async (named, encoding) => {
      const html = page({ head: `<meta charset="${named}">` });
      // Big5 has no simplified characters.
      const words =
        encoding === "big5"
          ? "對韓國出口鮮花三十萬枝，比去年多了一成，為歷來最好的一年，當地花農都說今年的花不愁賣。"
          : BODY[0];
      const text =
        encoding === "big5"
          ? `<html><head><meta charset="big5"></head><body><p>${words}</p><p>${words}</p></body></html>`
          : html;
      const { items } = await read(encodeAs(text, encoding));
      expect(items[0]?.text).toContain(words);
    },
  );

  it("separates paragraphs that are only broken by <br>", async () => {
    const { items } = await read(page({ body: BODY.join("<br><br>&nbsp;&nbsp;&nbsp;&nbsp;") }));
    expect(items[0]?.text.split("\n").map((line) => line.trim())).toContain(BODY[1]);
  });

  it("without an article says so", async () => {
    const { items, issues } = await read(
      "<html><head><title>x</title></head><body><img src=a.png></body></html>",
    );
    expect(items).toEqual([]);
    expect(issues.map(({ code, where }) => [code, where])).toEqual([["no-chinese", "page.html"]]);
  });

  it("of any depth is read or refused, never a crash", async () => {
    const { items, issues } = await read(
      `<html><body>${"<div>".repeat(8_000)}${BODY[0]}${"</div>".repeat(8_000)}`,
    );
    expect(items.length + issues.length).toBeGreaterThan(0);
  });
});
