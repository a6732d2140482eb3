import type { z } from "zod";
import { KnowledgeError } from "./knowledge-error.js";

/** A checked row with the place it stands in, so that later checks can name it. */
export interface Row<T> {
  readonly value: T;
  /** `knowledge/lexicon/units.tsv:14`. */
  readonly where: string;
}

/** A table to read: its text, the name that errors show, the schema of a row and the column (or columns) that must not repeat. */
export interface TableSource<S extends z.ZodType> {
  readonly text: string;
  readonly name: string;
  readonly row: S;
  readonly unique: readonly string[];
}

const SOURCE_LINE = /^# source: \S/m;

/**
 * Reads a tab-separated table: `#` lines form the head and must name the source, the first other line names the columns,
 * empty lines are skipped. Throws `KnowledgeError` with file and line for the first row that does not fit the schema.
 */
export function readTsv<S extends z.ZodType>(table: TableSource<S>): Row<z.output<S>>[] {
  if (!SOURCE_LINE.test(table.text)) {
    throw new KnowledgeError(table.name, 'the head names no source; begin the file with "# source: …"');
  }
  const rows: Row<z.output<S>>[] = [];
  const seen = new Map<string, string>();
  let columns: readonly string[] | null = null;
  for (const [index, line] of table.text.split("\n").entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const where = `${table.name}:${index + 1}`;
    const cells = line.split("\t");
    if (columns === null) {
      columns = cells;
      continue;
    }
    const record = toRecord(columns, cells, where);
    refuseRepeated(table.unique.map((column) => record[column] ?? "").join(" "), where, seen);
    rows.push({ value: parseRow(table.row, record, where), where });
  }
  return rows;
}

function toRecord(
  columns: readonly string[],
  cells: readonly string[],
  where: string,
): Record<string, string> {
  if (cells.length > columns.length) {
    throw new KnowledgeError(
      where,
      `${cells.length} cells for ${columns.length} columns; remove the extra tab (columns: ${columns.join(", ")})`,
    );
  }
  return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
}

function refuseRepeated(key: string, where: string, seen: Map<string, string>): void {
  const first = seen.get(key);
  if (first !== undefined) {
    throw new KnowledgeError(where, `"${key}" stands already in ${first}; merge the two rows`);
  }
  seen.set(key, where);
}

function parseRow<S extends z.ZodType>(row: S, record: Record<string, string>, where: string): z.output<S> {
  const parsed = row.safeParse(record);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const column = String(issue?.path[0] ?? "row");
  throw new KnowledgeError(where, `${column} "${record[column] ?? ""}" ${issue?.message ?? "does not fit"}`);
}
