import type Database from "better-sqlite3";

/** A few values under names. */
export class Settings {
  readonly #get: Database.Statement;
  readonly #put: Database.Statement;
  readonly #drop: Database.Statement;

  constructor(db: Database.Database) {
    this.#get = db.prepare("SELECT value FROM settings WHERE name = ?").pluck();
    this.#put = db.prepare(
      "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    );
    this.#drop = db.prepare("DELETE FROM settings WHERE name = ?");
  }

  get(name: string): string | null {
    return (this.#get.get(name) as string | undefined) ?? null;
  }

  put(name: string, value: string): void {
    this.#put.run(name, value);
  }

  drop(name: string): void {
    this.#drop.run(name);
  }
}
