import { KnowledgeError } from "./knowledge-error.js";
import { type Row, whereOf } from "./read-tsv.js";
import type { CustomsDistrict, Division, GoodRecord, PartnerRecord, PlaceGroup } from "./tables.js";

/** The tables whose rows name rows of other tables. */
export interface LinkedTables {
  readonly divisions: readonly Row<Division>[];
  readonly placeGroups: readonly Row<PlaceGroup>[];
  readonly partners: readonly Row<PartnerRecord>[];
  readonly customs: readonly Row<CustomsDistrict>[];
  readonly goods: readonly Row<GoodRecord>[];
}

/** Throws `KnowledgeError` at the first row that names a division, partner or class of goods which no table has, or that is its own ancestor. */
export function checkReferences(tables: LinkedTables): void {
  const divisions = { name: "divisions.tsv", keys: new Set(tables.divisions.map((row) => row.value.code)) };
  const partners = { name: "partners.tsv", keys: new Set(tables.partners.map((row) => row.value.key)) };
  const goods = { name: "the goods tables", keys: new Set(tables.goods.map((row) => row.value.name)) };

  for (const row of tables.divisions) requireIn(divisions, row.value.parent, row);
  for (const row of tables.customs) requireIn(divisions, row.value.place, row);
  for (const row of tables.placeGroups) {
    for (const code of [row.value.parent, ...row.value.members]) requireIn(divisions, code, row);
  }
  for (const row of tables.partners) {
    for (const key of row.value.members) requireIn(partners, key, row);
  }
  for (const row of tables.goods) requireIn(goods, row.value.parent, row);

  refuseCycles(tables.divisions, (row) => row.code);
  refuseCycles(tables.goods, (row) => row.name);
}

function requireIn(
  known: { readonly name: string; readonly keys: ReadonlySet<string> },
  key: string | null,
  row: Row<unknown>,
): void {
  if (key === null || known.keys.has(key)) return;
  throw new KnowledgeError(whereOf(row), `"${key}" is not in ${known.name}; correct it or add the row there`);
}

function refuseCycles<T extends { readonly parent: string | null }>(
  rows: readonly Row<T>[],
  keyOf: (value: T) => string,
): void {
  const parents = new Map(rows.map((row) => [keyOf(row.value), row.value.parent]));
  for (const row of rows) {
    const key = keyOf(row.value);
    let above = row.value.parent;
    for (let depth = 0; above !== null && depth <= rows.length; depth++) {
      if (above === key) {
        throw new KnowledgeError(whereOf(row), `"${key}" is its own ancestor; correct the parent column`);
      }
      above = parents.get(above) ?? null;
    }
  }
}
