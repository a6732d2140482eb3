import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/corpus/decode.js";
import { encodeAs } from "./encode.js";

const SIMPLIFIED = "宁波海关统计，今年上半年进出口增长8.2%。\r\n其中出口4500亿元。";
const TRADITIONAL = "香港海關統計，今年上半年進出口增長8.2%。\n其中出口4500億元。";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const codes = (bytes: Uint8Array) =>
  decodeText(bytes, "a.txt").issues.map(({ code, where }) => [code, where]);

describe("decodeText(bytes, where)", () => {
  test.each([
    ["UTF-8", utf8(SIMPLIFIED), SIMPLIFIED, "utf-8", []],
    [
      "UTF-8 with a mark, which keeps its place",
      utf8(`\ufeff${SIMPLIFIED}`),
      `\ufeff${SIMPLIFIED}`,
      "utf-8",
      [],
    ],
    ["UTF-16 with a mark", utf16(`\ufeff${SIMPLIFIED}`), `\ufeff${SIMPLIFIED}`, "utf-16le", []],
    ["GB18030", encodeAs(SIMPLIFIED, "gb18030"), SIMPLIFIED, "gb18030", ["encoding-guessed"]],
    ["Big5", encodeAs(TRADITIONAL, "big5"), TRADITIONAL, "big5", ["encoding-guessed"]],
    ["UTF-16 without a mark", utf16(SIMPLIFIED), SIMPLIFIED, "utf-16le", ["encoding-guessed"]],
  ])("reads %s", (_, bytes, text, encoding, issues) => {
    const decoded = decodeText(bytes, "a.txt");
    expect(decoded).toMatchObject({ text, encoding });
    expect(decoded.issues.map(({ code }) => code)).toEqual(issues);
  });

  test("names the line of the first broken character and reads the rest", () => {
    const bytes = Uint8Array.from([
      ...utf8("进出口\n增长8.2%\n出口"),
      0xe4,
      0xb8,
      ...utf8("增长。进口平稳。"),
    ]);
    expect(codes(bytes)).toEqual([["encoding-broken", "a.txt:3"]]);
    expect(decodeText(bytes, "a.txt").text).toContain("进口平稳。");
  });

  test.each([
    ["no bytes", new Uint8Array(), "file-empty"],
    ["blank lines", utf8(" \n\u3000\n"), "file-empty"],
    [
      "a picture",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72]),
      "file-binary",
    ],
    ["a text with NUL", utf8("进出口\u0000增长"), "file-binary"],
    ["an English text", utf8("Exports grew by 8.2 percent.\n"), "no-chinese"],
    ["21 MB", new Uint8Array(21 * 1024 * 1024).fill(0x20), "file-too-large"],
  ])("refuses %s", (_, bytes, code) => {
    expect(decodeText(bytes, "a.txt").text).toBeNull();
    expect(codes(bytes)).toEqual([[code, "a.txt"]]);
  });
});
