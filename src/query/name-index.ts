import { createRequire } from "node:module";
import { compareText } from "../base/ids.js";
import type { EntityKind } from "../model/ontology.js";
import type { LoadedGraph, LoadedNode } from "./loaded-graph.js";
import { AmbiguousName, type Candidate, UnknownName } from "./query-errors.js";

export interface NameMatch {
  readonly node: LoadedNode;
  /** The name or alias that was met. */
  readonly matched: string;
  /** 0 the name itself, 1 an alias, then beginnings, then parts of either. */
  readonly rank: number;
}

/** Finds entities by what people type. */
export interface NameIndex {
  /** Every entity with a name or alias that holds the text; best match first, then the best known. */
  search(text: string, kinds?: readonly EntityKind[]): readonly NameMatch[];
  /** The one entity meant by an id, a name or an alias. Throws AmbiguousName or UnknownName. */
  resolve(text: string, kinds?: readonly EntityKind[]): LoadedNode;
}

export function indexNames({ nodes }: LoadedGraph): NameIndex {
  const entries = [...nodes.values()].map((node) => ({
    node,
    names: [node.label, ...node.aliases].map((name) => ({ name, folded: fold(name) })),
  }));

  const scan = (wanted: string, kinds?: readonly EntityKind[]): NameMatch[] =>
    entries
      .filter(({ node }) => kinds === undefined || kinds.length === 0 || kinds.includes(node.kind))
      .flatMap(({ node, names }) => bestMatch(node, names, wanted) ?? [])
      .sort(compareMatches);

  const search = (text: string, kinds?: readonly EntityKind[]): readonly NameMatch[] => {
    const wanted = fold(text);
    if (wanted === "") return [];
    const found = scan(wanted, kinds);
    // Names are simplified; the converter's tables load only when the text as typed finds nothing.
    return found.length > 0 ? found : scan(fold(toSimplified(text)), kinds);
  };

  const resolve = (text: string, kinds?: readonly EntityKind[]): LoadedNode => {
    const byId = nodes.get(text);
    if (byId !== undefined) return byId;
    const matches = search(text, kinds);
    for (const rank of [0, 1]) {
      const exact = matches.filter((match) => match.rank === rank).map(({ node }) => node);
      const [only, ...others] = exact;
      if (only !== undefined && others.length === 0) return only;
      if (only !== undefined) throw new AmbiguousName(text, exact.map(toCandidate));
    }
    const near = matches.length > 0 ? matches.map(({ node }) => node) : nearest(entries, fold(text));
    throw new UnknownName(text, near.slice(0, 5).map(toCandidate));
  };

  return { search, resolve };
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

function bestMatch(node: LoadedNode, names: readonly FoldedName[], wanted: string): NameMatch | undefined {
  let best: NameMatch | undefined;
  for (const [index, { name, folded }] of names.entries()) {
    const at = folded.indexOf(wanted);
    if (at < 0) continue;
    const quality = folded.length === wanted.length ? 0 : at === 0 ? 2 : 4;
    const rank = quality + (index === 0 ? 0 : 1);
    if (best === undefined || rank < best.rank) best = { node, matched: name, rank };
  }
  return best;
}

function compareMatches(a: NameMatch, b: NameMatch): number {
  return (
    a.rank - b.rank ||
    b.node.support - a.node.support ||
    compareText(a.node.label, b.node.label) ||
    compareText(a.node.id, b.node.id)
  );
}

/** Entities whose names share most characters with a text that no name holds: a slip of one character still helps. */
function nearest(
  entries: readonly { readonly node: LoadedNode; readonly names: readonly FoldedName[] }[],
  wanted: string,
): LoadedNode[] {
  const letters = new Set(wanted);
  const likeness = ({ folded }: FoldedName): number => {
    const other = new Set(folded);
    const shared = [...letters].filter((letter) => other.has(letter)).length;
    return shared / (letters.size + other.size - shared);
  };
  return entries
    .map(({ node, names }) => ({ node, score: Math.max(0, ...names.map(likeness)) }))
    .filter(({ score }) => score >= 0.4)
    .sort(
      (a, b) =>
        b.score - a.score || compareText(a.node.label, b.node.label) || compareText(a.node.id, b.node.id),
    )
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
