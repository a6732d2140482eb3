import { type ReactNode, useMemo } from "react";
import { type Column, sortRows } from "../model/columns.js";
import { useApp } from "./app-context.js";
import { useRowWindow } from "./use-row-window.js";

const ROW = 38;

interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly idOf: (row: T) => string;
  readonly cell: (row: T, column: string) => ReactNode;
  /** A column id, with `-` before it for the other direction; empty for the order of the rows. */
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  readonly selected: string | null;
  readonly onSelect: (row: T) => void;
}

/** A table whose rows exist only where they are in sight. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, rows, idOf, sort } = props;
  const { box, onScroll, from, count } = useRowWindow<HTMLElement>(ROW, 8);
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  const shown = sorted.slice(from, from + count);
  return (
    <section
      ref={box}
      className="table-box"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region that arrows move
      tabIndex={0}
      aria-label={label}
      onScroll={onScroll}
    >
      <table className="data" aria-rowcount={sorted.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Heading key={column.id} column={column} sort={sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={from} />
          {shown.map((row, index) => (
            <Row key={idOf(row)} row={row} index={from + index + 2} table={props} />
          ))}
          <Gap rows={sorted.length - from - shown.length} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for rows that are out of sight. */
function Gap({ rows }: { readonly rows: number }) {
  return rows > 0 && <tr style={{ height: rows * ROW }} />;
}

interface RowProps<T> {
  readonly row: T;
  readonly index: number;
  readonly table: DataTableProps<T>;
}

function Row<T>({ row, index, table: { columns, idOf, cell, selected, onSelect } }: RowProps<T>) {
  const id = idOf(row);
  return (
    <tr
      aria-rowindex={index}
      aria-selected={id === selected}
      data-row={id}
      style={{ height: ROW }}
      onClick={(event) => {
        if (!(event.target as Element).closest("button")) onSelect(row);
      }}
    >
      {columns.map((column) => (
        <td key={column.id} className={column.numeric ? "number" : undefined}>
          {cell(row, column.id)}
        </td>
      ))}
    </tr>
  );
}

interface HeadingProps<T> {
  readonly column: Column<T>;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

function Heading<T>({ column: { id, numeric, title }, sort, onSort }: HeadingProps<T>) {
  const { t } = useApp();
  const direction = sort === id ? "ascending" : sort === `-${id}` ? "descending" : "none";
  // Numbers are asked for from the largest, names from the first; a third click gives the rows' own order back.
  const [first, second] = numeric ? [`-${id}`, id] : [id, `-${id}`];
  const next = sort === first ? second : sort === second ? "" : first;
  return (
    <th scope="col" className={numeric ? "number" : undefined} aria-sort={direction}>
      <button type="button" title={t("table.sort", { name: title })} onClick={() => onSort(next)}>
        {title}
        <span className="sort-mark" aria-hidden="true" />
      </button>
    </th>
  );
}
