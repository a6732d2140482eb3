import type { EntityRecord, Extraction } from "../model/extraction.js";
import type { FactView } from "../model/graph-view.js";
import type { EntityKind } from "../model/ontology.js";
import { type ClusterLabels, occurrencesOf } from "./cluster-labels.js";

/** A corpus as it was linked. */
export interface LinkedCorpus {
  /** By name of the file; entities have the ids that they are linked to. */
  readonly extractions: ReadonlyMap<string, Extraction>;
  readonly texts: ReadonlyMap<string, string>;
  readonly facts: readonly FactView[];
  /** By article id the article that it reprints. */
  readonly reprintOf: ReadonlyMap<string, string>;
}

export interface ClusterScore {
  /** B-cubed over the labelled names that the extraction has found. */
  readonly entities: {
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
    readonly labelled: number;
    readonly found: number;
  };
  /** Pairs of files that are one article. */
  readonly reprints: Counts;
  /** Pairs of statements of one figure that are one fact, of other figures that contradict, and of revised ones. */
  readonly sameFact: Counts;
  readonly conflict: Counts;
  readonly revision: Counts;
  /** Labels that were split, and entities that hold several labels. */
  readonly errors: readonly string[];
}

export interface Counts {
  readonly right: number;
  readonly of: number;
}

/** A labelled name and the entity that was read there. */
interface Item {
  readonly label: string;
  readonly entity: string;
  readonly name: string;
}

const familyOf = (kind: EntityKind): EntityKind => (kind === "person" ? "official" : kind);

export function scoreClusters(labels: ClusterLabels, corpus: LinkedCorpus): ClusterScore {
  const labelled = labels.entities.flatMap(({ mentions }) => mentions).length;
  const items = itemsOf(labels, corpus);
  const { precision, recall } = bCubed(items);
  return {
    entities: {
      precision,
      recall,
      f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
      labelled,
      found: items.length,
    },
    reprints: countReprints(labels, corpus),
    ...countFacts(labels, corpus),
    errors: errorsOf(items),
  };
}

function itemsOf({ entities }: ClusterLabels, { extractions, texts }: LinkedCorpus): Item[] {
  const namesIn = new Map<string, Set<string>>();
  for (const { mentions } of entities)
    for (const [file, name] of mentions) namesIn.set(file, (namesIn.get(file) ?? new Set()).add(name));
  const placesIn = new Map(
    [...namesIn].map(([file, names]) => [file, occurrencesOf(texts.get(file) ?? "", names)]),
  );
  return entities.flatMap(({ label, kind, mentions }) =>
    mentions.flatMap(([file, name, nth]) => {
      const all = placesIn.get(file)?.get(name) ?? [];
      const starts = nth === undefined ? all : all.slice(nth - 1, nth);
      const read =
        extractions.get(file)?.entities.filter((each) => familyOf(each.kind) === familyOf(kind)) ?? [];
      const entity = starts
        .map((start) => entityAt(read, start, start + name.length))
        .find((id) => id !== null);
      return entity == null ? [] : [{ label, entity, name: `${name} (${file})` }];
    }),
  );
}

/** The entity with the mention that comes closest to a span; null where none touches it. */
function entityAt(entities: readonly EntityRecord[], start: number, end: number): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, mentions } of entities) {
    for (const mention of mentions) {
      if (mention.start >= end || mention.end <= start) continue;
      const off = Math.abs(mention.start - start) + Math.abs(mention.end - end);
      if (off < least) [best, least] = [id, off];
    }
  }
  return least <= 6 ? best : null;
}

function bCubed(items: readonly Item[]): { readonly precision: number; readonly recall: number } {
  if (items.length === 0) return { precision: 1, recall: 0 };
  const count = (of: (item: Item) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1);
    return counts;
  };
  const [labels, entities] = [count(({ label }) => label), count(({ entity }) => entity)];
  const both = count(({ label, entity }) => `${label} ${entity}`);
  const mean = (of: ReadonlyMap<string, number>, key: (item: Item) => string): number =>
    items.reduce(
      (sum, item) => sum + (both.get(`${item.label} ${item.entity}`) ?? 0) / (of.get(key(item)) ?? 1),
      0,
    ) / items.length;
  return { precision: mean(entities, ({ entity }) => entity), recall: mean(labels, ({ label }) => label) };
}

function errorsOf(items: readonly Item[]): string[] {
  const list = (of: (item: Item) => string, what: (item: Item) => string): string[] => {
    const groups = new Map<string, Map<string, string[]>>();
    for (const item of items) {
      const group = groups.get(of(item)) ?? new Map<string, string[]>();
      groups.set(of(item), group.set(what(item), [...(group.get(what(item)) ?? []), item.name]));
    }
    return [...groups]
      .filter(([, group]) => group.size > 1)
      .map(
        ([key, group]) =>
          `${key}: ${[...group].map(([id, names]) => `${id} ← ${names.join(", ")}`).join(" | ")}`,
      );
  };
  return [
    ...list(
      ({ label }) => label,
      ({ entity }) => entity,
    ).map((text) => `split ${text}`),
    ...list(
      ({ entity }) => entity,
      ({ label }) => label,
    ).map((text) => `joined ${text}`),
  ].sort();
}

/** Pairs of files: how many reprints were found, of all that there are and all that were taken for some. */
function countReprints({ reprints }: ClusterLabels, { extractions, reprintOf }: LinkedCorpus): Counts {
  const leads = [...extractions].map(([file, { articles }]) => {
    const id = articles[0]?.id ?? file;
    return [file, reprintOf.get(id) ?? id] as const;
  });
  let right = 0;
  let all = 0;
  leads.forEach(([a, leadA], index) => {
    for (const [b, leadB] of leads.slice(index + 1)) {
      const told = reprints.some((group) => group.includes(a) && group.includes(b));
      if (told && leadA === leadB) right++;
      if (told || leadA === leadB) all++;
    }
  });
  return { right, of: all };
}

/** Of statements that were read: how many of one figure are one fact, of two figures contradict or revise each other. */
function countFacts(
  { facts: told }: ClusterLabels,
  { extractions, texts, facts }: LinkedCorpus,
): Pick<ClusterScore, "sameFact" | "conflict" | "revision"> {
  const [sameFact, conflict, revision] = [0, 1, 2].map(() => ({ right: 0, of: 0 })) as [Tally, Tally, Tally];
  const readAt = (file: string, words: string, amount: number | null): FactView | undefined => {
    const start = texts.get(file)?.indexOf(words) ?? -1;
    const article = extractions.get(file)?.articles[0]?.id;
    return facts.find(
      (fact) =>
        (fact.amount === amount || fact.approx) &&
        fact.evidence.some(
          (at) => at.article === article && at.start < start + words.length && at.end > start,
        ),
    );
  };
  for (const { figures } of told) {
    const read = figures.map(({ amount, statements }) =>
      statements.flatMap(({ file, words }) => readAt(file, words, amount) ?? []),
    );
    for (const views of read) for (const view of views.slice(1)) note(sameFact, view.id === views[0]?.id);
    figures.forEach(({ revises }, index) => {
      for (const other of read.slice(0, index).flatMap((views) => views[0] ?? [])) {
        const own = read[index]?.[0];
        if (own === undefined) continue;
        if (revises === undefined)
          note(conflict, own.conflicts.includes(other.id) && other.revisedBy === undefined);
        else note(revision, other.revisedBy === own.id);
      }
    });
  }
  return { sameFact, conflict, revision };
}

interface Tally {
  right: number;
  of: number;
}

function note(tally: Tally, right: boolean): void {
  tally.of++;
  if (right) tally.right++;
}
