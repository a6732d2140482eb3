import { useMemo } from "react";
import { formatCount } from "../i18n/translate.js";
import type { FactView, GraphEdge, GraphNode } from "../model/dataset.js";
import { TABLE_ROWS } from "../state/view-state.js";
import { useApp } from "./app-context.js";
import { useEdgeCells, useNodeCells } from "./cells.js";
import { DataTable } from "./data-table.js";
import { useFactCells } from "./fact-cells.js";

const KINDS = { nodes: "node", edges: "edge", facts: "fact" } as const;

/** All that is visible as a table, with the same selection as the picture. */
export function TablePage() {
  const { state, visible, dispatch, goTo, t } = useApp();
  const { rows, sort } = state.table;
  const common = {
    sort,
    selected: state.selection?.kind === KINDS[rows] ? state.selection.id : null,
    onSort: (next: string) => dispatch({ type: "show-table", table: { rows, sort: next } }),
    onSelect: ({ id }: { readonly id: string }) => goTo({ kind: KINDS[rows], id }),
    label: t(`table.${rows}`),
  };
  return (
    <main className="page table-page">
      <h2 className="unseen">{t("page.table")}</h2>
      <RowChoice />
      {visible[rows].length === 0 ? (
        <p className="page-empty">
          {t("table.empty")}{" "}
          <button type="button" className="link" onClick={() => dispatch({ type: "reset-filters" })}>
            {t("legend.reset")}
          </button>
        </p>
      ) : (
        <Rows rows={rows} common={common} />
      )}
    </main>
  );
}

/** Entities, relations or facts, with how many of them there are. */
function RowChoice() {
  const { state, visible, dispatch, lang, t } = useApp();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a choice, no form
    <div className="segmented" role="group" aria-label={t("table.label")}>
      {TABLE_ROWS.map((rows) => (
        <button
          key={rows}
          type="button"
          aria-pressed={rows === state.table.rows}
          onClick={() => dispatch({ type: "show-table", table: { rows, sort: "" } })}
        >
          {t(`table.${rows}`)}{" "}
          <span className="segmented-count">{formatCount(visible[rows].length, lang)}</span>
        </button>
      ))}
    </div>
  );
}

interface RowsProps {
  readonly rows: (typeof TABLE_ROWS)[number];
  readonly common: {
    readonly sort: string;
    readonly selected: string | null;
    readonly onSort: (sort: string) => void;
    readonly onSelect: (row: GraphNode | GraphEdge | FactView) => void;
    readonly label: string;
  };
}

function Rows({ rows, common }: RowsProps) {
  const { visible } = useApp();
  const [nodes, edges, facts] = [useNodeCells(), useEdgeCells(), useFactCells()];
  const idOf = useMemo(() => (row: { readonly id: string }) => row.id, []);
  if (rows === "nodes")
    return <DataTable key={rows} rows={visible.nodes} idOf={idOf} {...nodes} {...common} />;
  if (rows === "edges")
    return <DataTable key={rows} rows={visible.edges} idOf={idOf} {...edges} {...common} />;
  return <DataTable key={rows} rows={visible.facts} idOf={idOf} {...facts} {...common} />;
}
