/** Problems in the data are values: a stage returns them beside what it could make, and a run goes on. */
export const ISSUE_CODES = [
  "path-missing",
  "path-unreadable",
  "nothing-readable",
  "file-empty",
  "file-binary",
  "file-too-large",
  "file-type-unknown",
  "file-encrypted",
  "format-broken",
  "format-too-large",
  "no-article",
  "pdf-no-text",
  "pages-left-out",
  "encoding-guessed",
  "encoding-broken",
  "no-chinese",
  "date-unknown",
  "date-estimated",
  "record-broken",
  "front-matter-broken",
  "extraction-failed",
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

export interface Issue {
  readonly code: IssueCode;
  /** `error`: the file gave nothing. `warning`: something was read, with this reservation. */
  readonly severity: "error" | "warning";
  /** File path, with `:line` where one is known. */
  readonly where: string;
  /** Values that the message names: sizes, limits, encodings, causes. */
  readonly details: Readonly<Record<string, string | number>>;
}
