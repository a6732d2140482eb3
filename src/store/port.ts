import type { Issue } from "../base/issues.js";
import type { Article } from "../model/article.js";
import type { ArticleRecord, EntityRecord, Extraction } from "../model/extraction.js";
import type { EdgeAttributes, FactView, GraphJson } from "../model/graph-view.js";
import type { EdgeType } from "../model/ontology.js";
import type { LinkCluster, OpenQuestion } from "../resolve/link/cluster.js";
import type { Judgement } from "../resolve/link/judgement.js";
import type { LinkRecord } from "../resolve/link/record.js";
import type { Linker } from "../resolve/linker.js";

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
  /** The articles that were found in the text, also those that were taken out and are not in the extraction. */
  readonly articles: readonly Article[];
  readonly extraction: Extraction;
  /** What linking sees of each entity of the extraction, in their order. */
  readonly links: readonly LinkEntry[];
}

/** An item that is to stay as it is in its source, by its hash. */
export type KeptItem = Pick<ItemRecord, "hash">;

/** A record with its keys: see `Linker`. */
export interface LinkEntry {
  readonly record: LinkRecord;
  readonly keys: readonly string[];
}

/** An entity of the view, computed over all items. */
export interface EntityView {
  readonly entity: Pick<EntityRecord, "id" | "kind" | "name" | "aliases" | "attrs" | "confidence">;
  /** Distinct articles that name it. */
  readonly support: number;
  readonly x: number;
  readonly y: number;
  readonly community: number;
}

/** An edge of the view; those that only say that two names share a sentence are not kept. */
export interface EdgeRow extends Pick<EdgeAttributes, "weight" | "confidence" | "titles" | "seen"> {
  readonly key: string;
  readonly etype: EdgeType;
  readonly source: string;
  readonly target: string;
}

/** A fact of the view, without the places that say it. */
export type FactRow = Omit<FactView, "evidence">;

/** The view as a whole build computes it. */
export interface WholeView {
  readonly graph: GraphJson;
  readonly clusters: readonly LinkCluster[];
  readonly questions: readonly OpenQuestion[];
  readonly minConfidence: number;
}

/** A change of the store: a source to put in or to take out, or an article that stays out. */
export type Edit =
  | {
      readonly type: "put";
      readonly source: SourceRecord;
      readonly items: readonly (ItemRecord | KeptItem)[];
    }
  | { readonly type: "remove"; readonly path: string }
  /** An article that is to stay out of whatever source holds it, or no longer; its items are put in beside. */
  | { readonly type: "removal"; readonly article: string; readonly removed: boolean }
  /** What somebody has decided; one that is kept already stays as it is. */
  | { readonly type: "judge"; readonly judgement: Judgement }
  /** A judgement that is taken back, by its number. */
  | { readonly type: "undo"; readonly judgement: number };

/** What a change did to the view. */
export interface ViewChange {
  /** Ids of entities that are new, that are gone, and of others of which something is told that was not told before. */
  readonly entities: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly string[];
  };
  /** Facts that are new, with those that contradict them. */
  readonly facts: { readonly added: readonly FactRow[]; readonly removed: number };
}

/** A judgement with the number that it is taken back by. */
export interface KeptJudgement extends Judgement {
  readonly id: number;
}

/** A record of linking with the first article that has it, by id. */
export interface PlacedRecord {
  readonly record: LinkRecord;
  readonly article: string;
}

/** A comparison that made two records one. */
export interface EntityMerge {
  /** Id of the entity. */
  readonly entity: string;
  readonly merge: LinkCluster["merges"][number];
}

/** The records of linking and what they were linked to. Records are named by their keys. */
export interface LinkStore {
  /** The records that an entity of a judgement means: `official:张伟`, or of one article `official:张伟#4f1c20ab`. */
  lookup(selector: string): readonly string[];
  /** The records of an entity of the view. */
  ofEntity(id: string): readonly string[];
  /** The entity that a record belongs to; null where there is no view. */
  entityOf(key: string): string | null;
  /** Entities of the view that files give one id, by that id. */
  namesakes(id: string): readonly string[];
  /** Entities of the view that have a name or an alias. */
  named(name: string): readonly string[];
  /** The records that have a key of linking; see `Linker`. */
  sharing(key: string): readonly string[];
  /** Records, each with an article. */
  placed(keys: readonly string[]): readonly PlacedRecord[];
  /** Records and all that may be one with them, in a fresh view. */
  around(keys: readonly string[], linker: Linker): readonly PlacedRecord[];
  /** The merges of the view that a person should look at. */
  weakMerges(): readonly EntityMerge[];
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
  /** The view as a graph, with everything that a `graph.json` holds; null where there is no view of what is in the store. */
  graph(): GraphJson | null;
  /** Another text after every transaction that wrote, whoever made it. */
  revision(): string;
  /** Notes that the files of a build beside the store are those of what is in it now. */
  markWritten(): void;
  /** The hashes of the items of a source, in order. */
  itemHashes(path: string): readonly string[];
  /** Whether anything was read from a source. */
  hasArticles(path: string): boolean;
  /** Edits sources in one transaction; the view is not that of what is in the store any more. */
  apply(edits: readonly Edit[]): void;
  /** Puts a source in the place of what was known of it before. */
  put(source: SourceRecord, items: readonly (ItemRecord | KeptItem)[]): void;
  /** Paths of the sources that hold an article, also where it was taken out. */
  sourcesOf(articleId: string): readonly string[];
  /** Takes a source out with all that was read from it; false where it is not known. */
  remove(path: string): boolean;
  /** Everything that was read, by path and order in the file. */
  extractions(): Iterable<Extraction>;
  /** All records of linking, each once. */
  linkRecords(): readonly LinkRecord[];
  /**
   * Edits sources and brings the view up to date where they touch it. Null where the view is not that of what is in the store
   * (nobody has put one, or `apply`, `put` or `remove` came after it): then nothing is done.
   */
  change(edits: readonly Edit[], linker: Linker): ViewChange | null;
  /**
   * Replaces the view, which is then that of what is in the store until the next `apply`, `put` or `remove`. Does nothing and gives
   * false where a revision is given and the store has gone on since.
   */
  putView(view: WholeView, revision?: string): boolean;
  /** Whether the view is that of what is in the store. */
  isViewFresh(): boolean;
  /** The threshold of confidence that the view was computed with; null where there is no view. */
  viewConfidence(): number | null;
  /** Entities of which nothing decides whether they are one. */
  questions(): readonly OpenQuestion[];
  entities(): readonly EntityView[];
  entity(id: string): EntityView | null;
  fact(id: string): FactRow | null;
  edges(): readonly EdgeRow[];
  facts(): readonly FactRow[];
  /** Ids of articles that were taken out and stay out. */
  removals(): readonly string[];
  /** What people have decided, in the order in which they did. */
  judgements(): readonly KeptJudgement[];
  /** Judgements that speak of nothing that is there, as the view has it. */
  unmatchedJudgements(): readonly KeptJudgement[];
  /** Whether there is something that a rejection of this would leave out: `fact:` or `edge:` and digits, or an entity by its id. */
  rejects(subject: string): boolean;
  /** What linking sees of names. */
  readonly links: LinkStore;
  addRun(run: RunRecord): void;
  runs(): readonly RunRecord[];
  /** Names and sentences that hold a text, of two characters or more; simplified and traditional script alike. */
  search(text: string, options?: SearchOptions): readonly SearchHit[];
  stats(): StoreStats;
  /** Looks for damage; an empty list says that there is none. */
  check(): readonly StoreFault[];
  close(): void;
}
