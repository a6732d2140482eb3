import type Database from "better-sqlite3";
import { loadDriver } from "./driver.js";
import { Settings } from "./settings.js";

/** The setting that is there as long as the view is that of what is in the store. */
export const VIEW = "view";
/** The setting that counts transactions. */
export const REVISION = "revision";
/** The setting that says at which revision the files beside the store were written. */
export const WRITTEN = "written";

/** Does some work inside a transaction and counts the revision up where anything was written. */
export function countRevision<T>(db: Database.Database, work: () => T): T {
  const changes = db.prepare("SELECT total_changes()").pluck();
  const before = changes.get();
  const result = work();
  if (changes.get() !== before) {
    const settings = new Settings(db);
    settings.put(REVISION, String(Number(settings.get(REVISION) ?? 0) + 1));
  }
  return result;
}

/** `old`: the store can tell more than the files beside it. `unknown`: it cannot be asked, or has no view. */
export type FilesState = "written" | "old" | "unknown";

/**
 * Looks into a file without making it a store or failing. It is not opened for reading only, because that would leave the files
 * of its log behind.
 */
export function filesState(path: string): FilesState {
  let db: Database.Database | undefined;
  try {
    db = new (loadDriver())(path, { fileMustExist: true });
    db.pragma("query_only = ON");
    const settings = new Settings(db);
    const [view, revision, written] = [VIEW, REVISION, WRITTEN].map((name) => settings.get(name));
    if (view === null || revision === null) return "unknown";
    return revision === written ? "written" : "old";
  } catch {
    // Whatever is wrong with it: the files are there to be read, and a command that needs the store says what is wrong.
    return "unknown";
  } finally {
    db?.close();
  }
}
