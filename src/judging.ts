import type { Knowledge } from "./knowledge/tables.js";
import type { Extraction } from "./model/extraction.js";
import { foldName } from "./resolve/fold-name.js";
import type { LinkCluster, OpenQuestion } from "./resolve/link/cluster.js";
import { compareRecords } from "./resolve/link/compare.js";
import { linkRecords } from "./resolve/link/extraction-records.js";
import type { Comparison } from "./resolve/link/feature.js";
import { type BoundJudgement, bindJudgements, type Judgement } from "./resolve/link/judgement.js";
import { linkAll } from "./resolve/link/link-all.js";
import { lookupIn } from "./resolve/link/lookup.js";
import type { LinkRecord } from "./resolve/link/record.js";
import type { FactRow, Store } from "./store/port.js";
import { simplifyWords } from "./text/script.js";

// What people ask before they judge: which entities are meant, why they are one or two, and what nothing has decided.

/** A record with the first article that has it. */
interface Placed {
  readonly record: LinkRecord;
  readonly article: string;
}

/** Everything of a store as it is linked, ready for questions. */
export interface Linkage {
  readonly knowledge: Knowledge;
  readonly clusters: readonly LinkCluster[];
  readonly questions: readonly OpenQuestion[];
  readonly clusterOf: ReadonlyMap<string, LinkCluster>;
  readonly placed: ReadonlyMap<string, Placed>;
  readonly lookup: (selector: string) => readonly string[];
  readonly judgements: readonly BoundJudgement[];
}

/** Links all that a store holds, as a build does. */
export function linkageOf(store: Store, knowledge: Knowledge): Linkage {
  const extractions: Extraction[] = [];
  for (const extraction of store.extractions()) extractions.push(extraction);
  const records = extractions.map((extraction) => linkRecords(extraction, knowledge));
  const lookup = lookupIn(extractions, records);
  const { bound } = bindJudgements(store.judgements(), lookup);
  const { clusters, questions } = linkAll(records.flat(), { knowledge, judgements: bound });
  const placed = new Map<string, Placed>();
  extractions.forEach(({ entities }, file) => {
    entities.forEach(({ mentions }, index) => {
      const record = records[file]?.[index];
      const article = mentions.map((mention) => mention.article).sort()[0];
      const known = record === undefined ? undefined : placed.get(record.key)?.article;
      if (record !== undefined && article !== undefined && (known === undefined || article < known))
        placed.set(record.key, { record, article });
    });
  });
  const clusterOf = new Map(
    clusters.flatMap((cluster) => cluster.members.map((key) => [key, cluster] as const)),
  );
  return { knowledge, clusters, questions, clusterOf, placed, lookup, judgements: bound };
}

/** Digits of an article's id that are enough to know it by. */
const DIGITS = 8;

/** What a judgement calls an entity: its id in its files, with an article where that id has namesakes. */
export function selectorOf({ id, members }: LinkCluster, { clusters, placed }: Linkage): string {
  const own = members.flatMap((key) => placed.get(key) ?? []);
  const plain = id.replace(/@.*$/u, "");
  const namesakes = clusters.some((other) => other.id !== id && other.id.replace(/@.*$/u, "") === plain);
  const lead = own.find(({ record }) => record.id === plain) ?? own[0];
  if (lead === undefined || !namesakes) return plain;
  return `${lead.record.id}#${lead.article.slice(0, DIGITS)}`;
}

/** What a text means: a selector, or what it could mean. */
export type Found =
  | { readonly type: "one"; readonly selector: string }
  | { readonly type: "several"; readonly selectors: readonly string[] }
  | { readonly type: "none" };

/** Finds the entity that a person names: by id, by `id#article`, by a name as files have it, by an alias. */
export function findEntity(text: string, linkage: Linkage): Found {
  if (text.includes(":") && linkage.lookup(text).length > 0 && text.includes("#"))
    return { type: "one", selector: text };
  const byId = linkage.clusters.find(({ id }) => id === text);
  if (byId !== undefined) return { type: "one", selector: selectorOf(byId, linkage) };
  if (text.includes(":") && linkage.lookup(text).length > 0) return { type: "one", selector: text };
  const name = foldName(simplifyWords(text));
  const named = (at: (record: LinkRecord) => boolean): string[] => {
    const found = new Set<string>();
    for (const [key, { record }] of linkage.placed) {
      const cluster = linkage.clusterOf.get(key);
      if (cluster === undefined || !at(record)) continue;
      const selector = selectorOf(cluster, linkage);
      // A name that a file has by itself can be judged apart from the entity that it was linked to.
      found.add(selector.includes("#") ? selector : record.id);
    }
    return [...found].sort();
  };
  const own = named(({ names }) => names[0] === name);
  const selectors = own.length > 0 ? own : named(({ names }) => names.includes(name));
  if (selectors.length === 1) return { type: "one", selector: selectors[0] as string };
  return selectors.length === 0 ? { type: "none" } : { type: "several", selectors };
}

/** Why two entities are one or two. */
export interface MergeExplanation {
  readonly a: string;
  readonly b: string;
  readonly clusters: readonly [string | null, string | null];
  readonly together: boolean;
  /** Every pair of a record of the one and of the other, surest first. */
  readonly pairs: readonly {
    readonly a: LinkRecord;
    readonly b: LinkRecord;
    readonly comparison: Comparison | null;
  }[];
  /** The comparisons that joined what is one, in that order. */
  readonly chain: LinkCluster["merges"];
  readonly question: OpenQuestion | null;
  /** What people have said of the two. */
  readonly judgements: readonly BoundJudgement[];
}

const MOST_PAIRS = 5;

export function explainMerge(a: string, b: string, linkage: Linkage): MergeExplanation {
  const records = (selector: string): LinkRecord[] =>
    linkage.lookup(selector).flatMap((key) => linkage.placed.get(key)?.record ?? []);
  const [left, right] = [records(a), records(b)];
  const [own, other] = [left, right].map(([first]) => linkage.clusterOf.get(first?.key ?? "") ?? null) as [
    LinkCluster | null,
    LinkCluster | null,
  ];
  const pairs = left
    .flatMap((one) =>
      right.map((two) => ({ a: one, b: two, comparison: compareRecords(one, two, linkage.knowledge) })),
    )
    .sort((x, y) => (y.comparison?.score ?? -1e9) - (x.comparison?.score ?? -1e9))
    .slice(0, MOST_PAIRS);
  const ids = [own?.id, other?.id];
  const question =
    linkage.questions.find(
      (asked) => ids.includes(asked.a) && ids.includes(asked.b) && asked.a !== asked.b,
    ) ?? null;
  const keys = [left, right].map((side) => side.map(({ key }) => key)) as [string[], string[]];
  const about = (said: BoundJudgement): boolean =>
    [said.a, said.b].every((side) => side.some((key) => keys[0].includes(key) || keys[1].includes(key)));
  const together = own !== null && own === other;
  return {
    a,
    b,
    clusters: [own?.id ?? null, other?.id ?? null],
    together,
    pairs,
    chain: together ? (own?.merges ?? []) : [],
    question,
    judgements: linkage.judgements.filter(about),
  };
}

/** The merges that had least for them, and the open questions: what a person should look at first. */
export interface Review {
  readonly merges: readonly {
    readonly cluster: LinkCluster;
    readonly merge: LinkCluster["merges"][number];
  }[];
  readonly questions: readonly (OpenQuestion & { readonly selectors: readonly [string, string] })[];
}

/** Above this a merge needs no second look. */
const SURE = 3;

export function reviewOf(linkage: Linkage): Review {
  const byId = new Map(linkage.clusters.map((cluster) => [cluster.id, cluster]));
  const select = (id: string): string => {
    const cluster = byId.get(id);
    return cluster === undefined ? id : selectorOf(cluster, linkage);
  };
  return {
    merges: linkage.clusters
      .flatMap((cluster) => cluster.merges.map((merge) => ({ cluster, merge })))
      .filter(({ merge }) => merge.comparison.score < SURE)
      .sort(
        (x, y) =>
          x.merge.comparison.score - y.merge.comparison.score || (x.cluster.id < y.cluster.id ? -1 : 1),
      ),
    questions: linkage.questions
      .map((question) => ({ ...question, selectors: [select(question.a), select(question.b)] as const }))
      .sort((x, y) => y.pair.comparison.score - x.pair.comparison.score),
  };
}

/** All that a person could decide. */
export interface Doubts extends Review {
  /** Facts that the extractor was least sure of. */
  readonly facts: readonly FactRow[];
  /** Judgements about what is not there any more. */
  readonly unmatched: readonly Judgement[];
}

/** Below this a fact is worth a look. */
const UNSURE_FACT = 0.65;

export function doubtsOf(store: Store, knowledge: Knowledge): Doubts {
  const linkage = linkageOf(store, knowledge);
  const facts = store.facts().filter(({ confidence }) => confidence < UNSURE_FACT);
  return {
    ...reviewOf(linkage),
    facts: [...facts].sort((a, b) => a.confidence - b.confidence || (a.id < b.id ? -1 : 1)),
    unmatched: unmatchedJudgements(store.judgements(), linkage),
  };
}

/** The judgements of a store that match nothing any more among the entities. */
export function unmatchedJudgements(
  judgements: readonly Judgement[],
  { lookup }: Linkage,
): readonly Judgement[] {
  return bindJudgements(judgements, lookup).unmatched;
}
