import type Database from "better-sqlite3";
import { contentId } from "../../../base/ids.js";
import { edgeKey, orderEnds } from "../../../graph/edge-types.js";
import { factId, factKey } from "../../../graph/merge-facts.js";
import type { FactRecord, RelationRecord } from "../../../model/extraction.js";
import { addAll, type Touched } from "./touched.js";

interface RelationRow extends Pick<RelationRecord, "type" | "source" | "target" | "confidence"> {
  readonly id: number;
  readonly edge: string | null;
}

type FactRow = Pick<
  FactRecord,
  | "reporter"
  | "flow"
  | "product"
  | "partner"
  | "segment"
  | "measure"
  | "amount"
  | "unit"
  | "yoy"
  | "share"
  | "confidence"
> & {
  readonly id: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly key: string | null;
  readonly telling: string | null;
};

const entityOf = (column: string): string =>
  `(SELECT identities.name FROM names JOIN link_records ON link_records.id = names.record_id
    JOIN identities ON identities.id = link_records.entity_id WHERE names.id = ${column})`;

/** Keeps which edge or fact of the view each claim stands for; none where it is less sure than the threshold. */
export class Claims {
  readonly #relations: Database.Statement;
  readonly #relation: Database.Statement;
  readonly #facts: Database.Statement;
  readonly #fact: Database.Statement;
  readonly #setEdge: Database.Statement;
  readonly #dropEdge: Database.Statement;
  readonly #setKey: Database.Statement;
  readonly #dropKey: Database.Statement;
  readonly #relationsOf: Database.Statement;
  readonly #factsOf: Database.Statement;

  constructor(db: Database.Database) {
    const relations = `SELECT relations.id, type, ${entityOf("source_id")} AS source, ${entityOf("target_id")} AS target, confidence, edge
       FROM relations LEFT JOIN claim_edges ON relation_id = relations.id`;
    const facts = `SELECT facts.id, ${entityOf("reporter_id")} AS reporter, flow, ${entityOf("product_id")} AS product,
              ${entityOf("partner_id")} AS partner, segment, first_month AS first, last_month AS last, measure,
              amount, unit, yoy, share, confidence, key, telling
       FROM facts LEFT JOIN fact_groups ON fact_id = facts.id`;
    this.#relations = db.prepare(relations);
    this.#relation = db.prepare(`${relations} WHERE relations.id = ?`);
    this.#facts = db.prepare(facts);
    this.#fact = db.prepare(`${facts} WHERE facts.id = ?`);
    this.#setEdge = db.prepare(
      `INSERT INTO claim_edges (relation_id, edge) VALUES (?, ?) ON CONFLICT (relation_id) DO UPDATE SET edge = excluded.edge`,
    );
    this.#dropEdge = db.prepare("DELETE FROM claim_edges WHERE relation_id = ?");
    this.#setKey = db.prepare(
      `INSERT INTO fact_groups (fact_id, key, telling) VALUES (?, ?, ?)
       ON CONFLICT (fact_id) DO UPDATE SET key = excluded.key, telling = excluded.telling`,
    );
    this.#dropKey = db.prepare("DELETE FROM fact_groups WHERE fact_id = ?");
    this.#relationsOf = db
      .prepare(
        `SELECT relations.id FROM names JOIN relations ON relations.source_id = names.id WHERE record_id = ?
         UNION SELECT relations.id FROM names JOIN relations ON relations.target_id = names.id WHERE record_id = ?`,
      )
      .pluck();
    this.#factsOf = db
      .prepare(
        `SELECT facts.id FROM names JOIN facts ON facts.reporter_id = names.id WHERE record_id = ?
         UNION SELECT facts.id FROM names JOIN facts ON facts.product_id = names.id WHERE record_id = ?
         UNION SELECT facts.id FROM names JOIN facts ON facts.partner_id = names.id WHERE record_id = ?`,
      )
      .pluck();
  }

  /** Notes all claims that have the record at an end. */
  noteClaimsOf(record: number, touched: Touched): void {
    addAll(touched.relations, this.#relationsOf.all(record, record) as number[]);
    addAll(touched.facts, this.#factsOf.all(record, record, record) as number[]);
  }

  /** Finds the place of every touched claim; the places that it had and has are noted. */
  regroup(touched: Touched, threshold: number): void {
    for (const id of touched.relations) {
      const row = this.#relation.get(id) as RelationRow | undefined;
      if (row !== undefined) note(touched.edges, row.edge, this.#placeRelation(row, threshold));
    }
    for (const id of touched.facts) {
      const row = this.#fact.get(id) as FactRow | undefined;
      if (row !== undefined) note(touched.factKeys, row.key, this.#placeFact(row, threshold));
    }
  }

  regroupAll(threshold: number): void {
    for (const row of this.#relations.all() as RelationRow[]) this.#placeRelation(row, threshold);
    for (const row of this.#facts.all() as FactRow[]) this.#placeFact(row, threshold);
  }

  #placeRelation(
    { id, type, source, target, confidence, edge }: RelationRow,
    threshold: number,
  ): string | null {
    const stands = confidence >= threshold && source !== target;
    const now = stands ? edgeKey(orderEnds({ etype: type, source, target })) : null;
    if (now === edge) return now;
    if (now === null) this.#dropEdge.run(id);
    else this.#setEdge.run(id, now);
    return now;
  }

  #placeFact(
    { id, first, last, key, telling, confidence, ...told }: FactRow,
    threshold: number,
  ): string | null {
    const fact = { ...told, period: first === null || last === null ? null : ([first, last] as const) };
    const stands = confidence >= threshold;
    const now = stands ? groupKey(fact) : null;
    const as = stands ? factId(fact) : null;
    if (now === key && as === telling) return now;
    if (now === null) this.#dropKey.run(id);
    else this.#setKey.run(id, now, as);
    return now;
  }
}

/** The key of a fact as a hash: what tellings of one thing have in common. */
export function groupKey(fact: Parameters<typeof factKey>[0]): string {
  return contentId("fact-key", factKey(fact));
}

function note(set: Set<string>, before: string | null, now: string | null): void {
  if (before !== null) set.add(before);
  if (now !== null) set.add(now);
}
