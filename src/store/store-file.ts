import { closeSync, openSync, readSync } from "node:fs";

/** Name of the store in the folder of a build. */
export const STORE_FILE = "maotu.db";

/** How a file of SQLite begins. */
const SQLITE = "SQLite format 3\0";

/** Whether a file is a database, by its first bytes: a store may have any name. */
export function isStore(path: string): boolean {
  const head = Buffer.alloc(SQLITE.length);
  try {
    const file = openSync(path, "r");
    readSync(file, head, 0, head.length, 0);
    closeSync(file);
  } catch {
    return false;
  }
  return head.toString("latin1") === SQLITE;
}
