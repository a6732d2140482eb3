import type { Candidate } from "../candidate.js";

/** 中国—东盟商务理事会, 中国—东盟（崇左）水果交易中心: what two sides run together. */
const PAIR =
  /中国[—–-](?:东盟|东南亚|南亚|中亚|阿拉伯|非洲|欧盟|中东欧|拉美|东北亚|葡语国家|上合组织|上海合作组织|[\u4e00-\u9fff]{2,6}?)(?:（[\u4e00-\u9fff]{2,5}）)?(?![对与和向从在的为将])[\u4e00-\u9fff]{0,12}?((?:理事会)?(?:联席)?秘书处|理事会|商会|总商会|协会|基金会|促进会|研究院|联盟|中心|产业园|产业合作区|合作示范区|物流基地|信息港|数字港)(?!区|城)/gu;

/** 尼加拉瓜—中国贸易和投资商会: the same with the other side first. */
const OTHER_FIRST =
  /(?<=^|[与和同跟由任是、，。；：“\n])(?:(?![与和同跟及由任是的])[\u4e00-\u9fff]){2,6}[—–-]中国(?![对与向从在的为将])[\u4e00-\u9fff]{0,8}?((?:总商|商|协|基金|促进|联合|理事)会)/gu;

/** Fairs, agreements and words of the sentence between the sides and the end. */
const NO_NAME = /博览会(?!秘书处)|自由贸易|自贸|经贸关系|命运共同体|双边|进出口|增长|[，。的是了在将把被]/u;

const HUBS = /^(?:产业园|产业合作区|合作示范区|物流基地|信息港|数字港)$/u;

/** Candidates for bodies and hubs whose names open with both their sides. */
export function pairedBodyCandidates(text: string): Candidate[] {
  return [...text.matchAll(PAIR), ...text.matchAll(OTHER_FIRST)].flatMap((match) => {
    const name = match[0];
    const word = match[1] as string;
    if (NO_NAME.test(name)) return [];
    const kind = HUBS.test(word) || /(?:交易|物流|集散|集结|配送)中心$/u.test(name) ? "hub" : "organization";
    const end = match.index + name.length;
    const attrs = { class: kind === "hub" ? "market" : "association" };
    return [
      { kind, start: match.index, end, name, rule: `${kind}/paired`, confidence: 0.96, attrs } as const,
    ];
  });
}
