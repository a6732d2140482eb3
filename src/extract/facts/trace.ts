import type { Chunk } from "./chunk.js";
import type { Link } from "./draft.js";
import type { Source } from "./frame.js";

/** How one statement was read. */
export interface StatementTrace {
  /** Its words. */
  readonly text: string;
  readonly link: Link;
  /** The values of its fields, and where each came from. */
  readonly fields: Readonly<Record<string, { readonly value: string; readonly from: Source }>>;
  /** Facts that it gave. */
  readonly facts: number;
  /** Why it gave none, or null. */
  readonly refused: string | null;
  /** What could not be placed, and why. */
  readonly notes: readonly string[];
}

/** How the facts of one sentence were read; `maotu explain` shows it. */
export interface FactTrace {
  readonly sentence: number;
  readonly chunks: readonly { readonly type: string; readonly text: string }[];
  readonly statements: readonly StatementTrace[];
}

/** A chunk as a reader of the trace wants to see it: its type with the part it plays. */
export function chunkLabel(chunk: Chunk): string {
  switch (chunk.type) {
    case "name":
      return chunk.stands === "free" ? chunk.dim : `${chunk.dim} (${chunk.stands})`;
    case "flow":
      return chunk.flows.join("+");
    case "figure":
      return chunk.role;
    case "mark":
      return chunk.mark;
    case "void":
      return `not used: ${chunk.why}`;
    default:
      return chunk.type;
  }
}
