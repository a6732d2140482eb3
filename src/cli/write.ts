import type { Context } from "./context.js";
import type { Output } from "./io.js";
import { styler } from "./style.js";
import { type Cell, renderTable } from "./table.js";

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
  { hasHead = true }: { readonly hasHead?: boolean } = {},
): void {
  const { isTTY = false, columns = 0 } = io.stdout;
  const style = styler(io);
  const paint = (text: string, cell: Cell): string => {
    if (hasHead && cell.isHead) return style("bold", text);
    if (cell.right) return paintNumber(text, style);
    return cell.column === 0 ? style("cyan", text) : text;
  };
  const width = isTTY && columns >= NARROWEST ? columns : undefined;
  io.stdout.write(renderTable(rows, { right, width, paint }));
}

/** What grew is green, what shrank red. */
function paintNumber(text: string, style: ReturnType<typeof styler>): string {
  const sign = text.trimStart()[0];
  if (sign === "+") return style("green", text);
  return sign === "-" || sign === "−" ? style("red", text) : text;
}

/** The line above an answer that says what it is about. */
export function writeHeading({ io }: Context, line: string): void {
  writeLine(io.stdout, styler(io)("bold", line));
}

/** A line below an answer that says what was left out. */
export function writeNote({ io }: Context, line: string): void {
  writeLine(io.stdout, styler(io)("dim", line));
}

/** The moment, for a store's list of runs; the library reads no clock. */
export function now(): string {
  return new Date().toISOString();
}
