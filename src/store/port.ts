import type { Issue } from "../base/issues.js";
import type { ArticleRecord, EntityRecord, Extraction } from "../model/extraction.js";

// What a store keeps and what it can be asked. The rest of the code knows only this; `openStore` gives the SQLite one.

/** A file, or bytes under a name, as it was last read. */
export interface SourceRecord {
  /** Path or name as it was given. */
  readonly path: string;
  /** Hash of its bytes and of everything that decides what is read from them. */
  readonly hash: string;
  /** What was wrong with it when it was read. */
  readonly issues: readonly Issue[];
}

/** One item of a source (the file, or a record of a JSONL file) with all that was read from it. */
export interface ItemRecord {
  /** Hash of its text, its articles and of what decides the extraction. */
  readonly hash: string;
  /** The decoded text; offsets of evidence are into it. */
  readonly text: string;
  readonly extraction: Extraction;
}

/** An entity as the last run computed it over all items. */
export interface EntityView {
  readonly entity: Pick<EntityRecord, "id" | "kind" | "name" | "aliases" | "confidence">;
  /** Distinct articles that name it. */
  readonly support: number;
  readonly x: number;
  readonly y: number;
  readonly community: number;
}

/** A run over the store; the library reads no clock, so the caller says when it was. */
export interface RunRecord {
  readonly at: string;
  readonly extractor: string;
  readonly added: number;
  readonly removed: number;
}

/** A place in the texts or a name that holds what was searched for. */
export type SearchHit =
  | { readonly type: "name"; readonly id: string; readonly name: string; readonly file: string }
  | {
      readonly type: "sentence";
      readonly file: string;
      readonly article: Pick<ArticleRecord, "id" | "title" | "date">;
      readonly sentence: number;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    };

export interface SearchOptions {
  /** Most hits of each type; 20 by default. */
  readonly limit?: number;
}

export interface StoreStats {
  readonly sources: number;
  readonly items: number;
  readonly articles: number;
  readonly entities: number;
  readonly relations: number;
  readonly facts: number;
}

/** A fault that `check` found: what, where, how many. */
export interface StoreFault {
  readonly what: string;
  readonly count: number;
}

/**
 * Keeps what was read, item by item. Every method that writes is one transaction: after a crash at any moment the store
 * holds either all of it or nothing.
 */
export interface Store {
  /** All sources, by path. */
  sources(): readonly SourceRecord[];
  source(path: string): SourceRecord | null;
  /** The items of a source, in order. */
  items(path: string): readonly ItemRecord[];
  /** Puts a source in the place of what was known of it before. */
  put(source: SourceRecord, items: readonly ItemRecord[]): void;
  /** Paths of the sources that hold an article. */
  sourcesOf(articleId: string): readonly string[];
  /** Takes a source out with all that was read from it; false where it is not known. */
  remove(path: string): boolean;
  /** Everything that was read, by path and order in the file. */
  extractions(): Iterable<Extraction>;
  /** Replaces the computed view: entities, and for each id that files use the id of the entity it belongs to. */
  putView(entities: readonly EntityView[], entityOf: ReadonlyMap<string, string>): void;
  entities(): readonly EntityView[];
  addRun(run: RunRecord): void;
  runs(): readonly RunRecord[];
  /** Names and sentences that hold a text, of two characters or more; simplified and traditional script alike. */
  search(text: string, options?: SearchOptions): readonly SearchHit[];
  stats(): StoreStats;
  /** Looks for damage; an empty list says that there is none. */
  check(): readonly StoreFault[];
  close(): void;
}
