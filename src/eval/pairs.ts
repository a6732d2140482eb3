import { z } from "zod";
import type { Knowledge } from "../knowledge/tables.js";
import { ENTITY_KINDS, type EntityKind } from "../model/ontology.js";
import { foldName } from "../resolve/fold-name.js";
import { compareRecords } from "../resolve/link/compare.js";
import type { Comparison } from "../resolve/link/feature.js";
import { linkAll } from "../resolve/link/link-all.js";
import { partnerKey } from "../resolve/link/partner-keys.js";
import { provincesOf, splitPlace } from "../resolve/link/place-names.js";
import { type LinkContext, type LinkRecord, makeRecord, NO_CONTEXT } from "../resolve/link/record.js";
import { simplifyWords } from "../text/script.js";

/** Two names as two places of the news print them, and whether they are one entity. */
export interface EntityPair {
  readonly line: number;
  readonly kind: EntityKind;
  readonly a: string;
  readonly b: string;
  readonly answer: "same" | "different";
  readonly strength: "STRONG" | "MEDIUM" | "WEAK";
  readonly contextA: string;
  readonly contextB: string;
}

const row = z.tuple([
  z.enum(ENTITY_KINDS),
  z.string().min(1),
  z.string().min(1),
  z.enum(["same", "different"]),
  z.enum(["STRONG", "MEDIUM", "WEAK"]),
  z.string(),
  z.string(),
]);

/** Reads a table of pairs; lines that begin with # and the line of column names are passed over. */
export function readPairs(text: string): EntityPair[] {
  return text.split("\n").flatMap((content, index) => {
    if (content === "" || content.startsWith("#") || content.startsWith("kind\t")) return [];
    const cells = row.safeParse(content.split("\t").slice(0, 7));
    if (!cells.success) throw new Error(`pairs, line ${index + 1}: ${z.prettifyError(cells.error)}`);
    const [kind, a, b, answer, strength, contextA, contextB] = cells.data;
    return [{ line: index + 1, kind, a, b, answer, strength, contextA, contextB }];
  });
}

type Hints = ReadonlyMap<string, readonly string[]>;

function readHints(text: string): Hints {
  return new Map(
    text.split(";").flatMap((hint) => {
      const [key, value = ""] = hint.split("=");
      return key === undefined || key === "" ? [] : [[key, simplifyWords(value).split("|")] as const];
    }),
  );
}

/** The divisions or the country that a word of a hint names: 衡水市安平县 is 安平县. */
function keysOf(word: string, knowledge: Knowledge): readonly string[] {
  const { places, rest } = splitPlace(`${word}。`, knowledge);
  if (places.length > 0 && rest === "。") return places;
  const partner = partnerKey(word, knowledge);
  return partner === null ? [] : [partner];
}

/** The record that linking would have of a name with such surroundings. */
export function recordOf(
  kind: EntityKind,
  printed: string,
  hintText: string,
  knowledge: Knowledge,
): LinkRecord {
  const hints = readHints(hintText);
  const name = simplifyWords(printed);
  const words = (key: string): readonly string[] => hints.get(key) ?? [];
  const keys = (key: string): string[] => words(key).flatMap((word) => keysOf(word, knowledge));
  const folded = (key: string): string[] => words(key).map(foldName);
  const person = kind === "official" || kind === "person";
  const near = keys("near");
  const context: LinkContext = {
    ...NO_CONTEXT,
    provinces: [...new Set(provincesOf(keys("province")))],
    places: kind === "place" ? [...keys("place"), ...near] : keys("place"),
    near,
    posts: [...words("post"), ...words("former_post")].sort(),
    parents: folded("parent"),
    goods: folded("makes"),
    apposed: folded("apposition"),
    months: person ? words("date").map((date) => date.slice(0, 7)) : [],
    article: words("article")[0] ?? null,
  };
  return makeRecord({ id: `${kind}:${name}`, kind, name, names: [foldName(name)], context });
}

/** A pair with what linking makes of it. */
export interface JudgedPair extends EntityPair {
  readonly linked: boolean;
  readonly comparison: Comparison | null;
}

export interface PairScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly pairs: number;
  readonly same: number;
  readonly linked: number;
  readonly right: number;
}

export interface PairReport {
  /** `all`, each kind, each strength. */
  readonly rows: Readonly<Record<string, PairScore>>;
  readonly pairs: readonly JudgedPair[];
}

/** Links every pair by itself, as two articles of one store, and counts. */
export function scorePairs(pairs: readonly EntityPair[], knowledge: Knowledge): PairReport {
  const judged = pairs.map((pair): JudgedPair => {
    const a = recordOf(pair.kind, pair.a, pair.contextA, knowledge);
    const b = recordOf(pair.kind, pair.b, pair.contextB, knowledge);
    const linked = a.key === b.key || linkAll([a, b], { knowledge }).clusters.length === 1;
    return { ...pair, linked, comparison: compareRecords(a, b, knowledge) };
  });
  const rows: Record<string, PairScore> = { all: scoreOf(judged) };
  for (const kind of ENTITY_KINDS) rows[kind] = scoreOf(judged.filter((pair) => pair.kind === kind));
  for (const strength of ["STRONG", "MEDIUM", "WEAK"])
    rows[strength] = scoreOf(judged.filter((pair) => pair.strength === strength));
  return { rows, pairs: judged };
}

function scoreOf(pairs: readonly JudgedPair[]): PairScore {
  const same = pairs.filter(({ answer }) => answer === "same").length;
  const linked = pairs.filter((pair) => pair.linked).length;
  const right = pairs.filter((pair) => pair.linked && pair.answer === "same").length;
  const precision = linked === 0 ? 1 : right / linked;
  const recall = same === 0 ? 1 : right / same;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, pairs: pairs.length, same, linked, right };
}
