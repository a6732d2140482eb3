import type { Candidate } from "../candidate.js";

/** Bodies that have institutes and schools of their own. */
const PARENT =
  /(?:科学院|中科院|社科院|农科院|林科院|热科院|大学|商务部研究院|合作研究院|发展研究中心|宏观经济研究院)$/u;

/** An institute right behind its parent. */
const INSTITUTE =
  /^([\u4e00-\u9fff]{2,12}?)(?:研究所|研究院|研究中心|研究部|学院|实验室|试验站|研究室|分院)/u;

/** What two bodies do, and words of grammar: 大学与海城研究院, 大学共建联合实验室. */
const NO_PART = /[的与和及同跟在是对为将等了]|共建|合作|联合|合办|成立|建立|签|携手|附属|教授|专家|大学/u;

/**
 * 中国科学院|海城光学研究所, 海城大学|国际经贸学院: an institute that stands right behind its parent is one body with it.
 * `bodies` are the candidates for bodies found so far.
 */
export function instituteCandidates(text: string, bodies: readonly Candidate[]): Candidate[] {
  return bodies.flatMap((body) => {
    const { start, end } = body;
    if (body.kind !== "organization" || !PARENT.test(text.slice(start, end))) return [];
    const rest = text.slice(end, end + 18);
    const match = INSTITUTE.exec(rest);
    if (match === null || NO_PART.test(match[1] ?? "")) return [];
    const words = match[0];
    return [
      {
        kind: "organization" as const,
        start,
        end: end + words.length,
        name: body.name + words,
        rule: "organization/institute",
        confidence: 0.97,
        attrs: { class: "research" },
      },
    ];
  });
}
