import type { Translate } from "../i18n/translate.js";
import type { Dataset, FactView, GraphEdge, GraphNode } from "../model/dataset.js";

type Cell = string | number | null | undefined;

/** Rows as CSV (RFC 4180) with the mark by which Excel knows UTF-8. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("")}`;
}

/** Text that begins like a formula gets an apostrophe, so that no spreadsheet runs what an article says. */
function writeCell(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function factsCsv(data: Dataset, facts: readonly FactView[], t: Translate): string {
  const nameOf = (id: string | null) => (id === null ? null : (data.node(id)?.label ?? id));
  const head = [
    "id",
    t("trade.reporter"),
    t("trade.flow"),
    t("trade.partner"),
    t("trade.product"),
    t("trade.segment"),
    t("csv.from"),
    t("csv.to"),
    t("csv.amount"),
    t("csv.unit"),
    t("csv.yoy"),
    t("csv.share"),
    t("edge.weight"),
    t("edge.confidence"),
    t("panel.evidence"),
  ];
  const rows = facts.map((fact) => [
    fact.id,
    nameOf(fact.reporter),
    fact.flow,
    nameOf(fact.partner),
    nameOf(fact.product),
    fact.segment,
    fact.period?.[0],
    fact.period?.[1],
    fact.amount,
    fact.unit,
    fact.yoy,
    fact.share,
    fact.support,
    fact.confidence,
    firstSentence(data, fact.evidence),
  ]);
  return writeCsv([head, ...rows]);
}

export function nodesCsv(nodes: readonly GraphNode[], t: Translate): string {
  const head = [
    "id",
    t("table.name"),
    t("table.kind"),
    t("panel.aliases"),
    t("edge.weight"),
    t("edge.confidence"),
  ];
  const rows = nodes.map((node) => [
    node.id,
    node.label,
    node.kind,
    node.aliases.join("; "),
    node.support,
    node.confidence,
  ]);
  return writeCsv([head, ...rows]);
}

export function edgesCsv(data: Dataset, edges: readonly GraphEdge[], t: Translate): string {
  const nameOf = (id: string) => data.node(id)?.label ?? id;
  const head = [
    "id",
    t("table.source"),
    t("table.type"),
    t("table.target"),
    t("edge.titles"),
    t("edge.weight"),
    t("edge.confidence"),
    t("panel.evidence"),
  ];
  const rows = edges.map((edge) => [
    edge.id,
    nameOf(edge.source),
    edge.etype,
    nameOf(edge.target),
    (edge.titles ?? []).join("; "),
    edge.weight,
    edge.confidence,
    firstSentence(data, edge.evidence),
  ]);
  return writeCsv([head, ...rows]);
}

function firstSentence(
  data: Dataset,
  evidence: readonly { readonly article: string; readonly sentence: number }[],
): string {
  const [first] = evidence;
  return (first && data.article(first.article)?.sentences[first.sentence]?.text) ?? "";
}
