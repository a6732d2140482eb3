import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Issue } from "./base/issues.js";
import { findFiles } from "./corpus/files.js";
import { readSource } from "./corpus/read-source.js";
import { readKnowledge } from "./knowledge/read-knowledge.js";
import type { Knowledge } from "./knowledge/tables.js";
import { graphOf, putWholeView } from "./linked.js";
import type { Extraction } from "./model/extraction.js";
import type { GraphJson } from "./model/graph-view.js";
import type { Segmenter } from "./model/token.js";
import { writeOutputs } from "./outputs.js";
import { tryExtract } from "./resolve/extract-item.js";
import { keepCertain, type LeftOut, MIN_CONFIDENCE } from "./resolve/keep-certain.js";
import type { Judgement } from "./resolve/link/judgement.js";
import { linkerOf } from "./resolve/linker.js";
import { sharedSegmenter } from "./shared-segmenter.js";
import { openStore, removeStore, STORE_FILE } from "./store/open-store.js";
import { type Source, type SyncResult, syncSources } from "./sync.js";

export type { Source } from "./sync.js";

/** How far a run is; `file` is the one just done. */
export interface Progress {
  readonly stage: "reading" | "graph" | "writing";
  readonly done: number;
  readonly total: number;
  readonly file?: string;
}

export interface ExtractOptions {
  /** Day of publication of every article, `YYYY-MM-DD`; found in the text by default. */
  readonly date?: string;
  /** What the extractor knows; the package's own tables by default. */
  readonly knowledge?: Knowledge;
  readonly segmenter?: Segmenter;
  /** What the extractor is less sure of is left out, 0 to 1; 0.5 by default, 0 keeps everything. */
  readonly minConfidence?: number;
  /** What people have decided of entities and claims; a store's own judgements are used without being given. */
  readonly judgements?: readonly Judgement[];
}

/** What one source gave: an extraction a file, or one a record of a JSONL file. */
export interface SourceResult {
  readonly name: string;
  readonly extractions: readonly Extraction[];
  readonly issues: readonly Issue[];
}

/** Reads sources one after the other. What is wrong with one of them is an issue of its result, never the end of the run. */
export async function* extractSources(
  sources: Iterable<Source>,
  options: ExtractOptions = {},
): AsyncGenerator<SourceResult> {
  const knowledge = options.knowledge ?? readKnowledge();
  const segmenter = options.segmenter ?? sharedSegmenter(knowledge);
  const { minConfidence = MIN_CONFIDENCE } = options;
  const reading = { media: knowledge.media, ...(options.date === undefined ? {} : { date: options.date }) };
  for (const source of sources) {
    const { items, issues } = await readSource(source, reading);
    const extractions: Extraction[] = [];
    const failures: Issue[] = [];
    for (const item of items) {
      const result = tryExtract(item, { knowledge, segmenter });
      if ("code" in result) failures.push(result);
      else extractions.push(result);
    }
    const name = typeof source === "string" ? source : source.name;
    const { kept } = keepCertain(extractions, minConfidence);
    yield { name, extractions: kept, issues: [...issues, ...failures] };
  }
}

export interface GraphRequest extends ExtractOptions {
  /** Files and folders. */
  readonly paths?: readonly string[];
  /** Sources beside the paths. */
  readonly sources?: readonly Source[];
  readonly onProgress?: (progress: Progress) => void;
}

export interface GraphResult {
  readonly graph: GraphJson;
  /** As read from each file, entities of different files with one id where they are the same. */
  readonly extractions: readonly Extraction[];
  readonly issues: readonly Issue[];
  /** What the threshold of confidence left out, and the threshold. */
  readonly leftOut: LeftOut;
  readonly minConfidence: number;
  /** Sources that gave at least one article, and all that were looked at. */
  readonly read: number;
  readonly files: number;
}

/** Articles to graph, in memory: find, read, extract, merge, link, lay out. */
export async function makeGraph(request: GraphRequest): Promise<GraphResult> {
  const { onProgress = () => {} } = request;
  const knowledge = request.knowledge ?? readKnowledge();
  const found = await findFiles(request.paths ?? []);
  const sources = [...found.files, ...(request.sources ?? [])];
  const issues = [...found.issues];
  const extractions: Extraction[] = [];
  let done = 0;
  let read = 0;
  onProgress({ stage: "reading", done, total: sources.length });
  // One file may be sure of what another is not, so the threshold comes after all have been read.
  for await (const result of extractSources(sources, { ...request, knowledge, minConfidence: 0 })) {
    extractions.push(...result.extractions);
    issues.push(...result.issues);
    if (result.extractions.some(({ articles }) => articles.length > 0)) read++;
    onProgress({ stage: "reading", done: ++done, total: sources.length, file: result.name });
  }
  onProgress({ stage: "graph", done: 0, total: 1 });
  const linked = graphOf(extractions, { ...request, knowledge });
  onProgress({ stage: "graph", done: 1, total: 1 });
  return { ...linked, issues, read, files: sources.length };
}

export interface BuildRequest extends GraphRequest {
  /** Folder to write to; it is made if it is not there. */
  readonly out: string;
  /** File of the store; `maotu.db` in the folder by default. */
  readonly store?: string;
  /** Take out of the store what the paths and sources no longer have. */
  readonly prune?: boolean;
  /** The moment of the build, as ISO 8601, for the store's list of runs. */
  readonly at?: string;
  /** The built viewer page; by default the one in this package, and no viewer.html if there is none. */
  readonly viewerTemplate?: string;
}

export interface BuildResult extends GraphResult {
  /** What became of the sources: read for the first time, read again, passed over, taken out. */
  readonly changes: SyncResult["counts"];
  /** File of the store. */
  readonly store: string;
  /** Paths of the files written; empty if no article was read. */
  readonly written: readonly string[];
  /** Judgements that speak of nothing that is there any more. */
  readonly unmatched: readonly Judgement[];
}

/**
 * The whole job: brings the store up to date with the articles, then writes `graph.json`, `maotu.gexf`, `viewer.html` and
 * `extractions.jsonl` of everything in it. Writes no graph if there is no article. Rejects only for what ends a run: an output
 * folder that cannot be written, a store that cannot be opened, broken knowledge.
 */
export async function buildFromPaths(request: BuildRequest): Promise<BuildResult> {
  const { onProgress = () => {}, out } = request;
  const knowledge = request.knowledge ?? readKnowledge();
  const found = await findFiles(request.paths ?? []);
  const sources = [...found.files, ...(request.sources ?? [])];
  const path = request.store ?? join(out, STORE_FILE);
  const isNew = !existsSync(path);
  const store = openStore(path);
  const linker = linkerOf(knowledge);
  let empty = true;
  try {
    let done = 0;
    onProgress({ stage: "reading", done, total: sources.length });
    const synced = await syncSources(store, sources, {
      ...request,
      // A path that is not there today must not empty the store.
      prune: request.prune === true && found.issues.length === 0,
      knowledge,
      linker,
      segmenter: () => request.segmenter ?? sharedSegmenter(knowledge),
      onSource: (file, change) => {
        if (change !== "removed") done++;
        onProgress({ stage: "reading", done, total: sources.length, file });
      },
    });
    const issues = [...found.issues, ...synced.issues];
    onProgress({ stage: "graph", done: 0, total: 1 });
    const linked = putWholeView(store, (extractions) => {
      empty = extractions.every(({ articles }) => articles.length === 0);
      return graphOf(extractions, { ...request, knowledge, judgements: store.judgements() });
    });
    onProgress({ stage: "graph", done: 1, total: 1 });
    const result = { ...linked, issues, read: synced.read, files: sources.length, changes: synced.counts };
    const onWritten = (file: string, at: number, total: number): void =>
      onProgress({ stage: "writing", done: at, total, file });
    const written = isNew && empty ? [] : await writeOutputs(linked, { ...request, onWritten });
    // Questions are answered from the files as long as they are those of the store beside them.
    if (dirname(resolve(path)) === resolve(out)) store.markWritten();
    return { ...result, store: path, written };
  } finally {
    store.close();
    // A run that found nothing leaves nothing behind.
    if (isNew && empty) removeStore(path);
  }
}
