import type { RelationClaim } from "../../model/claim.js";
import type { Sentence } from "../../model/document.js";
import type { EntityRef, Mention } from "../../model/mention.js";
import type { Reading } from "../reading.js";
import { CHINA, visitsToChina } from "./visit-china.js";
import { findLeaders, type Leaders } from "./visit-leaders.js";
import { openingPlaces, visitedObjects, visitedPlaces } from "./visit-objects.js";
import { subjectsOf } from "./visit-subjects.js";
import { findVisitVerbs, type VisitVerb } from "./visit-verbs.js";

/** Kinds that an official can visit; a state visit to a country is another thing. */
const TARGET_KINDS: ReadonlySet<string> = new Set(["company", "organization", "hub", "place"]);

interface Visited {
  readonly mention: Mention;
  readonly rule: string;
  readonly confidence: number;
}

/** All `visits` claims: who in the sentence or before it acts, and where the verb's objects and places lead. */
export function readVisits(reading: Reading): RelationClaim[] {
  const leaders = findLeaders(reading);
  const claims: RelationClaim[] = [];
  for (const sentence of reading.doc.sentences) {
    if (sentence.role === "byline" || sentence.role === "caption") continue;
    for (const verb of findVisitVerbs(reading.doc.text, sentence)) {
      claims.push(...claimsAt(reading, { sentence, verb, leaders }));
    }
    claims.push(...toChina(reading, sentence, leaders), ...onTheSpot(reading, sentence, leaders));
  }
  return unique([...claims, ...received(reading)]);
}

/** 对中国进行国事访问, 来华访问: who comes to China. */
function toChina(reading: Reading, sentence: Sentence, leaders: Leaders): RelationClaim[] {
  return visitsToChina(reading.doc.text, sentence).flatMap((span) => {
    const subjects = subjectsOf(reading, { sentence, verb: { ...span, type: "goes" }, leaders });
    return subjects.people.map((person) => ({
      type: "visits" as const,
      source: refOf(person),
      target: CHINA,
      sentence: sentence.index,
      start: Math.min(subjects.start, span.start),
      end: span.end,
      rule: "visit/china",
      confidence: Math.round(80 * subjects.certainty) / 100,
    }));
  });
}

/** What an inspector does on the spot. */
const ON_SPOT =
  /^[^，。；：]{0,10}(?:叮嘱|嘱咐|要求|勉励|仔细|详细|认真|实地|询问|察看|查看|了解|听取|看望|问|说|指出|强调|鼓励|勉励|对[^，。；]{1,12}(?:说|表示)|观看|参观|握手|尝|交流|推介|邀请|介绍)/u;

/** 在甲公司|生产车间，: the part of the firm that is seen. */
const SPOT_ENDS =
  /^(?:的)?(?:智能|总装|生产|加工|包装|展示)?(?:生产车间|车间|展厅|生产线|厂区|工厂|码头|大棚|基地|现场|项目现场|施工现场)?(?:[内里])?，/u;
const VILLAGE = /(?:村|社区|嘎查)$/u;
const INSTITUTION = /(?:中心|市场|大学|学院|研究院|研究所|合作社|基地|站)$/u;

function canBeSpot({ kind, name }: EntityRef): boolean {
  if (kind === "place") return VILLAGE.test(name);
  return kind === "company" || kind === "hub" || (kind === "organization" && INSTITUTION.test(name));
}

/** 在某地的甲公司，工人正忙。…省长X叮嘱…: what opens a paragraph of an inspection is where its leader is. */
function onTheSpot(reading: Reading, sentence: Sentence, leaders: Leaders): RelationClaim[] {
  const { doc, mentions } = reading;
  const before = doc.sentences[sentence.index - 1];
  if (before === undefined) return [];
  const [leader] = leaders.before(sentence.index);
  if (leader === undefined || !/调研|考察|视察|走访|慰问/u.test(doc.text.slice(0, sentence.start))) return [];
  // Up to the next place of the round: 在甲公司，…。在乙公司，…
  const next = doc.sentences.find(
    (each) =>
      each.index > sentence.index &&
      (each.paragraph !== sentence.paragraph ||
        /^(?:随后，)?(?:在|走进|来到)/u.test(doc.text.slice(each.start, each.start + 5))),
  );
  const end = next?.start ?? doc.text.length;
  const people = mentions.filter((m) => m.kind === "official" && m.start >= sentence.start && m.end <= end);
  const acts =
    people.some((m) => m.name === leader.name && ON_SPOT.test(doc.text.slice(m.end, m.end + 24))) ||
    // 在甲村，他与村支书算收入账
    (people.every((m) => m.name === leader.name || m.start > sentence.end - 2) &&
      /^[^。；]{0,40}，[他她](?:与|和|同|仔细|详细|询问|察看|查看|了解|听取)/u.test(
        doc.text.slice(sentence.start, sentence.end),
      ));
  const spot = mentions.find(
    (m) =>
      canBeSpot(m) &&
      m.start >= sentence.start &&
      m.end <= sentence.end &&
      SPOT_ENDS.test(doc.text.slice(m.end, m.end + 10)) &&
      /^“?(?:在|走进|来到)(?:[^，。；、]{1,14}的)?$/u.test(doc.text.slice(sentence.start, m.start)),
  );
  if (!acts || spot === undefined) return [];
  return [
    {
      type: "visits",
      source: refOf(leader),
      target: refOf(spot),
      sentence: sentence.index,
      start: spot.start,
      end: spot.end,
      rule: "visit/on-the-spot",
      confidence: 0.74,
    },
  ];
}

/** 某企业迎来了副市长X一行: the host is told first. */
function received({ doc, mentions }: Reading): RelationClaim[] {
  const claims: RelationClaim[] = [];
  let host: Mention | null = null;
  for (const mention of mentions) {
    if (mention.kind === "company" || mention.kind === "hub") host = mention;
    if (mention.kind !== "official" || host === null || host.sentence !== mention.sentence) continue;
    if (!/^(?:，)?(?:昨日|今天|近日)?迎来了?/u.test(doc.text.slice(host.end, mention.start))) continue;
    if (!/^(?:一行|率|等)/u.test(doc.text.slice(mention.end, mention.end + 2))) continue;
    claims.push({
      type: "visits",
      source: refOf(mention),
      target: refOf(host),
      sentence: mention.sentence,
      start: host.start,
      end: mention.end,
      rule: "visit/received",
      confidence: 0.8,
    });
  }
  return claims;
}

interface Occurrence {
  readonly sentence: Sentence;
  readonly verb: VisitVerb;
  readonly leaders: Leaders;
}

/** 同来访的乙会谈: the visitor stands behind 的. */
function isGuestNamed({ doc }: Reading, verb: VisitVerb, people: readonly Mention[]): boolean {
  return people.some(
    (m) => m.start > verb.end && /^[^，。；]{0,10}的/u.test(doc.text.slice(verb.end, m.start)),
  );
}

function claimsAt(reading: Reading, { sentence, verb, leaders }: Occurrence): RelationClaim[] {
  const subjects = subjectsOf(reading, { sentence, verb, leaders });
  if (subjects.people.length === 0) return [];
  const visited: Visited[] = [
    ...visitedObjects(reading, sentence, verb).map((mention) => ({
      mention,
      rule: "visit/object",
      confidence: 0.88,
    })),
    // 在甲大会堂同来访的乙会谈: the host's hall is no place that the guest visits.
    ...(isGuestNamed(reading, verb, subjects.people) ? [] : visitedPlaces(reading, sentence, verb)).map(
      (mention) => ({
        mention,
        rule: "visit/in-place",
        confidence: 0.88,
      }),
    ),
    ...openingPlaces(reading, sentence, verb).map((mention) => ({
      mention,
      rule: "visit/opening-place",
      confidence: 0.8,
    })),
  ].filter(({ mention }) => TARGET_KINDS.has(mention.kind));
  return subjects.people.flatMap((person) =>
    visited.map(({ mention, rule, confidence }) => ({
      type: "visits" as const,
      source: refOf(person),
      target: refOf(mention),
      sentence: sentence.index,
      start: Math.min(subjects.start, verb.start, mention.start),
      end: Math.max(verb.end, mention.end),
      rule,
      confidence: Math.round(confidence * subjects.certainty * 100) / 100,
    })),
  );
}

function refOf({ kind, name, key }: EntityRef): EntityRef {
  return key === undefined ? { kind, name } : { kind, name, key };
}

/** One claim for a pair in a sentence, the surest. */
function unique(claims: readonly RelationClaim[]): RelationClaim[] {
  const best = new Map<string, RelationClaim>();
  for (const claim of claims) {
    const key = `${claim.sentence} ${claim.source.name} ${claim.target.kind} ${claim.target.name}`;
    const known = best.get(key);
    if (known === undefined || claim.confidence > known.confidence) best.set(key, claim);
  }
  return [...best.values()];
}
