import { compareText } from "../../base/ids.js";
import { Clusters } from "../cluster.js";
import { blockingKeys } from "./blocking.js";
import type { LinkResult } from "./cluster.js";
import { judgementKeys } from "./judgement.js";
import { type LinkOptions, linkBlock } from "./link-block.js";
import type { LinkRecord } from "./record.js";

/** Records in blocks: two records of different blocks can never be one entity. Sorted, whatever the order of the records. */
export function blocksOf(
  records: Iterable<LinkRecord>,
  { knowledge, judgements = [] }: LinkOptions,
): LinkRecord[][] {
  const extra = judgementKeys(judgements);
  const joined = new Clusters();
  const distinct = new Map<string, LinkRecord>();
  for (const record of records) {
    if (distinct.has(record.key)) continue;
    distinct.set(record.key, record);
    for (const key of [...blockingKeys(record, knowledge), ...(extra.get(record.key) ?? [])])
      joined.join(`r ${record.key}`, `k ${key}`);
  }
  const blocks = new Map<string, LinkRecord[]>();
  for (const record of distinct.values()) {
    const root = joined.find(`r ${record.key}`);
    const block = blocks.get(root);
    if (block === undefined) blocks.set(root, [record]);
    else block.push(record);
  }
  return [...blocks.values()];
}

/** All records to entities: block by block. */
export function linkAll(records: Iterable<LinkRecord>, options: LinkOptions): LinkResult {
  const results = blocksOf(records, options).map((block) => linkBlock(block, options));
  return {
    clusters: results.flatMap(({ clusters }) => clusters).sort((a, b) => compareText(a.id, b.id)),
    questions: results
      .flatMap(({ questions }) => questions)
      .sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b)),
  };
}
