import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { compareText } from "../base/ids.js";
import type { Issue } from "../base/issues.js";
import { CONVERTED_TYPES } from "./formats/convert.js";

/** What a run reads, in the order in which it reads it. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly issues: readonly Issue[];
}

const READABLE = new Set([".txt", ".md", ".text", ".jsonl", ".ndjson", ...CONVERTED_TYPES]);
// Formats that hold text we cannot take out; a file of any other ending that is named by its path is tried as text.
const FOREIGN = new Set([".doc", ".xls", ".xlsx", ".csv", ".json", ".xml", ".epub"]);

/**
 * Finds the files to read: paths of files as they are given, folders with all that is in them, by name. Hidden files are
 * passed over. A path that is not there, that cannot be opened or that holds nothing to read is an issue.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files = new Set<string>();
  const issues: Issue[] = [];
  for (const path of paths) {
    const found = await findAt(path);
    for (const file of found.files) files.add(file);
    issues.push(...found.issues);
  }
  return { files: [...files], issues };
}

async function findAt(path: string): Promise<FoundFiles> {
  try {
    const entry = await stat(path);
    if (!entry.isDirectory()) return checkType(path);
  } catch (error) {
    return { files: [], issues: [asIssue(error, path)] };
  }
  const found = await walk(path);
  const empty = found.files.length === 0 && found.issues.length === 0;
  return empty
    ? { files: [], issues: [problem("nothing-readable", path, { types: [...READABLE].join(" ") })] }
    : found;
}

function checkType(path: string): FoundFiles {
  const type = extname(path).toLowerCase();
  if (!FOREIGN.has(type)) return { files: [path], issues: [] };
  return {
    files: [],
    issues: [problem("file-type-unknown", path, { type, types: [...READABLE].join(" ") })],
  };
}

async function walk(folder: string): Promise<FoundFiles> {
  const files: string[] = [];
  const issues: Issue[] = [];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      if (entry.name.startsWith(".")) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        const inside = await walk(path);
        files.push(...inside.files);
        issues.push(...inside.issues);
      } else if (READABLE.has(extname(entry.name).toLowerCase())) {
        // A link to a folder could lead in a circle, a link to a file cannot.
        files.push(path);
      }
    }
  } catch (error) {
    issues.push(asIssue(error, folder));
  }
  return { files, issues };
}

/** The issue for an error of the file system; anything else is thrown on. */
export function asIssue(error: unknown, where: string): Issue {
  if (!(error instanceof Error) || !("code" in error)) throw error;
  const cause = String(error.code);
  const missing = cause === "ENOENT" || cause === "ENOTDIR";
  return problem(missing ? "path-missing" : "path-unreadable", where, { cause });
}

function problem(code: Issue["code"], where: string, details: Issue["details"]): Issue {
  return { code, severity: "error", where, details };
}
