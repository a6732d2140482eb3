import { z } from "zod";
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
export interface TableSource<S extends z.ZodObject> {
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
export function readTsv<S extends z.ZodObject>(source: TableSource<S>): Row<z.output<S>>[] {
  const table = source.name;
  if (!SOURCE_LINE.test(source.text)) {
    throw new KnowledgeError(table, 'the head names no source; begin the file with "# source: …"');
  }
  const rows: Row<z.output<S>>[] = [];
  const seen = new Map<string, number>();
  let columns: readonly Column[] | null = null;
  let line = 0;
  for (const text of source.text.split("\n")) {
    line++;
    if (text === "" || text.startsWith("#")) continue;
    const cells = text.split("\t");
    const at = { table, line };
    if (columns === null) {
      columns = toColumns(cells, source.row, at);
      continue;
    }
    const value = toValue(columns, cells, at);
    refuseRepeated(source.unique.map((column) => String(value[column])).join(" "), at, seen);
    // Each property came through the schema of its column, so the whole is an output of the row's schema.
    rows.push({ value: value as z.output<S>, table, line });
  }
  return rows;
}

type At = Pick<Row<unknown>, "table" | "line">;

interface Column {
  readonly name: string;
  readonly schema: z.core.$ZodType;
  /** What cells have been read to: most columns repeat few values, and checking one costs more than looking it up. */
  readonly known: Map<string, unknown>;
}

function toColumns(names: readonly string[], row: z.ZodObject, at: At): Column[] {
  const expected = Object.keys(row.shape);
  const missing = expected.filter((name) => !names.includes(name));
  if (missing.length > 0 || names.length > expected.length) {
    throw new KnowledgeError(
      whereOf(at),
      `the columns are ${names.join(", ")}; they must be ${expected.join(", ")}`,
    );
  }
  return names.map((name) => ({ name, schema: row.shape[name] as z.core.$ZodType, known: new Map() }));
}

function toValue(columns: readonly Column[], cells: readonly string[], at: At): Record<string, unknown> {
  if (cells.length > columns.length) {
    const names = columns.map((column) => column.name).join(", ");
    throw new KnowledgeError(
      whereOf(at),
      `${cells.length} cells for ${columns.length} columns; remove the extra tab (columns: ${names})`,
    );
  }
  const value: Record<string, unknown> = {};
  for (const [i, column] of columns.entries()) {
    const cell = cells[i] ?? "";
    if (cell === "" && column.schema instanceof z.ZodExactOptional) continue;
    value[column.name] = column.known.has(cell) ? column.known.get(cell) : parseCell(column, cell, at);
  }
  return value;
}

function parseCell(column: Column, cell: string, at: At): unknown {
  const parsed = z.safeParse(column.schema, cell === "" ? undefined : cell);
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? "does not fit";
    throw new KnowledgeError(whereOf(at), `${column.name} "${cell}" ${message}`, { cause: parsed.error });
  }
  column.known.set(cell, parsed.data);
  return parsed.data;
}

function refuseRepeated(key: string, at: At, seen: Map<string, number>): void {
  const first = seen.get(key);
  if (first !== undefined) {
    throw new KnowledgeError(whereOf(at), `"${key}" stands already in line ${first}; merge the two rows`);
  }
  seen.set(key, at.line);
}
