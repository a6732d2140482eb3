import type { Candidate } from "../candidate.js";

/** What ships do at a port: 抵达连云港, 靠泊防城港, 经张家港入境. */
const CALL = /(?:靠泊|停靠|驶抵|驶离|靠港|挂靠|驶入|始发|直航)$/u;
const PASSED = /^(?:入境|出境|上岸|卸[船货]|装船|卸下|接卸|登陆|靠泊|离港|启航|起航|发船)/u;
const VIA = /[经由从自]$/u;

/**
 * 防城港、钦州港, 经连云港入境: a division whose own name ends in 港 is its port beside another port or where ships call.
 * `places` are the divisions found, `others` the candidates for hubs so far.
 */
export function namesakePortCandidates(
  text: string,
  places: readonly Candidate[],
  others: readonly Candidate[],
): Candidate[] {
  const ports = others.filter(
    ({ kind, start, end }) => kind === "hub" && text.slice(start, end).endsWith("港"),
  );
  const starts = new Set(ports.map(({ start }) => start));
  const ends = new Set(ports.map(({ end }) => end));
  return places.flatMap((place) => {
    const { start, end } = place;
    if (place.pronoun === true || !/.港$/u.test(text.slice(start, end)) || end - start !== 3) return [];
    const joined = (at: number) => /[、和与及]/u.test(text[at] ?? "");
    const beside = (joined(end) && starts.has(end + 1)) || (joined(start - 1) && ends.has(start - 1));
    const before = text.slice(Math.max(0, start - 2), start);
    const called = CALL.test(before) || (VIA.test(before) && PASSED.test(text.slice(end, end + 2)));
    if (!beside && !called) return [];
    const name = text.slice(start, end);
    return [
      {
        kind: "hub" as const,
        start,
        end,
        name,
        rule: "hub/namesake-port",
        confidence: 0.97,
        attrs: { class: "port" },
      },
    ];
  });
}
