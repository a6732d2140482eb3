import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** One file of a font that is cut into many, and the characters it draws. */
interface FontPart {
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/**
 * CSS with `@font-face` rules that draw just these characters, from the parts of Noto Sans SC (SIL Open Font License)
 * that npm's `@fontsource/noto-sans-sc` brings. Characters that the font does not draw are left out.
 */
export async function subsetFontCss(characters: ReadonlySet<string>, family: string): Promise<string> {
  const parts = await readParts();
  const wanted = new Map<FontPart, string[]>();
  for (const character of [...characters].sort()) {
    const code = character.codePointAt(0) ?? 0;
    const part = parts.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last));
    if (part !== undefined) wanted.set(part, [...(wanted.get(part) ?? []), character]);
  }
  const rules: string[] = [];
  for (const [part, drawn] of wanted) {
    rules.push(fontFace(family, drawn, await subset(part.file, drawn.join(""))));
  }
  return rules.join("\n");
}

function fontFace(family: string, characters: readonly string[], font: Uint8Array): string {
  const range = characters.map((character) => `U+${character.codePointAt(0)?.toString(16)}`).join(",");
  const data = Buffer.from(font).toString("base64");
  return `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`;
}

async function subset(file: string, characters: string): Promise<Uint8Array> {
  // Loaded on use: it brings a WebAssembly build of HarfBuzz, which queries do not need.
  const { default: subsetFont } = await import("subset-font");
  return subsetFont(await readFile(file), characters, { targetFormat: "woff2" });
}

/** The package's style sheet lists each part with its file and its `unicode-range`. */
async function readParts(): Promise<FontPart[]> {
  const sheet = require.resolve("@fontsource/noto-sans-sc/400.css");
  const css = await readFile(sheet, "utf8");
  return [...css.matchAll(/url\((\.\/files\/[^)]+\.woff2)\)[^;]*;\s*unicode-range:([^;]+);/g)].map(
    ([, file = "", ranges = ""]) => ({
      file: join(dirname(sheet), file),
      ranges: ranges.split(",").map(parseRange),
    }),
  );
}

function parseRange(text: string): readonly [number, number] {
  const [first = "", last = first] = text.trim().replace(/^U\+/i, "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
