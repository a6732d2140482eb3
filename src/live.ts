import { normalize } from "node:path";
import type { Issue } from "./base/issues.js";
import { findFiles } from "./corpus/files.js";
import { type LiveRequest, type LiveResult, refreshView, type Tools, withStore } from "./live-store.js";
import type { Edit, ItemRecord, KeptItem, Store } from "./store/port.js";
import { Edits, readItem, type Source, type SyncResult, syncSources } from "./sync.js";

// Changes of a store without a whole build: the view is brought up to date where they touch it, and no file is written.

export interface AddRequest extends LiveRequest {
  /** Files and folders. */
  readonly paths?: readonly string[];
  readonly sources?: readonly Source[];
  /** Day of publication of every article, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Take out what the store has and is not given. */
  readonly prune?: boolean;
  /** The moment of the run, as ISO 8601, for the store's list of runs. */
  readonly at?: string;
  readonly onSource?: (path: string) => void;
}

export interface AddResult extends LiveResult {
  readonly changes: SyncResult["counts"];
  readonly read: number;
}

/** Reads new and changed sources into a store and brings its view up to date where they touch it. */
export async function addToStore(request: AddRequest): Promise<AddResult> {
  const found = await findFiles(request.paths ?? []);
  const sources = [...found.files, ...(request.sources ?? [])];
  return withStore(request, async (store, tools) => {
    const { counts, issues, read, view } = await syncSources(store, sources, {
      ...tools,
      ...(request.date === undefined ? {} : { date: request.date }),
      ...(request.at === undefined ? {} : { at: request.at }),
      // A path that is not there today must not empty the store.
      prune: request.prune === true && found.issues.length === 0,
      live: true,
      onSource: (path) => request.onSource?.(path),
    });
    const rebuilt = refreshView(store, tools.knowledge);
    return {
      changes: counts,
      read,
      view: rebuilt ? null : view,
      issues: [...found.issues, ...issues],
      unmatched: store.unmatchedJudgements(),
    };
  });
}

export interface RemoveRequest extends LiveRequest {
  /** Paths of sources as the store has them, or ids of articles. */
  readonly names: readonly string[];
}

/**
 * Takes sources out of a store, or single articles, which stay out until they are restored. Looks everything up first: where one
 * name is unknown, nothing is taken out and `unknown` names it.
 */
export function removeFromStore(
  request: RemoveRequest,
): Promise<LiveResult & { readonly unknown: readonly string[] }> {
  return withStore(request, async (store, tools) => {
    const found = request.names.map((name) => lookUp(store, name));
    const unknown = request.names.filter((_name, index) => found[index] === null);
    if (unknown.length > 0) return { unknown, view: [], issues: [], unmatched: [] };
    const edits = new Edits(store, { ...tools, live: true });
    const issues: Issue[] = [];
    for (const target of found) {
      if (target === null) continue;
      if (target.type === "source") edits.add({ type: "remove", path: target.path });
      else issues.push(...setRemoved(store, { article: target.id, removed: true }, { ...tools, edits }));
    }
    const view = edits.finish();
    return {
      unknown,
      view: refreshView(store, tools.knowledge) ? null : view,
      issues,
      unmatched: store.unmatchedJudgements(),
    };
  });
}

/** Brings back articles that were taken out; `unknown` are the ids that no removal has. */
export function restoreToStore(
  request: RemoveRequest,
): Promise<LiveResult & { readonly unknown: readonly string[] }> {
  return withStore(request, async (store, tools) => {
    const removals = new Set(store.removals());
    const unknown = request.names.filter((id) => !removals.has(id));
    if (unknown.length > 0) return { unknown, view: [], issues: [], unmatched: [] };
    const edits = new Edits(store, { ...tools, live: true });
    const issues: Issue[] = [];
    for (const article of request.names) {
      issues.push(...setRemoved(store, { article, removed: false }, { ...tools, edits }));
    }
    const view = edits.finish();
    return {
      unknown,
      view: refreshView(store, tools.knowledge) ? null : view,
      issues,
      unmatched: store.unmatchedJudgements(),
    };
  });
}

type Target =
  | { readonly type: "source"; readonly path: string }
  | { readonly type: "article"; readonly id: string };

function lookUp(store: Store, name: string): Target | null {
  const path = [name, normalize(name)].find((each) => store.source(each) !== null);
  if (path !== undefined) return { type: "source", path };
  return store.sourcesOf(name).length > 0 ? { type: "article", id: name } : null;
}

/**
 * Takes an article out or brings it back: the items that hold it are read again from the text that the store has of them. What is
 * left of a page is read as if the article had never stood on it.
 */
function setRemoved(
  store: Store,
  { article, removed }: { readonly article: string; readonly removed: boolean },
  { edits, ...tools }: Tools & { readonly edits: Edits },
): readonly Issue[] {
  // What is read depends on what has been taken out before.
  edits.finish();
  const out = new Set(store.removals());
  if (removed) out.add(article);
  else out.delete(article);
  const issues: Issue[] = [];
  const together: Edit[] = [{ type: "removal", article, removed }];
  for (const path of store.sourcesOf(article)) {
    const source = store.source(path);
    if (source === null) continue;
    const items: (ItemRecord | KeptItem)[] = [];
    for (const { hash, text, articles, extraction } of store.items(path)) {
      const held = articles.some(({ id }) => id === article);
      const { file } = extraction;
      const read = held
        ? readItem({ file, text, articles }, { ...tools, removed: out, kept: new Set() })
        : { hash };
      if ("code" in read) issues.push(read);
      else items.push(read);
    }
    together.push({ type: "put", source, items });
  }
  edits.add(...together);
  edits.finish();
  return issues;
}
