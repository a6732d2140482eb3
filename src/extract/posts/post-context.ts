import type { Knowledge } from "../../knowledge/tables.js";
import type { Sentence } from "../../model/document.js";
import type { EntityRef, Mention } from "../../model/mention.js";
import type { Home, Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";
import { type TitleLexicon, titleLexicon } from "./title-lexicon.js";

/** What the readers of titles and posts look things up in; made once for a reading. */
export interface PostContext {
  readonly text: string;
  readonly knowledge: Knowledge;
  readonly titles: TitleLexicon;
  readonly tokens: TokenIndex;
  readonly home: Home;
  readonly sentences: readonly Sentence[];
  /** Mentions that can be a body (no persons, no products), by the offset they end at, the widest first. */
  bodiesEndingAt(end: number): readonly Mention[];
  /** Mentions that can be a body and start at the offset, the widest first. */
  bodiesStartingAt(start: number): readonly Mention[];
  /** Mentions that can be a body and end at or before the offset, in text order. */
  bodiesBefore(end: number): readonly Mention[];
  /** The identity of a place by its canonical name, as a mention or the article's home gives it. */
  placeNamed(name: string): EntityRef;
  /** A body that the text names with exactly these words anywhere. */
  bodyNamed(words: string): Mention | undefined;
  /** The sentence that holds the offset. */
  sentenceAt(offset: number): Sentence | undefined;
}

const BODY_KINDS: ReadonlySet<string> = new Set(["organization", "company", "hub", "place", "partner"]);

/** Indexes a reading for the readers of titles. */
export function postContext(reading: Reading): PostContext {
  const bodies = reading.mentions.filter((mention) => BODY_KINDS.has(mention.kind));
  const ends = groupBy(bodies, (mention) => mention.end);
  const starts = groupBy(bodies, (mention) => mention.start);
  const { sentences } = reading.doc;
  return {
    text: reading.doc.text,
    knowledge: reading.knowledge,
    titles: titleLexicon(reading.knowledge),
    tokens: indexTokens(reading.tokens),
    home: reading.home,
    sentences,
    bodiesEndingAt: (end) => ends.get(end) ?? [],
    bodiesStartingAt: (start) => starts.get(start) ?? [],
    bodiesBefore: (end) => bodies.filter((mention) => mention.end <= end),
    placeNamed: (name) => placeNamed(reading, name),
    bodyNamed: (words) => bodies.find((mention) => mention.text === words && mention.kind !== "partner"),
    sentenceAt: (offset) => sentenceAt(sentences, offset),
  };
}

function placeNamed({ mentions, home, inside }: Reading, name: string): EntityRef {
  // 和平区委书记: the district is named inside the committee's name alone.
  const named = [...mentions, ...(inside ?? [])].filter((m) => m.kind === "place");
  const places = [home.province, home.city, home.county, ...named];
  const key = places.find((place) => place?.name === name && place.key !== undefined)?.key;
  return key === undefined ? { kind: "place", name } : { kind: "place", name, key };
}

function groupBy(mentions: readonly Mention[], key: (mention: Mention) => number): Map<number, Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(key(mention));
    if (group === undefined) groups.set(key(mention), [mention]);
    else group.push(mention);
  }
  for (const group of groups.values()) group.sort((a, b) => b.end - b.start - (a.end - a.start));
  return groups;
}

function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle] as Sentence;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}
