import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Issue } from "./base/issues.js";
import { findFiles } from "./corpus/files.js";
import { readSource } from "./corpus/read-source.js";
import { writeGexf } from "./export/gexf.js";
import { writeGraphJson } from "./export/json.js";
import { writeExtractions } from "./export/jsonl.js";
import { writeViewerHtml } from "./export/viewer-html.js";
import { writeFileAtomic } from "./export/write-file.js";
import { userDictionary } from "./extract/user-dictionary.js";
import { buildGraph } from "./graph/build.js";
import { assignCommunities } from "./graph/communities.js";
import { toGraphJson } from "./graph/graph-json.js";
import { layoutGraph } from "./graph/layout.js";
import { readKnowledge } from "./knowledge/read-knowledge.js";
import type { Knowledge } from "./knowledge/tables.js";
import type { Extraction } from "./model/extraction.js";
import type { GraphJson } from "./model/graph-view.js";
import type { Segmenter } from "./model/token.js";
import { extractItem, type SourceItem } from "./resolve/extract-item.js";
import { keepCertain, type LeftOut, MIN_CONFIDENCE } from "./resolve/keep-certain.js";
import { mergeExtractions } from "./resolve/merge.js";
import { openSegmenter } from "./text/segmenter.js";

/** A file by its path, or bytes that have a name only: standard input, a text in memory. */
export type Source = string | { readonly name: string; readonly bytes: Uint8Array };

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
  /** What the extractor is less sure of is left out, 0 to 1; 0.6 by default, 0 keeps everything. */
  readonly minConfidence?: number;
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
  const segmenter = options.segmenter ?? openSegmenter(userDictionary(knowledge));
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

function tryExtract(item: SourceItem, context: Parameters<typeof extractItem>[1]): Extraction | Issue {
  try {
    return extractItem(item, context);
  } catch (error) {
    // Whatever a rule trips over in one text, the others must still be read; the cause is shown to the user.
    const cause = error instanceof Error ? error.message : String(error);
    return { code: "extraction-failed", severity: "error", where: item.file, details: { cause } };
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
  const merged = mergeExtractions(extractions, knowledge);
  const { minConfidence = MIN_CONFIDENCE } = request;
  const { kept, leftOut } = keepCertain(merged, minConfidence);
  const graph = buildGraph(kept, knowledge);
  layoutGraph(graph);
  assignCommunities(graph);
  onProgress({ stage: "graph", done: 1, total: 1 });
  return {
    graph: toGraphJson(graph),
    extractions: kept,
    issues,
    leftOut,
    minConfidence,
    read,
    files: sources.length,
  };
}

export interface BuildRequest extends GraphRequest {
  /** Folder to write to; it is made if it is not there. */
  readonly out: string;
  /** The built viewer page; by default the one in this package, and no viewer.html if there is none. */
  readonly viewerTemplate?: string;
}

export interface BuildResult extends GraphResult {
  /** Paths of the files written; empty if no article was read. */
  readonly written: readonly string[];
}

/**
 * The whole job: articles in, `graph.json`, `maotu.gexf`, `viewer.html` and `extractions.jsonl` out. Writes nothing if no
 * article was read. Rejects only for what ends a run: an output folder that cannot be written, broken knowledge.
 */
export async function buildFromPaths(request: BuildRequest): Promise<BuildResult> {
  const result = await makeGraph(request);
  if (result.read === 0) return { ...result, written: [] };
  const { graph, extractions } = result;
  const template = request.viewerTemplate ?? (await readViewerTemplate());
  const outputs: [string, () => Iterable<string> | Promise<Iterable<string>>][] = [
    ["graph.json", () => writeGraphJson(graph)],
    // The same nodes and edges as graph.json; Gephi filters the weak ones by their kind.
    ["maotu.gexf", () => writeGexf(graph, { coMentions: true })],
    ["extractions.jsonl", () => writeExtractions(extractions)],
  ];
  if (template !== null)
    outputs.push(["viewer.html", async () => [await writeViewerHtml({ graph, template })]]);
  const written: string[] = [];
  for (const [name, pieces] of outputs) {
    const path = join(request.out, name);
    await writeFileAtomic(path, await pieces());
    written.push(path);
    request.onProgress?.({ stage: "writing", done: written.length, total: outputs.length, file: path });
  }
  return { ...result, written };
}

/** The viewer that `npm run build:viewer` made, from `dist` and from `src` alike; null where it was not built. */
async function readViewerTemplate(): Promise<string | null> {
  const path = fileURLToPath(new URL("../dist/viewer/index.html", import.meta.url));
  const built = await stat(path).catch(() => null);
  return built === null ? null : readFile(path, "utf8");
}
