import { parquetWriteBuffer } from "hyparquet-writer";
import type { GraphSource } from "../model/graph-source.js";
import { FACT_FIELDS } from "./rows.js";

const TYPES = { string: "STRING", integer: "INT32", double: "DOUBLE", boolean: "BOOLEAN" } as const;

/** The trade facts as one Parquet table, with the columns of facts.csv: pandas, DuckDB, polars and Spark read it. */
export function* writeParquet(source: GraphSource): Iterable<Uint8Array> {
  const facts = [...source.facts()];
  const columnData = FACT_FIELDS.map(({ name, type, value }) => ({
    name,
    type: TYPES[type],
    nullable: true,
    data: facts.map((fact) => value(fact, source)),
  }));
  yield new Uint8Array(parquetWriteBuffer({ columnData }));
}
