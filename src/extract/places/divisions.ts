import type { Candidate } from "../candidate.js";
import { titleWords } from "../names/title-words.js";
import type { Reading } from "../reading.js";
import { isPairOfStates } from "../state-pairs.js";
import { indexTokens, type TokenIndex } from "../token-index.js";
import {
  AFTER_PLACE,
  afterSurname,
  BEFORE_PLACE,
  countyDoubt,
  splitsTitle,
  TRADES_WITH,
} from "./division-doubts.js";
import { type Gazetteer, gazetteerOf, type PlaceName } from "./gazetteer.js";
import { isAbroad } from "./homonyms-abroad.js";

/** Foreign cities with a division's name inside: 旧金山. */
const FOREIGN_CITY = /旧$/u;

/** Words after which nothing but a place stands. */
const SURELY_BEFORE = /(?:位于|地处|坐落于|坐落在|来自|落户|前往|抵达|途经|驶往|发往|设在|建在)$/u;

/** A short form inside a longer ordinary word is no place: 南京路 is kept by its own token, 中山装 is not. */
function insideWord(match: { start: number; end: number }, words: TokenIndex): boolean {
  for (const at of [match.start, match.end]) {
    if (words.isBoundary(at)) continue;
    const word = words.at(at === match.end ? at - 1 : at);
    if (word === undefined) continue;
    // Names of places and unknown words are cut freely by the segmenter; ordinary words are not.
    if (/^(?:ns|nt|nz|x|j|eng)/u.test(word.tag)) continue;
    // 林龙安 is a person; a name of a person that opens with the place is a guess of the segmenter.
    if (/^nr/u.test(word.tag) && word.start === match.start) continue;
    if (word.text.length > match.end - match.start || !words.isBoundary(match.start)) return true;
  }
  return false;
}

/** Of several divisions with one name, the one that shares most with its neighbours and its home; null when nothing tells. */
function pickByContext(
  names: readonly PlaceName[],
  nearby: readonly string[],
  gazetteer: Gazetteer,
): PlaceName | null {
  const overlap = (name: PlaceName) => {
    const chain = gazetteer.ancestors(name.key).slice(1);
    return nearby.reduce((sum, key) => sum + (chain.includes(key) ? 1 : 0), 0);
  };
  const ranked = names.map((name) => ({ name, score: overlap(name) })).sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first === undefined || first.score === 0) return null;
  return second !== undefined && second.score === first.score ? null : first.name;
}

/** A short form before a word for land or water names that, not the division: 黄石洞, 大同江. */
const FEATURE =
  /^(?:山(?![东西区村地里上药羊楂茶核珍海])|洞|溪|桥|寺|塔|楼|阁|宫|庙|峡|峰|岭|河(?!北|南|西|东|口)|湖(?!南|北)|江(?!苏|西|北|东|南|门|阴|津|夏|岸|山|油|城|口|都|宁|永|华|川)|路(?!桥)|街|水库|大道|广场|牧骑|[南北]麓|号(?![召称码]))/u;

interface PlaceMatch {
  readonly start: number;
  readonly end: number;
  readonly names: readonly PlaceName[];
}

/** The longest gazetteer names in the text, left to right; a longer name hides those inside it. */
function findMatches(text: string, gazetteer: Gazetteer): PlaceMatch[] {
  const matches: PlaceMatch[] = [];
  for (let at = 0; at < text.length; ) {
    const match = gazetteer.names.longestAt(text, at);
    // 其中南康区: the 中 is that of 其中.
    if (match === null || text.startsWith("其中", at - 1)) {
      at++;
      continue;
    }
    // 位|于都|兰县: a full name that starts one character on beats a short form.
    const next = gazetteer.names.longestAt(text, at + 1);
    const fuller =
      match.values.every(({ form }) => form === "short") &&
      next !== null &&
      next.end > match.end &&
      at + 1 < match.end &&
      next.values.some(({ form, name }) => form === "full" && name.length > 2);
    const start = fuller ? at + 1 : at;
    const found = fuller && next !== null ? next : match;
    matches.push({ start, end: found.end, names: found.values });
    at = found.end;
  }
  return matches;
}

/** Counties of two characters that are words of grammar or slogans too: 强省富县, 兴县富民. */
const WORDS_TOO = /^[富兴开成达和代应文]县$/u;

/** How sure a bare match is, from its form and level, before its context is looked at. */
function baseConfidence(name: PlaceName): number {
  // 矿区, 城区, 郊区 are full names of two characters and ordinary words.
  // 献县, 曹县 are no words.
  if (name.form === "full" && name.name.length <= 2 && name.level === "county")
    return name.name.endsWith("县") && !WORDS_TOO.test(name.name) ? 0.5 : 0.3;
  if (name.form === "full") return 0.97;
  if (name.ambiguous) return 0.3;
  return name.level === "county" ? 0.48 : 0.94;
}

/**
 * Candidates for divisions named in a document: full names anywhere, short forms where their context allows it.
 * A short form of a county or one that is an ordinary word (朝阳, 和平) needs a cue: its full name in the article, a
 * parent right before it, another place beside it, a word such as 在 before or 市委 after it.
 */
export function divisionCandidates(reading: Reading): Candidate[] {
  const { doc, home, knowledge } = reading;
  const gazetteer = gazetteerOf(knowledge);
  const words = indexTokens(reading.tokens);
  const titles = titleWords(knowledge);
  const matches = findMatches(doc.text, gazetteer);
  const certain = new Set<string>();
  for (const match of matches) {
    const [only, second] = match.names;
    if (only && !second && baseConfidence(only) > 0.9) {
      for (const key of gazetteer.ancestors(only.key)) certain.add(key);
    }
  }
  const fullNames = new Set(
    matches.flatMap((match) => match.names.filter((name) => name.form === "full").map((name) => name.key)),
  );
  const homeKeys = [home.province, home.city, home.county].flatMap((ref) => (ref?.key ? [ref.key] : []));
  const candidates: Candidate[] = [];
  for (const [i, match] of matches.entries()) {
    const before = matches[i - 1];
    const touching = before !== undefined && before.end === match.start;
    const parents = touching ? before.names.map((name) => name.key) : [];
    const [only, second] = match.names;
    const name =
      second === undefined
        ? only
        : (pickByContext(match.names, parents, gazetteer) ??
          pickByContext(match.names, homeKeys, gazetteer) ??
          pickByContext(match.names, [...certain], gazetteer));
    if (name === undefined || name === null) continue;
    let confidence = baseConfidence(name);
    // 青川西南山区: a direction right behind a place is no group of provinces.
    // 加纳|西部|省
    if (name.level === "group" && /^[省州邦]/u.test(doc.text.slice(match.end, match.end + 1))) continue;
    // 中南双边贸易, in an article that names 南非
    if (name.level === "group" && isPairOfStates(doc.text, match) && doc.text.includes("南非")) continue;
    // 巴|西北|部: the country's north
    if (name.level === "group" && doc.text.startsWith("巴西", match.start - 1)) continue;
    if (name.level === "group" && touching && /^[东西南北中]/u.test(doc.text.slice(match.start, match.end)))
      continue;
    const bareWord = name.form === "full" && confidence < 0.9 && !name.name.endsWith("县");
    if (
      bareWord &&
      !gazetteer
        .ancestors(name.key)
        .slice(1)
        .some((key) => parents.includes(key))
    )
      continue;
    if (confidence < 0.9) {
      const left = doc.text.slice(Math.max(0, match.start - 3), match.start);
      const right = doc.text.slice(match.end, match.end + 6);
      const chain = gazetteer.ancestors(name.key).slice(1);
      const office = `${doc.text.slice(match.start, match.end)}海关`;
      if (name.form === "short" && (fullNames.has(name.key) || doc.text.includes(office))) confidence += 0.4;
      if (chain.some((key) => parents.includes(key))) confidence += 0.5;
      if (chain.some((key) => homeKeys.includes(key))) confidence += 0.12;
      if (words.at(match.start)?.tag === "ns" && words.at(match.start)?.end === match.end) confidence += 0.15;
      if (BEFORE_PLACE.test(left)) confidence += name.ambiguous ? 0.12 : 0.15;
      if (SURELY_BEFORE.test(left)) confidence += 0.2;
      // 牡丹出口增长: an ordinary word before a flow is the goods.
      if (AFTER_PLACE.test(right) && !(name.ambiguous && /^[出进]口/u.test(right))) confidence += 0.15;
      else if (!name.ambiguous && TRADES_WITH.test(doc.text.slice(match.end, match.end + 22)))
        confidence += 0.15;
      const after = matches[i + 1];
      const neighbour = (other: PlaceMatch | undefined, gap: string) =>
        other !== undefined && /^[、和与及]$/u.test(gap) && other.names.some((each) => !each.ambiguous);
      if (name.level === "county" && afterSurname(left, right, knowledge.surnames) && !touching)
        confidence -= 0.3;
      const ofParent = chain.some((key) => parents.includes(key));
      if (name.level === "county")
        confidence -= countyDoubt(doc.text, match, { alone: !touching || ofParent, titles, knowledge });
      if (neighbour(before, doc.text.slice(before?.end ?? 0, match.start))) confidence += 0.25;
      if (neighbour(after, doc.text.slice(match.end, after?.start ?? 0))) confidence += 0.25;
    }
    if (insideWord(match, words)) confidence -= 0.5;
    if (name.form === "short" && splitsTitle(doc.text, match, titles)) confidence -= 0.5;
    if (FOREIGN_CITY.test(doc.text.slice(match.start - 1, match.start))) continue;
    // 滨海|边疆区, 加纳西部|省: divisions abroad; 雷州|湾日报讯: a newspaper
    if (/^(?:边疆区|湾?(?:日报|晚报|晨报|时报)讯)/u.test(doc.text.slice(match.end, match.end + 5))) continue;
    if (name.level === "group" && /^[省州邦]/u.test(doc.text.slice(match.end, match.end + 1))) continue;
    const parental = gazetteer.ancestors(name.key).slice(1);
    const ours =
      parental.some((key) => parents.includes(key) || homeKeys.includes(key)) || fullNames.has(name.key);
    const large = name.level !== "county";
    if (
      name.level !== "group" &&
      name.level !== "province" &&
      isAbroad(doc.text, match, { knowledge, ours, large })
    )
      continue;
    // 维西|涅夫斯基: the syllables of a foreign name
    if (name.form === "short" && name.level === "county" && words.at(match.end)?.tag === "nrt") continue;
    if (name.form === "short" && FEATURE.test(doc.text.slice(match.end, match.end + 2))) confidence -= 0.5;
    if (confidence < 0.58) continue;
    const attrs: Record<string, string> = { level: name.level };
    if (/^\d{6}$/u.test(name.key)) attrs.code = name.key;
    candidates.push({
      kind: "place",
      start: match.start,
      end: match.end,
      name: name.name,
      key: name.key,
      rule: name.form === "full" ? "place/full-name" : "place/short-name",
      confidence: Math.min(0.98, confidence),
      attrs,
    });
  }
  return candidates;
}
