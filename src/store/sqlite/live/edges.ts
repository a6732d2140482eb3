import type Database from "better-sqlite3";
import { rejectClaims } from "../../../graph/reject-claims.js";
import { relationEdges } from "../../../graph/relation-edges.js";
import type { RelationRecord } from "../../../model/extraction.js";
import type { FactView } from "../../../model/graph-view.js";
import type { Judgement } from "../../../resolve/link/judgement.js";
import type { EdgeRow } from "../../port.js";
import type { Interner } from "../interner.js";
import { edgesOfFact } from "./facts.js";
import { articlesOf, type EvidenceRow, NOTHING, toEvidence } from "./partial.js";
import type { Touched } from "./touched.js";

interface SaidRelation extends EvidenceRow {
  readonly id: number;
  readonly type: RelationRecord["type"];
  readonly from: string;
  readonly to: string;
  readonly title: string | null;
  readonly confidence: number;
}

const entity = (column: string): string =>
  `(SELECT identities.name FROM names JOIN link_records ON link_records.id = names.record_id
    JOIN identities ON identities.id = link_records.entity_id WHERE names.id = ${column})`;

/** Keeps the edges of the view: those of relations and those of facts. */
export class ViewEdges {
  readonly #identity: Interner;
  readonly #relations: Database.Statement;
  readonly #facts: Database.Statement;
  readonly #put: Database.Statement;
  readonly #delete: Database.Statement;
  readonly #all: Database.Statement;

  constructor(db: Database.Database, identity: Interner) {
    this.#identity = identity;
    this.#relations = db.prepare(
      `SELECT relations.id, type, ${entity("source_id")} AS "from", ${entity("target_id")} AS "to", relations.title, confidence,
              content_id AS article, lead, articles.date, newspaper AS source, sentence, start_at AS start, end_at AS "end", rules.name AS rule
       FROM claim_edges
       JOIN relations ON relations.id = claim_edges.relation_id
       JOIN evidence ON evidence.relation_id = relations.id
       JOIN articles ON articles.id = evidence.article_id
       JOIN rules ON rules.id = rule_id
       WHERE edge = ? AND speaks = 1 ORDER BY relations.id`,
    );
    this.#facts = db.prepare(
      `SELECT confidence, leads, content FROM view_facts WHERE partner_edge = ?
       UNION ALL SELECT confidence, leads, content FROM view_facts WHERE product_edge = ?`,
    );
    this.#put = db.prepare(
      `INSERT INTO view_edges (key, etype, source_id, target_id, weight, confidence, titles, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET weight = excluded.weight, confidence = excluded.confidence, titles = excluded.titles,
         seen = excluded.seen`,
    );
    this.#delete = db.prepare("DELETE FROM view_edges WHERE key = ?");
    this.#all = db.prepare(
      `SELECT key, etype, a.name AS source, b.name AS target, weight, confidence, titles, seen FROM view_edges
       JOIN identities a ON a.id = source_id JOIN identities b ON b.id = target_id ORDER BY key`,
    );
  }

  settle(touched: Touched, judgements: readonly Judgement[]): void {
    for (const key of touched.edges) {
      const edge = this.#fromRelations(key, judgements) ?? this.#fromFacts(key);
      if (edge === null) this.#delete.run(key);
      else this.add(edge);
    }
  }

  add({ key, etype, source, target, weight, confidence, titles, seen }: EdgeRow): void {
    const ends = [this.#identity.idOf(source), this.#identity.idOf(target)];
    const lists = [titles, seen].map((list) => (list === undefined ? null : JSON.stringify(list)));
    this.#put.run(key, etype, ...ends, weight, confidence, ...lists);
  }

  read(): readonly EdgeRow[] {
    const rows = this.#all.all() as (Omit<EdgeRow, "titles" | "seen"> & {
      readonly titles: string | null;
      readonly seen: string | null;
    })[];
    return rows.map(({ titles, seen, ...edge }) => ({
      ...edge,
      ...(titles === null ? {} : { titles: JSON.parse(titles) }),
      ...(seen === null ? {} : { seen: JSON.parse(seen) }),
    }));
  }

  #fromRelations(key: string, judgements: readonly Judgement[]): EdgeRow | null {
    const rows = this.#relations.all(key) as SaidRelation[];
    if (rows.length === 0) return null;
    const byId = new Map<number, RelationRecord>();
    for (const row of rows) {
      const known = byId.get(row.id);
      if (known !== undefined) known.evidence.push(toEvidence(row));
      else {
        const { type, from: source, to: target, title, confidence } = row;
        const said = title === null ? {} : { title };
        byId.set(row.id, { type, source, target, confidence, evidence: [toEvidence(row)], ...said });
      }
    }
    const { extractions } = rejectClaims([{ ...NOTHING, relations: [...byId.values()] }], judgements);
    const [edge] = relationEdges(extractions, articlesOf(rows));
    return edge ?? null;
  }

  #fromFacts(key: string): EdgeRow | null {
    const rows = this.#facts.all(key, key) as {
      readonly confidence: number;
      readonly leads: string;
      readonly content: string;
    }[];
    const [first] = rows;
    if (first === undefined) return null;
    const ends = edgesOfFact(JSON.parse(first.content) as FactView).find((edge) => edge?.key === key);
    if (ends === null || ends === undefined) throw new Error(`a fact of edge ${key} does not make it`);
    const leads = new Set(rows.flatMap((row) => JSON.parse(row.leads) as string[]));
    const confidence = Math.max(...rows.map((row) => row.confidence));
    return { ...ends, weight: leads.size, confidence };
  }
}
