import { Trie } from "../../base/trie.js";
import type { Knowledge, KnownCompany } from "../../knowledge/tables.js";
import type { Span } from "../../model/span.js";
import type { Candidate } from "../candidate.js";
import { partnerIndexOf } from "../partners/partners.js";
import type { Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";

interface Form {
  readonly company: KnownCompany;
  readonly weak: boolean;
}

interface Found extends Form {
  readonly start: number;
  readonly end: number;
}

const cache = new WeakMap<Knowledge, Trie<Form>>();

function formTrie(knowledge: Knowledge): Trie<Form> {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const trie = new Trie<Form>();
  for (const company of knowledge.knownCompanies) {
    for (const form of new Set([company.name, ...company.aliases, ...company.weak]))
      trie.add(form, { company, weak: company.weak.includes(form) });
  }
  cache.set(knowledge, trie);
  return trie;
}

/** Words that a known name runs on into: 亚马逊河 is no firm, 中国银行业 no bank. */
const GOES_ON = /^(?:河|雨林|流域|盆地|平原|业(?!务)|园|大道|广场|足球|篮球|队|[省市县区]|人寿|证券|路)/u;

/** Whether the ends of a form fall on ends of words; Latin names stand free of other letters. */
function isWhole(
  text: string,
  words: TokenIndex,
  { start, end }: Span,
  industries: ReadonlySet<string>,
): boolean {
  if (GOES_ON.test(text.slice(end, end + 2))) return false;
  if (/^[A-Za-z]+$/u.test(text.slice(start, end)))
    return !/[A-Za-z]/u.test(text[start - 1] ?? "") && !/[A-Za-z]/u.test(text[end] ?? "");
  return words.isBoundary(start) && words.isBoundary(end) && !growsOn(text, end, industries);
}

/** 博世|达汽车部件: a character that brands end in and a line of business make a longer name of it. */
function growsOn(text: string, end: number, industries: ReadonlySet<string>): boolean {
  if (!/^[达康斯隆泰瑞德利特尔丰盛恒通源宏顺佳兴诺维克乐龙鑫]/u.test(text.slice(end))) return false;
  return [2, 3, 4].some((length) => industries.has(text.slice(end + 1, end + 1 + length)));
}

/** 集团 and 公司 right behind a known name belong to it, unless a full legal name goes on from there. */
function extended(text: string, end: number): number {
  const tail = /^(?:集团公司|集团|公司|总公司)(?!有限|股份|[\u4e00-\u9fff]{0,6}有限)/u.exec(
    text.slice(end, end + 14),
  );
  return end + (tail?.[0].length ?? 0);
}

/** What a group's name goes on into for one of its firms, which is an entity of its own: 中粮集团 beside 中粮 + 期货. */
const PART_OF_GROUP =
  /^(?:物流|金融|证券|资本|地产|置业|航运|重工|数科|财险|寿险|期货|供应链|旅业|置地|能源|生物|医药)(?=$|[^\u4e00-\u9fff]|[在与和的于向将已董总副负等公集签联为是])/u;

/** A branch carries its firm's whole name and is a firm of its own: 农业银行 + 云南省分行. */
const BRANCH =
  /^(?:[\u4e00-\u9fff]{2,7}?(?:分公司|分行|支行|分部|办事处)|（(?:国际|香港|中国|亚洲|澳门|欧洲|北美|新加坡|上海|深圳)）)/u;

const FIRM_AFTER =
  /^”?(?:集团|公司|汽车|手机|品牌|董事长|总裁|CEO|创始人|等[^，。；]{0,12}(?:企业|品牌|公司|巨头|车企|厂商))/u;
const FIRM_BEFORE = /(?:企业|车企|巨头|品牌|厂商|公司|供应商)“?$/u;
const JOINER = /^”?(?:、|和|与|及|以及)“?$/u;

/**
 * Which of the forms stand for firms: strong ones always; weak ones beside a word for firms, in a list with a firm, or
 * where the article also writes a strong form of the same firm.
 */
function certain(text: string, found: readonly Found[]): Found[] {
  const named = new Set(found.filter(({ weak }) => !weak).map(({ company }) => company));
  const sure = found.map(
    ({ weak, company, start, end }) =>
      !weak ||
      named.has(company) ||
      FIRM_AFTER.test(text.slice(end, end + 20)) ||
      FIRM_BEFORE.test(text.slice(Math.max(0, start - 6), start)),
  );
  const joined = (a: number, b: number) => JOINER.test(text.slice(found[a]?.end ?? 0, found[b]?.start ?? 0));
  for (let i = 1; i < found.length; i++) if (sure[i - 1] && joined(i - 1, i)) sure[i] = true;
  for (let i = found.length - 2; i >= 0; i--) if (sure[i + 1] && joined(i, i + 1)) sure[i] = true;
  return found.filter((_form, i) => sure[i]);
}

/**
 * Candidates for the firms of `known-companies.tsv`. Right behind a city that is not its home a name is a firm of that city
 * (泉州 + name): it opens with the place and is an entity of its own.
 */
export function knownCompanyCandidates(reading: Reading, places: readonly Candidate[]): Candidate[] {
  const { doc, knowledge } = reading;
  const trie = formTrie(knowledge);
  const words = indexTokens(reading.tokens);
  const found: Found[] = [];
  for (let at = 0; at < doc.text.length; ) {
    const match = trie.longestAt(doc.text, at);
    const form = match?.values[0];
    if (
      match === null ||
      form === undefined ||
      !isWhole(doc.text, words, { start: at, end: match.end }, knowledge.industries)
    ) {
      at++;
      continue;
    }
    found.push({ ...form, start: at, end: match.end });
    at = match.end;
  }
  const cities = new Map(places.filter(isCity).map((place) => [place.end, place]));
  const own = found.filter((form) => !isOfCountry(doc.text, form, knowledge));
  return certain(doc.text, own).map((form) => toCandidate(doc.text, form, cities));
}

/** 匈牙利|进出口银行: behind another country's name a bank is that country's. */
function isOfCountry(text: string, { start, end }: Found, knowledge: Knowledge): boolean {
  if (!/^(?:进出口|开发|国家开发|农业|建设|工商|交通)银行$/u.test(text.slice(start, end))) return false;
  const { names } = partnerIndexOf(knowledge);
  for (let length = Math.min(8, start); length > 1; length--) {
    const before = text.slice(start - length, start);
    if (names.longestAt(before, 0)?.end === length) return true;
  }
  return false;
}

const MUNICIPALITY = /^(?:北京|上海|天津|重庆)市$/u;

function isCity(place: Candidate): boolean {
  return place.attrs?.level === "prefecture" || MUNICIPALITY.test(place.name);
}

function toCandidate(
  text: string,
  { company, weak, start, end }: Found,
  cities: ReadonlyMap<number, Candidate>,
): Candidate {
  const city = cities.get(start);
  const attrs = { class: "firm" };
  const own = city === undefined || (company.home !== null && city.name.startsWith(company.home));
  const full = extended(text, end);
  const branch =
    BRANCH.exec(text.slice(full, full + 18))?.[0] ?? PART_OF_GROUP.exec(text.slice(full, full + 6))?.[0];
  if (branch !== undefined) {
    const [from, to] = [own ? start : city.start, full + branch.length];
    const span = { start: from, end: to, name: text.slice(from, to) };
    return { kind: "company", ...span, rule: "company/known-branch", confidence: 0.95, attrs };
  }
  if (!own) {
    const name = text.slice(city.start, full);
    const span = { start: city.start, end: full, name };
    return { kind: "company", ...span, rule: "company/known-local", confidence: 0.9, attrs };
  }
  // A weak form that the context has made a firm must beat the goods of the same name.
  const confidence = weak ? 0.95 : 0.93;
  const [name, key] = [text.slice(start, full), company.name];
  return { kind: "company", start, end: full, name, key, rule: "company/known", confidence, attrs };
}
