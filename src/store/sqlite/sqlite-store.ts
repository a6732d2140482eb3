import type Database from "better-sqlite3";
import type { Extraction } from "../../model/extraction.js";
import type { GraphJson } from "../../model/graph-view.js";
import type { OpenQuestion } from "../../resolve/link/cluster.js";
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
  LinkStore,
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
import { ItemTable } from "./item-table.js";
import { ItemWriter } from "./item-writer.js";
import { JudgementTable } from "./judgement-table.js";
import { Ledger } from "./ledger.js";
import { LinkTable } from "./live/link-table.js";
import { LiveView } from "./live/live-view.js";
import { Settings } from "./settings.js";
import { Sources, type Watcher } from "./sources.js";
import { countRevision, REVISION, VIEW, WRITTEN } from "./state.js";
import { readViewGraph, STYLE, styleOf } from "./view-graph.js";

const COUNTED = ["sources", "items", "articles", "entities", "relations", "facts"] as const;

/** The store in one SQLite file, or in memory. Every write is one transaction. */
export class SqliteStore implements Store {
  readonly #db: Database.Database;
  readonly #words: FullText;
  readonly #sources: Sources;
  readonly #reader: ItemReader;
  readonly #items: ItemTable;
  readonly #view: LiveView;
  readonly #settings: Settings;
  readonly #judgements: JudgementTable;
  readonly #ledger: Ledger;
  readonly links: LinkStore;

  constructor(db: Database.Database) {
    this.#db = db;
    this.#words = new FullText(db);
    this.#sources = new Sources(db, this.#words, new ItemWriter(db, this.#words));
    this.#reader = new ItemReader(db);
    this.#items = new ItemTable(db, this.#reader);
    this.links = new LinkTable(db);
    this.#view = new LiveView(db, { reader: this.#reader, links: this.links });
    this.#settings = new Settings(db);
    this.#judgements = new JudgementTable(db);
    this.#ledger = new Ledger(db);
  }

  sources(): readonly SourceRecord[] {
    return this.#items.sources();
  }

  source(path: string): SourceRecord | null {
    return this.#items.source(path);
  }

  items(path: string): readonly ItemRecord[] {
    return this.#items.read(path);
  }

  itemHashes(path: string): readonly string[] {
    return this.#items.hashes(path);
  }

  hasArticles(path: string): boolean {
    return this.#items.hasArticles(path);
  }

  sourcesOf(articleId: string): readonly string[] {
    return this.#items.sourcesOf(articleId);
  }

  extractions(): Iterable<Extraction> {
    return this.#items.extractions();
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
      const touched = this.#view.begin();
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

  putView(view: WholeView, revision?: string): boolean {
    const isPut = this.#transact(() => {
      if (revision !== undefined && revision !== this.revision()) return false;
      this.#view.replace(view);
      this.#settings.put(VIEW, JSON.stringify({ minConfidence: view.minConfidence }));
      this.#settings.put(STYLE, styleOf(view.graph));
      return true;
    });
    // What the planner knows of the tables decides between milliseconds and seconds.
    if (isPut) this.#db.exec("ANALYZE");
    return isPut;
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
    return this.#ledger.removals();
  }

  judgements(): readonly KeptJudgement[] {
    return this.#judgements.read();
  }

  unmatchedJudgements(): readonly KeptJudgement[] {
    return this.#view.unmatchedJudgements();
  }

  rejects(subject: string): boolean {
    return this.#view.rejects(subject);
  }

  addRun(run: RunRecord): void {
    this.#ledger.addRun(run);
  }

  runs(): readonly RunRecord[] {
    return this.#ledger.runs();
  }

  search(text: string, options?: SearchOptions): readonly SearchHit[] {
    return this.#words.search(text, options);
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
    else if (edit.type === "removal") this.#ledger.setRemoved(edit.article, edit.removed);
    else if (edit.type === "judge") this.#judgements.add(edit.judgement);
    else this.#judgements.remove(edit.judgement);
  }

  /** Takes the lock for writing at once, so that two writers wait for each other and do not fail. */
  #transact<T>(work: () => T): T {
    return this.#db.transaction(() => countRevision(this.#db, work)).immediate();
  }
}
