import type Database from "better-sqlite3";

/** Short numbers for long strings that return often. */
export class Interner {
  readonly #find: Database.Statement;
  readonly #add: Database.Statement;
  readonly #name: Database.Statement;

  constructor(db: Database.Database, table: "identities" | "rules") {
    this.#find = db.prepare(`SELECT id FROM ${table} WHERE name = ?`).pluck();
    this.#add = db.prepare(`INSERT INTO ${table} (name) VALUES (?)`);
    this.#name = db.prepare(`SELECT name FROM ${table} WHERE id = ?`).pluck();
  }

  nameOf(id: number): string {
    return this.#name.get(id) as string;
  }

  // Nothing is remembered here: a rolled-back transaction would leave numbers that the database does not know.
  idOf(name: string): number {
    const known = this.#find.get(name) as number | undefined;
    return known ?? Number(this.#add.run(name).lastInsertRowid);
  }
}
