import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { convertFile } from "../../../src/corpus/formats/convert.js";
import { readSource } from "../../../src/corpus/read-source.js";

const WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const LINKS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A Word document (ECMA-376) of plain paragraphs; `extra` are further files in the archive. */
async function makeDocx(paragraphs: readonly string[], extra: Readonly<Record<string, Uint8Array>> = {}) {
  const zip = new JSZip();
  const body = paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join("");
  zip.file("[Content_Types].xml", TYPES);
  zip.file("_rels/.rels", LINKS);
  zip.file("word/document.xml", `<w:document xmlns:w="${WORDS}"><w:body>${body}</w:body></w:document>`);
  for (const [name, bytes] of Object.entries(extra)) zip.file(name, bytes);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

const ARTICLE = [
  "青江柑橘出口增长近两成",
  "青江日报4月18日讯（记者 罗小禾）2019年前三个月，青江口岸出口柑橘1.2万吨，同比增长18.5%。",
  "青江海关副关长梁守中表示，下一步将开设绿色通道。",
];

describe("a DOCX", () => {
  it("gives its paragraphs as an article", async () => {
    const { items, issues } = await readSource(
      { name: "a.docx", bytes: await makeDocx(ARTICLE) },
      { media: ["青江日报"] },
    );
    expect(issues).toEqual([]);
    expect(items[0]?.text).toBe(`${ARTICLE.join("\n\n")}\n`);
    expect(items[0]?.articles).toMatchObject([
      { title: ARTICLE[0], date: "2019-04-18", authors: ["罗小禾"] },
    ]);
  });

  it("that unfolds to more than the limit is refused before it fills the memory", async () => {
    const bytes = await makeDocx(ARTICLE, { "word/media/big.bin": new Uint8Array(3_000_000) });
    expect(bytes.length).toBeLessThan(20_000);
    const { text, issues } = await convertFile(bytes, "a.docx", { limits: { unfolded: 1_000_000 } });
    expect(text).toBeNull();
    expect(issues).toMatchObject([
      { code: "format-too-large", where: "a.docx", details: { limit: 1_000_000 } },
    ]);
  });

  it.each([
    ["that is cut short", async () => (await makeDocx(ARTICLE)).slice(0, 200), "format-broken"],
    [
      "that is a ZIP of something else",
      async () => new JSZip().file("a.txt", "出口").generateAsync({ type: "uint8array" }),
      "format-broken",
    ],
    [
      "with a password",
      async () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      "file-encrypted",
    ],
    ["without Chinese", async () => makeDocx(["Exports rose."]), "no-article"],
  ])("%s is an issue", async (_, bytes, code) => {
    const { text, issues } = await convertFile(await bytes(), "a.docx");
    expect(text).toBeNull();
    expect(issues.map((issue) => [issue.code, issue.where])).toEqual([[code, "a.docx"]]);
  });
});
