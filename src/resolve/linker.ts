import type { Extraction } from "../model/extraction.js";
import type { EntityKind } from "../model/ontology.js";

/** What linking sees of one entity of one extraction; two entities of which it sees the same have one record. */
export interface LinkRecord {
  /** Hash of all that linking sees. */
  readonly key: string;
  /** Id in its file. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

/** Records that are one entity. */
export interface LinkCluster {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Keys of the records. */
  readonly members: readonly string[];
}

/** How entities of different files are linked, in pieces that a store can call for a part of what it has. */
export interface Linker {
  /** One record an entity of the extraction, in their order. */
  recordsOf(extraction: Extraction): readonly LinkRecord[];
  /** Two records can be one entity only if a chain of records that share keys joins them. */
  keysOf(record: LinkRecord): readonly string[];
  /** Links records; what is linked in two sets without a common key is what is linked in each of them. */
  link(records: readonly LinkRecord[]): readonly LinkCluster[];
}
