import type { Knowledge } from "../knowledge/tables.js";
import type { Extraction } from "../model/extraction.js";
import { blockingKeys, nameKey } from "./link/blocking.js";
import type { LinkResult } from "./link/cluster.js";
import { compareRecords } from "./link/compare.js";
import { linkRecords } from "./link/extraction-records.js";
import type { BoundJudgement } from "./link/judgement.js";
import { linkBlock } from "./link/link-block.js";
import type { LinkRecord } from "./link/record.js";
import { joinTwins, keptAlone, type Twins } from "./link/twins.js";

/** How entities of different files are linked, in pieces that a store can call for a part of what it has. */
export interface Linker {
  /** One record an entity of the extraction, in their order. */
  recordsOf(extraction: Extraction): readonly LinkRecord[];
  /** Two records can be one entity only if a chain of records that share keys joins them. */
  keysOf(record: LinkRecord): readonly string[];
  /** The one of its keys that a record shares with all that are called like it. */
  nameKey(record: LinkRecord): string;
  /** Records that are one without a doubt, put together; `judgements` may keep some apart. */
  twins(records: readonly LinkRecord[], judgements: readonly BoundJudgement[]): readonly Twins[];
  /**
   * Whether something speaks for two records that share a key being one, however much speaks against it; twins are compared
   * together.
   */
  mayBeOne(a: LinkRecord, b: LinkRecord): boolean;
  /** Links records with all that may be one with any of them. */
  link(records: readonly LinkRecord[], judgements: readonly BoundJudgement[]): LinkResult;
}

/** The linker of some knowledge. */
export function linkerOf(knowledge: Knowledge): Linker {
  return {
    recordsOf: (extraction) => linkRecords(extraction, knowledge),
    keysOf: (record) => blockingKeys(record, knowledge),
    nameKey,
    twins: (records, bound) => joinTwins(records, { knowledge, alone: keptAlone(bound) }),
    mayBeOne: (a, b) => {
      const comparison = compareRecords(a, b, knowledge);
      return comparison !== null && comparison.verdict !== "different";
    },
    link: (records, bound) => linkBlock(records, { knowledge, judgements: bound }),
  };
}
