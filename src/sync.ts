import { readFile, stat } from "node:fs/promises";
import { contentId } from "./base/ids.js";
import type { Issue } from "./base/issues.js";
import { MAX_BYTES } from "./corpus/decode.js";
import { readSource } from "./corpus/read-source.js";
import { extractorVersion } from "./extractor-version.js";
import type { Knowledge } from "./knowledge/tables.js";
import type { Segmenter } from "./model/token.js";
import { type SourceItem, tryExtract } from "./resolve/extract-item.js";
import type { ItemRecord, Store } from "./store/port.js";

/** A file by its path, or bytes that have a name only: standard input, a text in memory. */
export type Source = string | { readonly name: string; readonly bytes: Uint8Array };

export interface SyncOptions {
  readonly knowledge: Knowledge;
  /** Called for when something has to be read: an unchanged store needs no segmenter. */
  readonly segmenter: () => Segmenter;
  /** Day of publication of every article, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Take out what the store has and `sources` have not. */
  readonly prune?: boolean;
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
}

/**
 * Brings a store up to date with sources: new ones are read, changed ones replace what was read of them, unchanged ones are
 * passed over by their hash. Each source is one transaction, so a run that is cut short loses only what it was doing, and the
 * next one goes on. Problems in the data are issues, never the end of a run.
 */
export async function syncSources(
  store: Store,
  sources: readonly Source[],
  options: SyncOptions,
): Promise<SyncResult> {
  const counts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  const issues: Issue[] = [];
  let read = 0;
  const settings = `${extractorVersion(options.knowledge)} ${options.date ?? ""}`;
  const note = (path: string, change: Change): void => {
    counts[change]++;
    options.onSource?.(path, change);
  };
  for (const source of sources) {
    const path = nameOf(source);
    const bytes = await bytesOf(source);
    const hash = bytes === null ? null : contentId(settings, Buffer.from(bytes).toString("latin1"));
    const known = store.source(path);
    if (known !== null && known.hash === hash) {
      issues.push(...known.issues);
      if (store.items(path).some(({ extraction }) => extraction.articles.length > 0)) read++;
      note(path, "unchanged");
      continue;
    }
    const fresh = await readItems(bytes === null ? path : { name: path, bytes }, {
      ...options,
      settings,
      known: known === null ? [] : store.items(path),
    });
    issues.push(...fresh.issues);
    if (fresh.items.some(({ extraction }) => extraction.articles.length > 0)) read++;
    // A file that cannot be opened now is not the same as one that is gone: what is known of it stays.
    if (hash === null) continue;
    store.put({ path, hash, issues: fresh.issues }, fresh.items);
    note(path, known === null ? "added" : "changed");
  }
  if (options.prune === true) {
    const given = new Set(sources.map(nameOf));
    for (const { path } of store.sources()) {
      if (given.has(path)) continue;
      store.remove(path);
      note(path, "removed");
    }
  }
  return { counts, issues, read };
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

interface Reading extends SyncOptions {
  readonly settings: string;
  /** What the store has of this source: a record that has not changed is not read again. */
  readonly known: readonly ItemRecord[];
}

async function readItems(
  source: Source,
  { knowledge, segmenter, date, settings, known }: Reading,
): Promise<{ readonly items: readonly ItemRecord[]; readonly issues: readonly Issue[] }> {
  const options = { media: knowledge.media, ...(date === undefined ? {} : { date }) };
  const { items, issues } = await readSource(source, options);
  const byHash = new Map(known.map((item) => [item.hash, item]));
  const records: ItemRecord[] = [];
  const failures: Issue[] = [];
  for (const item of items) {
    const hash = hashOf(item, settings);
    const unchanged = byHash.get(hash);
    if (unchanged !== undefined) {
      records.push(unchanged);
      continue;
    }
    const extraction = tryExtract(item, { knowledge, segmenter: segmenter() });
    if ("code" in extraction) failures.push(extraction);
    else records.push({ hash, text: item.text, extraction });
  }
  return { items: records, issues: [...issues, ...failures] };
}

/** Everything that the extraction of an item depends on. */
function hashOf({ file, text, articles }: SourceItem, settings: string): string {
  return contentId(settings, file, text, JSON.stringify(articles));
}
