import { describe, expect, it } from "vitest";
import { convertFile } from "../../../src/corpus/formats/convert.js";
import { readingOrder } from "../../../src/corpus/formats/pdf-layout.js";
import { readSource } from "../../../src/corpus/read-source.js";
import { makePdf, type PdfWords } from "../../support/make-pdf.js";

const LEFT = [
  "青江日报讯（记者 罗小禾）今年前",
  "三个月，青江口岸出口柑橘1.2万吨，",
  "同比增长18.5%，货值8600万元，",
  "主要销往越南和泰国。",
];
const RIGHT = [
  "青江海关副关长梁守中表示，下一",
  "步将在口岸开设鲜活农产品绿色通",
  "道，对柑橘做到随到随检。",
];

/** Lines of type 10 below each other, the first one indented. */
const column = (lines: readonly string[], x: number, top: number): PdfWords[] =>
  lines.map((text, i) => ({ text, x: i === 0 ? x + 20 : x, y: top - i * 16 }));

const twoColumns: PdfWords[] = [
  { text: "青江柑橘出口增长近两成", x: 60, y: 740, size: 24 },
  // As layout programs write them: line by line across the page.
  ...LEFT.flatMap((_, i) => [column(LEFT, 50, 700)[i], column(RIGHT, 320, 700)[i]]).filter(
    (w) => w !== undefined,
  ),
];

describe("a PDF", () => {
  it("is read column by column, its headline first", async () => {
    const { text, issues } = await convertFile(makePdf([twoColumns]), "2019-04-18.pdf");
    expect(issues).toEqual([]);
    expect(text?.replace(/\s/gu, "")).toBe(
      `青江柑橘出口增长近两成${[...LEFT, ...RIGHT].join("").replace(/\s/gu, "")}`,
    );
  });

  it("becomes an article with headline, author and the day in its name", async () => {
    const { items, issues } = await readSource(
      { name: "2019-04-18.pdf", bytes: makePdf([twoColumns]) },
      { media: ["青江日报"] },
    );
    expect(issues).toEqual([]);
    expect(items[0]?.articles).toMatchObject([
      { title: "青江柑橘出口增长近两成", date: "2019-04-18", authors: ["罗小禾"], source: "青江日报" },
    ]);
  });

  it("leaves out what runs along the edge of every page", async () => {
    const page = (number: number): PdfWords[] => [
      { text: `青江经济月刊 第${number}页`, x: 200, y: 810 },
      ...column([`第${number}段说的是柑橘出口的情况，`, `内容各不相同，共有${number * 7}条。`], 50, 700),
    ];
    const { text } = await convertFile(makePdf([1, 2, 3, 4].map(page)), "a.pdf");
    expect(text).not.toContain("月刊");
    expect(text).toContain("共有28条");
  });

  it("with more pages than the limit is read up to it, and says so", async () => {
    const pages = [1, 2, 3].map((n) =>
      column([`第${n}页上的柑橘出口情况另行通报`, `各地口岸共有${n}处`], 50, 700),
    );
    const { text, issues } = await convertFile(makePdf(pages), "a.pdf", { limits: { pages: 2 } });
    expect(text).toContain("共有2处");
    expect(text).not.toContain("共有3处");
    expect(issues).toMatchObject([{ code: "pages-left-out", details: { what: "pages", pages: 2 } }]);
  });

  it("that takes too long is read as far as it goes, and says so", async () => {
    const pages = [1, 2].map((n) => column([`第${n}页上的柑橘出口情况另行通报`], 50, 700));
    const { text, issues } = await convertFile(makePdf(pages), "a.pdf", { limits: { time: -1 } });
    expect(text).toBeNull();
    expect(issues).toMatchObject([
      { code: "pages-left-out", severity: "error", details: { what: "time", pages: 0 } },
    ]);
  });

  it.each([
    ["without text", () => makePdf([[]]), "pdf-no-text"],
    ["that is cut short", () => makePdf([twoColumns]).slice(0, 300), "format-broken"],
    ["that is none", () => new TextEncoder().encode("出口柑橘1.2万吨"), "format-broken"],
  ])("%s is an issue", async (_, bytes, code) => {
    const { text, issues } = await convertFile(bytes(), "a.pdf");
    expect(text).toBeNull();
    expect(issues.map((issue) => [issue.code, issue.where])).toEqual([[code, "a.pdf"]]);
  });
});

describe("readingOrder(fragments)", () => {
  const fragment = (text: string, x: number, y: number, size = 10) => ({
    text,
    x,
    y,
    width: text.length * size,
    size,
  });

  it("keeps a line with a wide space in it together", () => {
    const page = [fragment("出口额", 50, 700), fragment("8600万元", 120, 700)];
    expect(readingOrder(page)).toEqual([["出口额 8600万元"]]);
  });

  it("reads a block above two columns first, one below them last", () => {
    const rows = [700, 684, 668];
    const page = [
      fragment("通栏标题在上面占满整个版心宽度的一行字", 50, 760, 20),
      ...rows.map((y, i) => fragment(`左栏第${i}行的文字写在这里`, 50, y)),
      ...rows.map((y, i) => fragment(`右栏第${i}行的文字写在这里`, 250, y)),
      fragment("通栏的最后一段写在两栏的下面占满整个版心宽度的一行文字", 50, 600, 10),
    ];
    const order = readingOrder(page)
      .flat()
      .map((line) => line.trim().slice(0, 2));
    expect(order).toEqual(["通栏", "左栏", "左栏", "左栏", "右栏", "右栏", "右栏", "通栏"]);
  });
});
