import { readFile, stat } from "node:fs/promises";
import type { Issue } from "../base/issues.js";
import type { Article } from "../model/article.js";
import { decodeText, MAX_BYTES } from "./decode.js";
import { asIssue } from "./files.js";
import { convertFile, isConverted } from "./formats/convert.js";
import type { KnownFields } from "./front-matter.js";
import { readFrontMatter } from "./front-matter.js";
import { readJsonl } from "./jsonl.js";
import { readPage } from "./page.js";

/** One file, or one record of a JSONL file; offsets of the articles are into `text`. */
export interface SourceItem {
  readonly file: string;
  readonly text: string;
  readonly articles: readonly Article[];
}

export interface ReadOptions {
  /** Names of newspapers and agencies as they stand in datelines. */
  readonly media: readonly string[];
  /** Day of publication of everything read, `YYYY-MM-DD`; it wins over what the files say. */
  readonly date?: string;
  /** Larger files are not read; 20 MB by default. */
  readonly maxBytes?: number;
}

/** Reads a file, or bytes under a name, into its articles. What is wrong with it is an issue; it throws for nothing in the data. */
export async function readSource(
  source: string | { readonly name: string; readonly bytes: Uint8Array },
  options: ReadOptions,
): Promise<{ readonly items: readonly SourceItem[]; readonly issues: readonly Issue[] }> {
  const { maxBytes = MAX_BYTES } = options;
  const name = typeof source === "string" ? source : source.name;
  const bytes = typeof source === "string" ? await readBytes(source, maxBytes) : source.bytes;
  if ("code" in bytes) return { items: [], issues: [bytes] };
  if (isConverted(name)) return readConverted(bytes, name, options);
  const { text, issues } = decodeText(bytes, name, maxBytes);
  if (text === null) return { items: [], issues };
  const read = /\.(?:jsonl|ndjson)$/iu.test(name)
    ? readRecords(text, name, options)
    : readFileText(text, name, options);
  return { items: read.items, issues: [...issues, ...read.issues] };
}

/** A page of another format is one item, and its offsets are into the text that was made of it. */
async function readConverted(bytes: Uint8Array, file: string, options: ReadOptions): Promise<Read> {
  const { maxBytes = MAX_BYTES } = options;
  if (bytes.length > maxBytes) {
    const details = { bytes: bytes.length, limit: maxBytes };
    return { items: [], issues: [{ code: "file-too-large", severity: "error", where: file, details }] };
  }
  const { text, fields, issues } = await convertFile(bytes, file, { maxBytes });
  if (text === null) return { items: [], issues };
  const read = readItem({ file, text, fields, from: 0 }, options);
  return { items: [{ file, text, articles: read.articles }], issues: [...issues, ...read.issues] };
}

async function readBytes(path: string, maxBytes: number): Promise<Uint8Array | Issue> {
  try {
    const { size } = await stat(path);
    // Not opened at all: reading gigabytes to refuse them takes the machine down.
    if (size > maxBytes) {
      return {
        code: "file-too-large",
        severity: "error",
        where: path,
        details: { bytes: size, limit: maxBytes },
      };
    }
    return await readFile(path);
  } catch (error) {
    return asIssue(error, path);
  }
}

interface Read {
  readonly items: readonly SourceItem[];
  readonly issues: readonly Issue[];
}

function readFileText(text: string, file: string, options: ReadOptions): Read {
  const front = readFrontMatter(text, file);
  const { articles, issues } = readItem({ file, text, fields: front.fields, from: front.end }, options);
  return { items: [{ file, text, articles }], issues: [...front.issues, ...issues] };
}

function readRecords(text: string, name: string, options: ReadOptions): Read {
  const { items, issues } = readJsonl(text, name);
  const read = items.map((item) => ({ item, page: readItem({ ...item, from: 0 }, options) }));
  return {
    items: read.map(({ item, page }) => ({ file: item.file, text: item.text, articles: page.articles })),
    issues: [...issues, ...read.flatMap(({ page }) => page.issues)],
  };
}

interface Item {
  readonly file: string;
  readonly text: string;
  readonly fields: KnownFields;
  readonly from: number;
}

function readItem({ file, text, fields, from }: Item, options: ReadOptions) {
  const date = options.date === undefined ? {} : { date: options.date };
  return readPage({ file, text, from, media: options.media, known: fields, ...date });
}
