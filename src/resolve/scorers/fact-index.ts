import type {
  ArticleRecord,
  EntityRecord,
  Evidence,
  Extraction,
  FactRecord,
} from "../../model/extraction.js";
import { factKey } from "../merge-facts.js";
import { type Numeral, numeralsOf } from "./numerals.js";

/** What was read from one file, as far as the scorer looks at it. */
export type Told = Pick<Extraction, "articles" | "entities" | "facts">;

/** A name at its place in the article. */
export interface Named {
  readonly id: string;
  readonly entity: EntityRecord;
  readonly rule: string;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** Facts that were read from the same words, and what these words hold. */
export interface Group {
  readonly facts: FactRecord[];
  /** Figures that no fact of the group has. */
  readonly unused: number;
  readonly numerals: readonly Numeral[];
}

/** One article: names and facts by where they stand. */
export interface ArticleIndex {
  readonly article: ArticleRecord;
  /** By sentence, in text order. */
  readonly names: readonly (readonly Named[])[];
  /** By id, in text order. */
  readonly byId: ReadonlyMap<string, readonly Named[]>;
  /** First sentence of the paragraph that a sentence stands in. */
  readonly opening: readonly number[];
  readonly facts: readonly FactRecord[];
}

/** Finds what stands around a fact. Everything is counted once, so that scoring stays linear in the facts. */
export class FactIndex {
  private readonly articles = new Map<string, ArticleIndex>();
  private readonly entities: ReadonlyMap<string, EntityRecord>;
  private readonly counts = new Map<string, number>();
  private readonly groups = new Map<string, FactRecord[]>();
  private readonly finished = new Map<string, Group>();
  private readonly wholes = new Map<string, number>();

  constructor(
    { articles, entities, facts }: Told,
    readonly text: string,
  ) {
    this.entities = new Map(entities.map((entity) => [entity.id, entity]));
    const names = namesByArticle(entities);
    const factsOf = new Map<string, FactRecord[]>();
    for (const fact of facts) {
      pushTo(factsOf, fact.evidence[0]?.article ?? "", fact);
      this.count(fact);
    }
    for (const article of articles) {
      this.articles.set(
        article.id,
        indexOf(article, names.get(article.id) ?? [], factsOf.get(article.id) ?? []),
      );
    }
  }

  private count(fact: FactRecord): void {
    const article = fact.evidence[0]?.article ?? "";
    for (const key of [`r${fact.reporter}`, `p${periodKey(fact)}`, ""]) this.add(`${article} ${key}`);
    this.add(factKey(fact));
    for (const at of fact.evidence) {
      pushTo(this.groups, spanKey(at), fact);
      pushTo(this.groups, sentenceKey(at), fact);
      this.add(`${spanKey(at)} ${figureKey(fact)}`);
    }
    if (isTotal(fact)) this.wholes.set(wholeKey(fact, fact.flow), fact.amount ?? 0);
  }

  private add(key: string): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  entity(id: string | null): EntityRecord | null {
    return id === null ? null : (this.entities.get(id) ?? null);
  }

  article(at: Evidence): ArticleIndex | null {
    return this.articles.get(at.article) ?? null;
  }

  /** Facts of the article that have this reporter, this period, or all. */
  inArticle(fact: FactRecord, what: "reporter" | "period" | "all"): number {
    const article = fact.evidence[0]?.article ?? "";
    const key = what === "reporter" ? `r${fact.reporter}` : what === "period" ? `p${periodKey(fact)}` : "";
    return this.counts.get(`${article} ${key}`) ?? 0;
  }

  /** Facts with the same key: more than one where figures contradict each other. */
  ofKey(fact: FactRecord): number {
    return this.counts.get(factKey(fact)) ?? 0;
  }

  /** Facts out of the same words with the same figures. */
  twins(fact: FactRecord, at: Evidence): number {
    return (this.counts.get(`${spanKey(at)} ${figureKey(fact)}`) ?? 1) - 1;
  }

  ofStatement(at: Evidence): Group {
    return this.group(spanKey(at), at.start, at.end);
  }

  ofSentence(at: Evidence): Group {
    const sentence = this.article(at)?.article.sentences[at.sentence];
    return this.group(sentenceKey(at), sentence?.start ?? at.start, sentence?.end ?? at.end);
  }

  private group(key: string, start: number, end: number): Group {
    const known = this.finished.get(key);
    if (known !== undefined) return known;
    const facts = this.groups.get(key) ?? [];
    const numerals = numeralsOf(this.text.slice(start, end)).filter(({ dated }) => !dated);
    const figures = new Set(
      facts.flatMap(({ amount, yoy, share }) => [amount, yoy, share]).map((v) => Math.abs(v ?? Number.NaN)),
    );
    const isUsed = ({ readings }: Numeral): boolean =>
      readings.some((v) => figures.has(v) || figures.has(Number(v.toPrecision(12))));
    const made = { facts, numerals, unused: numerals.filter((n) => !isUsed(n)).length };
    this.finished.set(key, made);
    return made;
  }

  /** All trade of the reporter in the same months and money, where the file tells it; null else. */
  wholeOf(fact: FactRecord): number | null {
    return this.wholes.get(wholeKey(fact, fact.flow)) ?? this.wholes.get(wholeKey(fact, "total")) ?? null;
  }
}

function indexOf(
  article: ArticleRecord,
  named: readonly Named[],
  facts: readonly FactRecord[],
): ArticleIndex {
  const names: Named[][] = article.sentences.map(() => []);
  const byId = new Map<string, Named[]>();
  for (const name of [...named].sort((a, b) => a.start - b.start || b.end - a.end)) {
    names[name.sentence]?.push(name);
    pushTo(byId, name.id, name);
  }
  let first = 0;
  const opening = article.sentences.map(({ paragraph }, i) => {
    if (article.sentences[first]?.paragraph !== paragraph) first = i;
    return first;
  });
  return { article, names, byId, opening, facts };
}

function namesByArticle(entities: readonly EntityRecord[]): Map<string, Named[]> {
  const names = new Map<string, Named[]>();
  for (const entity of entities) {
    for (const { article, rule, sentence, start, end } of entity.mentions) {
      pushTo(names, article, { id: entity.id, entity, rule, sentence, start, end });
    }
  }
  return names;
}

function pushTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

const spanKey = ({ article, start, end }: Evidence): string => `${article} ${start}-${end}`;
const sentenceKey = ({ article, sentence }: Evidence): string => `${article} #${sentence}`;
const periodKey = ({ period }: FactRecord): string => period?.join("/") ?? "none";
const figureKey = ({ amount, unit, yoy, share }: FactRecord): string => [amount, unit, yoy, share].join(" ");
const wholeKey = (fact: FactRecord, flow: string): string =>
  [fact.reporter, flow, periodKey(fact), fact.unit].join(" ");

function isTotal({ product, partner, segment, measure, amount }: FactRecord): boolean {
  return (product ?? partner ?? segment) === null && measure === "value" && amount !== null;
}
