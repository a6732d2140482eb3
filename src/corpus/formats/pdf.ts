import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Issue } from "../../base/issues.js";
import type { ConvertedText, FormatLimits } from "./converted.js";
import { causeOf, refused } from "./converted.js";
import { type Fragment, type PageBlock, readingOrder } from "./pdf-layout.js";
import { dropRunningHeads } from "./running-heads.js";

/** Fewer Chinese characters than this a page are the page number of a picture. */
const SCANNED = 8;
// 0 prints nothing: what is wrong with a file is an issue.
const SILENT = 0;

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** The text layer of a PDF in reading order (pdf.js): column after column, a page after a page. Pictures are not read. */
export async function convertPdf(
  bytes: Uint8Array,
  where: string,
  { limits, now }: { readonly limits: FormatLimits; readonly now: () => number },
): Promise<ConvertedText> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const loading = pdfjs.getDocument({
    // A copy: pdf.js takes the buffer over.
    data: Uint8Array.from(bytes),
    cMapUrl: `${join(home, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, "standard_fonts")}/`,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: SILENT,
  });
  try {
    const pdf = await loading.promise;
    const read = await readPages(pdf, { limits, now });
    if (read.pages.length === 0 && read.left !== null) {
      return refused("pages-left-out", where, read.left);
    }
    const blocks = dropRunningHeads(read.pages);
    const text = blocks.map((block) => block.join("\n")).join("\n\n");
    const issues = read.left === null ? [] : [partly(where, read.left)];
    const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (chinese < SCANNED * Math.max(read.pages.length, 1)) return refused("pdf-no-text", where);
    return { text: `${unifyIdeographs(text)}\n`, fields: {}, issues };
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") return refused("file-encrypted", where);
    return refused("format-broken", where, { format: "PDF", cause: causeOf(error) });
  } finally {
    await loading.destroy();
  }
}

interface PagesRead {
  readonly pages: readonly (readonly PageBlock[])[];
  /** Pages that a limit left out: which limit, and after how many pages. */
  readonly left: { readonly what: "pages" | "time"; readonly pages: number } | null;
}

interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<{
    getTextContent(): Promise<{ readonly items: readonly object[] }>;
    cleanup(): unknown;
  }>;
}

async function readPages(
  pdf: Pdf,
  { limits, now }: { readonly limits: FormatLimits; readonly now: () => number },
): Promise<PagesRead> {
  const started = now();
  const pages: (readonly PageBlock[])[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    if (number > limits.pages) return { pages, left: { what: "pages", pages: number - 1 } };
    if (now() - started > limits.time) return { pages, left: { what: "time", pages: number - 1 } };
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(readingOrder(upright(items.filter((item): item is TextItem => "str" in item))));
    page.cleanup();
  }
  return { pages, left: null };
}

function partly(where: string, { what, pages }: { readonly what: string; readonly pages: number }): Issue {
  return { code: "pages-left-out", severity: "warning", where, details: { what, pages } };
}

/** Fragments turned so that most of the page's lines run from left to right, as on a sheet that was scanned sideways. */
function upright(items: readonly TextItem[]): readonly Fragment[] {
  const printed = items.filter(({ str }) => str.trim() !== "");
  const turns = [0, 0, 0, 0];
  for (const item of printed) {
    const turn = turnOf(item);
    turns[turn] = (turns[turn] ?? 0) + item.str.length;
  }
  const turn = turns.indexOf(Math.max(...turns));
  return printed
    .filter((item) => turnOf(item) === turn)
    .map(({ str, width, height, transform: [a = 1, b = 0, , , e = 0, f = 0] }) => {
      const [x, y] = (
        [
          [e, f],
          [f, -e],
          [-e, -f],
          [-f, e],
        ] as const
      )[turn] ?? [e, f];
      return { text: str, x, y, width, size: height || Math.hypot(a, b) || 1 };
    });
}

/** Quarter turns of a line, counter-clockwise. */
function turnOf({ transform: [a = 1, b = 0] }: TextItem): number {
  return (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
}

/** PDFs print 月 as the radical ⽉ or a compatibility ideograph; both mean the character. */
function unifyIdeographs(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/gu, (character) => character.normalize("NFKC"));
}
