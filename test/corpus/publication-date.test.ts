import { describe, expect, test } from "vitest";
import { readPage } from "../../src/corpus/page.js";
import { MEDIA } from "./pages.js";

const dates = (text: string, file = "page.txt") =>
  readPage({ file, text, media: MEDIA }).articles.map(({ date, dateFrom }) => `${date} ${dateFrom}`);

describe("publication dates", () => {
  test.each([
    [
      "the months so far name the year",
      "宁波日报12月12日讯（记者 苏航）2023年前11月，宁波进出口1万亿元。",
      "2023-12-12",
    ],
    [
      "a whole year's figures appear after its end",
      "宁波日报1月18日讯（记者 苏航）2023年，宁波进出口1.3万亿元，增长5%。",
      "2024-01-18",
    ],
    [
      "a month that is still to come was last year",
      "宁波日报1月21日讯（记者 苏航）2025年12月，新码头启用。",
      "2026-01-21",
    ],
    [
      "a record of a year in a headline of January is of the year before",
      "2021年宁波外贸突破万亿\n\n宁波日报1月20日讯（记者 苏航）宁波海关今日通报，全市进出口1.19万亿元，增长21.6%。",
      "2022-01-20",
    ],
    [
      "results of all quarters in January too",
      "宁波日报1月20日讯（记者 苏航）“2021年是开局之年。”负责人说，全年进出口1.19万亿元，增长21.6%。",
      "2022-01-20",
    ],
    [
      "what began in January of the year named was told in it",
      "宁波日报1月20日讯（记者 苏航）2021年首趟班列驶出。去年全年进出口9786亿元，增长6.7%。",
      "2021-01-20",
    ],
    [
      "what last year's trade is compared with",
      "宁波日报9月12日讯（记者 苏航）前8个月，宁波进出口9亿元，较2011年同期增长3%。",
      "2012-09-12",
    ],
    [
      "growth over two years since the one compared with",
      "宁波日报4月12日讯（记者 苏航）一季度，宁波进出口9亿元，增长8%，较2019年同期增长9%，两年平均增长4.4%。",
      "2021-04-12",
    ],
    [
      "the trade of a year told in January beside what is wished for this one",
      "宁波日报1月20日讯（记者 苏航）宁波海关昨日召开2021年全市外贸情况发布会，去年进出口1.19万亿元。今年将再接再厉。",
      "2022-01-20",
    ],
    [
      "how trade grew from one year to another, and not since when a rank was held",
      "宁波日报6月21日讯（记者 苏航）今年前5个月，宁波进出口9亿元。拉美自2021年起超过日本，贸易规模从2019年的2613亿元扩大到2023年的4386亿元。",
      "2024-06-21",
    ],
    [
      "what is going on now is not all of the year",
      "宁波日报9月12日讯（记者 苏航）2011年，星澜重机出口机床26台。2012年，公司出口保持增长，眼下刚签下14台的订单。",
      "2012-09-12",
    ],
    [
      "a plan for next year is not this year",
      "宁波日报12月11日讯（记者 苏航）2024年全市人大工作座谈会举行，部署2025年重点工作。",
      "2024-12-11",
    ],
    [
      "a goal lies ahead",
      "宁波日报10月31日讯（记者 苏航）2025年度名单发布，到2030年将建成十个集群。",
      "2025-10-31",
    ],
    [
      "years, months and days in Chinese numerals",
      "香港出口回升\n\n（二零二四年一月二十五日）政府統計處公布，去年12月出口貨值按年上升3%。",
      "2024-01-25",
    ],
    [
      "a day with its year, beside 今年",
      "某行料出口增長\n\n2023年12月24日，某行發表報告，稱今年首11個月出口按年升3%。",
      "2023-12-24",
    ],
    [
      "a counted fair names the year",
      "宁波日报11月8日讯（记者 苏航）第六届进博会上，公司签下订单。",
      "2023-11-08",
    ],
    ["two fairs a year", "廣州日報4月20日訊（記者 蘇航）第125屆廣交會開館，採購商雲集。", "2019-04-20"],
    [
      "a plan's first year",
      "宁波日报10月20日讯（记者 苏航）今年是“十四五”开局之年，全市外贸稳中有进。",
      "2021-10-20",
    ],
    [
      "a session of a congress",
      "新华社北京3月6日电（记者 苏航）十四届全国人大二次会议上，代表建议扩大出口。",
      "2024-03-06",
    ],
    ["an anniversary", "宁波日报1月2日讯（记者 苏航）RCEP正式生效三周年，企业受益。", "2025-01-02"],
    [
      "last year's fair does not, where the text names this year",
      "宁波日报10月20日讯（记者 苏航）去年第五届进博会签约后，2024年前三季度进口增长。",
      "2024-10-20",
    ],
    [
      "an event of another year does not",
      "宁波日报9月20日讯（记者 苏航）班列自2016年5月首开以来已开行九百列。2019年前8个月出口3亿元。",
      "2019-09-20",
    ],
    ["the year stands in the dateline", "新华社北京2019年3月5日电（记者 苏航）外贸稳中有进。", "2019-03-05"],
    [
      "a history is older than the article",
      "宁波日报10月31日讯（记者 苏航）公司成立于2005年，2024年前三季度出口2亿元。",
      "2024-10-31",
    ],
  ])("%s", (_, text, date) => {
    expect(dates(text)).toEqual([`${date} text`]);
  });

  test("an article without a dateline was printed with its page", () => {
    const text = `进口增长快\n\n宁波日报12月12日讯（记者 苏航）今年前11月，进口增长15%。\n\n码头上的年轻人\n\n宁波日报记者 林远\n\n2023年夏天，他来到码头。`;
    expect(dates(text)).toEqual(["2023-12-12 text", "2023-12-12 page"]);
  });

  test.each([
    "宁波日报9月20日讯（记者 苏航）班列2016年5月首开，三年来已开行九百列。",
    "宁波日报7月18日讯（记者 苏航）2021年6月签约的项目，今年投产。",
    "宁波日报9月15日讯（记者 苏航）今年以来，公司出口罐头3万吨。2018年，公司在海外设了办事处。",
    "宁波日报12月8日讯（记者 苏航）新规2018年1月1日起实施，今年备案的企业有九十家。",
    "宁波日报7月18日讯（记者 苏航）这家2020年从外地迁来的企业，上半年进出口3.2亿元。今年还要扩产。",
    "宁波日报11月10日讯（记者 苏航）蓝湾石业集团2011年买下一座石矿，今年前10个月进口石材9万吨。",
    "宁波日报10月27日讯（记者 苏航）今年前三季度，蓝湾重机出口2亿元，8月又签下两台机组的合同，2013年交货。",
  ])("a year that something else happened in is not the article's: %s", (text) => {
    expect(dates(text)).toEqual(["null unknown"]);
  });

  test("a text without a dateline has at least the last day it names", () => {
    expect(dates("2025年，广东进出口增长。2026年1月5日至9日，中欧班列（广州）开行8列。")).toEqual([
      "2026-01-09 text",
    ]);
    const { issues } = readPage({
      file: "a.txt",
      text: "深圳海关12日公布，2022年首11个月深圳进出口3万亿元。",
      media: [],
    });
    expect(issues).toMatchObject([{ code: "date-estimated", details: { date: "2022-12-12" } }]);
  });

  test.each([
    [
      "names a fair to come",
      "宁波日报11月22日讯（记者 苏航）省长会见大使，欢迎更多企业来琼参加第四届中国国际消费品博览会。",
    ],
    ["names no year", "宁波日报3月5日讯（记者 苏航）今年以来，外贸稳中有进。"],
    ["tells only a history", "公司成立于2005年，从一间作坊起步，8月26日扩建。"],
    ["says only yesterday", "昨日，海关公布了统计数据。"],
  ])("is unknown where the text %s", (_, text) => {
    const { articles, issues } = readPage({ file: "a.txt", text, media: MEDIA });
    expect(articles).toMatchObject([{ date: null, dateFrom: "unknown" }]);
    expect(issues).toMatchObject([{ code: "date-unknown", details: { articles: 1 } }]);
  });

  test("the name of the file helps where the text does not", () => {
    const text = "宁波日报3月5日讯（记者 苏航）今年以来，外贸稳中有进。";
    expect(dates(text, "papers/2021-03-06_a2.txt")).toEqual(["2021-03-05 text"]);
    expect(dates("昨日，海关公布了统计数据。", "20210306.txt")).toEqual(["2021-03-06 given"]);
    expect(dates("昨日，海关公布了统计数据。", "000_20210306d4e3ac.txt")).toEqual(["null unknown"]);
  });
});
