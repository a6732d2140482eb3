import type Database from "better-sqlite3";
import type { ItemRecord, KeptItem, SourceRecord } from "../port.js";
import type { FullText } from "./full-text.js";
import type { ItemWriter } from "./item-writer.js";

/** What wants to know which items go and come. */
export interface Watcher {
  /** Before the item is deleted. */
  gone(item: number): void;
  /** After the item has been written. */
  came(item: number): void;
}

const NOBODY: Watcher = { gone: () => {}, came: () => {} };

/** Puts sources in and takes them out; the caller holds the transaction. */
export class Sources {
  readonly #words: FullText;
  readonly #writer: ItemWriter;
  readonly #find: Database.Statement;
  readonly #put: Database.Statement;
  readonly #delete: Database.Statement;
  readonly #items: Database.Statement;
  readonly #park: Database.Statement;
  readonly #order: Database.Statement;
  readonly #deleteItem: Database.Statement;

  constructor(db: Database.Database, words: FullText, writer: ItemWriter) {
    this.#words = words;
    this.#writer = writer;
    this.#find = db.prepare("SELECT id FROM sources WHERE path = ?").pluck();
    this.#put = db.prepare(
      `INSERT INTO sources (path, hash, issues) VALUES (?, ?, ?)
       ON CONFLICT (path) DO UPDATE SET hash = excluded.hash, issues = excluded.issues`,
    );
    this.#delete = db.prepare("DELETE FROM sources WHERE id = ?");
    this.#items = db.prepare("SELECT id, hash FROM items WHERE source_id = ?");
    this.#park = db.prepare("UPDATE items SET ordinal = -1 - ordinal WHERE source_id = ?");
    this.#order = db.prepare("UPDATE items SET ordinal = ? WHERE id = ?");
    this.#deleteItem = db.prepare("DELETE FROM items WHERE id = ?");
  }

  /** Items that are there already, by their hash, stay as they are. */
  put(
    { path, hash, issues }: SourceRecord,
    items: readonly (ItemRecord | KeptItem)[],
    watcher: Watcher = NOBODY,
  ): void {
    this.#put.run(path, hash, JSON.stringify(issues));
    const source = this.#find.get(path) as number;
    // Old ordinals make room for the new ones.
    this.#park.run(source);
    const known = new Map<string, number>();
    const wanted = new Set(items.map((item) => item.hash));
    for (const row of this.#items.all(source) as { readonly id: number; readonly hash: string }[]) {
      if (wanted.has(row.hash) && !known.has(row.hash)) known.set(row.hash, row.id);
      else this.#drop(row.id, watcher);
    }
    items.forEach((item, ordinal) => {
      const same = known.get(item.hash);
      known.delete(item.hash);
      if (same !== undefined) this.#order.run(ordinal, same);
      else if (!("text" in item)) throw new Error(`${path}: the store has no item ${item.hash} to keep`);
      else watcher.came(Number(this.#writer.write(source, ordinal, item)));
    });
  }

  remove(path: string, watcher: Watcher = NOBODY): boolean {
    const id = this.#find.get(path) as number | undefined;
    if (id === undefined) return false;
    for (const item of this.#items.all(id) as { readonly id: number }[]) this.#drop(item.id, watcher);
    this.#delete.run(id);
    return true;
  }

  #drop(item: number, watcher: Watcher): void {
    watcher.gone(item);
    this.#words.removeItem(item);
    this.#deleteItem.run(item);
  }
}
