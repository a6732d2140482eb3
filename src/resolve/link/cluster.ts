import { compareText } from "../../base/ids.js";
import { gazetteerOf } from "../../extract/places/gazetteer.js";
import type { Knowledge } from "../../knowledge/tables.js";
import type { EntityKind } from "../../model/ontology.js";
import type { ComparedPair, Refusal } from "./agglomerate.js";
import { gazetteerKey, type LinkRecord } from "./record.js";

/** An entity: all records that are one. */
export interface LinkCluster {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Keys of its records, sorted. */
  readonly members: readonly string[];
  /** The comparisons that made it one; nodes are keys of records. */
  readonly merges: readonly ComparedPair[];
}

/** From this score on a merge needs no second look of a person. */
const SURE = 3;

/** Whether a merge has so little to say for it that a person should look at it. */
export function isWeak({ comparison }: ComparedPair): boolean {
  return comparison.score < SURE;
}

/** Two entities of which nothing decides whether they are one; they stay apart until somebody says. */
export interface OpenQuestion extends Refusal {
  readonly a: string;
  readonly b: string;
}

export interface LinkResult {
  readonly clusters: readonly LinkCluster[];
  readonly questions: readonly OpenQuestion[];
}

/** Says what people have decided of a cluster. */
export interface Naming {
  readonly name?: string;
  readonly kind?: EntityKind;
}

/** For each id that files use the id of its entity: of namesakes that of the one that was met first. */
export function redirectsOf(
  clusters: readonly LinkCluster[],
  idOf: (recordKey: string) => string | undefined,
): Map<string, string> {
  const redirects = new Map<string, string>();
  const ranked = [...clusters].sort(
    (a, b) => Number(a.id.includes("@")) - Number(b.id.includes("@")) || compareText(a.id, b.id),
  );
  for (const { id, members } of ranked) {
    for (const member of members) {
      const own = idOf(member);
      if (own !== undefined && !redirects.has(own)) redirects.set(own, id);
    }
  }
  return redirects;
}

/** A name that could stand in a list: brackets closed, no digits or marks at its ends. */
function isWellFormed(name: string): boolean {
  const count = (mark: string): number => name.split(mark).length;
  return (
    count("（") === count("）") &&
    count("“") === count("”") &&
    !/^[、，。\s]|[、，。\s]$/u.test(name) &&
    name.length <= 40
  );
}

/** The record that gives a cluster its name: of a gazetteer, else the fullest well-formed name; ties by text. */
function leader(members: readonly LinkRecord[]): LinkRecord {
  const ranked = [...members].sort(
    (a, b) =>
      Number(gazetteerKey(b) !== null) - Number(gazetteerKey(a) !== null) ||
      Number(b.kind === "official") - Number(a.kind === "official") ||
      Number(isWellFormed(b.name)) - Number(isWellFormed(a.name)) ||
      b.name.length - a.name.length ||
      compareText(a.name, b.name) ||
      compareText(a.id, b.id),
  );
  return ranked[0] as LinkRecord;
}

const firstMonth = (members: readonly LinkRecord[]): string =>
  members
    .flatMap(({ context }) => context.months)
    .reduce((first, month) => (month < first ? month : first), "9999-99");

/** The groups of records as clusters with ids. Whole blocks only: namesakes get their ids side by side. */
export function toClusters(
  groups: readonly (readonly LinkRecord[])[],
  {
    knowledge,
    naming = () => ({}),
  }: { knowledge: Knowledge; naming?: (members: readonly LinkRecord[]) => Naming },
): { readonly members: readonly LinkRecord[]; readonly cluster: Omit<LinkCluster, "merges"> }[] {
  const byId = new Map<string, { members: readonly LinkRecord[]; naming: Naming }[]>();
  for (const members of groups) {
    const id = baseId(members);
    byId.set(id, [...(byId.get(id) ?? []), { members, naming: naming(members) }]);
  }
  return [...byId].flatMap(([id, namesakes]) => {
    const taken = new Set<string>();
    return namesakes
      .sort((a, b) => compareAge(a.members, b.members))
      .map(({ members, naming: said }, index) => {
        const lead = leader(members);
        const kind =
          said.kind ?? (members.some((member) => member.kind === "official") ? "official" : lead.kind);
        const own = index === 0 ? id : `${id}@${sign(members, knowledge, taken)}`;
        const keys = members.map(({ key }) => key).sort(compareText);
        return { members, cluster: { id: own, kind, name: said.name ?? lead.name, members: keys } };
      });
  });
}

/** Kind and key, or kind and name, as the extraction would give it to one file that says all of this. */
function baseId(members: readonly LinkRecord[]): string {
  const lead = leader(members);
  const official = members.find(({ kind }) => kind === "official");
  return official !== undefined && lead.kind !== "official"
    ? lead.id.replace(/^person:/u, "official:")
    : lead.id;
}

/** The namesake that was met first keeps the bare id, so that later ones change nothing for readers of older graphs. */
function compareAge(a: readonly LinkRecord[], b: readonly LinkRecord[]): number {
  return compareText(firstMonth(a), firstMonth(b)) || compareText(smallestKey(a), smallestKey(b));
}

function smallestKey(members: readonly LinkRecord[]): string {
  return members.reduce((least, { key }) => (key < least ? key : least), "~");
}

/** What tells a namesake from the others: its province, else a body; digits of a record's key where that is taken. */
function sign(members: readonly LinkRecord[], knowledge: Knowledge, taken: Set<string>): string {
  const oldest = [...members].sort((a, b) => compareAge([a], [b]))[0] as LinkRecord;
  const { provinces, posts } = oldest.context;
  const body = posts[0]?.split("@")[1];
  const province = gazetteerOf(knowledge).divisions.get(`${provinces[0]}0000`)?.short[0];
  const word = body ?? province ?? oldest.key.slice(0, 6);
  const sure = taken.has(word) ? `${word}~${smallestKey(members).slice(0, 6)}` : word;
  taken.add(sure);
  return sure;
}
