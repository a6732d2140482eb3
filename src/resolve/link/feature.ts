import type { Knowledge } from "../../knowledge/tables.js";
import type { LinkRecord } from "./record.js";

export const FEATURE_NAMES = [
  "same-key",
  "other-key",
  "same-name",
  "same-core",
  "short-name",
  "abbreviation",
  "alias",
  "apposition",
  "misprint",
  "other-form",
  "other-name",
  "too-short",
  "same-place",
  "other-place",
  "no-place",
  "same-province",
  "other-province",
  "part-of",
  "parent",
  "numbered",
  "same-head",
  "same-goods",
  "other-goods",
  "same-post",
  "same-body",
  "near-body",
  "other-body",
  "other-sector",
  "same-time",
  "rare-name",
  "common-name",
  "known-name",
  "same-article",
  "judged-same",
  "judged-different",
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

/** One reason for or against two records being one: what was found, what it is worth, and the words it was found in. */
export interface Feature {
  readonly name: FeatureName;
  /** Above 0 speaks for one entity, below 0 against. */
  readonly score: number;
  readonly detail: string;
}

/** Two records side by side. */
export interface Comparison {
  readonly score: number;
  readonly verdict: "same" | "different" | "unsure";
  readonly features: readonly Feature[];
}

/** Finds what speaks for and against two records of one family of kinds. */
export type Compare = (a: LinkRecord, b: LinkRecord, knowledge: Knowledge) => readonly Feature[];

/** At this score two records are one entity; at the opposite one nothing may make them one. */
export const SAME = 1;
const DIFFERENT = -1;

/** What no other reason outweighs. */
export const CERTAIN = 10;

export function feature(name: FeatureName, score: number, ...details: readonly string[]): Feature {
  return { name, score, detail: details.join(" · ") };
}

export function weigh(features: readonly Feature[]): Comparison {
  const sum = features.reduce((total, { score }) => total + score, 0);
  const score = Math.round(sum * 100) / 100;
  return { score, verdict: score >= SAME ? "same" : score <= DIFFERENT ? "different" : "unsure", features };
}
