import type { GraphSource } from "../model/graph-source.js";
import type { CsvOptions } from "./csv.js";
import type { GexfOptions } from "./gexf.js";

export type ExportOptions = GexfOptions & CsvOptions;

/** One of the files that a format consists of. */
export interface NamedFile {
  readonly name: string;
  readonly write: () => Iterable<string | Uint8Array>;
}

/** A format that a graph can be written in. */
export interface Exporter {
  readonly name: string;
  /** What it is for, as help texts say it. */
  readonly zh: string;
  readonly en: string;
  /**
   * The files of the format: one without a folder, or several that belong into one. The libraries that a format needs are
   * loaded here.
   */
  readonly files: (source: GraphSource, options: ExportOptions) => Promise<readonly NamedFile[]>;
  /** Whether the format is several files, which need a folder. */
  readonly folder?: true;
  /** Whether the file is no text, so that a terminal is no place for it. */
  readonly binary?: true;
}
