import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { type Column, sortRows } from "../model/columns.js";
import { useApp } from "./app-context.js";

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

/** A table whose rows exist only where they are in sight, so that thirty thousand scroll as lightly as thirty. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, rows, idOf, cell, sort, selected, onSelect } = props;
  const box = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 800));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const from = Math.max(0, Math.floor(top / ROW) - 8);
  const shown = sorted.slice(from, from + Math.ceil(height / ROW) + 16);
  return (
    <section
      ref={box}
      className="table-box"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region that arrows move
      tabIndex={0}
      aria-label={label}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
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
          {from > 0 && <tr style={{ height: from * ROW }} />}
          {shown.map((row, index) => {
            const id = idOf(row);
            return (
              <tr
                key={id}
                aria-rowindex={from + index + 2}
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
          })}
          {from + shown.length < sorted.length && (
            <tr style={{ height: (sorted.length - from - shown.length) * ROW }} />
          )}
        </tbody>
      </table>
    </section>
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
