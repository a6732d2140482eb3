/** An entity as errors and lists name it. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
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

/** A graph file that is missing or is not what `maotu build` writes. */
export class GraphFileError extends Error {
  override readonly name = "GraphFileError";
}

function listed(candidates: readonly Candidate[]): string {
  return candidates.map(({ name, kind, id }) => `${name} (${kind}, ${id})`).join(", ");
}
