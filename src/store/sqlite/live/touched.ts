import type Database from "better-sqlite3";
import type { JudgedState } from "./judged.js";

/** What a change of items touches, by the integer ids of this file and the keys of the view. */
export class Touched {
  readonly records = new Set<number>();
  readonly entities = new Set<number>();
  readonly articles = new Set<string>();
  /** What touched articles counted as. */
  readonly leads = new Set<string>();
  readonly edges = new Set<string>();
  readonly factKeys = new Set<string>();
  /** Claims whose place in the view may be another now. */
  readonly relations = new Set<number>();
  readonly facts = new Set<number>();
  /** What was judged before the change. */
  readonly judged: JudgedState;

  constructor(judged: JudgedState) {
    this.judged = judged;
  }
}

/** Looks up what hangs on an item, before it goes and after it has come. */
export class ItemTrace {
  readonly #records: Database.Statement;
  readonly #entities: Database.Statement;
  readonly #articles: Database.Statement;
  readonly #leads: Database.Statement;
  readonly #edges: Database.Statement;
  readonly #factKeys: Database.Statement;
  readonly #relations: Database.Statement;
  readonly #facts: Database.Statement;

  constructor(db: Database.Database) {
    const ask = (sql: string): Database.Statement => db.prepare(sql).pluck();
    this.#records = ask("SELECT DISTINCT record_id FROM names WHERE item_id = ?");
    this.#entities = ask(
      `SELECT DISTINCT entity_id FROM names JOIN link_records ON link_records.id = names.record_id
       WHERE item_id = ? AND entity_id IS NOT NULL`,
    );
    this.#articles = ask("SELECT DISTINCT content_id FROM articles WHERE item_id = ?");
    this.#leads = ask("SELECT DISTINCT lead FROM articles WHERE item_id = ?");
    this.#edges = ask(
      "SELECT DISTINCT edge FROM relations JOIN claim_edges ON relation_id = relations.id WHERE item_id = ?",
    );
    this.#factKeys = ask(
      "SELECT DISTINCT key FROM facts JOIN fact_groups ON fact_id = facts.id WHERE item_id = ?",
    );
    this.#relations = ask("SELECT id FROM relations WHERE item_id = ?");
    this.#facts = ask("SELECT id FROM facts WHERE item_id = ?");
  }

  /** Notes what the view has from an item. */
  note(item: number, touched: Touched): void {
    addAll(touched.records, this.#records.all(item) as number[]);
    addAll(touched.entities, this.#entities.all(item) as number[]);
    addAll(touched.articles, this.#articles.all(item) as string[]);
    addAll(touched.leads, this.#leads.all(item) as string[]);
    addAll(touched.edges, this.#edges.all(item) as string[]);
    addAll(touched.factKeys, this.#factKeys.all(item) as string[]);
  }

  /** As `note`, for an item that has just been written: its claims have no place in the view yet. */
  noteNew(item: number, touched: Touched): void {
    this.note(item, touched);
    addAll(touched.relations, this.#relations.all(item) as number[]);
    addAll(touched.facts, this.#facts.all(item) as number[]);
  }
}

export function addAll<T>(set: Set<T>, items: Iterable<T>): void {
  for (const item of items) set.add(item);
}
