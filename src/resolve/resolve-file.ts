import { compareText } from "../base/ids.js";
import type { Reading } from "../extract/reading.js";
import type { Knowledge } from "../knowledge/tables.js";
import type { FactClaim } from "../model/claim.js";
import { toFile } from "../model/document.js";
import type { ArticleRecord, Extraction, FactRecord, RelationRecord } from "../model/extraction.js";
import type { EntityRef } from "../model/mention.js";
import { joinBareGoods } from "./bare-goods.js";
import { calibrator } from "./calibrate.js";
import { collectDrafts, entityRecord } from "./entity-drafts.js";
import { groupEntities } from "./entity-keys.js";
import { evidenceOf, sortEvidence } from "./evidence.js";
import { mergeFacts } from "./merge-facts.js";
import { byProminence } from "./prominence.js";
import { scoreFacts } from "./scorers/score-facts.js";
import { scoreRelations } from "./scorers/score-relations.js";

interface FileContext {
  readonly file: string;
  readonly text: string;
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

/** A firm and the parent that the words give it, and not its name alone: 旗下附属公司X. */
function parentsSaid({ relations }: Reading): [EntityRef, EntityRef][] {
  return relations
    .filter((r) => r.type === "subsidiary_of" && /\/(?:own|said|is|founds|focus|joint)$/u.test(r.rule))
    .map((r) => [r.source, r.target]);
}

/**
 * Makes the readings of one file's articles into its extraction: mentions become entities with one id each, claims become
 * relations and facts between those ids. Pure and deterministic; knows no other file.
 */
export function resolveFile(read: readonly Reading[], file: FileContext, knowledge: Knowledge): Extraction {
  const readings = joinBareGoods(read);
  const refs = readings.flatMap((reading) => [
    ...reading.mentions,
    ...(reading.inside ?? []),
    ...reading.relations.flatMap((claim) => [claim.source, claim.target]),
    ...reading.facts.flatMap((claim) =>
      [claim.reporter, claim.product, claim.partner].filter((ref) => ref !== null),
    ),
  ]);
  const groupOf = groupEntities(refs, knowledge, readings.flatMap(parentsSaid));
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
  const articles = readings.map((reading) => articleRecord(reading, file.text));
  const entities = [...records.values()];
  const sureOfEnds = ({ reporter, product, partner }: FactRecord): number =>
    Math.min(...[reporter, product, partner].map((id) => sure.get(id ?? "") ?? 1));
  const told = {
    entities,
    relations: scoreRelations(
      { articles, entities },
      { relations: relationRecords(readings, ends), text: file.text },
      knowledge.relationSigns,
      ({ source, target }) => Math.min(sure.get(source) ?? 1, sure.get(target) ?? 1),
    ),
    facts: scoreFacts(
      { articles, entities, facts: mergeFacts(facts) },
      file.text,
      knowledge.factSigns,
      sureOfEnds,
    ),
  };
  return {
    file: file.file,
    articles,
    ...told,
    entities: byProminence(told),
  };
}
