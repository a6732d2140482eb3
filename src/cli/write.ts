import type { Context } from "./context.js";
import type { Output } from "./io.js";
import { renderTable } from "./table.js";

export function writeLine(output: Output, line: string): void {
  output.write(`${line}\n`);
}

export function writeJson(output: Output, value: unknown): void {
  output.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Narrower than this, or unknown (0), rows are left to the terminal to wrap. */
const NARROWEST = 40;

/** A table for people; on a terminal no row is wider than the screen. `right` are the columns with numbers. */
export function table(
  { io }: Context,
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): void {
  const { isTTY = false, columns = 0 } = io.stdout;
  io.stdout.write(renderTable(rows, { right, width: isTTY && columns >= NARROWEST ? columns : undefined }));
}

/** The moment, for a store's list of runs; the library reads no clock. */
export function now(): string {
  return new Date().toISOString();
}
