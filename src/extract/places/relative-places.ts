import type { EntityRef } from "../../model/mention.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { gazetteerOf } from "./gazetteer.js";
import { speakersPlace } from "./speaker-place.js";

export type RelativeLevel = "province" | "prefecture" | "county";

const LEVEL_OF: Readonly<Record<string, RelativeLevel>> = {
  省: "province",
  自治区: "province",
  市: "prefecture",
  州: "prefecture",
  县: "county",
  区: "county",
  旗: "county",
  盟: "prefecture",
};

/** The level that 省, 市, 县, 区 … stand for, or null for another word. */
export function relativeLevel(word: string): RelativeLevel | null {
  return LEVEL_OF[word] ?? null;
}

/** Whether the province of the article is a municipality, where 市 is the province and 区 its county. */
function isMunicipality(ref: EntityRef | null): boolean {
  return ref?.name.endsWith("市") ?? false;
}

/**
 * The division that 全市, 市委, 该县 mean at an offset: the nearest one of that level named before it in the article,
 * else the home of the article. 区 is the autonomous region where the home is one and no district was named.
 */
export function divisionMeant(
  reading: Pick<Reading, "home" | "knowledge" | "doc">,
  at: { level: RelativeLevel; offset: number; places: readonly Candidate[]; word?: string | undefined },
): EntityRef | null {
  const meant = divisionOfLevel(reading, at);
  // 阿穆尔州长率州政府代表团访问黑河市: a city is no 州.
  const banner = at.word === "旗" || at.word === "盟" ? at.word : null;
  if (banner !== null && !meant?.name.endsWith(banner)) return null;
  return at.word === "州" && meant !== null && !/[州盟]$/u.test(meant.name) ? null : meant;
}

function divisionOfLevel(
  reading: Pick<Reading, "home" | "knowledge" | "doc">,
  {
    level,
    offset,
    places,
    word,
  }: { level: RelativeLevel; offset: number; places: readonly Candidate[]; word?: string | undefined },
): EntityRef | null {
  const { home } = reading;
  const speakers = word === undefined ? null : speakersPlace(reading.doc.text, offset, places, word);
  if (speakers !== null) return speakers;
  if (word === "市" && home.town) return home.town;
  const chained = placeOfChain(reading.doc.text, { level, offset, places });
  if (chained !== null) return chained;
  if (level === "province") return home.province;
  if (level === "prefecture" && isMunicipality(home.province)) return home.province;
  const city = level === "prefecture" ? onlyCity(reading.doc.text, offset, places) : null;
  if (city !== null) return city;
  const gazetteer = gazetteerOf(reading.knowledge);
  const province = home.province?.key ?? null;
  let nearest: EntityRef | null = null;
  for (const place of places) {
    if (place.start >= offset) break;
    if (place.key === undefined || place.attrs?.level !== level) continue;
    if (province !== null && !gazetteer.ancestors(place.key).includes(province)) continue;
    if (isOthersCustoms(reading, place) || isListed(reading.doc.text, place)) continue;
    nearest = { kind: "place", name: place.name, key: place.key };
  }
  if (nearest !== null) return nearest;
  return level === "prefecture" ? home.city : home.county;
}

/** 在武汉、长沙、郑州等地销售: a city of a list of several is not the one that 市 stands for. */
function isListed(text: string, { start, end }: Pick<Candidate, "start" | "end">): boolean {
  const joined = text[end] === "、" || text[start - 1] === "、";
  return (
    joined &&
    /^[^，。；（]{0,24}等(?:地|城市|多地|市|[\d两三四五六七八九十])/u.test(text.slice(end, end + 32))
  );
}

/** 据南京海关统计，全市… in a paper of 苏州: the city of the paper is meant, whatever customs office it quotes. */
function isOthersCustoms(
  { doc, home }: Pick<Reading, "home" | "doc">,
  { name, end }: Pick<Candidate, "name" | "end">,
): boolean {
  const city = home.city?.name;
  if (city === undefined || city === name || !doc.text.startsWith("海关", end)) return false;
  return doc.article.source?.includes(city.replace(/[市州盟]$/u, "")) ?? false;
}

/** The only province of the places that the article names: 据青岛海关统计，全省… */
function provinceOf(
  { knowledge }: Pick<Reading, "knowledge">,
  places: readonly Candidate[],
): EntityRef | null {
  const { divisions } = gazetteerOf(knowledge);
  const codes = new Set(
    places.flatMap(({ key }) =>
      key !== undefined && divisions.has(key) && /^\d{6}$/u.test(key) ? [key.slice(0, 2)] : [],
    ),
  );
  const [code, ...others] = codes;
  const division = divisions.get(`${code}0000`);
  return division === undefined || others.length > 0
    ? null
    : { kind: "place", name: division.name, key: division.code };
}

/** 据泉州海关统计，晋江市出口…。全市…: a county-level city where no other place of a city has been named but in 海关. */
function onlyCity(text: string, offset: number, places: readonly Candidate[]): EntityRef | null {
  const named = places.filter(
    ({ start, end, attrs }) =>
      start < offset &&
      (attrs?.level === "prefecture" || attrs?.level === "county") &&
      !/^[^，。；]{0,4}海关/u.test(text.slice(end, end + 8)),
  );
  const [first] = named;
  if (first?.attrs?.level !== "county" || !first.name.endsWith("市")) return null;
  if (named.some((place) => place.name !== first.name) || /[占居列]/u.test(text[offset - 1] ?? ""))
    return null;
  return { kind: "place", name: first.name, ...(first.key === undefined ? {} : { key: first.key }) };
}

/** 浙江省委书记、|省人大常委会主任: in a chain of posts the second body is of the division named just before. */
const CHAINED =
  /^(?:省|市|州|县|区|自治区)?(?:(?:委|党委|政府|人大|政协)[\u4e00-\u9fff]{2,10}|(?:常务)?副?[省市州县区]?长[\u4e00-\u9fff]{2,4})、$/u;

function placeOfChain(
  text: string,
  { level, offset, places }: { level: RelativeLevel; offset: number; places: readonly Candidate[] },
): EntityRef | null {
  if (text[offset - 1] !== "、") return null;
  const place = places.findLast((other) => other.end < offset && offset - other.end <= 14);
  if (place?.key === undefined || place.attrs?.level !== level) return null;
  if (!CHAINED.test(text.slice(place.end, offset))) return null;
  return { kind: "place", name: place.name, key: place.key };
}

const CHINA: EntityRef = { kind: "place", name: "中国", key: "156" };

/** 全省, 我省, 该市, 本县; 省内 and 市内 count where a word of trade makes them a reporter. */
const RELATIVE = /(?:全|我|该|本|两)?(省|市|县|州|区|自治区|旗|(?<=[全我本])盟)/gu;

/** 全镇, 该乡: the town named last. */
const TOWN = /[全我该本]([镇乡])(?![长企党政村街上里])/gu;

const RELATIVE_WORDS = /^(?:全|我|该|本)(?:自治区|省|市|县|州|区|旗|盟)$/u;

/** 全国, 我国 and 中国 are one place; inside names (中国移动, 全国人大) longer candidates win. */
const NATION = /全国|(?<!爱)我国|(?<!发展)中国(?!香港|台湾|澳门|大陆)/gu;

/** 赴蒙古南戈壁省，与该省…: 该省 means the province named last, which is none that we know. */
function isUnknown(
  text: string,
  start: number,
  { word, places }: { word: string; places: readonly Candidate[] },
): boolean {
  const sentence = text.slice(Math.max(0, start - 60), start).replace(/^.*[。！？\n]/su, "");
  const named = /(?:[\u4e00-\u9fff]{2,6})$/u.exec(sentence.slice(0, sentence.lastIndexOf(word)))?.[0];
  if (named === undefined || !sentence.includes(word)) return false;
  const end = start - sentence.length + sentence.lastIndexOf(word) + word.length;
  const known = places.some((place) => place.end === end || (place.start < end && end < place.end));
  return (
    !known &&
    !/[全我该本两各省市州区县]$/u.test(named) &&
    !/^[委府政长级内外际域]/u.test(text.slice(end, end + 1))
  );
}

/** 义乌全市 is what stands before it; 该市 is the 市 named last, of whatever level. */
function pointedAt(word: string, places: readonly Candidate[], start: number): EntityRef | null {
  const last = word.slice(-1);
  const place = places.findLast(
    ({ name, end, pronoun }) => end <= start && pronoun !== true && name.endsWith(last),
  );
  if (place === undefined) return null;
  const meant = word[0] === "全" ? place.end === start : word[0] === "该";
  return meant ? { kind: "place", name: place.name, ...(place.key ? { key: place.key } : {}) } : null;
}

/** 京冀两地, 苏浙皖三省: provinces written with one character each. */
const PROVINCES =
  /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新]{2,5}(?=两地|两省|两省市|三地|三省|四省|五省|四地|等省|等地|省市|省区)/gu;

function provincesOf(reading: Reading): Candidate[] {
  const short = new Map(reading.knowledge.divisions.map((division) => [division.abbreviation, division]));
  return [...reading.doc.text.matchAll(PROVINCES)].flatMap((match) =>
    [...match[0]].flatMap((character, i): Candidate[] => {
      const division = short.get(character);
      const start = match.index + i;
      if (division === undefined) return [];
      const { name, code, level } = division;
      return [
        {
          kind: "place",
          start,
          end: start + 1,
          name,
          key: code,
          rule: "place/abbreviation",
          confidence: 0.9,
          attrs: { level, code },
        },
      ];
    }),
  );
}

/** Candidates for words that stand for a division of the article's own: 全省, 我市, 该县, 全国. */
export function relativePlaceCandidates(reading: Reading, places: readonly Candidate[]): Candidate[] {
  const { text } = reading.doc;
  const found: Candidate[] = provincesOf(reading);
  for (const match of text.matchAll(RELATIVE)) {
    const word = match[0];
    if (!RELATIVE_WORDS.test(word)) continue;
    const level = relativeLevel(match[1] as string);
    const start = match.index;
    if (level === null || (word[0] === "该" && isUnknown(text, start, { word: match[1] as string, places })))
      continue;
    const isRegion =
      match[1] === "区" && /自治区$/u.test(reading.home.province?.name ?? "") && word !== "该区";
    const ref =
      pointedAt(word, places, start) ??
      divisionMeant(reading, {
        level: isRegion ? "province" : level,
        offset: start,
        places,
        word: match[1],
      }) ??
      (match[1] === "省" && word !== "该省" ? provinceOf(reading, places) : null);
    if (ref === null) continue;
    found.push({
      ...ref,
      start,
      end: start + word.length,
      rule: "place/relative",
      confidence: 0.9,
      pronoun: true,
    });
  }
  for (const { 0: word, 1: kind, index: start } of text.matchAll(TOWN)) {
    const town = places.findLast((place) => place.end <= start && place.name.endsWith(kind as string));
    if (town === undefined) continue;
    const { name, key } = town;
    const ref = { kind: "place", name, ...(key === undefined ? {} : { key }) } as const;
    const span = { start, end: start + word.length };
    found.push({ ...ref, ...span, rule: "place/relative", confidence: 0.9, pronoun: true });
  }
  for (const match of text.matchAll(NATION)) {
    const named = match[0] === "中国";
    found.push({
      ...CHINA,
      start: match.index,
      end: match.index + match[0].length,
      rule: named ? "place/china" : "place/nation",
      confidence: 0.9,
      attrs: { level: "country", code: "156" },
      ...(named ? {} : { pronoun: true }),
    });
  }
  return found;
}
