import { stringify } from "csv-stringify/sync";
import type { GraphSource } from "../model/graph-source.js";
import type { NamedFile } from "./exporter.js";
import { type Cell, EDGE_FIELDS, FACT_FIELDS, type Field, NODE_FIELDS } from "./rows.js";

export interface CsvOptions {
  /** A byte order mark at the head, by which Excel knows UTF-8. */
  readonly bom?: boolean;
}

/** Rows are turned into text this many at a time: enough to be quick, few enough to hold. */
const BATCH = 500;

/** Nodes, edges and facts as tables of RFC 4180. Cells that a spreadsheet would run as a formula are made text. */
export function csvFiles(source: GraphSource, options: CsvOptions = {}): readonly NamedFile[] {
  return [
    { name: "nodes.csv", write: () => writeCsv(source.nodes(), NODE_FIELDS, { source, ...options }) },
    { name: "edges.csv", write: () => writeCsv(source.edges(), EDGE_FIELDS, { source, ...options }) },
    { name: "facts.csv", write: () => writeCsv(source.facts(), FACT_FIELDS, { source, ...options }) },
  ];
}

function* writeCsv<T>(
  rows: Iterable<T>,
  fields: readonly Field<T>[],
  { source, bom = false }: CsvOptions & { readonly source: GraphSource },
): Iterable<string> {
  yield csvText([fields.map(({ name }) => name)], { bom, formulas: false });
  let batch: Cell[][] = [];
  for (const row of rows) {
    batch.push(fields.map(({ value }) => value(row, source)));
    if (batch.length < BATCH) continue;
    yield csvText(batch);
    batch = [];
  }
  yield csvText(batch);
}

/** Lines of RFC 4180. `formulas` says whether a leading = + - @ of a text is left as it is; a program that reads ids wants that. */
export function csvText(
  rows: readonly (readonly Cell[])[],
  { bom = false, formulas = false }: { readonly bom?: boolean; readonly formulas?: boolean } = {},
): string {
  return stringify(rows as Cell[][], {
    bom,
    record_delimiter: "windows",
    escape_formulas: !formulas,
    cast: { boolean: (value) => String(value) },
  });
}
