import type Database from "better-sqlite3";
import type { RunRecord } from "../port.js";

/** The lists of a store that nothing is computed from: which articles stay out, and what ran when. */
export class Ledger {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  removals(): readonly string[] {
    return this.#db.prepare("SELECT content_id FROM removals ORDER BY content_id").pluck().all() as string[];
  }

  setRemoved(article: string, removed: boolean): void {
    const sql = removed
      ? "INSERT INTO removals (content_id) VALUES (?) ON CONFLICT (content_id) DO NOTHING"
      : "DELETE FROM removals WHERE content_id = ?";
    this.#db.prepare(sql).run(article);
  }

  addRun({ at, extractor, added, removed }: RunRecord): void {
    this.#db
      .prepare("INSERT INTO runs (at, extractor, added, removed) VALUES (?, ?, ?, ?)")
      .run(at, extractor, added, removed);
  }

  runs(): readonly RunRecord[] {
    return this.#db
      .prepare("SELECT at, extractor, added, removed FROM runs ORDER BY id")
      .all() as RunRecord[];
  }
}
