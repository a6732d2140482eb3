import { compareText } from "../../base/ids.js";
import type { Knowledge } from "../../knowledge/tables.js";
import { agglomerate, type ComparedPair } from "./agglomerate.js";
import { blockingKeys } from "./blocking.js";
import { type LinkResult, type OpenQuestion, toClusters } from "./cluster.js";
import { compareRecords } from "./compare.js";
import { CERTAIN, type Comparison, feature, weigh } from "./feature.js";
import { type BoundJudgement, namingOf } from "./judgement.js";
import type { LinkRecord } from "./record.js";
import { joinTwins, keptAlone } from "./twins.js";

export interface LinkOptions {
  readonly knowledge: Knowledge;
  readonly judgements?: readonly BoundJudgement[];
}

/**
 * Makes entities of the records of whole blocks: a pure function of the set of records, in any order. Records are compared
 * where they share a blocking key; what people have judged counts as certain.
 */
export function linkBlock(
  given: readonly LinkRecord[],
  { knowledge, judgements = [] }: LinkOptions,
): LinkResult {
  const records = new Map(given.map((record) => [record.key, record]));
  const alone = keptAlone(judgements);
  const twins = joinTwins([...records.values()], { knowledge, alone });
  const nodeOf = new Map(
    twins.flatMap(({ record, members }) => members.map((key) => [key, record.key] as const)),
  );
  const membersOf = new Map(twins.map(({ record, members }) => [record.key, members]));
  const pairs = new Map<string, ComparedPair>();
  const add = (a: string, b: string, comparison: Comparison): void => {
    const [first, second] = a < b ? [a, b] : [b, a];
    pairs.set(`${first} ${second}`, { a: first, b: second, comparison });
  };
  for (const [a, b] of sharedKeys(
    twins.map(({ record }) => record),
    knowledge,
  )) {
    const comparison = compareRecords(a, b, knowledge);
    if (comparison !== null) add(a.key, b.key, comparison);
  }
  for (const judged of judgements)
    for (const [a, b] of judgedPairs(judged, nodeOf)) add(a, b, judgedAs(judged));
  const { groups, merges, refusals } = agglomerate([...membersOf.keys()], [...pairs.values()]);
  const members = groups.map((group) =>
    group.flatMap((node) => membersOf.get(node) ?? []).map((key) => records.get(key) as LinkRecord),
  );
  const drafts = toClusters(members, { knowledge, naming: namingOf(judgements) });
  const groupOf = new Map(
    drafts.flatMap(({ cluster }) => cluster.members.map((key) => [key, cluster.id] as const)),
  );
  const mergesOf = new Map<string, ComparedPair[]>();
  for (const merge of merges) {
    const id = groupOf.get(merge.a) ?? "";
    mergesOf.set(id, [...(mergesOf.get(id) ?? []), merge]);
  }
  return {
    clusters: drafts
      .map(({ cluster }) => ({ ...cluster, merges: mergesOf.get(cluster.id) ?? [] }))
      .sort((a, b) => compareText(a.id, b.id)),
    questions: questionsOf(refusals, groupOf),
  };
}

/** One question a pair of entities: the one that most speaks for. */
function questionsOf(refusals: LinkRefusals, groupOf: ReadonlyMap<string, string>): OpenQuestion[] {
  const questions = new Map<string, OpenQuestion>();
  for (const refusal of refusals) {
    const [a = "", b = ""] = [groupOf.get(refusal.pair.a) ?? "", groupOf.get(refusal.pair.b) ?? ""].sort(
      compareText,
    );
    const known = questions.get(`${a} ${b}`);
    if (known === undefined || known.pair.comparison.score < refusal.pair.comparison.score)
      questions.set(`${a} ${b}`, { ...refusal, a, b });
  }
  return [...questions.values()].sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}
type LinkRefusals = ReturnType<typeof agglomerate>["refusals"];

/** Pairs of records with a common key, each once. */
function* sharedKeys(
  records: readonly LinkRecord[],
  knowledge: Knowledge,
): Iterable<readonly [LinkRecord, LinkRecord]> {
  const byKey = new Map<string, number[]>();
  records.forEach((record, index) => {
    for (const key of blockingKeys(record, knowledge)) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [index]);
      else list.push(index);
    }
  });
  const seen = new Set<number>();
  for (const list of byKey.values()) {
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        const [a, b] = [list[i] as number, list[j] as number];
        const pair = a * records.length + b;
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [records[a] as LinkRecord, records[b] as LinkRecord];
      }
    }
  }
}

function judgedPairs(
  { verdict, a, b }: BoundJudgement,
  nodeOf: ReadonlyMap<string, string>,
): [string, string][] {
  if (verdict !== "same" && verdict !== "different") return [];
  const here = (keys: readonly string[]): string[] => [
    ...new Set(keys.flatMap((key) => nodeOf.get(key) ?? [])),
  ];
  const [left, right] = [here(a), here(b)];
  // All that is called the same is one; of a refusal every pair counts.
  if (verdict === "different")
    return left.flatMap((one) => right.map((other): [string, string] => [one, other]));
  const all = [...new Set([...left, ...right])].sort(compareText);
  return all.slice(1).map((key) => [all[0] as string, key]);
}

function judgedAs({ verdict, reason }: BoundJudgement): Comparison {
  return weigh([
    verdict === "same"
      ? feature("judged-same", CERTAIN * 10, reason)
      : feature("judged-different", -CERTAIN * 10, reason),
  ]);
}
