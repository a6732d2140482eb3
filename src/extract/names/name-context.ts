import type { Knowledge } from "../../knowledge/tables.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";
import { findKnownBodies } from "./known-bodies.js";
import type { SuffixMatch } from "./suffix-index.js";
import { titleWords } from "./title-words.js";

/** What the rules for names look up in one document; built once for all suffixes. */
export interface NameContext {
  readonly reading: Reading;
  readonly words: TokenIndex;
  /** Places and partners by start and by end. */
  readonly startsPlace: ReadonlyMap<number, Candidate>;
  readonly endsPlace: ReadonlyMap<number, Candidate>;
  /** Where the listed bodies start, by their end: a longer name that ends with one is two names. */
  readonly knownEnds: ReadonlyMap<number, number>;
  /** Where strong suffixes of bodies and firms end. */
  readonly bodyEnds: ReadonlySet<number>;
  /** Suffixes that close the name of a hub by themselves. */
  readonly hubSuffixes: ReadonlySet<string>;
  /** Titles of posts: no name reaches over one. */
  readonly titles: ReadonlySet<string>;
}

const hubCache = new WeakMap<Knowledge, ReadonlySet<string>>();

function strongHubSuffixes(knowledge: Knowledge): ReadonlySet<string> {
  const known = hubCache.get(knowledge);
  if (known !== undefined) return known;
  const strong = knowledge.suffixes.filter(({ kind, strength }) => kind === "hub" && strength === "strong");
  const words = new Set(strong.map(({ suffix }) => suffix));
  hubCache.set(knowledge, words);
  return words;
}

/** Collects what the document's places, suffixes and listed bodies say about where names start and end. */
export function nameContext(
  reading: Reading,
  { places, suffixes }: { places: readonly Candidate[]; suffixes: readonly SuffixMatch[] },
): NameContext {
  const { doc, knowledge } = reading;
  const named = places.filter((place) => place.pronoun !== true);
  const bodies = suffixes.filter(({ record }) => record.kind !== "hub" && record.strength === "strong");
  return {
    reading,
    words: indexTokens(reading.tokens),
    // In text order: who asks which city 市 stands for takes the last one before it.
    startsPlace: new Map([...named].sort((a, b) => a.start - b.start).map((place) => [place.start, place])),
    endsPlace: new Map(named.map((place) => [place.end, place])),
    bodyEnds: new Set(bodies.map(({ end }) => end)),
    hubSuffixes: strongHubSuffixes(knowledge),
    titles: titleWords(knowledge),
    knownEnds: new Map(findKnownBodies(doc.text, knowledge).map(({ start, end }) => [end, start])),
  };
}
