import type { Candidate } from "../candidate.js";
import { isOuterWord } from "./boundary-words.js";

/** 友谊关—友谊国际口岸, 嘎顺苏海图—甘其毛都铁路: a crossing or a line is named by both its ends. */
const PAIR =
  /[\u4e00-\u9fff]{2,8}[—–-][\u4e00-\u9fff]{2,7}?(?:国际)?(?:铁路|公路|陆路)?(?:口岸|铁路|高铁|公路|高速公路|跨境经济合作区|边境经济合作区|经济合作区|跨境旅游合作区)(?![东西南北中大]|局|部门|集团)/gu;

/** Where the first end begins: behind the last word that no name of a place holds. */
const LEAD =
  /^.*(?:走进|来到|位于|前往|抵达|参观|考察|走访|落户|入驻|依托|经过|经由|通过|推进|实施|开通|共同为|[经从由自在向到至为的是与和及了将对])/u;

/** Blocs make agreements and trains, no ports: 中国—东盟. */
const NO_END = /^(?:中国|我国|东盟|欧盟|亚欧|中亚)[—–-]/u;

/** 加快|坝洒—巴刹公路: where the last word ends that no name opens with. */
function behindWords(lead: string, beforeNames: ReadonlyMap<string, string>): number {
  for (let at = lead.length - 2; at >= 2; at--)
    for (let length = Math.min(5, at); length >= 2; length--) {
      const word = lead.slice(at - length, at);
      if (isOuterWord(word) || beforeNames.has(word)) return at;
    }
  return 0;
}

/** Candidates for crossings and lines with two ends; `places` tell where a name can begin. */
export function pairedHubCandidates(
  text: string,
  places: readonly Candidate[],
  beforeNames: ReadonlyMap<string, string>,
): Candidate[] {
  const before = new Set(places.map((place) => place.end));
  const found: Candidate[] = [];
  for (const match of text.matchAll(PAIR)) {
    const words = match[0];
    const dash = words.search(/[—–-]/u);
    let from = LEAD.exec(words.slice(0, dash))?.[0].length ?? 0;
    from = Math.max(from, behindWords(words.slice(0, dash), beforeNames));
    // 广西友谊关—…: the province says where the crossing lies.
    for (let i = from + 1; i < dash - 1; i++) if (before.has(match.index + i)) from = i;
    const name = words.slice(from);
    if (dash - from < 2 || NO_END.test(name)) continue;
    const start = match.index + from;
    found.push({
      kind: "hub",
      start,
      end: start + name.length,
      name,
      rule: "hub/paired",
      confidence: 0.97,
      attrs: { class: /口岸$/u.test(name) ? "port" : "service" },
    });
  }
  return found;
}
