import { z } from "zod";
import type { Issue } from "../base/issues.js";
import type { KnownFields } from "./front-matter.js";
import { knownFields, presentFields } from "./front-matter.js";

/** One record of a JSONL file: an article, or a page, in its `text`; offsets of what is read from it are into that text. */
export interface JsonlItem {
  /** `name:LINE`. */
  readonly file: string;
  readonly text: string;
  readonly fields: KnownFields;
}

const record = knownFields.extend({ text: z.string().regex(/\S/u, "empty") });

/** Reads a JSONL file record by record. A line that is no record is an issue with its number; the rest goes on. */
export function readJsonl(
  text: string,
  name: string,
): { readonly items: readonly JsonlItem[]; readonly issues: readonly Issue[] } {
  const items: JsonlItem[] = [];
  const issues: Issue[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const json = line.replace(/^\ufeff/u, "").trim();
    if (json === "") continue;
    const file = `${name}:${index + 1}`;
    const read = readRecord(json);
    if ("cause" in read)
      issues.push({ code: "record-broken", severity: "error", where: file, details: read });
    else items.push({ file, ...read });
  }
  return { items, issues };
}

function readRecord(json: string): Omit<JsonlItem, "file"> | { readonly cause: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { cause: error.message };
  }
  const read = record.safeParse(value);
  if (read.success) return { text: read.data.text, fields: presentFields(read.data) };
  const [first] = read.error.issues;
  return { cause: first ? `${first.path.join(".")}: ${first.message}` : "" };
}
