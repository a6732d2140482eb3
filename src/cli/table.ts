import stringWidth from "string-width";

export interface TableOptions {
  /** Most columns of the screen; longer rows are cut in their last cell. Not cut where it is not given. */
  readonly width?: number | undefined;
  /** Indexes of columns with numbers, which are set flush right. */
  readonly right?: readonly number[];
}

const GAP = "  ";

/** Rows as aligned text, one a line; a Chinese character is two columns wide. Empty columns are left out. */
export function renderTable(rows: readonly (readonly string[])[], options: TableOptions = {}): string {
  const [head, ...body] = rows;
  if (head === undefined) return "";
  const kept = head.map((_title, index) => index).filter((index) => body.some((row) => row[index]));
  const widths = new Map(
    kept.map((index) => [index, Math.max(...rows.map((row) => stringWidth(row[index] ?? "")))]),
  );
  const lines = rows.map((row) =>
    kept
      .map((index) => pad(row[index] ?? "", widths.get(index) ?? 0, options.right?.includes(index) ?? false))
      .join(GAP)
      .trimEnd(),
  );
  return lines
    .map((line) => `${options.width === undefined ? line : cutToWidth(line, options.width)}\n`)
    .join("");
}

function pad(text: string, width: number, right: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - stringWidth(text)));
  return right ? blanks + text : text + blanks;
}

/** The text, or as much of it as fits with an ellipsis. */
export function cutToWidth(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = "";
  let used = 1;
  for (const character of text) {
    used += stringWidth(character);
    if (used > width) break;
    cut += character;
  }
  return `${cut}…`;
}
