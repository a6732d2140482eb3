import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Store } from "./port.js";
import { connect } from "./sqlite/connection.js";
import { SqliteStore } from "./sqlite/sqlite-store.js";

export { StoreError } from "./store-error.js";
export { STORE_FILE } from "./store-file.js";

/** A path that keeps nothing: the store lives as long as the process. */
export const IN_MEMORY = ":memory:";

/**
 * Opens the store in a file, or makes it with the folders above it. Close it when you are done. Throws StoreError where the
 * file is no store or cannot be used.
 */
export function openStore(path: string): Store {
  if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
  return new SqliteStore(connect(path));
}

/** Deletes a store that nobody has open, with the files that the database keeps beside it. */
export function removeStore(path: string): void {
  for (const ending of ["", "-wal", "-shm"]) rmSync(`${path}${ending}`, { force: true });
}
