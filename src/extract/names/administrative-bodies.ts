import { Trie } from "../../base/trie.js";
import type { Knowledge } from "../../knowledge/tables.js";
import type { EntityRef } from "../../model/mention.js";
import type { Candidate } from "../candidate.js";
import { divisionMeant, relativeLevel } from "../places/relative-places.js";
import type { Reading } from "../reading.js";
import { indexTokens } from "../token-index.js";
import { joinedOfficeEnd } from "./joined-offices.js";

/** Departments of party committees and parts of congresses and governments that no table of government bodies lists. */
const CORE_BODIES: readonly (readonly [short: string, full: string])[] = [
  ["委", "委员会"],
  ["党委", "委员会"],
  ...[
    "办公厅",
    "办公室",
    "宣传部",
    "组织部",
    "统战部",
    "政法委",
    "政研室",
    "网信办",
    "党校",
    "社会工作部",
    "巡视办",
    "编办",
    "金融办",
    "财经办",
    "军民融合办",
    "外办",
    "台办",
    "老干部局",
  ].map((part) => [`委${part}`, `委员会${part}`] as const),
  ["政府", "人民政府"],
  ["人民政府", "人民政府"],
  ...["办公厅", "办公室", "新闻办", "新闻办公室", "驻京办", "研究室"].flatMap((part) => [
    [`政府${part}`, `人民政府${part.replace(/办$/u, "办公室")}`] as const,
    [`人民政府${part}`, `人民政府${part.replace(/办$/u, "办公室")}`] as const,
  ]),
  ["人大", "人民代表大会"],
  ["人民代表大会", "人民代表大会"],
  ["人大常委会", "人民代表大会常务委员会"],
  ["人大财经委", "人民代表大会财政经济委员会"],
  ["政协", "政协"],
  ["纪委", "纪律检查委员会"],
  ["监委", "监察委员会"],
  ["纪委监委", "纪律检查委员会监察委员会"],
  ["军区", "军区"],
  ["法院", "人民法院"],
  ["检察院", "人民检察院"],
];

const cache = new WeakMap<Knowledge, Trie<string>>();

/** Bodies that can follow a division's name or 省, 市, 县, 区, with their full forms. */
export function bodiesOf(knowledge: Knowledge): Trie<string> {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const trie = new Trie<string>();
  for (const [short, full] of CORE_BODIES) trie.add(short, full);
  for (const { short, full } of knowledge.bodyShortForms) {
    trie.add(short, full);
    trie.add(full, full);
  }
  cache.set(knowledge, trie);
  return trie;
}

/** What follows makes another word: 省委托, 村委会 is a village's, 县委员, 市政府采购. */
const OTHER_WORD = /^(?:托|员|派|任|以|屈|婉|会(?!议|见|同|商|签|晤))/u;

/** The democratic parties, before 省委 and 市委: 民建省委. */
const DEMOCRATIC = /(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)$/u;

/** Offices inside a body: 长沙海关综合业务处, 省政府办公厅外事处. They belong to titles, not to the name. */
const RELATIVE_WORD = /自治区|自治州|省|市|州|县|区|旗/gu;

interface Opening {
  readonly start: number;
  /** Where the body's own words begin. */
  readonly end: number;
  readonly place: EntityRef | null;
}

/** Every place where a body's name may open: after a division, after a division's short form and its class word, after 省 and the like alone. */
function findOpenings(reading: Reading, places: readonly Candidate[]): Opening[] {
  const { text } = reading.doc;
  const openings: Opening[] = [];
  const words = indexTokens(reading.tokens);
  for (const place of places) {
    if (place.pronoun === true) continue;
    const ref: EntityRef = { kind: "place", name: place.name, ...(place.key ? { key: place.key } : {}) };
    openings.push({ start: place.start, end: place.end, place: ref });
    const word = /^(?:自治区|自治州|省|市|州|县|区|旗)/u.exec(text.slice(place.end, place.end + 3))?.[0];
    if (word !== undefined) openings.push({ start: place.start, end: place.end + word.length, place: ref });
  }
  for (const match of text.matchAll(RELATIVE_WORD)) {
    const start = match.index;
    const inPlace = places.some(
      (place) => place.pronoun !== true && place.start <= start && start < place.end,
    );
    // 3月24日|区政协: the segmenter takes 日区 for a word.
    // 另据|市商务局, 请|省商务厅, 率|市商务局: nor is what asks, leads or tells one word with it.
    // 任命甲为|市商务局局长: and of the one who makes or meets somebody.
    const afterDay = /\d日$|[请据率为任由与和向]$/u.test(text.slice(Math.max(0, start - 3), start));
    if (inPlace || !(words.isBoundary(start) || afterDay)) continue;
    const level = relativeLevel(match[0]);
    const place =
      level === null ? null : divisionMeant(reading, { level, offset: start, places, word: match[0] });
    // 阿穆尔州长率州政府代表团: of a province abroad
    if (match[0] === "州" && place === null) continue;
    openings.push({ start, end: start + match[0].length, place });
  }
  return openings;
}

/** The name and identity of a body of a division: 省委 → 中共湖南省委, 省发改委 → 湖南省发改委. */
function nameBody(place: EntityRef | null, surface: string, full: string): { name: string; key?: string } {
  if (place === null) return { name: surface };
  const isParty = full.startsWith("委员会");
  const prefix = isParty ? "中共" : "";
  const body = isParty ? `委${full.slice("委员会".length)}` : full;
  return { name: `${prefix}${place.name}${body}`, key: `${prefix}${place.name}${body}` };
}

/**
 * Candidates for bodies of party, government, congress and courts that are named by their division: 桂林市商务局, 省委,
 * 县纪委监委, 省人大常委会. The division of 省 and 市 alone is the one that the article means.
 */
export function administrativeCandidates(reading: Reading, places: readonly Candidate[]): Candidate[] {
  const { text } = reading.doc;
  const bodies = bodiesOf(reading.knowledge);
  const found: Candidate[] = [];
  for (const { start, end, place } of findOpenings(reading, places)) {
    const joined = joinedOfficeEnd(text, end, reading.knowledge);
    const match =
      joined < 0 ? bodies.longestAt(text, end) : { end: joined, values: [text.slice(end, joined)] };
    const full = match?.values[0];
    if (match === null || full === undefined) continue;
    if (OTHER_WORD.test(text.slice(match.end, match.end + 2)) && text[match.end - 1] === "委") continue;
    const party = full.startsWith("委员会")
      ? DEMOCRATIC.exec(text.slice(Math.max(0, start - 5), start))?.[0]
      : undefined;
    if (party !== undefined && place !== null) {
      const name = `${party}${place.name}委`;
      found.push({
        kind: "organization",
        start: start - party.length,
        end: match.end,
        name,
        key: name,
        rule: "organization/democratic-party",
        confidence: 0.96,
        attrs: { class: "party" },
      });
      continue;
    }
    const chained = places.find((other) => other.end === start && other.pronoun !== true);
    found.push({
      kind: "organization",
      start: chained?.start ?? start,
      end: match.end,
      ...nameBody(place, text.slice(start, match.end), full),
      rule: "organization/administrative",
      confidence: place === null ? 0.7 : 0.98,
      attrs: { class: full.startsWith("委员会") ? "party" : "government" },
    });
  }
  return found;
}
