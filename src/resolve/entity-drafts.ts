import { compareText } from "../base/ids.js";
import type { Reading } from "../extract/reading.js";
import type { Knowledge } from "../knowledge/tables.js";
import type { FactClaim, RelationClaim } from "../model/claim.js";
import type { EntityRecord, Evidence } from "../model/extraction.js";
import type { EntityRef } from "../model/mention.js";
import type { EntityKind } from "../model/ontology.js";
import type { Span } from "../model/span.js";
import type { Calibrate } from "./calibrate.js";
import { evidenceOf, sortEvidence } from "./evidence.js";
import { taxonomyOf } from "./taxonomy.js";

/** A name as printed: the file's own characters without the breaks and spaces that the page put inside it. */
function printedName(text: string, span: Span): string {
  const printed = text.slice(span.start, span.end);
  return /[A-Za-z]\s+[A-Za-z]/u.test(printed) ? printed.replace(/\s+/gu, " ") : printed.replace(/\s+/gu, "");
}

/** What a file says of one entity, before it is one record. */
export interface Draft {
  readonly refs: EntityRef[];
  readonly surfaces: Set<string>;
  readonly mentions: Evidence[];
  readonly attrs: Record<string, string>;
  confidence: number;
}

/** Kinds whose gazetteer name is the name to show, however it is written in the text. */
const GAZETTEER_KINDS: ReadonlySet<EntityKind> = new Set(["place", "partner"]);

/** The fullest name met; ties go to the smaller text. Gazetteer kinds keep the gazetteer's name. */
function canonicalName(draft: Draft): string {
  const names = draft.refs.map((ref) => ref.name);
  const keyed = draft.refs.find((ref) => ref.key !== undefined && GAZETTEER_KINDS.has(ref.kind));
  if (keyed !== undefined) return keyed.name;
  return [...names].sort((a, b) => b.length - a.length || compareText(a, b))[0] as string;
}

/** Who holds a public post anywhere in the file is an official; all other kinds are as read. */
function kindOf(draft: Draft): EntityKind {
  const kinds = new Set(draft.refs.map((ref) => ref.kind));
  if (kinds.has("official")) return "official";
  return draft.refs[0]?.kind as EntityKind;
}

function entityId(draft: Draft, kind: EntityKind, name: string): string {
  const keyed = draft.refs.find((ref) => ref.key !== undefined);
  return `${kind}:${keyed?.key ?? name}`;
}

/** Where the sentence of a claim has a name that no mention covers; null where it has not. */
function spanOfName(
  { doc }: Reading,
  claim: Span & { readonly sentence: number },
  name: string,
): Span | null {
  const sentence = doc.sentences[claim.sentence] ?? claim;
  const start = doc.text.indexOf(name, sentence.start);
  return start < 0 || start + name.length > sentence.end ? null : { start, end: start + name.length };
}

/** All drafts of entities by group key, from mentions first and then from what claims name without a mention of its own. */
export function collectDrafts(
  readings: readonly Reading[],
  text: string,
  { groupOf, sureness }: { groupOf: (ref: EntityRef) => string; sureness: Calibrate },
): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const draftOf = (ref: EntityRef): Draft => {
    const key = groupOf(ref);
    let draft = drafts.get(key);
    if (draft === undefined) {
      draft = { refs: [], surfaces: new Set(), mentions: [], attrs: {}, confidence: 0 };
      drafts.set(key, draft);
    }
    draft.refs.push(ref);
    return draft;
  };
  for (const reading of readings) {
    for (const mention of [...reading.mentions, ...(reading.inside ?? [])]) {
      const draft = draftOf(mention);
      const evidence = evidenceOf(reading, mention);
      if (mention.pronoun !== true) {
        draft.surfaces.add(mention.text);
        draft.surfaces.add(printedName(text, evidence));
      }
      draft.mentions.push(evidence);
      draft.confidence = Math.max(draft.confidence, sureness(mention));
      for (const [name, value] of Object.entries(mention.attrs ?? {})) draft.attrs[name] ??= value;
    }
  }
  for (const reading of readings) {
    const implied = (claim: RelationClaim | FactClaim, ref: EntityRef | null) => {
      if (ref === null || drafts.has(groupOf(ref))) return;
      const draft = draftOf(ref);
      const named = spanOfName(reading, claim, ref.name);
      const evidence = evidenceOf(reading, { ...claim, ...named });
      if (named !== null) draft.surfaces.add(printedName(text, evidence));
      draft.mentions.push(evidence);
      draft.confidence = sureness(claim);
    };
    for (const claim of reading.relations) {
      implied(claim, claim.source);
      implied(claim, claim.target);
    }
    for (const claim of reading.facts) {
      implied(claim, claim.reporter);
      implied(claim, claim.product);
      implied(claim, claim.partner);
    }
  }
  return drafts;
}

/** The record of an entity: its fullest name, every other way it is written, what the tables know of it. */
export function entityRecord(draft: Draft, knowledge: Knowledge): EntityRecord {
  const kind = kindOf(draft);
  const name = canonicalName(draft);
  const aliases = [...new Set([...draft.surfaces, ...draft.refs.map((ref) => ref.name)])]
    .filter((alias) => alias !== name)
    .sort(compareText);
  const { confidence, attrs, mentions } = draft;
  const id = entityId(draft, kind, name);
  return {
    id,
    kind,
    name,
    aliases,
    confidence,
    attrs: { ...attrs, ...taxonomyOf({ kind, key: id.slice(kind.length + 1), name }, knowledge) },
    mentions: sortEvidence(mentions),
  };
}
