import type { RelationClaim } from "../../model/claim.js";
import type { Sentence } from "../../model/document.js";
import type { EntityRef, Mention } from "../../model/mention.js";
import type { EntityKind, RelationType } from "../../model/ontology.js";
import type { Reading } from "../reading.js";

/** One sentence with its mentions in order: what the relation rules look at. */
export interface Scope {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
}

/** The sentences of a reading that can state relations: bylines cannot. */
export function scopesOf(reading: Reading): Scope[] {
  const bySentence = new Map<number, Mention[]>();
  for (const mention of reading.mentions) {
    const list = bySentence.get(mention.sentence);
    if (list === undefined) bySentence.set(mention.sentence, [mention]);
    else list.push(mention);
  }
  return reading.doc.sentences
    .filter((sentence) => sentence.role !== "byline")
    .map((sentence) => ({ reading, sentence, mentions: bySentence.get(sentence.index) ?? [] }));
}

/** The words between two mentions. */
export function between(scope: Scope, left: { end: number }, right: { start: number }): string {
  return scope.reading.doc.text.slice(left.end, right.start);
}

/** The words from an offset to the end of the sentence, at most `length` characters. */
export function wordsAfter(scope: Scope, offset: number, length: number): string {
  return scope.reading.doc.text.slice(offset, Math.min(scope.sentence.end, offset + length));
}

/** The words before an offset from the start of the sentence on, at most `length` characters. */
export function wordsBefore(scope: Scope, offset: number, length: number): string {
  return scope.reading.doc.text.slice(Math.max(scope.sentence.start, offset - length), offset);
}

export function isKind(mention: Mention | undefined, ...kinds: readonly EntityKind[]): mention is Mention {
  return mention !== undefined && kinds.includes(mention.kind);
}

function refOf({ kind, name, key }: EntityRef): EntityRef {
  return key === undefined ? { kind, name } : { kind, name, key };
}

/** A claim whose words run from the first to the last of the mentions it joins. */
export function relate(
  scope: Scope,
  type: RelationType,
  {
    source,
    target,
    rule,
    confidence,
  }: { source: Mention; target: Mention; rule: string; confidence: number },
): RelationClaim {
  return {
    type,
    source: refOf(source),
    target: refOf(target),
    sentence: scope.sentence.index,
    start: Math.min(source.start, target.start),
    end: Math.max(source.end, target.end),
    rule,
    confidence,
  };
}

/** The mentions of a list that starts with `mentions[index]`: same kinds, joined by 、 和 与 及 and nothing else. */
export function listFrom(scope: Scope, index: number): Mention[] {
  const first = scope.mentions[index];
  if (first === undefined) return [];
  const list = [first];
  for (let i = index + 1; i < scope.mentions.length; i++) {
    const previous = list.at(-1) as Mention;
    const next = scope.mentions[i] as Mention;
    if (!/^(?:”|等)?[、和与及]“?$|^以及$/u.test(between(scope, previous, next))) break;
    list.push(next);
  }
  return list;
}
