import type { SuffixRecord } from "../../knowledge/tables.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";
import { isGenericBody, startsLikeBrand } from "./name-shape.js";
import { type Run, type RunPart, runBefore } from "./run.js";
import { findSuffixes, type SuffixMatch } from "./suffix-index.js";

interface Context {
  readonly reading: Reading;
  readonly words: TokenIndex;
  /** Places and partners by start and by end. */
  readonly startsPlace: ReadonlyMap<number, Candidate>;
  readonly endsPlace: ReadonlyMap<number, Candidate>;
}

/** 国家, 中国 … open the names of national bodies; 省, 市, 县 open those of the home's own. */
const NATIONAL = /^(?:中国|国家|全国|中华|国务院|中共|中央|世界|国际|亚洲|联合国|国网|中车|中建|中铁|中交)/u;
const RELATIVE = /^(?:省|市|州|县|区|自治区|自治州|镇|乡)(?!场|民|区|内|外|中心|级|域|长|值|面|占)/u;

type Opening = "place" | "nation" | "relative" | "coined" | "none";

/** What a candidate opens with; without an opening a name is just a noun phrase. */
function openingOf(part: RunPart, context: Context): Opening {
  const text = context.reading.doc.text.slice(part.start, part.start + 8);
  if (context.startsPlace.has(part.start)) return "place";
  if (NATIONAL.test(text)) return "nation";
  if (RELATIVE.test(text)) return "relative";
  return startsLikeBrand(part, context.reading.knowledge) ? "coined" : "none";
}

const OPENING_POINTS: Readonly<Record<Opening, number>> = { place: 0.3, nation: 0.3, relative: 0.25, coined: 0.2, none: -0.2 };

/** Points for what stands before a candidate: a name fills its run, or begins after another name or a verb. */
function beforePoints(run: Run, index: number, context: Context): number {
  const part = run.parts[index] as RunPart;
  const previous = run.parts[index - 1];
  if (previous === undefined) return 0.2;
  if (context.endsPlace.has(part.start)) return context.startsPlace.has(part.start) ? 0.05 : -0.25;
  if (previous.role === "verb") return 0.05;
  return previous.role === "conjunction" ? 0.1 : -0.25;
}

/** Points for what a candidate has inside: verbs and conjunctions make a name less likely, a place after either begins another. */
function bodyPoints(run: Run, index: number, context: Context, record: SuffixRecord): number {
  let points = 0;
  for (let i = index + 1; i < run.parts.length; i++) {
    const part = run.parts[i] as RunPart;
    const previous = run.parts[i - 1] as RunPart;
    if (part.role === "conjunction") points -= record.kind === "organization" ? 0.12 : 0.5;
    const joined = previous.role === "verb" || previous.role === "conjunction";
    if (context.startsPlace.has(part.start) && joined && record.class !== "lab") points -= 0.5;
    if (part.tag === "uj" || part.text === "的") points -= 1;
  }
  return points;
}

const BASE = { strong: 0.6, weak: 0.42 } as const;

/** A weak suffix of a firm (重工, 汽车, 电子) closes a name only behind a coined word and words of business. */
function isBrandPhrase(parts: readonly RunPart[], context: Context): boolean {
  const rest = parts.filter((part) => !context.startsPlace.has(part.start) && part.tag !== "paren");
  const [first, ...others] = rest;
  if (first === undefined || !startsLikeBrand(first, context.reading.knowledge)) return false;
  const { industries } = context.reading.knowledge;
  return others.every((part) => industries.has(part.text) || part.text.length === 1 || /^(?:x|n|nz|nr)$/u.test(part.tag));
}

function makeCandidate(match: SuffixMatch, run: Run, index: number, context: Context): Candidate | null {
  const { record, end } = match;
  const first = run.parts[index];
  if (first === undefined || first.role === "verb" || first.role === "conjunction" || first.tag === "paren") return null;
  const { text } = context.reading.doc;
  const { start } = first;
  const body = text.slice(start, match.start);
  const opening = openingOf(first, context);
  if (isGenericBody(body, record) && !(opening === "nation" && body.length > 2)) return null;
  const weak = record.strength === "weak";
  if (weak && record.kind === "company" && !isBrandPhrase(run.parts.slice(index), context)) return null;
  if (weak && record.kind !== "company" && opening === "none") return null;
  let confidence =
    BASE[record.strength] + OPENING_POINTS[opening] + beforePoints(run, index, context) + bodyPoints(run, index, context, record);
  // 硬质合金国家重点实验室: the nation may stand inside.
  if (opening === "none" && /国家|全国|中国|省级?重点/u.test(body)) confidence += 0.3;
  if (!context.words.isBoundary(end)) confidence -= 0.3;
  if (end - start > 30) confidence -= 0.1;
  if (confidence < 0.55) return null;
  return {
    kind: record.kind,
    start,
    end,
    name: text.slice(start, end),
    rule: `${record.kind}/suffix-${record.class}`,
    confidence: Math.min(0.97, confidence),
    attrs: { class: record.class },
  };
}

/** Characters after a suffix that make it part of a longer word: 公司化, 集团军, 学院派, 中心城区. */
const GOES_ON =
  /^(?:化|军(?!工)|派|制|型|级|城区|城市|思想|任务|环节|地带|工作|区域(?!委)|长(?!江|沙|春|治|三|株|安|白|海|丰|乐|兴|宁|城|汽|虹|飞|征|航)|人民法院)/u;

/**
 * Candidates for companies, organizations and hubs by the suffix that closes them. For one suffix each possible start
 * is scored; the best of them compete with all other candidates later.
 */
export function suffixCandidates(reading: Reading, places: readonly Candidate[]): Candidate[] {
  const { doc, knowledge } = reading;
  const context: Context = {
    reading,
    words: indexTokens(reading.tokens),
    startsPlace: new Map(
      places.filter((place) => place.pronoun !== true).map((place) => [place.start, place]),
    ),
    endsPlace: new Map(places.filter((place) => place.pronoun !== true).map((place) => [place.end, place])),
  };
  const candidates: Candidate[] = [];
  let sentence = 0;
  for (const match of findSuffixes(doc.text, knowledge)) {
    while ((doc.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= match.start) sentence++;
    const current = doc.sentences[sentence];
    if (current === undefined || match.start < current.start || current.role === "byline") continue;
    if (record(match) === "place" || GOES_ON.test(doc.text.slice(match.end, match.end + 4))) continue;
    const run = runBefore(doc.text, context.words, { end: match.start, floor: current.start });
    const scored: Candidate[] = [];
    for (let index = 0; index < run.parts.length; index++) {
      const candidate = makeCandidate(match, run, index, context);
      if (candidate !== null) scored.push(candidate);
    }
    scored.sort((a, b) => b.confidence - a.confidence || a.start - b.start);
    candidates.push(...scored.slice(0, 3));
  }
  return candidates;
}

function record(match: SuffixMatch): string {
  return match.record.kind;
}
