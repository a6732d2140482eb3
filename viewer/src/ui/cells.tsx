import { type ReactNode, useMemo } from "react";
import type { Column } from "../model/columns.js";
import type { GraphEdge, GraphNode } from "../model/dataset.js";
import { useApp } from "./app-context.js";
import { EntityButton } from "./entity-button.js";
import { useNames } from "./names.js";

/** The columns of a kind of row and what stands in its cells. */
export interface Cells<T> {
  readonly columns: readonly Column<T>[];
  readonly cell: (row: T, column: string) => ReactNode;
}

export function useNodeCells(): Cells<GraphNode> {
  const { data, lang, t } = useApp();
  const names = useNames();
  // biome-ignore lint/correctness/useExhaustiveDependencies: names follow the language
  const columns = useMemo<readonly Column<GraphNode>[]>(
    () => [
      { id: "name", title: t("table.name"), numeric: false, value: ({ label }) => label },
      { id: "kind", title: t("table.kind"), numeric: false, value: ({ kind }) => names.kind(kind) },
      { id: "support", title: t("edge.weight"), numeric: true, value: ({ support }) => support },
      {
        id: "relations",
        title: t("panel.relations"),
        numeric: true,
        value: ({ id }) => data.edgesOf(id).length,
      },
      { id: "facts", title: t("panel.facts"), numeric: true, value: ({ id }) => data.factsOf(id).length },
      {
        id: "sure",
        title: t("edge.confidence"),
        numeric: true,
        value: ({ confidence }) => confidence ?? null,
      },
    ],
    [data, lang, t],
  );
  const cell = (node: GraphNode, column: string): ReactNode => {
    if (column === "name") return <EntityButton id={node.id} />;
    if (column === "sure") return percent(node.confidence);
    return columns.find(({ id }) => id === column)?.value(node);
  };
  return { columns, cell };
}

export function useEdgeCells(): Cells<GraphEdge> {
  const { data, lang, goTo, t } = useApp();
  const names = useNames();
  // biome-ignore lint/correctness/useExhaustiveDependencies: names follow the language
  const columns = useMemo<readonly Column<GraphEdge>[]>(() => {
    const nameOf = (id: string) => data.node(id)?.label ?? id;
    return [
      { id: "source", title: t("table.source"), numeric: false, value: ({ source }) => nameOf(source) },
      { id: "type", title: t("table.type"), numeric: false, value: (edge) => names.edge(edge) },
      { id: "target", title: t("table.target"), numeric: false, value: ({ target }) => nameOf(target) },
      { id: "weight", title: t("edge.weight"), numeric: true, value: ({ weight }) => weight },
      { id: "facts", title: t("panel.facts"), numeric: true, value: ({ facts }) => facts?.length ?? null },
      {
        id: "sure",
        title: t("edge.confidence"),
        numeric: true,
        value: ({ confidence }) => confidence ?? null,
      },
    ];
  }, [data, lang, t]);
  const cell = (edge: GraphEdge, column: string): ReactNode => {
    if (column === "source") return <EntityButton id={edge.source} />;
    if (column === "target") return <EntityButton id={edge.target} />;
    if (column === "sure") return percent(edge.confidence);
    if (column !== "type") return columns.find(({ id }) => id === column)?.value(edge);
    return (
      <button type="button" className="entity" onClick={() => goTo({ kind: "edge", id: edge.id })}>
        <span className="dash" style={{ background: names.typeColor(edge.etype) }} />
        <bdi title={names.edge(edge)}>{names.edge(edge)}</bdi>
      </button>
    );
  };
  return { columns, cell };
}

function percent(part: number | undefined): string | null {
  return part === undefined ? null : `${Math.round(part * 100)}%`;
}
