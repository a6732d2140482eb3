/** A fault in a knowledge table. The message names file and line, what was found and what to do; it is meant for the table's editor. */
export class KnowledgeError extends Error {
  override readonly name = "KnowledgeError";

  /** `where` is `knowledge/lexicon/units.tsv:14` or, for a whole file, the path alone. */
  constructor(where: string, what: string, options?: ErrorOptions) {
    super(`${where}: ${what}`, options);
  }
}
