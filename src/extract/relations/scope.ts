import type { RelationClaim } from "../../model/claim.js";
import type { Sentence } from "../../model/document.js";
import type { EntityRef, Mention } from "../../model/mention.js";
import type { EntityKind, RelationType } from "../../model/ontology.js";
import type { Reading } from "../reading.js";
import { withForeignTowns } from "./foreign-towns.js";

/** One sentence with its mentions in order: what the relation rules look at. */
export interface Scope {
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** Only the widest of nested mentions: in 长沙市党史馆 the body, not the town. */
  readonly mentions: readonly Mention[];
}

/** Which rule states a relation and how sure it is. */
export interface How {
  readonly rule: string;
  readonly confidence: number;
}

/** The sentences of a reading that can state relations: bylines cannot. */
export function scopesOf(reading: Reading): Scope[] {
  const bySentence = new Map<number, Mention[]>();
  for (const mention of withForeignTowns(reading)) {
    const list = bySentence.get(mention.sentence) ?? [];
    bySentence.set(mention.sentence, list);
    const last = list.at(-1);
    if (last !== undefined && mention.end <= last.end) continue;
    // 蓝鲸集团|中国|与某大学签署: its branch in the country, not the country.
    if (last?.kind === "company" && mention.key === "156" && mention.start === last.end) continue;
    if (last !== undefined && opensName(last, mention))
      list[list.length - 1] = { ...mention, start: last.start };
    else list.push(mention);
  }
  return reading.doc.sentences
    .filter((sentence) => sentence.role !== "byline")
    .map((sentence) => ({ reading, sentence, mentions: bySentence.get(sentence.index) ?? [] }));
}

/** 江苏|星澜有限公司: a place that the firm's full name opens with is part of the firm. */
function opensName(place: Mention, firm: Mention): boolean {
  const named = firm.kind === "company" || firm.kind === "organization";
  const area = place.kind === "place" || place.kind === "partner";
  return (
    named &&
    area &&
    place.end === firm.start &&
    firm.name.startsWith(place.text) &&
    !firm.text.startsWith(place.text)
  );
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

/** Whether two mentions or references are of one entity as far as their names tell. */
export function same(a: EntityRef, b: EntityRef): boolean {
  return (a.key ?? a.name) === (b.key ?? b.name);
}

function refOf({ kind, name, key }: EntityRef): EntityRef {
  return key === undefined ? { kind, name } : { kind, name, key };
}

/** A claim whose words run from the first to the last of the mentions it joins; one named in an earlier sentence adds no words. */
export function relate(
  { sentence }: Scope,
  type: RelationType,
  { source, target, rule, confidence }: How & { source: Mention; target: Mention },
): RelationClaim {
  const here = [source, target].filter((m) => m.start >= sentence.start && m.end <= sentence.end);
  return {
    type,
    source: refOf(source),
    target: refOf(target),
    sentence: sentence.index,
    start: here.length === 2 ? Math.min(source.start, target.start) : sentence.start,
    end: here.length > 0 ? Math.max(...here.map((m) => m.end)) : sentence.end,
    rule,
    confidence: Math.round(confidence * 100) / 100,
  };
}

const LIST_JOIN = /^(?:”|等)?[、和与及]“?$|^”?以及(?:[\u4e00-\u9fff]{0,4}(?:商|企业|厂家|厂))?“?$|^“?”“?$/u;

/** The mentions of a list that starts with `mentions[index]`: joined by 、 和 与 及 and nothing else. */
export function listFrom(scope: Scope, index: number): Mention[] {
  const first = scope.mentions[index];
  if (first === undefined) return [];
  const list = [first];
  for (let i = index + 1; i < scope.mentions.length; i++) {
    const previous = list.at(-1) as Mention;
    const next = scope.mentions[i] as Mention;
    const gap = between(scope, previous, next);
    if (gap === "" || !LIST_JOIN.test(gap)) break;
    list.push(next);
  }
  return list;
}

/** The mentions of one kind that end in a list with `mentions[index]`: A、B in A、B等企业. */
export function listTo(scope: Scope, index: number): Mention[] {
  const last = scope.mentions[index];
  if (last === undefined) return [];
  const list = [last];
  for (let i = index - 1; i >= 0; i--) {
    const first = list[0] as Mention;
    const previous = scope.mentions[i] as Mention;
    const gap = between(scope, previous, first);
    if (previous.kind !== last.kind || gap === "" || !LIST_JOIN.test(gap)) break;
    list.unshift(previous);
  }
  return list;
}
