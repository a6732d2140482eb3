import type { ArticleView, Dataset, FactView, GraphNode } from "./dataset.js";
import { fold } from "./fold.js";
import { formatPeriod } from "./format-period.js";
import { compareText } from "./order.js";
import { asPinyin, matchPinyin, type Reading, readName } from "./pinyin.js";

/** What was found: an entity by a name, a trade fact by the names in it, or a sentence by its words. */
export type Hit =
  | {
      readonly type: "node";
      readonly node: GraphNode;
      /** The alias that was found, null where the name itself was. */
      readonly alias: string | null;
    }
  | { readonly type: "fact"; readonly fact: FactView }
  | { readonly type: "sentence"; readonly article: ArticleView; readonly sentence: number };

export interface HitGroup {
  /** A kind of entity, or `fact` or `sentence`. */
  readonly kind: string;
  readonly count: number;
  /** The best of them, at most the limit asked for. */
  readonly hits: readonly Hit[];
}

/**
 * Finds entities by any part of a name or alias, however script, width and case are written, and by pinyin; trade facts
 * and sentences by words that all occur in them. Kinds of entities come first, that of the best hit before all.
 */
export type Search = (query: string, limitPerKind: number) => readonly HitGroup[];

interface Entry {
  readonly node: GraphNode;
  /** The folded name first, then the folded aliases. */
  readonly names: readonly string[];
  readings?: readonly Reading[];
}

interface Ranked {
  readonly node: GraphNode;
  readonly alias: string | null;
  /** 0 the whole name, 1 its beginning, 2 inside; aliases rank half a step lower, pinyin three steps. */
  readonly rank: number;
}

/** Texts shorter than this are not looked for in sentences: every second one would match. */
const LEAST = 2;

/** Prepares the search over a graph; what only sentences and facts need is prepared when first asked for. */
export function buildSearch(data: Dataset): Search {
  const entries = data.nodes.map((node): Entry => ({ node, names: [node.label, ...node.aliases].map(fold) }));
  const kindRank = new Map(data.kinds.map((kind, index) => [kind.id, index]));
  let texts: Texts | undefined;
  return (query, limit) => {
    const wanted = fold(query);
    if (wanted === "") return [];
    const groups = groupNodes(rankNodes(entries, wanted), kindRank, limit);
    if ([...wanted].length < LEAST) return groups;
    texts ??= readTexts(data);
    const words = query.trim().split(/\s+/u).map(fold);
    return [
      ...groups,
      ...group("fact", find(texts.facts, words), limit, (fact) => ({ type: "fact" as const, fact })),
      ...group("sentence", find(texts.sentences, words), limit, (place) => ({
        type: "sentence" as const,
        ...place,
      })),
    ];
  };
}

function rankNodes(entries: readonly Entry[], wanted: string): readonly Ranked[] {
  const letters = asPinyin(wanted);
  return (
    entries
      .map((entry) => match(entry, wanted) ?? (letters === null ? null : matchRead(entry, letters)))
      .filter((hit) => hit !== null)
      // Nodes come in the order of their support, which a stable sort keeps among equals.
      .sort((a, b) => a.rank - b.rank)
  );
}

function groupNodes(
  found: readonly Ranked[],
  kindRank: ReadonlyMap<string, number>,
  limit: number,
): readonly HitGroup[] {
  const groups = new Map<string, Ranked[]>();
  for (const hit of found) {
    const known = groups.get(hit.node.kind);
    if (known) known.push(hit);
    else groups.set(hit.node.kind, [hit]);
  }
  return [...groups]
    .map(([kind, hits]) => ({ kind, count: hits.length, hits }))
    .sort(
      ({ kind: a, hits: [x] }, { kind: b, hits: [y] }) =>
        (x?.rank ?? 0) - (y?.rank ?? 0) ||
        (y?.node.support ?? 0) - (x?.node.support ?? 0) ||
        (kindRank.get(a) ?? 0) - (kindRank.get(b) ?? 0),
    )
    .map(({ kind, count, hits }) => ({
      kind,
      count,
      hits: hits.slice(0, limit).map(({ node, alias }) => ({ type: "node" as const, node, alias })),
    }));
}

function match({ node, names }: Entry, wanted: string): Ranked | null {
  let best: Ranked | null = null;
  for (const [index, name] of names.entries()) {
    const at = name.indexOf(wanted);
    if (at < 0) continue;
    const rank = (at > 0 ? 2 : name.length > wanted.length ? 1 : 0) + (index === 0 ? 0 : 0.5);
    if (best === null || rank < best.rank) best = { node, alias: aliasAt(node, index), rank };
  }
  return best;
}

function matchRead(entry: Entry, letters: string): Ranked | null {
  entry.readings ??= entry.names.map(readName);
  let best: Ranked | null = null;
  for (const [index, reading] of entry.readings.entries()) {
    const found = matchPinyin(reading, letters);
    if (!found) continue;
    const place = found.at > 0 ? 2 : found.toEnd ? 0 : 1;
    const rank = 3 + place + (index === 0 ? 0 : 0.5) + (found.cut > 0 ? 0.2 : 0);
    if (best === null || rank < best.rank)
      best = { node: entry.node, alias: aliasAt(entry.node, index), rank };
  }
  return best;
}

function aliasAt(node: GraphNode, index: number): string | null {
  return index === 0 ? null : (node.aliases[index - 1] ?? null);
}

interface Indexed<T> {
  readonly text: string;
  readonly item: T;
}

interface Texts {
  readonly facts: readonly Indexed<FactView>[];
  readonly sentences: readonly Indexed<{ readonly article: ArticleView; readonly sentence: number }>[];
}

const FLOWS = { export: "出口export", import: "进口import", total: "进出口total" } as const;

function readTexts(data: Dataset): Texts {
  const nameOf = (id: string | null) => {
    const node = id === null ? undefined : data.node(id);
    return node ? [node.label, ...node.aliases].join("\n") : "";
  };
  const newestFirst = [...data.attributes.articles].sort(
    (a, b) => compareText(b.date ?? "", a.date ?? "") || compareText(a.id, b.id),
  );
  return {
    facts: [...data.attributes.facts]
      .sort((a, b) => compareText(b.period?.[1] ?? "", a.period?.[1] ?? "") || compareText(a.id, b.id))
      .map((fact) => ({
        item: fact,
        text: [
          fold(nameOf(fact.reporter)),
          FLOWS[fact.flow],
          fold(nameOf(fact.product)),
          fold(nameOf(fact.partner)),
          fold(fact.segment ?? ""),
          fact.period ? wordsOfPeriod(fact.period) : "",
        ].join("\n"),
      })),
    sentences: newestFirst.flatMap((article) =>
      article.sentences.map(({ text }, sentence) => ({ item: { article, sentence }, text: fold(text) })),
    ),
  };
}

/** A period as it may be typed: by its months, and as it is written in both languages, with either dash. */
function wordsOfPeriod(period: readonly [string, string]): string {
  const written = [formatPeriod(period, "zh"), formatPeriod(period, "en")].map(fold).join("\n");
  const years = period.map((month) => `${month.slice(0, 4)}年`);
  return [...period, ...years, written, written.replaceAll("–", "-")].join("\n");
}

function find<T>(items: readonly Indexed<T>[], words: readonly string[]): readonly T[] {
  return items.filter(({ text }) => words.every((word) => text.includes(word))).map(({ item }) => item);
}

function group<T>(
  kind: string,
  found: readonly T[],
  limit: number,
  hitOf: (item: T) => Hit,
): readonly HitGroup[] {
  if (found.length === 0) return [];
  return [{ kind, count: found.length, hits: found.slice(0, limit).map(hitOf) }];
}
