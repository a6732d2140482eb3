import type { Knowledge } from "../knowledge/tables.js";
import type { Extraction } from "../model/extraction.js";
import { blockingKeys } from "./link/blocking.js";
import type { LinkCluster } from "./link/cluster.js";
import { linkRecords } from "./link/extraction-records.js";
import type { BoundJudgement } from "./link/judgement.js";
import { linkBlock } from "./link/link-block.js";
import type { LinkRecord } from "./link/record.js";

/** How entities of different files are linked, in pieces that a store can call for a part of what it has. */
export interface Linker {
  /** One record an entity of the extraction, in their order. */
  recordsOf(extraction: Extraction): readonly LinkRecord[];
  /** Two records can be one entity only if a chain of records that share keys joins them. */
  keysOf(record: LinkRecord): readonly string[];
  /** Links the records of whole blocks: all that a chain of shared keys joins to one of them. */
  link(records: readonly LinkRecord[]): readonly LinkCluster[];
}

/** The linker of some knowledge and of what people have judged. */
export function linkerOf(knowledge: Knowledge, judgements: readonly BoundJudgement[] = []): Linker {
  return {
    recordsOf: (extraction) => linkRecords(extraction, knowledge),
    keysOf: (record) => blockingKeys(record, knowledge),
    link: (records) => linkBlock(records, { knowledge, judgements }).clusters,
  };
}
