import type Database from "better-sqlite3";
import { isSameJudgement, type Judgement } from "../../resolve/link/judgement.js";
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
  add({ verdict, subject, object, author, date, reason }: Judgement): void {
    if (this.read().some((other) => isSameJudgement(other, { verdict, subject, object }))) return;
    this.#db
      .prepare(
        "INSERT INTO judgements (verdict, subject, object, author, made_at, reason) VALUES (?, ?, ?, ?, ?, ?)",
      )
      .run(verdict, subject, object, author, date, reason);
  }

  remove(id: number): void {
    this.#db.prepare("DELETE FROM judgements WHERE id = ?").run(id);
  }
}
