import { createRequire } from "node:module";
import type Database from "better-sqlite3";

/** The driver, compiled code that takes time to load: on first use. */
export function loadDriver(): typeof Database {
  return createRequire(import.meta.url)("better-sqlite3") as typeof Database;
}
