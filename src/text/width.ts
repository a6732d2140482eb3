import { isHan } from "./characters.js";
import type { MappedText } from "./mapped-text.js";

// One code point in, one code point out (or nothing): what can be folded without looking at the neighbours.

const FOLDS = new Map<string, string>();

function fold(to: string, from: string): void {
  for (const char of from) FOLDS.set(char, to);
}

// Spaces: no-break, ogham, en quad … hair, narrow, mathematical, ideographic, tab, and the filler letters of Korean encodings.
fold(
  " ",
  "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u3164\uffa0",
);
fold("\n", "\r\v\f\u0085\u2028\u2029");
// Corner and presentation-form quotes.
fold("“", "「﹁〝＂");
fold("”", "」﹂〞〟");
fold("‘", "『﹃");
fold("’", "』﹄");
// Short dashes join numbers and words; long ones are the Chinese dash or a range.
fold("-", "‐‑－﹣−");
fold("—", "‒–—―─━﹘");
fold("~", "～∼〜˜");
fold("…", "⋯");
fold("·", "・•‧∙⋅･");
fold("，", "﹐︐");
fold("、", "､﹑︑");
fold("。", "｡︒");
fold("；", "﹔");
fold("：", "﹕︰");
fold("？", "﹖");
fold("！", "﹗");
fold("%", "﹪％");
fold("（", "﹙︵");
fold("）", "﹚︶");
fold("《", "︽«");
fold("》", "︾»");
fold("【", "［﹝〖");
fold("】", "］﹞〗");

/** Full-width forms that are the Chinese ones and stay. */
const KEPT_WIDE = new Set("，；：！？（）");

/** Zero-width and control characters, soft hyphens, variation selectors, private-use glyphs of broken fonts. */
const INVISIBLE = /^(?:\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\p{Variation_Selector}|\ufffd)$/u;

/** Folds width, quotes, dashes and kinds of space in one code point; null where it has no visible form. */
export function foldCharacter(char: string): string | null {
  const code = char.charCodeAt(0);
  if ((code >= 0x20 && code < 0x7f) || char === "\n") return char;
  if (code >= 0x4e00 && code <= 0x9fff) return char;
  const known = FOLDS.get(char);
  if (known !== undefined) return known;
  if (INVISIBLE.test(char)) return null;
  if (KEPT_WIDE.has(char)) return char;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  // Compatibility ideographs and radicals, which look like the ordinary character.
  if ((code >= 0xf900 && code <= 0xfaff) || (code >= 0x2e80 && code <= 0x2fdf)) {
    const plain = char.normalize("NFKC");
    return isHan(plain) ? plain : char;
  }
  return char;
}

/** Reads a run of the file as folded code points with their places; a Windows line end is one line end. */
export function readMapped(fileText: string, start: number, end: number): MappedText {
  const chars: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = start; at < end; ) {
    const code = fileText.codePointAt(at) ?? 0;
    const char = String.fromCodePoint(code);
    const next = Math.min(at + char.length, end);
    const dot = char === "．" && isHan(fileText[at - 1] ?? "") && isHan(fileText[next] ?? "");
    // 約翰．史密斯: between characters the wide point joins the parts of a name.
    const plain = dot ? "·" : foldCharacter(char);
    const folded = char === "\r" && fileText[next] === "\n" ? null : plain;
    if (folded !== null) {
      chars.push(folded);
      starts.push(at);
      ends.push(next);
    }
    at = next;
  }
  return { chars, starts, ends };
}
