import { Trie } from "../../base/trie.js";
import type { Knowledge, PartnerRecord } from "../../knowledge/tables.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens } from "../token-index.js";

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

/** Characters after a match that make it another word: 中东部, 非洲裔, 东亚银行. */
const OTHER_WORD = /^(?:部地区|部|裔|菊|豹|象|鲫|银行|航空|友人|区(?!域))/u;

/** 对非进出口, 输美产品, 中俄贸易: one character stands for the partner between a word of direction and a word of trade. */
const COMPOUND =
  /(?<=对|输|供|赴|向|自|在|中|与|和|双边|[湘粤浙苏鲁闽川渝桂滇黑吉辽冀豫鄂皖赣晋陕甘青宁新蒙藏琼沪京津贵])([\u4e00-\u9fff])(?=进出口|出口|进口|贸易|经贸|外贸|投资|合作|关系|双边|市场|产品|商品|蔬菜|食品|农产品|活猪|货物|货运|直通|间|额|总量|货值|建)/gu;

/** 对俄、朝、韩进出口: a list of one-character forms after 对. */
const COMPOUND_LIST =
  /(?<=[对向输])([\u4e00-\u9fff](?:、[\u4e00-\u9fff])+)(?:等国?)?(?=进出口|出口|进口|贸易|外贸|投资)/gu;

/** A Hong Kong page's own place. */
const OWN_TERRITORY = /本港/gu;

/** 日韩, 欧美, 港澳台: several partners in one word, in trade news always meant one by one. */
const PAIRS = /(?:日韩|欧美|美欧|港澳台|港澳|俄蒙|美加|澳新)/gu;

/** Candidates for countries, territories, blocs and regions. */
export function partnerCandidates(reading: Reading): Candidate[] {
  const { text } = reading.doc;
  const { names, abbreviations } = partnerIndexOf(reading.knowledge);
  const words = indexTokens(reading.tokens);
  const found: Candidate[] = [];
  for (let at = 0; at < text.length; ) {
    const match = names.longestAt(text, at);
    const partner = match?.values[0];
    if (match === null || partner === undefined) {
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
    if (!glued && !OTHER_WORD.test(text.slice(match.end, match.end + 3))) {
      found.push(
        candidate(partner, { start: at, end }, { rule: "partner/name", confidence: split ? 0.5 : 0.96 }),
      );
    }
    at = end;
  }
  for (const match of text.matchAll(COMPOUND)) {
    const partner = abbreviations.get(match[1] as string);
    if (partner === undefined) continue;
    found.push(
      candidate(
        partner,
        { start: match.index, end: match.index + 1 },
        { rule: "partner/compound", confidence: 0.9 },
      ),
    );
  }
  for (const match of text.matchAll(COMPOUND_LIST)) {
    for (const [i, character] of [...(match[1] as string)].entries()) {
      const partner = abbreviations.get(character);
      const start = match.index + i;
      if (partner)
        found.push(
          candidate(partner, { start, end: start + 1 }, { rule: "partner/compound-list", confidence: 0.9 }),
        );
    }
  }
  const own = partnerOf(reading.knowledge, "HK");
  for (const match of own === undefined ? [] : text.matchAll(OWN_TERRITORY)) {
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({
      ...candidate(own as PartnerRecord, span, { rule: "partner/own", confidence: 0.9 }),
      pronoun: true,
    });
  }
  for (const match of text.matchAll(PAIRS)) {
    for (const [i, character] of [...match[0]].entries()) {
      const partner = abbreviations.get(character);
      const start = match.index + i;
      if (partner)
        found.push(candidate(partner, { start, end: start + 1 }, { rule: "partner/pair", confidence: 0.85 }));
    }
  }
  return found;
}
