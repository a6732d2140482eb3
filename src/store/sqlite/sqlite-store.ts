import type Database from "better-sqlite3";
import type { Extraction } from "../../model/extraction.js";
import type {
  EntityView,
  ItemRecord,
  RunRecord,
  SearchHit,
  SearchOptions,
  SourceRecord,
  Store,
  StoreFault,
  StoreStats,
} from "../port.js";
import { checkStore } from "./check.js";
import { FullText } from "./full-text.js";
import { ItemReader } from "./item-reader.js";
import { ItemWriter } from "./item-writer.js";
import { ViewTable } from "./view-table.js";

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
}

const LIMIT = 20;
const COUNTED = ["sources", "items", "articles", "entities", "relations", "facts"] as const;

/** The store in one SQLite file, or in memory. Every write is one transaction. */
export class SqliteStore implements Store {
  readonly #db: Database.Database;
  readonly #words: FullText;
  readonly #writer: ItemWriter;
  readonly #reader: ItemReader;
  readonly #view: ViewTable;

  constructor(db: Database.Database) {
    this.#db = db;
    this.#words = new FullText(db);
    this.#writer = new ItemWriter(db, this.#words);
    this.#reader = new ItemReader(db);
    this.#view = new ViewTable(db);
  }

  sources(): readonly SourceRecord[] {
    const rows = this.#db.prepare("SELECT path, hash, issues FROM sources ORDER BY path").all();
    return (rows as SourceRow[]).map(toSource);
  }

  source(path: string): SourceRecord | null {
    const row = this.#db.prepare("SELECT path, hash, issues FROM sources WHERE path = ?").get(path);
    return row === undefined ? null : toSource(row as SourceRow);
  }

  items(path: string): readonly ItemRecord[] {
    const rows = this.#db
      .prepare(
        `SELECT items.id, file, items.hash, text FROM items JOIN sources ON sources.id = items.source_id
         WHERE sources.path = ? ORDER BY ordinal`,
      )
      .all(path) as ItemRow[];
    return rows.map((row) => ({ hash: row.hash, text: row.text, extraction: this.#reader.read(row) }));
  }

  put({ path, hash, issues }: SourceRecord, items: readonly ItemRecord[]): void {
    this.#transact(() => {
      this.#delete(path);
      const source = this.#db
        .prepare("INSERT INTO sources (path, hash, issues) VALUES (?, ?, ?)")
        .run(path, hash, JSON.stringify(issues)).lastInsertRowid;
      items.forEach((item, ordinal) => {
        this.#writer.write(source, ordinal, item);
      });
    });
  }

  sourcesOf(articleId: string): readonly string[] {
    return this.#db
      .prepare(
        `SELECT DISTINCT sources.path FROM articles
         JOIN items ON items.id = articles.item_id JOIN sources ON sources.id = items.source_id
         WHERE articles.content_id = ? ORDER BY sources.path`,
      )
      .pluck()
      .all(articleId) as string[];
  }

  remove(path: string): boolean {
    return this.#transact(() => this.#delete(path));
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

  putView(entities: readonly EntityView[], entityOf: ReadonlyMap<string, string>): void {
    this.#transact(() => this.#view.replace(entities, entityOf));
  }

  entities(): readonly EntityView[] {
    return this.#view.read();
  }

  addRun({ at, extractor, added, removed }: RunRecord): void {
    this.#db
      .prepare("INSERT INTO runs (at, extractor, added, removed) VALUES (?, ?, ?, ?)")
      .run(at, extractor, added, removed);
  }

  runs(): readonly RunRecord[] {
    return this.#db
      .prepare("SELECT at, extractor, added, removed FROM runs ORDER BY id")
      .all() as RunRecord[];
  }

  search(text: string, { limit = LIMIT }: SearchOptions = {}): readonly SearchHit[] {
    const names = this.#words.names(text, limit).map((row): SearchHit => ({ type: "name", ...row }));
    const sentences = this.#words.sentences(text, limit).map(
      (row): SearchHit => ({
        type: "sentence",
        file: row.file,
        article: { id: row.content_id, title: row.title, date: row.date },
        sentence: row.ordinal,
        start: row.start_at,
        end: row.end_at,
        text: row.text.slice(row.start_at, row.end_at),
      }),
    );
    return [...names, ...sentences];
  }

  stats(): StoreStats {
    const count = (table: string): number =>
      this.#db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get() as number;
    return Object.fromEntries(COUNTED.map((table) => [table, count(table)])) as unknown as StoreStats;
  }

  check(): readonly StoreFault[] {
    return checkStore(this.#db);
  }

  close(): void {
    this.#db.close();
  }

  #delete(path: string): boolean {
    const id = this.#db.prepare("SELECT id FROM sources WHERE path = ?").pluck().get(path) as
      | number
      | undefined;
    if (id === undefined) return false;
    this.#words.removeSource(id);
    this.#db.prepare("DELETE FROM sources WHERE id = ?").run(id);
    return true;
  }

  /** Takes the lock for writing at once, so that two writers wait for each other and do not fail. */
  #transact<T>(work: () => T): T {
    return this.#db.transaction(work).immediate();
  }
}

function toSource({ path, hash, issues }: SourceRow): SourceRecord {
  return { path, hash, issues: JSON.parse(issues) };
}
