import type Database from "better-sqlite3";
import { StoreError } from "../store-error.js";
import { loadDriver } from "./driver.js";
import { FULL_TEXT_SQL } from "./full-text.js";
import { MIGRATIONS, OLDEST } from "./schema.js";

/** Pages of the log before it is written back; small logs make large builds many times slower. */
const CHECKPOINT_PAGES = 65_536;
/** How long a second process waits for the first to finish a transaction, in ms. */
const BUSY_MS = 10_000;

/**
 * Opens a database file, makes it if it is not there and brings its schema up to date. Throws StoreError for a file that is
 * no store, one that a newer version made, or one that cannot be opened.
 */
export function connect(path: string): Database.Database {
  const Driver = loadDriver();
  let db: Database.Database;
  try {
    db = new Driver(path);
    db.pragma("journal_mode = WAL");
  } catch (cause) {
    throw new StoreError(
      path,
      `cannot be opened as a store (${reasonOf(cause)}); move it away and build again`,
      {
        cause,
      },
    );
  }
  try {
    db.pragma("synchronous = NORMAL");
    db.pragma("foreign_keys = ON");
    db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    db.pragma(`busy_timeout = ${BUSY_MS}`);
    migrate(db, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function migrate(db: Database.Database, path: string): void {
  db.exec("CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY)");
  const done = db.prepare("SELECT MAX(version) FROM schema_migrations").pluck();
  const newest = MIGRATIONS.at(-1)?.version ?? 0;
  const current = (done.get() as number | null) ?? 0;
  if (current > newest) {
    throw new StoreError(
      path,
      `was made by a newer version (schema ${current}, this one knows ${newest}); update maotu or build elsewhere with --out`,
    );
  }
  if (current > 0 && current < OLDEST) {
    throw new StoreError(
      path,
      "was made by a version of before the first release; move it away and build again",
    );
  }
  // Two processes may open a new store at once: the check is repeated inside the transaction.
  const step = db.transaction((version: number, sql: string) => {
    if (((done.get() as number | null) ?? 0) >= version) return;
    db.exec(sql);
    if (version === OLDEST) db.exec(FULL_TEXT_SQL);
    db.prepare("INSERT INTO schema_migrations (version) VALUES (?)").run(version);
  });
  for (const { version, sql } of MIGRATIONS) step.immediate(version, sql);
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
