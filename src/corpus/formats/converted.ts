import type { Issue } from "../../base/issues.js";
import type { KnownFields } from "../front-matter.js";

/** A file of another format as text. Offsets of what is read from it are into `text`, which a store keeps beside it. */
export interface ConvertedText {
  /** Null where nothing could be taken out; the issues say why. */
  readonly text: string | null;
  /** What the format itself tells: title, day, source, address. */
  readonly fields: KnownFields;
  readonly issues: readonly Issue[];
}

/** What a conversion may take. Each limit is met by an issue that names it, never by a run that hangs. */
export interface FormatLimits {
  /** Pages of a PDF; what comes after them is left out, with a warning. */
  readonly pages: number;
  /** Elements of an HTML page, or of a DOCX as HTML. */
  readonly elements: number;
  /** Bytes that a compressed file may unfold to. */
  readonly unfolded: number;
  /** Milliseconds; looked at between pages and steps, so that a single step may go over it. */
  readonly time: number;
}

export const FORMAT_LIMITS: FormatLimits = {
  pages: 300,
  elements: 100_000,
  unfolded: 100 * 1024 * 1024,
  time: 60_000,
};

/** A conversion that gave nothing, for one reason. */
export function refused(code: Issue["code"], where: string, details: Issue["details"] = {}): ConvertedText {
  return { text: null, fields: {}, issues: [{ code, severity: "error", where, details }] };
}

/** The first line of what a library says about a file it cannot read. */
export function causeOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return (words.split("\n")[0] ?? "").slice(0, 160);
}
