import type { Knowledge, SuffixRecord } from "../../knowledge/tables.js";
import type { Candidate } from "../candidate.js";
import { divisionMeant, relativeLevel } from "../places/relative-places.js";
import type { Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";
import { isInnerVerb } from "./boundary-words.js";
import { findKnownBodies } from "./known-bodies.js";
import { isGenericBody, startsLikeBrand } from "./name-shape.js";
import { type Run, type RunPart, runBefore } from "./run.js";
import { findSuffixes, type SuffixMatch } from "./suffix-index.js";
import { titleWords } from "./title-words.js";

interface Context {
  readonly reading: Reading;
  readonly words: TokenIndex;
  /** Places and partners by start and by end. */
  readonly startsPlace: ReadonlyMap<number, Candidate>;
  readonly endsPlace: ReadonlyMap<number, Candidate>;
  /** Where the listed bodies start, by their end: a longer name that ends with one is two names. */
  readonly knownEnds: ReadonlyMap<number, number>;
  /** Where strong suffixes of bodies and firms end. */
  readonly bodyEnds: ReadonlySet<number>;
  /** Suffixes that close the name of a hub by themselves. */
  readonly hubSuffixes: ReadonlySet<string>;
  /** Titles of posts: no name reaches over one. */
  readonly titles: ReadonlySet<string>;
}

/** 国家, 中国 … open the names of national bodies; 省, 市, 县 open those of the home's own. */
const NATIONAL =
  /^(?:中国|国家(?!级)|全国|中华|国务院|中共|中央|世界|国际|亚洲|联合国|国网|中车|中建|中铁|中交)/u;
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

const OPENING_POINTS: Readonly<Record<Opening, number>> = {
  place: 0.3,
  nation: 0.3,
  relative: 0.25,
  coined: 0.2,
  none: -0.3,
};

/** Points for what stands before a candidate: a name fills its run, or begins after another name or a verb. */
function beforePoints(run: Run, index: number, context: Context): number {
  const part = run.parts[index] as RunPart;
  const previous = run.parts[index - 1];
  if (previous === undefined) return 0.2;
  if (context.endsPlace.has(part.start)) return context.startsPlace.has(part.start) ? 0.05 : -0.25;
  if (previous.role === "verb") return 0.05;
  return previous.role === "conjunction" ? 0.1 : -0.25;
}

/** A branch carries the whole name of its firm: …有限公司新沂分公司. */
const BRANCH = /^(?:分公司|分行|支行|办事处|分会|分院)$/u;

/** Legal forms and settled places inside a candidate close a name of their own before its end: 嘉禾高新区|湖南…有限公司. */
const CLOSED = /(?:有限公司|股份公司|集团公司|高新区|经开区|开发区|园区|产业园|工业园|保税区|海关|大学)$/u;

/** Points for what a candidate has inside: verbs and conjunctions make a name less likely, a place after either begins another. */
function bodyPoints(run: Run, index: number, context: Context, record: SuffixRecord): number {
  let points = 0;
  for (let i = index + 1; i < run.parts.length; i++) {
    const part = run.parts[i] as RunPart;
    const previous = run.parts[i - 1] as RunPart;
    if (part.role === "conjunction") points -= record.kind === "organization" ? 0.12 : 0.5;
    // 省商务厅与省发改委: what stands before the conjunction is a body already.
    if (part.role === "conjunction" && context.bodyEnds.has(part.start)) points -= 1;
    // Before a legal form any verb may be a piece of a coined name, but most are what the sentence says of the firm.
    if (part.role === "verb" && !isInnerVerb(part.text)) points -= 0.3;
    const joined = previous.role === "verb" || previous.role === "conjunction";
    // 国家超级计算长沙中心 is one name; elsewhere a place after a verb begins another.
    const national = NATIONAL.test((run.parts[index] as RunPart).text);
    if (context.startsPlace.has(part.start) && joined && !national) points -= 0.5;
    // 霍尔果斯铁路口岸通行…班列: a hub that is complete does not go on into another.
    const complete = record.kind === "hub" && context.hubSuffixes.has(previous.text) && i < run.parts.length;
    if (complete) points -= 0.4;
    const branch = /^(?:专业委员会|专委会|委员会|分会|商会|支会)$/u.test(record.suffix);
    if (context.knownEnds.has(part.start) && !part.text.startsWith("（") && !branch) points -= 0.5;
    const closed = CLOSED.test(previous.text) && !BRANCH.test(record.suffix);
    if (context.startsPlace.has(part.start) && closed) points -= 0.5;
    if (/有限公司$|股份公司$|集团公司$/u.test(previous.text) && !BRANCH.test(record.suffix)) points -= 1;
    if (context.titles.has(part.text) || context.titles.has(previous.text)) points -= 1;
  }
  return points;
}

const BASE = { strong: 0.6, weak: 0.42 } as const;

/** After a word of business these go on with the trade, not with a firm: 工程机械展, 电子产业, 科技创新. */
const WEAK_GOES_ON =
  /^(?:展|博览|大会|论坛|产业|行业|领域|企业|市场|产品|商品|人才|专业|事业|成果|技术|系统|服务|平台|园|城|协会|学会|商会|集群|基地|化|链|工程|贸易|类|品|件|设备|创新|发展|进步|赋能|支撑|研发|合作|处方|凭证|政务|票据|商务)/u;

/** 业 closes a firm's name in words that the segmenter does not know (釉业), not in ordinary ones (专业, 事业). */
function isUnknownTrade(end: number, context: Context): boolean {
  const word = context.words.at(end - 1);
  return word !== undefined && (word.tag === "x" || context.reading.knowledge.industries.has(word.text));
}

/** A weak suffix of a firm (重工, 汽车, 电子) closes a name only behind a coined word and words of business. */
function isBrandPhrase(parts: readonly RunPart[], suffix: string, context: Context): boolean {
  if (parts.some((part) => /集团|公司/u.test(part.text))) return false;
  const rest = parts.filter((part) => !context.startsPlace.has(part.start) && part.tag !== "paren");
  const [first, ...others] = rest;
  const { industries } = context.reading.knowledge;
  if (first === undefined || rest.every((part) => industries.has(part.text))) return false;
  // 阿克苏红果源果业公司: behind a place, 公司 and 集团 close any words that are not all words of business.
  const placed = context.startsPlace.has((parts[0] as RunPart).start);
  if (placed && rest.some((part) => !industries.has(part.text)) && /^(?:公司|集团)$/u.test(suffix))
    return true;
  if (!startsLikeBrand(first, context.reading.knowledge)) return false;
  return others.every(
    (part) => industries.has(part.text) || part.text.length === 1 || /^(?:x|n|nz|nr)$/u.test(part.tag),
  );
}

/** Ordinary words that end in the character of a body. */
const NO_BODY =
  /(?:部署|布局|格局|大局|全局|开局|结局|全部|干部|内部|外部|总部|西部|东部|中部|南部|北部|局部|腹部|好处|用处|益处|出处|各处|到处|常委|政委|主办|举办|承办|协办|会所|场所|住所|公司)$/u;

/** 有限公司 and the like: what stands before is a firm's name for certain. */
function isLegalForm(record: SuffixRecord): boolean {
  return record.kind === "company" && record.strength === "strong" && /公司$/u.test(record.suffix);
}

/** A suffix of one character counts inside a noun only (统计局, 业务处), not as a word of its own (开好局) or a verb's end (主办). */
function endsInNoun(end: number, context: Context): boolean {
  const word = context.words.at(end - 1);
  return word !== undefined && word.end - word.start > 1 && /^(?:n|nt|nz|x|j|ns)$/u.test(word.tag);
}

/** 省科技厅 is the province's: a name that opens with 省, 市 … gets the division that the article means. */
function nameOf(
  surface: string,
  opening: Opening,
  { start, context }: { start: number; context: Context },
): { name: string } {
  const word = opening === "relative" ? /^(?:自治区|自治州|省|市|州|县|区)/u.exec(surface)?.[0] : undefined;
  const level = word === undefined ? null : relativeLevel(word);
  if (word === undefined || level === null) return { name: surface };
  const places = [...context.startsPlace.values()];
  const division = divisionMeant(context.reading, { level, offset: start, places });
  return { name: division === null ? surface : division.name + surface.slice(word.length) };
}

/** 全国…学校, 国家级…中心: with the nation before them these are still classes. */
const GENERIC_CLASS = /^(?:学校|小学|中学|大学|学院|幼儿园|高校|医院|企业|机构|商会|协会)$/u;

function makeCandidate(match: SuffixMatch, run: Run, index: number, context: Context): Candidate | null {
  const { record, end } = match;
  const first = run.parts[index];
  if (first === undefined || first.role === "conjunction" || first.tag === "paren") return null;
  // 强生（上海）…有限公司: a verb opens a name only where a parenthesis follows it.
  if (first.role === "verb" && !(isLegalForm(record) && run.parts[index + 1]?.tag === "paren")) return null;
  const { text } = context.reading.doc;
  const { start } = first;
  const body = text.slice(start, match.start);
  const opening = openingOf(first, context);
  const ownBody =
    opening === "nation" &&
    body.length > 2 &&
    record.kind === "organization" &&
    !GENERIC_CLASS.test(record.suffix);
  if (isGenericBody(body, record) && !ownBody) return null;
  if (opening === "nation" && record.kind === "hub" && !/^中/u.test(body)) return null;
  const weak = record.strength === "weak";
  const short = record.suffix.length === 1;
  if (short && !context.words.isBoundary(end)) return null;
  const known = context.knownEnds.get(end);
  if (known !== undefined && start < known && opening !== "place") return null;
  if (short && NO_BODY.test(text.slice(end - 2, end))) return null;
  if (short && record.kind === "organization" && (opening === "coined" || !endsInNoun(end, context)))
    return null;
  const closedBy = context.knownEnds.has(match.start);
  if (closedBy && record.kind === "company") return null;
  if (weak && record.kind === "company" && WEAK_GOES_ON.test(text.slice(end, end + 3))) return null;
  if (record.suffix === "业" && !isUnknownTrade(end, context)) return null;
  if (weak && record.kind === "company" && !isBrandPhrase(run.parts.slice(index), record.suffix, context))
    return null;
  // 石井港, 洋山港: a port of two characters after a word that opens names needs no other sign.
  const port = weak && /^(?:港|口岸|码头)$/u.test(record.suffix) && body.length === 2 && index === 0;
  if (weak && record.kind !== "company" && opening === "none" && !port) return null;
  // A firm that fills its run up to a legal form needs no other sign.
  const filled = isLegalForm(record) && index === 0 && opening === "none";
  let confidence =
    (filled ? 0.25 : 0) +
    (port ? 0.25 : 0) +
    BASE[record.strength] +
    OPENING_POINTS[opening] +
    beforePoints(run, index, context) +
    bodyPoints(run, index, context, record);
  // 内蒙古二连浩特口岸: a province before the place of a hub says where it lies, it is no part of its name.
  const next = run.parts[index + 1];
  const outer = context.startsPlace.get(start)?.attrs?.level === "province" && next !== undefined;
  if (record.kind === "hub" && outer && context.startsPlace.has(next.start)) confidence -= 0.45;
  // 硬质合金国家重点实验室: the nation may stand inside.
  if (opening === "none" && /国家(?!级)|全国|中国|省级?重点/u.test(text.slice(start, end))) confidence += 0.3;
  if (!context.words.isBoundary(end)) confidence -= 0.3;
  if (end - start > 30) confidence -= 0.1;
  if (confidence < 0.55) return null;
  // 中欧班列（成渝）, 中国银行（香港）: a parenthesis with a place belongs to the name.
  const tail =
    record.kind === "organization" ? null : /^（[\u4e00-\u9fff]{2,6}）/u.exec(text.slice(end, end + 8));
  const isPlaceTail = tail !== null && context.startsPlace.has(end + 1);
  const closed = isPlaceTail ? end + tail[0].length : end;
  return {
    kind: record.kind,
    start,
    end: closed,
    ...nameOf(text.slice(start, closed), opening, { start, context }),
    rule: `${record.kind}/suffix-${record.class}`,
    confidence: Math.min(0.97, confidence),
    attrs: { class: record.class },
  };
}

/** Characters after a suffix that make it part of a longer word: 公司化, 集团军, 学院派, 中心城区. */
const GOES_ON =
  /^(?:化|军(?!工)|派|制|型|级|城区|城市|思想|任务|环节|地带|工作|区域(?!委)|长(?!江|沙|春|治|三|株|安|白|海|丰|乐|兴|宁|城|汽|虹|飞|征|航)|人民法院)/u;

/** Words of business that close a firm's name only before a legal form; alone they name a trade. */
const TRADES =
  /^(?:企业|产业|建设|文化|教育|工程|环境|环保|健康|旅游|制造|贸易|外贸|进出口|农业|林业|工业|投资|商业|信息|网络|建筑|租赁|担保|资本|基金|保健|水产|纺织|服装|玩具|包装|家具|箱包|陶瓷|建材|化工|新能源|光伏|风电|储能|电池|半导体|芯片|机器人|软件|机电|装备|材料|新材料|制品|医疗|传媒|酒店|电商|船舶|造船|稀土|黄金|石油|太阳能|电动车|软件|饮料|茶厂|鞋厂|工厂|总厂|分厂|加工厂|服装厂|电子厂|食品厂)$/u;

/** Bodies inside bodies and groups of people: they stand in titles and are no entities of their own. */
const UNNAMED =
  /^(?:科|司|处|所|办|部|室|组|队|团队|小组|党支部|党总支|党委|党组|支部|团|社|车间|门店|商店|超市|子公司|责任公司|矿区|站|城|湾|岛|谷|大道|公路|大桥|航线|市场|仓|仓库|园|区|专线|街区)$/u;

const hubCache = new WeakMap<Knowledge, ReadonlySet<string>>();

function strongHubSuffixes(knowledge: Knowledge): ReadonlySet<string> {
  const known = hubCache.get(knowledge);
  if (known !== undefined) return known;
  const strong = knowledge.suffixes.filter(({ kind, strength }) => kind === "hub" && strength === "strong");
  const words = new Set(strong.map(({ suffix }) => suffix));
  hubCache.set(knowledge, words);
  return words;
}

/** 中欧班列, 西部陆海新通道: the suffix is a proper name itself. */
const PROPER_SUFFIX = /^(?:中欧|中亚|中老|中越|中蒙|中俄|中吉乌|西部陆海)/u;

function properCandidate(match: SuffixMatch, context: Context): Candidate | null {
  const { text } = context.reading.doc;
  if (match.record.kind !== "hub" || !PROPER_SUFFIX.test(match.record.suffix)) return null;
  const tail = /^（[\u4e00-\u9fff]{2,6}）/u.exec(text.slice(match.end, match.end + 8));
  const end = match.end + (tail !== null && context.startsPlace.has(match.end + 1) ? tail[0].length : 0);
  return {
    kind: "hub",
    start: match.start,
    end,
    name: text.slice(match.start, end),
    rule: "hub/proper-suffix",
    confidence: 0.85,
    attrs: { class: match.record.class },
  };
}

/**
 * Candidates for companies, organizations and hubs by the suffix that closes them. For one suffix each possible start
 * is scored; the best of them compete with all other candidates later.
 */
export function suffixCandidates(reading: Reading, places: readonly Candidate[]): Candidate[] {
  const { doc, knowledge } = reading;
  const suffixes = findSuffixes(doc.text, knowledge);
  const context: Context = {
    reading,
    words: indexTokens(reading.tokens),
    startsPlace: new Map(
      places.filter((place) => place.pronoun !== true).map((place) => [place.start, place]),
    ),
    endsPlace: new Map(places.filter((place) => place.pronoun !== true).map((place) => [place.end, place])),
    bodyEnds: new Set(
      suffixes
        .filter(({ record }) => record.kind !== "hub" && record.strength === "strong")
        .map(({ end }) => end),
    ),
    hubSuffixes: strongHubSuffixes(knowledge),
    titles: titleWords(knowledge),
    knownEnds: new Map(findKnownBodies(doc.text, knowledge).map(({ start, end }) => [end, start])),
  };
  const candidates: Candidate[] = [];
  let sentence = 0;
  for (const match of suffixes) {
    while ((doc.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= match.start) sentence++;
    const current = doc.sentences[sentence];
    if (current === undefined || match.start < current.start || current.role === "byline") continue;
    const isTrade = match.record.kind === "company" && TRADES.test(match.record.suffix);
    if (
      isTrade ||
      match.record.kind === "place" ||
      UNNAMED.test(match.record.suffix) ||
      GOES_ON.test(doc.text.slice(match.end, match.end + 4))
    )
      continue;
    const legal = isLegalForm(match.record);
    const run = runBefore(doc.text, context.words, { end: match.start, floor: current.start, legal });
    const scored: Candidate[] = [];
    const proper = properCandidate(match, context);
    if (proper !== null) candidates.push(proper);
    for (let index = 0; index < run.parts.length; index++) {
      const candidate = makeCandidate(match, run, index, context);
      if (candidate !== null) scored.push(candidate);
    }
    scored.sort((a, b) => b.confidence - a.confidence || a.start - b.start);
    candidates.push(...scored.slice(0, 3));
  }
  return candidates;
}
