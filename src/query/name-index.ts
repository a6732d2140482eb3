import { createRequire } from "node:module";
import { compareText } from "../base/ids.js";
import type { EntityKind } from "../model/ontology.js";
import type { LoadedGraph, LoadedNode } from "./loaded-graph.js";
import { type PinyinMatcher, pinyinMatcher } from "./pinyin.js";
import { AmbiguousName, type Candidate, UnknownName } from "./query-errors.js";

export interface NameMatch {
  readonly node: LoadedNode;
  /** The name or alias that was met. */
  readonly matched: string;
  readonly how: How;
  /** 0 the name itself, 1 an alias, then beginnings, then parts of either, then what only sounds like it. */
  readonly rank: number;
}

/** What of an entity a text met. */
export const HOW = ["id", "name", "alias", "beginning", "part", "pinyin", "initials"] as const;
export type How = (typeof HOW)[number];

/** Finds entities by what people type. */
export interface NameIndex {
  /** Every entity with a name or alias that holds the text or sounds like it; best match first, then the best known. */
  search(text: string, kinds?: readonly EntityKind[]): readonly NameMatch[];
  /** The one entity meant by an id, a name or an alias. Throws AmbiguousName or UnknownName. */
  resolve(text: string, kinds?: readonly EntityKind[]): LoadedNode;
}

export function indexNames(graph: LoadedGraph): NameIndex {
  let made: NameTable | undefined;
  const names = (): NameTable => {
    made ??= makeTable(graph.nodes.values());
    return made;
  };

  const scan = (match: (entry: Entry) => NameMatch | undefined, kinds: readonly EntityKind[]): NameMatch[] =>
    names()
      .entries.filter(({ node }) => kinds.length === 0 || kinds.includes(node.kind))
      .flatMap((entry) => match(entry) ?? []);

  const search = (text: string, kinds: readonly EntityKind[] = []): readonly NameMatch[] => {
    const wanted = fold(text);
    const byId = graph.nodes.get(text);
    if (byId !== undefined) return [{ node: byId, matched: text, how: "id", rank: 0 }];
    if (wanted === "") return [];
    const found = scan((entry) => bestMatch(entry, wanted), kinds);
    const sounds = pinyinMatcher(text);
    if (sounds !== null) {
      const direct = new Set(found.map(({ node }) => node));
      found.push(...scan((entry) => (direct.has(entry.node) ? undefined : bestSound(entry, sounds)), kinds));
    }
    if (found.length > 0) return found.sort(compareMatches);
    // Names are simplified; the converter's tables load only when the text as typed finds nothing.
    const simplified = fold(toSimplified(text));
    return simplified === wanted
      ? []
      : scan((entry) => bestMatch(entry, simplified), kinds).sort(compareMatches);
  };

  const resolve = (text: string, kinds: readonly EntityKind[] = []): LoadedNode => {
    const byId = graph.nodes.get(text);
    if (byId !== undefined) return byId;
    const exact = exactMatches(names(), text, kinds);
    const [only, ...others] = exact;
    if (only !== undefined && others.length === 0) return only;
    if (only !== undefined) throw new AmbiguousName(text, exact.map(toCandidate));
    const matches = search(text, kinds);
    const near = matches.length > 0 ? matches.map(({ node }) => node) : nearest(names().entries, fold(text));
    throw new UnknownName(text, near.slice(0, 5).map(toCandidate));
  };

  return { search, resolve };
}

interface NameTable {
  readonly entries: readonly Entry[];
  /** Entities by a folded name; the alias of one may be the name of another. */
  readonly exact: ReadonlyMap<string, readonly { readonly node: LoadedNode; readonly isName: boolean }[]>;
}

interface Entry {
  readonly node: LoadedNode;
  readonly names: readonly FoldedName[];
}

function makeTable(nodes: Iterable<LoadedNode>): NameTable {
  const entries: Entry[] = [];
  const exact = new Map<string, { node: LoadedNode; isName: boolean }[]>();
  for (const node of nodes) {
    const names = [node.label, ...node.aliases].map((name) => ({ name, folded: fold(name) }));
    entries.push({ node, names });
    names.forEach(({ folded }, index) => {
      const known = exact.get(folded);
      if (known === undefined) exact.set(folded, [{ node, isName: index === 0 }]);
      else if (!known.some((other) => other.node === node)) known.push({ node, isName: index === 0 });
    });
  }
  return { entries, exact };
}

/** Those that have the text as their name, or else as an alias, best known first. */
function exactMatches({ exact }: NameTable, text: string, kinds: readonly EntityKind[]): LoadedNode[] {
  const found = (exact.get(fold(text)) ?? exact.get(fold(toSimplified(text))) ?? []).filter(
    ({ node }) => kinds.length === 0 || kinds.includes(node.kind),
  );
  const named = found.filter(({ isName }) => isName);
  return (named.length > 0 ? named : found).map(({ node }) => node).sort(compareNodes);
}

interface FoldedName {
  readonly name: string;
  readonly folded: string;
}

/** Width, case, blanks and quotation marks make no difference: “新三样” is found by 新三样. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s"“”'‘’「」『』《》·•]/gu, "")
    .toLowerCase();
}

function bestMatch({ node, names }: Entry, wanted: string): NameMatch | undefined {
  let best: NameMatch | undefined;
  for (const [index, { name, folded }] of names.entries()) {
    const at = folded.indexOf(wanted);
    if (at < 0) continue;
    const quality = folded.length === wanted.length ? 0 : at === 0 ? 2 : 4;
    const rank = quality + (index === 0 ? 0 : 1);
    if (best !== undefined && rank >= best.rank) continue;
    const whole = index === 0 ? "name" : "alias";
    best = { node, matched: name, rank, how: quality === 0 ? whole : at === 0 ? "beginning" : "part" };
  }
  return best;
}

function bestSound({ node, names }: Entry, sounds: PinyinMatcher): NameMatch | undefined {
  let best: NameMatch | undefined;
  for (const { name } of names) {
    const match = sounds(name);
    if (match !== null && (best === undefined || match.rank < best.rank)) {
      best = { node, matched: name, ...match };
    }
  }
  return best;
}

function compareMatches(a: NameMatch, b: NameMatch): number {
  return a.rank - b.rank || compareNodes(a.node, b.node);
}

function compareNodes(a: LoadedNode, b: LoadedNode): number {
  return b.support - a.support || compareText(a.label, b.label) || compareText(a.id, b.id);
}

/** Entities whose names share most characters with a text that no name holds: a slip of one character still helps. */
function nearest(entries: readonly Entry[], wanted: string): LoadedNode[] {
  const letters = new Set(wanted);
  const likeness = ({ folded }: FoldedName): number => {
    const other = new Set(folded);
    const shared = [...letters].filter((letter) => other.has(letter)).length;
    return shared / (letters.size + other.size - shared);
  };
  return entries
    .map(({ node, names }) => ({ node, score: Math.max(0, ...names.map(likeness)) }))
    .filter(({ score }) => score >= 0.4)
    .sort((a, b) => b.score - a.score || compareNodes(a.node, b.node))
    .map(({ node }) => node);
}

function toCandidate({ id, label, kind }: LoadedNode): Candidate {
  return { id, name: label, kind };
}

let converter: ((text: string) => string) | undefined;

function toSimplified(text: string): string {
  converter ??= loadConverter();
  return converter(text);
}

function loadConverter(): (text: string) => string {
  const require = createRequire(import.meta.url);
  const { Converter } = require("opencc-js/t2cn") as typeof import("opencc-js/t2cn");
  return Converter({ from: "t", to: "cn" });
}
