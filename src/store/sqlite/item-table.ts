import type Database from "better-sqlite3";
import type { Extraction } from "../../model/extraction.js";
import type { ItemRecord, SourceRecord } from "../port.js";
import type { ItemReader } from "./item-reader.js";

interface SourceRow {
  readonly path: string;
  readonly hash: string;
  readonly issues: string;
}

interface ItemRow {
  readonly id: number;
  readonly file: string;
  readonly hash: string;
  readonly text: string;
  readonly articles: string;
}

/** Asks for sources and what was read from them. */
export class ItemTable {
  readonly #db: Database.Database;
  readonly #reader: ItemReader;

  constructor(db: Database.Database, reader: ItemReader) {
    this.#db = db;
    this.#reader = reader;
  }

  sources(): readonly SourceRecord[] {
    const rows = this.#db.prepare("SELECT path, hash, issues FROM sources ORDER BY path").all();
    return (rows as SourceRow[]).map(toSource);
  }

  source(path: string): SourceRecord | null {
    const row = this.#db.prepare("SELECT path, hash, issues FROM sources WHERE path = ?").get(path);
    return row === undefined ? null : toSource(row as SourceRow);
  }

  read(path: string): readonly ItemRecord[] {
    const rows = this.#db
      .prepare(
        `SELECT items.id, file, items.hash, text, articles FROM items JOIN sources ON sources.id = items.source_id
         WHERE sources.path = ? ORDER BY ordinal`,
      )
      .all(path) as ItemRow[];
    return rows.map((row) => ({
      hash: row.hash,
      text: row.text,
      articles: JSON.parse(row.articles),
      extraction: this.#reader.read(row),
      links: this.#reader.links(row.id),
    }));
  }

  hashes(path: string): readonly string[] {
    return this.#db
      .prepare(
        `SELECT items.hash FROM items JOIN sources ON sources.id = items.source_id
         WHERE sources.path = ? ORDER BY ordinal`,
      )
      .pluck()
      .all(path) as string[];
  }

  hasArticles(path: string): boolean {
    const any = this.#db
      .prepare(
        `SELECT 1 FROM articles JOIN items ON items.id = item_id JOIN sources ON sources.id = source_id
         WHERE sources.path = ? LIMIT 1`,
      )
      .get(path);
    return any !== undefined;
  }

  sourcesOf(articleId: string): readonly string[] {
    return this.#db
      .prepare(
        `SELECT DISTINCT sources.path FROM item_articles
         JOIN items ON items.id = item_id JOIN sources ON sources.id = items.source_id
         WHERE content_id = ? ORDER BY sources.path`,
      )
      .pluck()
      .all(articleId) as string[];
  }

  *extractions(): Iterable<Extraction> {
    const ids = this.#db
      .prepare(
        `SELECT items.id FROM items JOIN sources ON sources.id = items.source_id ORDER BY sources.path, items.ordinal`,
      )
      .pluck()
      .all() as number[];
    const item = this.#db.prepare("SELECT id, file, text FROM items WHERE id = ?");
    // One item at a time: the texts of a large store do not fit into memory.
    for (const id of ids) yield this.#reader.read(item.get(id) as ItemRow);
  }
}

function toSource({ path, hash, issues }: SourceRow): SourceRecord {
  return { path, hash, issues: JSON.parse(issues) };
}
