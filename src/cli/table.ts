import stringWidth from "string-width";

export interface TableOptions {
  /** Most columns of the screen; longer rows are cut in their last cell. Not cut where it is not given. */
  readonly width?: number | undefined;
  /** Indexes of columns with numbers, which are set flush right. */
  readonly right?: readonly number[];
  /** Gives a cell its style, which takes no place on the screen. */
  readonly paint?: (text: string, cell: Cell) => string;
}

/** Where a text stands in a table. */
export interface Cell {
  readonly isHead: boolean;
  readonly column: number;
  /** Whether its column has numbers. */
  readonly right: boolean;
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
  const isRight = (index: number): boolean => options.right?.includes(index) ?? false;
  return rows
    .map((row, at) => {
      const cells = kept.map((index) => pad(row[index] ?? "", widths.get(index) ?? 0, isRight(index)));
      const line = cells.join(GAP).trimEnd();
      const cut = options.width === undefined ? line : cutToWidth(line, options.width);
      const place = (cell: number): Cell => {
        const column = kept[cell] ?? 0;
        return { isHead: at === 0, column, right: isRight(column) };
      };
      return `${options.paint === undefined ? cut : painted(cut, cells, { paint: options.paint, place })}\n`;
    })
    .join("");
}

interface Painting {
  readonly paint: (text: string, cell: Cell) => string;
  readonly place: (cell: number) => Cell;
}

/** A line that is as wide as it shall be, cell by cell in its style: what was cut off is no longer there. */
function painted(line: string, cells: readonly string[], { paint, place }: Painting): string {
  let made = "";
  let from = 0;
  for (const [index, { length }] of cells.entries()) {
    const end = index === cells.length - 1 ? line.length : from + length;
    made += paint(line.slice(from, end), place(index));
    from = end + GAP.length;
    if (from < line.length) made += GAP;
  }
  return made;
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
