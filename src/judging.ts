import { compareText } from "./base/ids.js";
import type { Knowledge } from "./knowledge/tables.js";
import { ENTITY_KINDS } from "./model/ontology.js";
import { foldName } from "./resolve/fold-name.js";
import type { LinkCluster, OpenQuestion } from "./resolve/link/cluster.js";
import { compareRecords } from "./resolve/link/compare.js";
import type { Comparison } from "./resolve/link/feature.js";
import { type BoundJudgement, bindJudgements, type Judgement } from "./resolve/link/judgement.js";
import { linkAll } from "./resolve/link/link-all.js";
import { plainId } from "./resolve/link/lookup.js";
import { familyOf, type LinkRecord } from "./resolve/link/record.js";
import { linkerOf } from "./resolve/linker.js";
import type { EntityMerge, FactRow, Store } from "./store/port.js";
import { simplifyWords } from "./text/script.js";

// What people ask before they judge: which entities are meant, why they are one or two, and what nothing has decided.

/** Digits of an article's id that are enough to know it by. */
const DIGITS = 8;

/** What a judgement calls an entity of the view: its id in its files, with an article where another entity has that id there. */
export function selectorOf(id: string, { links }: Store): string {
  const plain = id.replace(/@.*$/u, "");
  if (links.namesakes(plain).length < 2) return plain;
  const own = links.placed(links.ofEntity(id));
  const lead = own.find(({ record }) => plainId(record.id) === plainId(plain)) ?? own[0];
  return lead === undefined ? plain : `${lead.record.id}#${lead.article.slice(0, DIGITS)}`;
}

/** What a text means: a selector, or what it could mean. */
export type Found =
  | { readonly type: "one"; readonly selector: string }
  | { readonly type: "several"; readonly selectors: readonly string[] }
  | { readonly type: "none" };

/** Finds the entity that a person names: by id, by `id#article`, by a name as files have it, by an alias. Needs a fresh view. */
export function findEntity(text: string, store: Store): Found {
  const isSelector = store.links.lookup(text).length > 0;
  if (isSelector && text.includes("#")) return { type: "one", selector: text };
  if (store.links.ofEntity(text).length > 0) return { type: "one", selector: selectorOf(text, store) };
  if (isSelector) return { type: "one", selector: text };
  const name = foldName(simplifyWords(text));
  const families = new Set(ENTITY_KINDS.map(familyOf));
  const keys = [...families].flatMap((family) => store.links.sharing(`${family}:name:${name}`));
  const called = store.links.placed(keys).map(({ record }) => record);
  const selectors = new Set([
    ...selectorsOf(
      called.filter(({ names }) => names[0] === name),
      store,
    ),
  ]);
  if (selectors.size === 0)
    for (const selector of selectorsOf(
      called.filter(({ names }) => names.includes(name)),
      store,
    ))
      selectors.add(selector);
  if (selectors.size === 0) for (const id of store.links.named(text)) selectors.add(selectorOf(id, store));
  const [first] = selectors;
  if (first === undefined) return { type: "none" };
  return selectors.size === 1
    ? { type: "one", selector: first }
    : { type: "several", selectors: [...selectors].sort() };
}

/** What judgements call some records. A name that a file has by itself can be judged apart from the entity that it was linked to. */
function selectorsOf(records: readonly LinkRecord[], store: Store): string[] {
  const { links } = store;
  return records.map((record) => {
    const entity = links.namesakes(record.id).length < 2 ? undefined : links.entityOf(record.key);
    return entity === undefined || entity === null ? record.id : selectorOf(entity, store);
  });
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

/** Compares two entities, named by selectors, as they are linked among all that may be one with either of them. */
export function explainMerge(a: string, b: string, store: Store, knowledge: Knowledge): MergeExplanation {
  const { links } = store;
  const keys = [links.lookup(a), links.lookup(b)] as const;
  const records = new Map(
    links.around(keys.flat(), linkerOf(knowledge)).map(({ record }) => [record.key, record] as const),
  );
  const { bound } = bindJudgements(store.judgements(), (selector) => links.lookup(selector));
  const { clusters, questions } = linkAll(records.values(), { knowledge, judgements: bound });
  const [left, right] = [0, 1].map((side) => (keys[side] ?? []).flatMap((key) => records.get(key) ?? []));
  const clusterOf = (side: 0 | 1): LinkCluster | null =>
    clusters.find(({ members }) => members.includes(keys[side][0] ?? "")) ?? null;
  const [own, other] = [clusterOf(0), clusterOf(1)];
  const ids = [own?.id, other?.id];
  const together = own !== null && own === other;
  const isAbout = (said: BoundJudgement): boolean =>
    [said.a, said.b].every((side) => side.some((key) => keys.flat().includes(key)));
  return {
    a,
    b,
    clusters: [own?.id ?? null, other?.id ?? null],
    together,
    pairs: comparePairs(left ?? [], right ?? [], knowledge),
    chain: together ? (own?.merges ?? []) : [],
    question: questions.find((asked) => ids.includes(asked.a) && ids.includes(asked.b)) ?? null,
    judgements: bound.filter(isAbout),
  };
}

/** The pairs of two sides that have most to say for them. */
function comparePairs(
  left: readonly LinkRecord[],
  right: readonly LinkRecord[],
  knowledge: Knowledge,
): MergeExplanation["pairs"] {
  return left
    .flatMap((one) =>
      right.map((two) => ({ a: one, b: two, comparison: compareRecords(one, two, knowledge) })),
    )
    .sort((x, y) => (y.comparison?.score ?? -1e9) - (x.comparison?.score ?? -1e9))
    .slice(0, MOST_PAIRS);
}

/** All that a person could decide. */
export interface Doubts {
  /** The merges that had least for them, these first. */
  readonly merges: readonly EntityMerge[];
  /** What nothing has decided, with what judgements call the two. */
  readonly questions: readonly (OpenQuestion & { readonly selectors: readonly [string, string] })[];
  /** Facts that the extractor was least sure of. */
  readonly facts: readonly FactRow[];
  /** Judgements about what is not there any more. */
  readonly unmatched: readonly Judgement[];
}

/** Below this a fact is worth a look. */
const UNSURE_FACT = 0.65;

/** What a person should look at first. Needs a fresh view. */
export function doubtsOf(store: Store): Doubts {
  const facts = store.facts().filter(({ confidence }) => confidence < UNSURE_FACT);
  const score = ({ comparison }: EntityMerge["merge"]): number => comparison.score;
  return {
    merges: [...store.links.weakMerges()].sort(
      (x, y) => score(x.merge) - score(y.merge) || compareText(x.entity, y.entity),
    ),
    questions: store
      .questions()
      .map((question) => ({
        ...question,
        selectors: [selectorOf(question.a, store), selectorOf(question.b, store)] as const,
      }))
      .sort((x, y) => score(y.pair) - score(x.pair)),
    facts: facts.sort((a, b) => a.confidence - b.confidence || compareText(a.id, b.id)),
    unmatched: store.unmatchedJudgements(),
  };
}
