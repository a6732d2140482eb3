import { z } from "zod";

/** An entity as errors and lists name it. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** A question that has no answer, as programs read it: the same on every face. */
export interface Problem {
  readonly code: "ambiguous-name" | "unknown-name" | "unknown-id" | "bad-cursor" | "bad-options";
  readonly message: string;
  readonly candidates?: readonly Candidate[];
}

/** A name that several entities have; `candidates` lists them, best known first. */
export class AmbiguousName extends Error {
  override readonly name = "AmbiguousName";
  constructor(
    readonly text: string,
    readonly candidates: readonly Candidate[],
  ) {
    super(`"${text}" names ${candidates.length} entities: ${listed(candidates)}; ask with a kind or an id`);
  }
}

/** A name or id that no entity has; `candidates` are the nearest names there are. */
export class UnknownName extends Error {
  override readonly name = "UnknownName";
  constructor(
    readonly text: string,
    readonly candidates: readonly Candidate[],
  ) {
    const near = candidates.length === 0 ? "" : `; near names: ${listed(candidates)}`;
    super(`no entity is called "${text}"${near}`);
  }
}

/** An id that no article, edge, fact or entity has. */
export class UnknownId extends Error {
  override readonly name = "UnknownId";
  constructor(readonly id: string) {
    super(`nothing has the id "${id}"; ids are those that answers show`);
  }
}

/** A cursor that was made for another question or another graph. */
export class BadCursor extends Error {
  override readonly name = "BadCursor";
  constructor() {
    super("this cursor belongs to another question or another graph; ask again without it");
  }
}

/** A graph file that is missing or is not what `maotu build` writes. */
export class GraphFileError extends Error {
  override readonly name = "GraphFileError";
}

/** What a program is told about a question that was refused; null for errors that are none of these. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof AmbiguousName)
    return { code: "ambiguous-name", message: error.message, candidates: error.candidates };
  if (error instanceof UnknownName)
    return { code: "unknown-name", message: error.message, candidates: error.candidates };
  if (error instanceof UnknownId) return { code: "unknown-id", message: error.message };
  if (error instanceof BadCursor) return { code: "bad-cursor", message: error.message };
  if (error instanceof z.ZodError) {
    const said = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
    return { code: "bad-options", message: said };
  }
  return null;
}

function listed(candidates: readonly Candidate[]): string {
  return candidates.map(({ name, kind, id }) => `${name} (${kind}, ${id})`).join(", ");
}
