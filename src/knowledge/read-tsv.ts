import type { z } from "zod";
import { KnowledgeError } from "./knowledge-error.js";

/** A checked row with the place it stands in, so that later checks can name it. */
export interface Row<T> {
  readonly value: T;
  /** Table as errors name it: `knowledge/lexicon/units.tsv`. */
  readonly table: string;
  /** Line in the file, from 1. */
  readonly line: number;
}

/** A table to read: its text, the name that errors show, the schema of a row and the columns that together must not repeat. */
export interface TableSource<S extends z.ZodType> {
  readonly text: string;
  readonly name: string;
  readonly row: S;
  readonly unique: readonly string[];
}

const SOURCE_LINE = /^# source: \S/m;

/** `knowledge/lexicon/units.tsv:14`. */
export function whereOf(row: Pick<Row<unknown>, "table" | "line">): string {
  return `${row.table}:${row.line}`;
}

/**
 * Reads a tab-separated table: `#` lines form the head and must name the source, the first other line names the columns,
 * empty lines are skipped. Throws `KnowledgeError` with file and line for the first row that does not fit the schema.
 */
export function readTsv<S extends z.ZodType>(source: TableSource<S>): Row<z.output<S>>[] {
  const table = source.name;
  if (!SOURCE_LINE.test(source.text)) {
    throw new KnowledgeError(table, 'the head names no source; begin the file with "# source: …"');
  }
  const rows: Row<z.output<S>>[] = [];
  const seen = new Map<string, number>();
  let columns: readonly string[] | null = null;
  let line = 0;
  for (const text of source.text.split("\n")) {
    line++;
    if (text === "" || text.startsWith("#")) continue;
    if (columns === null) {
      columns = text.split("\t");
      continue;
    }
    const at = { table, line };
    const record = toRecord(columns, text.split("\t"), at);
    refuseRepeated(source.unique.map((column) => record[column] ?? "").join(" "), at, seen);
    rows.push({ value: parseRow(source.row, record, at), table, line });
  }
  return rows;
}

type At = Pick<Row<unknown>, "table" | "line">;

function toRecord(columns: readonly string[], cells: readonly string[], at: At): Record<string, string> {
  if (cells.length > columns.length) {
    throw new KnowledgeError(
      whereOf(at),
      `${cells.length} cells for ${columns.length} columns; remove the extra tab (columns: ${columns.join(", ")})`,
    );
  }
  const record: Record<string, string> = {};
  for (const [i, cell] of cells.entries()) {
    const column = columns[i];
    if (cell !== "" && column !== undefined) record[column] = cell;
  }
  return record;
}

function refuseRepeated(key: string, at: At, seen: Map<string, number>): void {
  const first = seen.get(key);
  if (first !== undefined) {
    throw new KnowledgeError(whereOf(at), `"${key}" stands already in line ${first}; merge the two rows`);
  }
  seen.set(key, at.line);
}

function parseRow<S extends z.ZodType>(row: S, record: Record<string, string>, at: At): z.output<S> {
  const parsed = row.safeParse(record);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const column = String(issue?.path[0] ?? "row");
  const got = record[column] ?? "";
  throw new KnowledgeError(whereOf(at), `${column} "${got}" ${issue?.message ?? "does not fit"}`, {
    cause: parsed.error,
  });
}
