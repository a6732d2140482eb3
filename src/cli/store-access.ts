import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "../store/port.js";
import { CommandFailure, type Context } from "./context.js";

/** Where a command finds the store: a file, or by its usual name in the folder of a build. */
export interface StorePlace {
  readonly out: string;
  readonly store?: string;
}

/** The file of the store, there or not. */
export async function storePath({ out, store }: StorePlace): Promise<string> {
  const { STORE_FILE } = await import("../store/open-store.js");
  return store ?? join(out, STORE_FILE);
}

/**
 * Works on a store that is there, and closes it. Throws CommandFailure where there is none: a command that only asks must not
 * make one.
 */
export async function withStore<T>(
  place: StorePlace,
  { say }: Pick<Context, "say">,
  work: (store: Store, path: string) => T,
): Promise<T> {
  const { openStore } = await import("../store/open-store.js");
  const path = await storePath(place);
  if (!existsSync(path)) throw new CommandFailure(1, say.noStore(path));
  const store = openStore(path);
  try {
    return work(store, path);
  } finally {
    store.close();
  }
}
