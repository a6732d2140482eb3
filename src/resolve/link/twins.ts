import { compareText } from "../../base/ids.js";
import type { Knowledge } from "../../knowledge/tables.js";
import { isCommonFirm, isKnownFirm } from "./company-features.js";
import { firmParts } from "./firm-parts.js";
import type { BoundJudgement } from "./judgement.js";
import type { LinkContext, LinkRecord } from "./record.js";

/** Records of which nobody doubts that they are one, under the smallest key of theirs, with the contexts of all of them. */
export interface Twins {
  readonly record: LinkRecord;
  /** Keys of the records, sorted. */
  readonly members: readonly string[];
}

/**
 * Puts records together that differ in what cannot make them two: a person in one post told in several months, a registered
 * firm told of in several provinces. Without this a name of a thousand articles would be compared a million times.
 * `alone` are keys of records that must stay by themselves.
 */
export function joinTwins(
  records: readonly LinkRecord[],
  { knowledge, alone }: { knowledge: Knowledge; alone: ReadonlySet<string> },
): Twins[] {
  const groups = new Map<string, LinkRecord[]>();
  for (const record of records) {
    const sign = alone.has(record.key) ? null : signOf(record, knowledge);
    const key = sign ?? `record ${record.key}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return [...groups.values()].map(joinGroup).sort((a, b) => compareText(a.record.key, b.record.key));
}

/** Keys of the records that somebody has judged different from others: none of them is put together with another. */
export function keptAlone(judgements: readonly BoundJudgement[]): ReadonlySet<string> {
  return new Set(judgements.flatMap(({ verdict, a, b }) => (verdict === "different" ? [...a, ...b] : [])));
}

/** What records must have alike to be twins; null where nothing makes them so. */
function signOf(record: LinkRecord, knowledge: Knowledge): string | null {
  const { kind, name, names, context } = record;
  const { posts, provinces, parents, article } = context;
  if (article !== null) return null;
  if (kind === "official" || kind === "person") {
    return posts.length === 0 ? null : [names[0], posts.join("|"), provinces.join("|")].join(" ");
  }
  if (kind !== "company" || parents.length > 0) return null;
  const known = isKnownFirm(name, knowledge);
  const parts = firmParts(record, knowledge);
  return known || (parts.legal && !isCommonFirm(parts)) ? `firm ${names[0]}` : null;
}

function joinGroup(group: readonly LinkRecord[]): Twins {
  const sorted = [...group].sort((a, b) => compareText(a.key, b.key));
  const members = sorted.map(({ key }) => key);
  const [first] = sorted as [LinkRecord, ...LinkRecord[]];
  if (sorted.length === 1) return { record: first, members };
  const names = [...new Set([first.names[0] ?? "", ...sorted.flatMap(({ names: own }) => own).sort()])];
  const kind = sorted.some((record) => record.kind === "official") ? "official" : first.kind;
  return {
    record: { ...first, kind, names, context: joinContexts(sorted.map(({ context }) => context)) },
    members,
  };
}

function joinContexts(contexts: readonly LinkContext[]): LinkContext {
  const all = (
    field: "provinces" | "places" | "posts" | "parents" | "goods" | "apposed" | "near" | "months",
  ): string[] => [...new Set(contexts.flatMap((context) => context[field]))].sort();
  return {
    provinces: all("provinces"),
    places: all("places"),
    posts: all("posts"),
    parents: all("parents"),
    goods: all("goods"),
    apposed: all("apposed"),
    near: all("near"),
    months: all("months"),
    article: null,
  };
}
