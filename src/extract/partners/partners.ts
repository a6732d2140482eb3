import { Trie } from "../../base/trie.js";
import type { Knowledge, PartnerRecord } from "../../knowledge/tables.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens } from "../token-index.js";
import { findCompounds } from "./compounds.js";
import { findShortForms, shortFormsHere } from "./short-forms.js";

interface PartnerIndex {
  readonly names: Trie<PartnerRecord>;
  /** 美 → 美国, for compounds only. */
  readonly abbreviations: ReadonlyMap<string, PartnerRecord>;
}

const cache = new WeakMap<Knowledge, PartnerIndex>();

/** The names and one-character forms of all partners; built once for a knowledge base. */
export function partnerIndexOf(knowledge: Knowledge): PartnerIndex {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const names = new Trie<PartnerRecord>();
  const abbreviations = new Map<string, PartnerRecord>();
  for (const partner of knowledge.partners) {
    for (const form of new Set([partner.name, ...partner.aliases])) names.add(form, partner);
    if (partner.abbreviation !== undefined && partner.abbreviation.length === 1) {
      abbreviations.set(partner.abbreviation, partner);
    }
    // 澳 is Macao in 港澳 only; elsewhere it is Australia.
    if (partner.key === "MO") abbreviations.set("港澳", partner);
  }
  const index = { names, abbreviations };
  cache.set(knowledge, index);
  return index;
}

function partnerOf(knowledge: Knowledge, key: string): PartnerRecord | undefined {
  return knowledge.partners.find((partner) => partner.key === key);
}

function candidate(
  partner: PartnerRecord,
  span: { start: number; end: number },
  how: { rule: string; confidence: number },
): Candidate {
  const attrs: Record<string, string> = { level: partner.level };
  if (/^[A-Z]{2}$/u.test(partner.key)) attrs.code = partner.key;
  return { kind: "partner", ...span, name: partner.name, key: partner.key, ...how, attrs };
}

/** Words that follow a bloc's name and belong to it: 非洲国家, 东盟十国, APEC其他经济体. */
const TAIL = /^(?:其他|各|等)?(?:成员国|成员经济体|经济体|十国|国家和地区|各国|国家)/u;

/** Characters after a match that make it another word: 中东部, 非洲裔, 非洲猪瘟, 东亚银行, 印度洋, 巴西利亚, 西班牙语, 中亚线. */
const OTHER_WORD =
  /^(?:部地区|部(?!长)|盟(?!友|军)|裔|猪瘟|马瘟|菊|豹|象|鲫|银行|航空|友人|区(?!域)|洋|利亚|语|文版|籍|族|线(?!路)|班列|牛油果|梧桐|盾|海峡|海域|湾(?!仔)|运河|大学|卢比)/u;

/** A Hong Kong page's own place. */
const OWN_TERRITORY = /本港/gu;

/** 中国—东盟博览会, 中非经贸博览会, 中国—东盟自贸区: a fair or an agreement, not the partner. */
const FAIR =
  /^(?![\u4e00-\u9fff]{0,9}[对与和向从在的将为])[\u4e00-\u9fff（）]{0,10}?(?:博览会|论坛|峰会|交易会|洽谈会|展览会|商品展|合作大会|自由贸易区|自贸区|自贸协定|自由贸易协定)/u;

/** 其中亚麻籽: no 中亚. */
function isAmong(text: string, start: number): boolean {
  return text[start - 1] === "其" && text[start] === "中";
}

function inFair(text: string, start: number, end: number): boolean {
  return (
    /(?:中国[—–-]|中)$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    FAIR.test(text.slice(end, end + 16))
  );
}

const COMPLETED = /(?<=中)([\u4e00-\u9fff])（([\u4e00-\u9fff]{1,6})）/gu;

/** Candidates for countries, territories, blocs and regions. */
export function partnerCandidates(reading: Reading): Candidate[] {
  const { text } = reading.doc;
  const { names, abbreviations } = partnerIndexOf(reading.knowledge);
  const words = indexTokens(reading.tokens);
  const found: Candidate[] = [];
  const named = new Set<PartnerRecord>();
  for (let at = 0; at < text.length; ) {
    const match = names.longestAt(text, at);
    const partner = match?.values[0];
    // 其中亚麻籽, 其中东盟: the 中 is that of 其中.
    if (match === null || partner === undefined || text.startsWith("其中", at - 1)) {
      at++;
      continue;
    }
    const tail =
      partner.level === "country" || partner.level === "territory"
        ? null
        : TAIL.exec(text.slice(match.end, match.end + 8));
    const end = match.end + (tail?.[0].length ?? 0);
    const latin = /^[A-Za-z]/u.test(text.slice(at, at + 1));
    const glued = latin && /[A-Za-z]/u.test(`${text[at - 1] ?? ""}${text[match.end] ?? ""}`);
    const split = !latin && match.end - at === 2 && !words.isBoundary(at) && !words.isBoundary(match.end);
    const after = text.slice(match.end, match.end + 4);
    if (!glued && !OTHER_WORD.test(after) && !isAmong(text, at) && !inFair(text, at, match.end)) {
      if (!split) named.add(partner);
      found.push(
        candidate(partner, { start: at, end }, { rule: "partner/name", confidence: split ? 0.5 : 0.96 }),
      );
    }
    at = end;
  }
  const own = partnerOf(reading.knowledge, "HK");
  for (const match of own === undefined ? [] : text.matchAll(OWN_TERRITORY)) {
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({
      ...candidate(own as PartnerRecord, span, { rule: "partner/own", confidence: 0.9 }),
      pronoun: true,
    });
  }
  // 中斯（里兰卡）: the rest of the name stands in brackets.
  for (const match of text.matchAll(COMPLETED)) {
    const [first = "", rest = ""] = match.slice(1);
    const partner = names.longestAt(first + rest, 0);
    const country = partner?.end === first.length + rest.length ? partner.values[0] : undefined;
    const span = { start: match.index, end: match.index + 1 };
    if (country !== undefined)
      found.push(candidate(country, span, { rule: "partner/completed", confidence: 0.95 }));
  }
  const forms = shortFormsHere([...named], abbreviations, text);
  for (const { start, end, partner, rule, confidence } of [
    ...findCompounds(text, forms),
    ...findShortForms(text, [...named], forms),
  ]) {
    if (!inFair(text, start, end)) found.push(candidate(partner, { start, end }, { rule, confidence }));
  }
  return found;
}
