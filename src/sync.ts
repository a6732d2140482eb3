import { readFile, stat } from "node:fs/promises";
import { contentId } from "./base/ids.js";
import type { Issue } from "./base/issues.js";
import { MAX_BYTES } from "./corpus/decode.js";
import { readSource } from "./corpus/read-source.js";
import { extractorVersion } from "./extractor-version.js";
import type { Knowledge } from "./knowledge/tables.js";
import type { Segmenter } from "./model/token.js";
import { type SourceItem, tryExtract } from "./resolve/extract-item.js";
import type { Linker } from "./resolve/linker.js";
import type { Edit, ItemRecord, KeptItem, Store, ViewChange } from "./store/port.js";

/** A file by its path, or bytes that have a name only: standard input, a text in memory. */
export type Source = string | { readonly name: string; readonly bytes: Uint8Array };

export interface ReadingOptions {
  readonly knowledge: Knowledge;
  readonly linker: Linker;
  /** Called for when something has to be read: an unchanged store needs no segmenter. */
  readonly segmenter: () => Segmenter;
  /** Day of publication of every article, `YYYY-MM-DD`. */
  readonly date?: string;
}

export interface SyncOptions extends ReadingOptions {
  /** Take out what the store has and `sources` have not. */
  readonly prune?: boolean;
  /** Bring the view up to date with every change, where it is that of what is in the store. */
  readonly live?: boolean;
  /** The moment of the run, for the store's list of runs; nothing is noted without it, or where nothing has changed. */
  readonly at?: string;
  readonly onSource?: (path: string, change: Change) => void;
}

/** What became of one source. */
export type Change = "added" | "changed" | "unchanged" | "removed";

export interface SyncResult {
  readonly counts: Readonly<Record<Change, number>>;
  /** Of all given sources, also of those that are unchanged. */
  readonly issues: readonly Issue[];
  /** Given sources that hold at least one article. */
  readonly read: number;
  /** What live changes did to the view, one after the other. */
  readonly view: readonly ViewChange[];
}

/** So many sources are written in one transaction: more are not much faster, and are lost together when a run is killed. */
const BATCH = 20;

/**
 * Brings a store up to date with sources: new ones are read, changed ones replace what was read of them, unchanged ones are
 * passed over by their hash. Some sources are one transaction, so a run that is cut short loses only what it was doing, and the
 * next one goes on. Problems in the data are issues, never the end of a run.
 */
export async function syncSources(
  store: Store,
  sources: readonly Source[],
  options: SyncOptions,
): Promise<SyncResult> {
  const counts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  const issues: Issue[] = [];
  const edits = new Edits(store, options);
  let read = 0;
  const note = (path: string, change: Change): void => {
    counts[change]++;
    options.onSource?.(path, change);
  };
  for (const source of sources) {
    // What is read depends on what the store has of the source.
    if (edits.has(nameOf(source))) edits.finish();
    const { path, change, edit, found, holdsArticles } = await readEdit(store, source, options);
    issues.push(...found);
    if (holdsArticles) read++;
    if (edit !== null) edits.add(edit);
    if (change !== null) note(path, change);
  }
  if (options.prune === true) {
    const given = new Set(sources.map(nameOf));
    for (const { path } of store.sources()) {
      if (given.has(path)) continue;
      edits.add({ type: "remove", path });
      note(path, "removed");
    }
  }
  const view = edits.finish();
  const [added, removed] = [counts.added + counts.changed, counts.removed];
  if (options.at !== undefined && added + removed > 0)
    store.addRun({ at: options.at, extractor: extractorVersion(options.knowledge), added, removed });
  return { counts, issues, read, view };
}

/** Writes edits in batches. */
export class Edits {
  readonly #store: Store;
  readonly #options: Pick<SyncOptions, "live" | "linker">;
  readonly #view: ViewChange[] = [];
  #waiting: Edit[] = [];

  constructor(store: Store, options: Pick<SyncOptions, "live" | "linker">) {
    this.#store = store;
    this.#options = options;
  }

  /** Edits that are given together are written together. */
  add(...edits: readonly Edit[]): void {
    this.#waiting.push(...edits);
    if (this.#waiting.length >= BATCH) this.finish();
  }

  has(path: string): boolean {
    return this.#waiting.some((edit) => pathOf(edit) === path);
  }

  /** Writes what waits, and gives what all edits did to the view. */
  finish(): readonly ViewChange[] {
    const edits = this.#waiting;
    this.#waiting = [];
    if (edits.length === 0) return this.#view;
    const { live, linker } = this.#options;
    const change = live === true ? this.#store.change(edits, linker) : null;
    if (change === null) this.#store.apply(edits);
    else this.#view.push(change);
    return this.#view;
  }
}

function pathOf(edit: Edit): string | null {
  if (edit.type === "put") return edit.source.path;
  return edit.type === "remove" ? edit.path : null;
}

interface ReadEdit {
  readonly path: string;
  /** Null where the source cannot be read now: what is known of it stays. */
  readonly change: Change | null;
  readonly edit: Edit | null;
  readonly found: readonly Issue[];
  readonly holdsArticles: boolean;
}

async function readEdit(store: Store, source: Source, options: ReadingOptions): Promise<ReadEdit> {
  const path = nameOf(source);
  const settings = settingsOf(options);
  const bytes = await bytesOf(source);
  const hash = bytes === null ? null : contentId(settings, Buffer.from(bytes).toString("latin1"));
  const known = store.source(path);
  if (known !== null && known.hash === hash) {
    const holdsArticles = store.hasArticles(path);
    return { path, change: "unchanged", edit: null, found: known.issues, holdsArticles };
  }
  const { knowledge, date } = options;
  const reading = { media: knowledge.media, ...(date === undefined ? {} : { date }) };
  const { items, issues } = await readSource(bytes === null ? path : { name: path, bytes }, reading);
  const removed = new Set(store.removals());
  const kept = new Set(known === null ? [] : store.itemHashes(path));
  const fresh = items.map((item) => readItem(item, { ...options, removed, kept }));
  const found = [...issues, ...fresh.filter(isIssue)];
  const written = fresh.filter((item): item is ItemRecord | KeptItem => !isIssue(item));
  const holdsArticles = items.some(({ articles }) => articles.some(({ id }) => !removed.has(id)));
  // A file that cannot be opened now is not the same as one that is gone: what is known of it stays.
  if (hash === null) return { path, change: null, edit: null, found, holdsArticles };
  const edit: Edit = { type: "put", source: { path, hash, issues: found }, items: written };
  return { path, change: known === null ? "added" : "changed", edit, found, holdsArticles };
}

interface ItemOptions extends ReadingOptions {
  /** Ids of articles that were taken out. */
  readonly removed: ReadonlySet<string>;
  /** Hashes of what the store has of this source: a record that has not changed is not read again. */
  readonly kept: ReadonlySet<string>;
}

/** Reads one item without the articles that were taken out; what the store has already is only named. */
export function readItem(
  item: SourceItem,
  { removed, kept, ...options }: ItemOptions,
): ItemRecord | KeptItem | Issue {
  const { knowledge, linker, segmenter } = options;
  const { file, text, articles } = item;
  const left = articles.filter(({ id }) => !removed.has(id));
  const hash = contentId(settingsOf(options), file, text, JSON.stringify(left));
  if (kept.has(hash)) return { hash };
  const extraction = tryExtract({ file, text, articles: left }, { knowledge, segmenter: segmenter() });
  if ("code" in extraction) return extraction;
  const links = linker.recordsOf(extraction).map((record) => ({ record, keys: linker.keysOf(record) }));
  return { hash, text, articles, extraction, links };
}

function isIssue(item: ItemRecord | KeptItem | Issue): item is Issue {
  return "code" in item;
}

/** Everything but the text that decides what is read. */
function settingsOf({ knowledge, date }: ReadingOptions): string {
  return `${extractorVersion(knowledge)} ${date ?? ""}`;
}

function nameOf(source: Source): string {
  return typeof source === "string" ? source : source.name;
}

/** The bytes of a source; null where it cannot be read or is too large, which `readSource` then says. */
async function bytesOf(source: Source): Promise<Uint8Array | null> {
  if (typeof source !== "string") return source.bytes;
  try {
    const { size } = await stat(source);
    return size > MAX_BYTES ? null : await readFile(source);
  } catch {
    return null;
  }
}
