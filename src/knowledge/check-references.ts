import { KnowledgeError } from "./knowledge-error.js";
import type { Row } from "./read-tsv.js";
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
  const codes = new Set(tables.divisions.map((row) => row.value.code));
  const partnerKeys = new Set(tables.partners.map((row) => row.value.key));
  const goodNames = new Set(tables.goods.map((row) => row.value.name));

  for (const { value, where } of tables.divisions) requireIn(codes, value.parent, where, "divisions.tsv");
  for (const { value, where } of tables.customs) requireIn(codes, value.place, where, "divisions.tsv");
  for (const { value, where } of tables.placeGroups) {
    for (const code of [value.parent, ...value.members]) requireIn(codes, code, where, "divisions.tsv");
  }
  for (const { value, where } of tables.partners) {
    for (const key of value.members) requireIn(partnerKeys, key, where, "partners.tsv");
  }
  for (const { value, where } of tables.goods) requireIn(goodNames, value.parent, where, "the goods tables");

  refuseCycles(tables.divisions, (row) => row.code);
  refuseCycles(tables.goods, (row) => row.name);
}

function requireIn(known: ReadonlySet<string>, key: string | null, where: string, table: string): void {
  if (key === null || known.has(key)) return;
  throw new KnowledgeError(where, `"${key}" is not in ${table}; correct it or add the row there`);
}

function refuseCycles<T extends { readonly parent: string | null }>(
  rows: readonly Row<T>[],
  keyOf: (value: T) => string,
): void {
  const parents = new Map(rows.map((row) => [keyOf(row.value), row.value.parent]));
  for (const { value, where } of rows) {
    const key = keyOf(value);
    let above = value.parent;
    for (let depth = 0; above !== null && depth <= rows.length; depth++) {
      if (above === key) {
        throw new KnowledgeError(where, `"${key}" is its own ancestor; correct the parent column`);
      }
      above = parents.get(above) ?? null;
    }
  }
}
