import type { PartnerRecord } from "../../knowledge/tables.js";
import type { Compound } from "./compounds.js";

/** First characters of countries that are words of their own: 向新市场, 与以往, 对比. */
const ORDINARY = /[新东南北中以也比不几多文科约立利大圣刚毛安丹冰摩斯佛卢洪海直科所汤突图瓦]/u;

/** 哈国, 吉国: after the country has been named. 哈国有 is 哈国 + 有 unless it is 国有企业. */
const WITH_COUNTRY = /([\u4e00-\u9fff])国(?!企|家|际|内|产|民|力|道|有(?:企|资|控))/gu;

/** 塞对华出口, 尼对中国出口: the country itself, at the head of its clause or behind a time. */
const ITSELF =
  /(?<=^|[，。；：、“月年日度季期来说]|同期)([\u4e00-\u9fff])方?(?=(?:每年|去年|今年|目前|已|还)?(?:大量)?(?:对华|对中国|对我国|向中国|向我国|自华|从中国))/gmu;

/** 哈中贸易额: two countries, with the other one first. */
const WITH_CHINA =
  /(?<=^|[，。；：、“月年日度季期来说])([\u4e00-\u9fff])(?=中(?:双边|两国|贸易|经贸|进出口))/gmu;

/**
 * The countries that an article names, by their first character, where that is clear: 尼 in an article about 尼泊尔.
 * `text` decides about characters that are words as well: 冰 is 冰岛 where it speaks of 中冰贸易.
 * `known` are the usual short forms, which stay what they are unless only the other country is named.
 */
export function shortFormsHere(
  named: readonly PartnerRecord[],
  known: ReadonlyMap<string, PartnerRecord>,
  text: string,
): ReadonlyMap<string, PartnerRecord> {
  const here = new Map<string, PartnerRecord | null>();
  for (const partner of named) {
    const first = partner.name[0];
    if (
      first === undefined ||
      partner.level !== "country" ||
      (ORDINARY.test(first) && !isPaired(first, text))
    )
      continue;
    const other = here.get(first);
    here.set(first, other === undefined || other === partner ? partner : null);
  }
  const forms = new Map(known);
  // 对巴出口 in a text that names Brazil and not Pakistan is trade with Brazil.
  for (const [first, partner] of here) {
    const usual = known.get(first);
    if (partner !== null && (usual === undefined || !named.includes(usual))) forms.set(first, partner);
  }
  return forms;
}

/** 哈国, 塞对华出口: countries that the article has named, by one character. `named` are in no order. */
export function findShortForms(
  text: string,
  named: readonly PartnerRecord[],
  forms: ReadonlyMap<string, PartnerRecord>,
): Compound[] {
  const names = new Set(named);
  const found: Compound[] = [];
  for (const [pattern, extra] of [
    [WITH_COUNTRY, 1],
    [ITSELF, 0],
    [WITH_CHINA, 0],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const partner = forms.get(match[1] ?? "");
      if (partner === undefined || !names.has(partner)) continue;
      const start = match.index;
      found.push({ start, end: start + 1 + extra, partner, rule: "partner/short-form", confidence: 0.9 });
    }
  }
  return [...found, ...listedForms(text, names, forms)];
}

/** 美国、东盟、欧盟居前，美、欧下降4.8%、6.1%: a list of those that the article has named, each by one character. */
const LISTED =
  /(?<=[，；])([\u4e00-\u9fff](?:、[\u4e00-\u9fff]){1,3})(?=(?:两国|三国|市场)?(?:分别|则|各|均)?(?:增长|下降|增加|减少|[增降升跌])[^，。；]{0,4}[\d一二三四五六七八九两])/gu;

function listedForms(
  text: string,
  names: ReadonlySet<PartnerRecord>,
  forms: ReadonlyMap<string, PartnerRecord>,
): Compound[] {
  return [...text.matchAll(LISTED)].flatMap((match) => {
    const list = (match[1] ?? "").split("、").map((character) => forms.get(character));
    if (!list.every((partner) => partner !== undefined && names.has(partner))) return [];
    return list.flatMap((partner, i): Compound[] => {
      const start = match.index + i * 2;
      return partner === undefined
        ? []
        : [{ start, end: start + 1, partner, rule: "partner/short-form", confidence: 0.9 }];
    });
  });
}

/** 中冰双边贸易, 中新两国: an ordinary character beside 中 before what two states have. */
function isPaired(first: string, text: string): boolean {
  return ["双边", "两国", "贸易", "经贸", "关系", "自贸"].some((word) => text.includes(`中${first}${word}`));
}
