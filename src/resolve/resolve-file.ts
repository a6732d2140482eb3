import { compareText } from "../base/ids.js";
import type { Reading } from "../extract/reading.js";
import type { Knowledge } from "../knowledge/tables.js";
import type { FactClaim, RelationClaim } from "../model/claim.js";
import { toFile } from "../model/document.js";
import type {
  ArticleRecord,
  EntityRecord,
  Evidence,
  Extraction,
  FactRecord,
  RelationRecord,
} from "../model/extraction.js";
import type { EntityRef } from "../model/mention.js";
import type { EntityKind } from "../model/ontology.js";
import type { Span } from "../model/span.js";
import { type Calibrate, calibrator } from "./calibrate.js";
import { groupEntities } from "./entity-keys.js";
import { sortEvidence } from "./evidence.js";
import { mergeFacts } from "./merge-facts.js";
import { taxonomyOf } from "./taxonomy.js";

interface FileContext {
  readonly file: string;
  readonly text: string;
}

/** A name as printed: the file's own characters without the breaks and spaces that the page put inside it. */
function printedName(text: string, span: Span): string {
  const printed = text.slice(span.start, span.end);
  return /[A-Za-z]\s+[A-Za-z]/u.test(printed) ? printed.replace(/\s+/gu, " ") : printed.replace(/\s+/gu, "");
}

interface Draft {
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

function articleRecord(reading: Reading, text: string): ArticleRecord {
  const { doc } = reading;
  const { id, title, date, dateFrom, authors, source, origin } = doc.article;
  const sentences = doc.sentences.map((sentence) => {
    const { start, end } = toFile(doc, sentence);
    return { start, end, text: text.slice(start, end), paragraph: sentence.paragraph, role: sentence.role };
  });
  const from = origin === undefined ? {} : { origin };
  return { id, title, date, dateFrom, authors: [...authors], source, ...from, sentences };
}

function evidenceOf(reading: Reading, claim: Span & { sentence: number; rule: string }): Evidence {
  const { start, end } = toFile(reading.doc, claim);
  return { article: reading.doc.article.id, sentence: claim.sentence, start, end, rule: claim.rule };
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
function collectDrafts(
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

function entityRecord(draft: Draft, knowledge: Knowledge): EntityRecord {
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

/** What claims need to become records. */
interface Ends {
  readonly idOf: (ref: EntityRef) => string;
  /** How sure a claim between these entities is: no surer than its least sure end. */
  readonly sureOf: (
    claim: { readonly rule: string; readonly confidence: number },
    ids: readonly (string | null)[],
  ) => number;
}

/** Claims of one relation become one record: titles in order of reading, all evidence, the best confidence. */
function relationRecords(readings: readonly Reading[], { idOf, sureOf }: Ends): RelationRecord[] {
  const records = new Map<string, { record: RelationRecord; titles: string[] }>();
  for (const reading of readings) {
    for (const claim of reading.relations) {
      const [source, target] = [idOf(claim.source), idOf(claim.target)];
      if (source === target) continue;
      const key = `${claim.type} ${source} ${target}`;
      const evidence = evidenceOf(reading, claim);
      const found = records.get(key) ?? {
        record: { type: claim.type, source, target, confidence: 0, evidence: [] },
        titles: [],
      };
      const titles = claim.title?.split("、") ?? [];
      records.set(key, {
        record: {
          ...found.record,
          confidence: Math.max(found.record.confidence, sureOf(claim, [source, target])),
          evidence: sortEvidence([...found.record.evidence, evidence]),
        },
        titles: [...new Set([...found.titles, ...titles])],
      });
    }
  }
  return [...records.entries()]
    .sort((a, b) => compareText(a[0], b[0]))
    .map(([, { record, titles }]) => (titles.length > 0 ? { ...record, title: titles.join("、") } : record));
}

function factRecord(claim: FactClaim, reading: Reading, { idOf, sureOf }: Ends): FactRecord {
  const { flow, segment, measure, amount, unit, yoy, share, approx } = claim;
  const reporter = idOf(claim.reporter);
  const product = claim.product === null ? null : idOf(claim.product);
  const partner = claim.partner === null ? null : idOf(claim.partner);
  return {
    reporter,
    flow,
    product,
    partner,
    segment,
    period: claim.period === null ? null : [claim.period[0], claim.period[1]],
    measure,
    amount,
    unit,
    yoy,
    share,
    approx,
    confidence: sureOf(claim, [reporter, product, partner]),
    evidence: [evidenceOf(reading, claim)],
  };
}

/**
 * Makes the readings of one file's articles into its extraction: mentions become entities with one id each, claims become
 * relations and facts between those ids. Pure and deterministic; knows no other file.
 */
export function resolveFile(
  readings: readonly Reading[],
  file: FileContext,
  knowledge: Knowledge,
): Extraction {
  const refs = readings.flatMap((reading) => [
    ...reading.mentions,
    ...(reading.inside ?? []),
    ...reading.relations.flatMap((claim) => [claim.source, claim.target]),
    ...reading.facts.flatMap((claim) =>
      [claim.reporter, claim.product, claim.partner].filter((ref) => ref !== null),
    ),
  ]);
  const groupOf = groupEntities(refs, knowledge);
  const sureness = calibrator(knowledge.rules);
  const drafts = collectDrafts(readings, file.text, { groupOf, sureness });
  const records = new Map([...drafts].map(([key, draft]) => [key, entityRecord(draft, knowledge)]));
  const idOf = (ref: EntityRef): string => records.get(groupOf(ref))?.id ?? `${ref.kind}:${ref.name}`;
  const sure = new Map([...records.values()].map(({ id, confidence }) => [id, confidence]));
  const ends: Ends = {
    idOf,
    sureOf: (claim, ids) => Math.min(sureness(claim), ...ids.map((id) => sure.get(id ?? "") ?? 1)),
  };
  const facts = readings.flatMap((reading) => reading.facts.map((claim) => factRecord(claim, reading, ends)));
  return {
    file: file.file,
    articles: readings.map((reading) => articleRecord(reading, file.text)),
    entities: [...records.values()].sort((a, b) => compareText(a.id, b.id)),
    relations: relationRecords(readings, ends),
    facts: mergeFacts(facts),
  };
}
