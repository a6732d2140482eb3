import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeGexf } from "./export/gexf.js";
import { writeGraphJson } from "./export/json.js";
import { writeExtractions } from "./export/jsonl.js";
import { writeViewerHtml } from "./export/viewer-html.js";
import { writeFileAtomic } from "./export/write-file.js";
import { sourceOf } from "./graph/graph-source.js";
import type { Extraction } from "./model/extraction.js";
import type { GraphJson } from "./model/graph-view.js";

/** What a build writes down. */
export interface Outputs {
  readonly graph: GraphJson;
  readonly extractions: readonly Extraction[];
}

export interface OutputOptions {
  /** Folder to write to; it is made if it is not there. */
  readonly out: string;
  /** The built viewer page; by default the one in this package, and no viewer.html if there is none. */
  readonly viewerTemplate?: string;
  readonly onWritten?: (path: string, done: number, total: number) => void;
}

/** Writes the files of a build, each whole or not at all, and gives their paths. */
export async function writeOutputs(
  { graph, extractions }: Outputs,
  { out, viewerTemplate, onWritten = () => {} }: OutputOptions,
): Promise<readonly string[]> {
  const template = viewerTemplate ?? (await readViewerTemplate());
  const source = sourceOf(graph);
  const outputs: [string, () => Iterable<string> | Promise<Iterable<string>>][] = [
    ["graph.json", () => writeGraphJson(source)],
    // The same nodes and edges as graph.json; Gephi filters the weak ones by their kind.
    ["maotu.gexf", () => writeGexf(source)],
    ["extractions.jsonl", () => writeExtractions(extractions)],
  ];
  if (template !== null)
    outputs.push(["viewer.html", async () => [await writeViewerHtml({ graph, template })]]);
  const written: string[] = [];
  for (const [name, pieces] of outputs) {
    const path = join(out, name);
    await writeFileAtomic(path, await pieces());
    written.push(path);
    onWritten(path, written.length, outputs.length);
  }
  return written;
}

/** The viewer that `npm run build:viewer` made, from `dist` and from `src` alike; null where it was not built. */
async function readViewerTemplate(): Promise<string | null> {
  const path = fileURLToPath(new URL("../dist/viewer/index.html", import.meta.url));
  const built = await stat(path).catch(() => null);
  return built === null ? null : readFile(path, "utf8");
}
