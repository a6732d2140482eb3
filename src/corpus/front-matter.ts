import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import type { Issue } from "../base/issues.js";
import { dateInAddress } from "./address-date.js";
import { findFullDate } from "./calendar.js";

/** What is known of an article apart from its page. */
export interface KnownFields {
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  readonly authors?: readonly string[];
  /** Where the article was published. */
  readonly url?: string;
  /** What the collection that it comes from calls it. */
  readonly id?: string;
}

export interface FrontMatter {
  readonly fields: KnownFields;
  /** Where the page itself begins: 0 where it has no front matter. */
  readonly end: number;
  readonly issues: readonly Issue[];
}

const BLOCK = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

const text = z.union([z.string(), z.number().transform(String)]);
const day = z.union([
  z.date().transform((date) => date.toISOString().slice(0, 10)),
  z.string().transform((words, context) => {
    const found = findFullDate(words);
    if (found) return found.date;
    context.addIssue({ code: "custom", message: `no date: ${words}` });
    return z.NEVER;
  }),
]);
const names = z.union([
  text.transform((list) => list.split(/[\s,，、;；]+/u).filter(Boolean)),
  z.array(text),
]);

/** The fields that front matter and records of a JSONL file share; other keys are passed over. */
export const knownFields = z.object({
  title: text.nullish(),
  date: day.nullish(),
  source: text.nullish(),
  author: names.nullish(),
  authors: names.nullish(),
  url: text.nullish(),
  id: text.nullish(),
});

/** Leaves out what is not there, so that a missing title is not an empty one. */
export function presentFields(fields: z.infer<typeof knownFields>): KnownFields {
  const authors = fields.authors ?? fields.author;
  const date = fields.date ?? (fields.url ? dateInAddress(fields.url) : null);
  return {
    ...(fields.title ? { title: fields.title } : {}),
    ...(date ? { date } : {}),
    ...(fields.source ? { source: fields.source } : {}),
    ...(authors ? { authors } : {}),
    ...(fields.url ? { url: fields.url } : {}),
    ...(fields.id ? { id: fields.id } : {}),
  };
}

/** Reads the block between `---` lines at the head of a page. A broken block is passed over, with an issue. */
export function readFrontMatter(page: string, where: string): FrontMatter {
  const block = BLOCK.exec(page);
  if (!block) return { fields: {}, end: 0, issues: [] };
  const end = block[0].length;
  const broken = (cause: string, line: number): FrontMatter => {
    const issue: Issue = {
      code: "front-matter-broken",
      severity: "warning",
      where: `${where}:${line}`,
      details: { cause },
    };
    return { fields: {}, end, issues: [issue] };
  };
  try {
    const read = knownFields.safeParse(parse(block[1] ?? "") ?? {});
    if (read.success) return { fields: presentFields(read.data), end, issues: [] };
    const [first] = read.error.issues;
    return broken(first ? `${first.path.join(".")}: ${first.message}` : "", 1);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    return broken(error.message.split("\n")[0] ?? error.code, (error.linePos?.[0].line ?? 0) + 1);
  }
}
