import type Database from "better-sqlite3";
import type { Judgement } from "../../resolve/link/judgement.js";
import type { KeptJudgement } from "../port.js";

/** What people have decided; the entities and claims are named as they name them, so that every rebuild finds them again. */
export class JudgementTable {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  read(): readonly KeptJudgement[] {
    return this.#db
      .prepare(
        `SELECT id, verdict, subject, object, author, made_at AS "date", reason FROM judgements ORDER BY id`,
      )
      .all() as KeptJudgement[];
  }

  /** The same judgement twice is one. */
  add({ verdict, subject, object, author, date, reason }: Judgement): number {
    const known = this.read().find(
      (other) => other.verdict === verdict && other.subject === subject && other.object === object,
    );
    if (known !== undefined) return known.id;
    const added = this.#db
      .prepare(
        "INSERT INTO judgements (verdict, subject, object, author, made_at, reason) VALUES (?, ?, ?, ?, ?, ?)",
      )
      .run(verdict, subject, object, author, date, reason);
    return Number(added.lastInsertRowid);
  }

  remove(id: number): boolean {
    return this.#db.prepare("DELETE FROM judgements WHERE id = ?").run(id).changes > 0;
  }
}
