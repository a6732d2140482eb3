import type { GraphJson } from "../model/graph-view.js";
import { type GexfOptions, writeGexf } from "./gexf.js";
import { writeGraphJson } from "./json.js";
import { writeRows } from "./jsonl.js";

export type ExportOptions = GexfOptions;

/** A format that a graph can be written in. */
export interface Exporter {
  readonly name: string;
  /** What it is for, as help texts say it. */
  readonly zh: string;
  readonly en: string;
  readonly write: (graph: GraphJson, options: ExportOptions) => Iterable<string>;
}

export const EXPORTERS: readonly Exporter[] = [
  { name: "gexf", zh: "Gephi、Gephi Lite、networkx", en: "Gephi, Gephi Lite, networkx", write: writeGexf },
  { name: "json", zh: "graphology、查看器", en: "graphology, the viewer", write: writeGraphJson },
  { name: "jsonl", zh: "逐行处理的程序", en: "programs that read line by line", write: writeRows },
];
