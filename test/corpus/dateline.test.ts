import { describe, expect, test } from "vitest";
import { readDateline } from "../../src/corpus/dateline.js";

function read(text: string) {
  const dateline = readDateline(text, { start: 0, end: text.length }, ["宁波日报", "新华社"]);
  return (
    dateline && {
      ...dateline,
      printed: text.slice(dateline.start, dateline.end),
      rest: text.slice(dateline.end),
    }
  );
}

describe("readDateline(text, span, media)", () => {
  const cases: readonly (readonly [string, object])[] = [
    [
      "宁波日报3月5日讯（全媒体记者 苏航 通讯员 林远）据海关",
      { month: 3, day: 5, source: "宁波日报", authors: ["苏航", "林远"], rest: "据海关" },
    ],
    ["宁波日报 3月 5日讯(全媒体记者苏航)3月5日，", { month: 3, authors: ["苏航"], rest: "3月5日，" }],
    [
      "新华社北京3月5日电（记者苏航、林远）海关总署",
      { source: "新华社", authors: ["苏航", "林远"], rest: "海关总署" },
    ],
    ["新华社北京3月5日电 记者从海关总署获悉", { day: 5, authors: [], printed: "新华社北京3月5日电" }],
    ["据新华社北京2024年3月5日电（记者 苏航）海", { year: 2024, rest: "海" }],
    ["本报讯（记者 苏航）今天", { month: null, source: null, authors: ["苏航"], rest: "今天" }],
    ["本报杭州3月5日讯 记者苏航报道：今天", { day: 5, authors: ["苏航"], rest: "今天" }],
    ["南方日报讯（记者/苏航 通讯员/林远）广东", { source: "南方日报", authors: ["苏航", "林远"] }],
    ["中新网昆明12月3日电 (苏航)云南", { source: "中新网", authors: ["苏航"], rest: "云南" }],
    ["香港文匯報訊（記者 蘇航 長沙報導）湖南", { source: "香港文汇报", authors: ["蘇航"], rest: "湖南" }],
    ["【記者蘇航深圳報道】文錦渡", { authors: ["蘇航"], rest: "文錦渡" }],
    ["（记者 苏航）今天", { authors: ["苏航"], rest: "今天" }],
    ["date 2024-07-09 上半年出口", { year: 2024, month: 7, day: 9, rest: " 上半年出口" }],
    ["央视网消息：据海关", { source: "央视网", rest: "据海关" }],
    ["宁波日报 12月 11日讯（记者 苏航\n\n通讯员 林远）今年", { authors: ["苏航", "林远"], rest: "今年" }],
    ["宁波日报12月11日讯（记者 苏明\n\n远）今年", { authors: ["苏明远"], rest: "今年" }],
  ];
  test.each(cases)("reads %j", (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  test.each([
    "海关总署1月14日消息，今年",
    "国家电网公司1月14日电力供应",
    "2024年3月5日，宁波海关",
    "据新华社报道，今年",
    "日前，记者从南京海关获悉，今年",
    "（二）加强领导",
    "进口稳中有升\n宁波日报3月5日讯（记者 苏航）",
  ])("finds none in %j", (text) => {
    expect(read(text)).toBeNull();
  });
});
