import type { Extraction, FactRecord } from "../model/extraction.js";
import { ENTITY_KINDS, type EntityKind } from "../model/ontology.js";
import { countKeyed, type KeyedError, rulesOf, type Verdict } from "./count-keyed.js";
import type { Gold } from "./gold.js";
import { type Pairing, pairEntities } from "./pair-entities.js";
import { accountRules, type JudgedItem, type RuleAccount } from "./rule-accounts.js";
import { addTally, type Figures, newTally, type Tally, toFigures } from "./tally.js";

/** The five kinds that users come for. */
const PRIMARY: readonly EntityKind[] = ["company", "place", "official", "partner", "product"];

export interface ScoreError extends KeyedError {
  readonly file: string;
  /** What it is: an entity kind, `relation` or `fact`. */
  readonly what: string;
}

export interface Score {
  /** By row: each kind, the five primary kinds, all kinds, relations, fact keys, facts, facts with a figure. */
  readonly rows: Readonly<Record<string, Figures>>;
  readonly errors: readonly ScoreError[];
  readonly rules: Readonly<Record<string, RuleAccount>>;
  /** Everything that was predicted, with what became of it. */
  readonly judged: readonly JudgedItem[];
}

type Found = Pick<Extraction, "entities" | "relations" | "facts">;
const NOTHING: Found = { entities: [], relations: [], facts: [] };

/** Scores predictions against gold, summed over files; `predictionOf` finds a gold file's extraction, if there is one. */
export function scoreAll(golds: readonly Gold[], predictionOf: (file: string) => Found | undefined): Score {
  const kinds = new Map<EntityKind, Tally>(ENTITY_KINDS.map((kind) => [kind, newTally()]));
  const claims = {
    relations: newTally(),
    "fact keys": newTally(),
    facts: newTally(),
    "facts with a figure": newTally(),
  };
  const errors: ScoreError[] = [];
  const judged: JudgedItem[] = [];
  for (const gold of golds) {
    const scored = scoreFile(gold, predictionOf(gold.file) ?? NOTHING);
    for (const [kind, tally] of kinds) addTally(tally, scored.kinds.get(kind) ?? newTally());
    for (const name of Object.keys(claims) as (keyof typeof claims)[])
      addTally(claims[name], scored.claims[name]);
    errors.push(...scored.errors);
    judged.push(...scored.judged);
  }
  const sum = (wanted: readonly EntityKind[]): Tally => {
    const total = newTally();
    for (const kind of wanted) addTally(total, kinds.get(kind) ?? newTally());
    return total;
  };
  const tallies = {
    ...Object.fromEntries(kinds),
    "five primary kinds": sum(PRIMARY),
    "all kinds": sum(ENTITY_KINDS),
    ...claims,
  };
  return {
    rows: Object.fromEntries(Object.entries(tallies).map(([name, tally]) => [name, toFigures(tally)])),
    errors,
    rules: accountRules(judged),
    judged,
  };
}

function scoreFile(gold: Gold, found: Found) {
  const pairing = pairEntities(gold.entities, found.entities);
  const errors: ScoreError[] = [];
  const note = (what: string, list: readonly KeyedError[]): void => {
    errors.push(...list.map((error) => ({ file: gold.file, what, ...error })));
  };
  const kinds = new Map(ENTITY_KINDS.map((kind) => [kind, countKind(kind, { gold, found, pairing, note })]));
  const names = namesOf(gold, found, pairing);
  const relations = countRelations(gold, found, names);
  note("relation", relations.errors);
  const facts = countFacts(gold, found, names);
  note("fact", facts.errors);
  const judged = [
    ...judgeEntities(gold, found, pairing),
    ...judgeClaims("relation", relations.verdicts),
    ...judgeClaims("fact", facts.verdicts),
  ];
  return { kinds, claims: { relations: relations.tally, ...facts.tallies }, errors, judged };
}

function judgeEntities(gold: Gold, found: Found, { predictedToGold }: Pairing): JudgedItem[] {
  const optional = new Set(gold.entities.filter((entity) => entity.optional).map(({ id }) => id));
  return found.entities.map(({ id, kind, confidence, mentions }) => {
    const paired = predictedToGold.get(id);
    const verdict: Verdict = paired === undefined ? "wrong" : optional.has(paired) ? "optional" : "hit";
    return { what: kind, confidence, evidence: mentions, verdict };
  });
}

type Claim = Pick<FactRecord, "confidence" | "evidence">;

function judgeClaims(what: string, verdicts: readonly (readonly [Claim, Verdict])[]): JudgedItem[] {
  return verdicts.map(([{ confidence, evidence }, verdict]) => ({ what, confidence, evidence, verdict }));
}

interface KindCount {
  readonly gold: Gold;
  readonly found: Found;
  readonly pairing: Pairing;
  readonly note: (what: string, list: readonly KeyedError[]) => void;
}

function countKind(kind: EntityKind, { gold, found, pairing, note }: KindCount): Tally {
  const wanted = gold.entities.filter((entity) => entity.kind === kind && !entity.optional);
  const missed = wanted.filter(({ id }) => !pairing.goldToPredicted.has(id));
  const wrong = found.entities.filter(
    (entity) => entity.kind === kind && !pairing.predictedToGold.has(entity.id),
  );
  note(kind, [
    ...missed.map(({ names }) => ({
      verdict: "missed" as const,
      key: names[0] ?? "",
      evidence: "",
      rules: [],
    })),
    ...wrong.map(({ name, mentions }) => ({
      verdict: "wrong" as const,
      key: name,
      evidence: "",
      rules: rulesOf(mentions),
    })),
  ]);
  const hit = wanted.length - missed.length;
  return { hit, gold: wanted.length, predicted: hit + wrong.length };
}

interface Names {
  readonly gold: (id: string | null | undefined) => string;
  readonly found: (id: string | null) => string;
}

/** Names that make keys comparable: a paired entity is called as in gold, an unpaired one starts with "!". */
function namesOf(gold: Gold, found: Found, pairing: Pairing): Names {
  const goldNames = new Map(gold.entities.map(({ id, names }) => [id, names[0] ?? id]));
  const foundNames = new Map(found.entities.map(({ id, name }) => [id, name]));
  const goldName = (id: string | null | undefined): string =>
    id == null ? "∅" : (goldNames.get(id) ?? `?${id}`);
  return {
    gold: goldName,
    found: (id) => {
      const paired = id === null ? null : pairing.predictedToGold.get(id);
      return paired === undefined ? `!${foundNames.get(id ?? "") ?? id}` : goldName(paired);
    },
  };
}

function countRelations(gold: Gold, found: Found, names: Names) {
  const key = (type: string, source: string, target: string): string => `${type} ${source} → ${target}`;
  return countKeyed({
    gold: gold.relations,
    predicted: found.relations,
    goldKeys: ({ type, source, target }) => {
      const there = key(type, names.gold(source), names.gold(target));
      return type === "cooperates_with"
        ? [there, key(type, names.gold(target), names.gold(source))]
        : [there];
    },
    predictedKey: ({ type, source, target }) => key(type, names.found(source), names.found(target)),
    same: () => true,
  });
}

type GoldFact = Gold["facts"][number];

function countFacts(gold: Gold, found: Found, names: Names) {
  const compare = (
    wanted: readonly GoldFact[],
    predicted: readonly FactRecord[],
    same: (gold: GoldFact, predicted: FactRecord) => boolean,
  ) =>
    countKeyed({
      gold: wanted,
      predicted,
      goldKeys: (fact) => [factKey(fact, names.gold)],
      predictedKey: (fact) => factKey(fact, names.found),
      same,
    });
  const facts = compare(gold.facts, found.facts, sameFigures);
  const hasFigure = (fact: { readonly amount?: unknown; readonly yoy?: unknown }): boolean =>
    fact.amount != null || fact.yoy != null;
  return {
    tallies: {
      "fact keys": compare(gold.facts, found.facts, () => true).tally,
      facts: facts.tally,
      "facts with a figure": compare(gold.facts.filter(hasFigure), found.facts.filter(hasFigure), sameFigures)
        .tally,
    },
    errors: facts.errors,
    verdicts: facts.verdicts,
  };
}

function factKey<Id>(
  fact: {
    readonly reporter: Id;
    readonly flow: string;
    readonly product?: Id | null | undefined;
    readonly partner?: Id | null | undefined;
    readonly segment?: string | null | undefined;
    readonly period?: readonly string[] | null | undefined;
    readonly measure: string;
  },
  name: (id: Id | null) => string,
): string {
  const { reporter, flow, product = null, partner = null, segment, period, measure } = fact;
  const span = period?.join("..") ?? "∅";
  return `${name(reporter)} ${flow} ${name(product)} ⇄ ${name(partner)} [${segment ?? "∅"}] ${span} ${measure}`;
}

/** Gold that leaves a figure out does not ask for it. */
function sameFigures(gold: GoldFact, predicted: FactRecord): boolean {
  const amountRight =
    gold.amount == null ||
    (predicted.amount !== null &&
      isClose(gold.amount, predicted.amount) &&
      (gold.unit ?? null) === predicted.unit);
  return amountRight && (gold.yoy == null || (predicted.yoy !== null && isClose(gold.yoy, predicted.yoy)));
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b), 1);
}
