import type Database from "better-sqlite3";
import type { Extraction } from "../../model/extraction.js";
import type { GraphJson } from "../../model/graph-view.js";
import type { OpenQuestion } from "../../resolve/link/cluster.js";
import type { Judgement } from "../../resolve/link/judgement.js";
import type { LinkRecord } from "../../resolve/link/record.js";
import type { Linker } from "../../resolve/linker.js";
import type {
  EdgeRow,
  Edit,
  EntityView,
  FactRow,
  ItemRecord,
  KeptItem,
  KeptJudgement,
  RunRecord,
  SearchHit,
  SearchOptions,
  SourceRecord,
  Store,
  StoreFault,
  StoreStats,
  ViewChange,
  WholeView,
} from "../port.js";
import { checkStore } from "./check.js";
import { FullText } from "./full-text.js";
import { ItemReader } from "./item-reader.js";
import { ItemWriter } from "./item-writer.js";
import { JudgementTable } from "./judgement-table.js";
import { LiveView } from "./live/live-view.js";
import { Touched } from "./live/touched.js";
import { Settings } from "./settings.js";
import { Sources, type Watcher } from "./sources.js";
import { countRevision, REVISION, VIEW, WRITTEN } from "./state.js";
import { readViewGraph, STYLE, styleOf } from "./view-graph.js";

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

const LIMIT = 20;
const COUNTED = ["sources", "items", "articles", "entities", "relations", "facts"] as const;

/** The store in one SQLite file, or in memory. Every write is one transaction. */
export class SqliteStore implements Store {
  readonly #db: Database.Database;
  readonly #words: FullText;
  readonly #sources: Sources;
  readonly #reader: ItemReader;
  readonly #view: LiveView;
  readonly #settings: Settings;
  readonly #judgements: JudgementTable;

  constructor(db: Database.Database) {
    this.#db = db;
    this.#words = new FullText(db);
    this.#sources = new Sources(db, this.#words, new ItemWriter(db, this.#words));
    this.#reader = new ItemReader(db);
    this.#view = new LiveView(db, this.#reader);
    this.#settings = new Settings(db);
    this.#judgements = new JudgementTable(db);
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

  itemHashes(path: string): readonly string[] {
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

  apply(edits: readonly Edit[]): void {
    this.#transact(() => {
      this.#settings.drop(VIEW);
      for (const edit of edits) this.#edit(edit);
    });
  }

  put(source: SourceRecord, items: readonly (ItemRecord | KeptItem)[]): void {
    this.apply([{ type: "put", source, items }]);
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

  remove(path: string): boolean {
    return this.#transact(() => {
      this.#settings.drop(VIEW);
      return this.#sources.remove(path);
    });
  }

  change(edits: readonly Edit[], linker: Linker): ViewChange | null {
    return this.#transact(() => {
      const threshold = this.viewConfidence();
      if (threshold === null) return null;
      const touched = new Touched();
      const watcher = {
        gone: (item: number) => this.#view.noteGone(item, touched),
        came: (item: number) => this.#view.noteNew(item, touched),
      };
      for (const edit of edits) this.#edit(edit, watcher);
      return this.#view.settle(touched, linker, threshold);
    });
  }

  linkRecords(): readonly LinkRecord[] {
    return this.#transact(() => this.#view.linkRecords());
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

  putView(view: WholeView): void {
    this.#transact(() => {
      this.#view.replace(view);
      this.#settings.put(VIEW, JSON.stringify({ minConfidence: view.minConfidence }));
      this.#settings.put(STYLE, styleOf(view.graph));
    });
    // What the planner knows of the tables decides between milliseconds and seconds.
    this.#db.exec("ANALYZE");
  }

  graph(): GraphJson | null {
    return readViewGraph(this.#db, this.#reader);
  }

  revision(): string {
    return this.#settings.get(REVISION) ?? "";
  }

  markWritten(): void {
    this.#settings.put(WRITTEN, this.revision());
  }

  isViewFresh(): boolean {
    return this.viewConfidence() !== null;
  }

  viewConfidence(): number | null {
    const view = this.#settings.get(VIEW);
    return view === null ? null : (JSON.parse(view) as { readonly minConfidence: number }).minConfidence;
  }

  questions(): readonly OpenQuestion[] {
    return this.#view.questions();
  }

  entities(): readonly EntityView[] {
    return this.#view.entities();
  }

  entity(id: string): EntityView | null {
    return this.#view.entity(id);
  }

  fact(id: string): FactRow | null {
    return this.#view.fact(id);
  }

  edges(): readonly EdgeRow[] {
    return this.#view.edges();
  }

  facts(): readonly FactRow[] {
    return this.#view.facts();
  }

  removals(): readonly string[] {
    return this.#db.prepare("SELECT content_id FROM removals ORDER BY content_id").pluck().all() as string[];
  }

  judgements(): readonly KeptJudgement[] {
    return this.#judgements.read();
  }

  addJudgement(judgement: Judgement): number {
    return this.#transact(() => {
      this.#settings.drop(VIEW);
      return this.#judgements.add(judgement);
    });
  }

  removeJudgement(id: number): boolean {
    return this.#transact(() => {
      this.#settings.drop(VIEW);
      return this.#judgements.remove(id);
    });
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

  #edit(edit: Edit, watcher?: Watcher): void {
    if (edit.type === "put") this.#sources.put(edit.source, edit.items, watcher);
    else if (edit.type === "remove") this.#sources.remove(edit.path, watcher);
    else this.#setRemoved(edit.article, edit.removed);
  }

  #setRemoved(article: string, removed: boolean): void {
    const sql = removed
      ? "INSERT INTO removals (content_id) VALUES (?) ON CONFLICT (content_id) DO NOTHING"
      : "DELETE FROM removals WHERE content_id = ?";
    this.#db.prepare(sql).run(article);
  }

  /** Takes the lock for writing at once, so that two writers wait for each other and do not fail. */
  #transact<T>(work: () => T): T {
    return this.#db.transaction(() => countRevision(this.#db, work)).immediate();
  }
}

function toSource({ path, hash, issues }: SourceRow): SourceRecord {
  return { path, hash, issues: JSON.parse(issues) };
}
