import type { Document } from "../../model/document.js";
import type { Candidate } from "../candidate.js";

/** 空港综保区, where the article names 西咸空港综合保税区 in full: two to four characters of its name and its class. */
const SHORT =
  /(?<=^|[，。；：、（“\n在从到由经对与和及为是向于]|(?:据|今年|去年|[年月期度，]))([一-龥]{2,4}?)(综合保税区|综保区|保税港区|保税区|经开区|高新区|自贸片区|片区|边合区|互市区|互贸区)/gu;

/** How a class is written in full. */
const FULL: Readonly<Record<string, RegExp>> = {
  综合保税区: /综合保税区$/u,
  综保区: /综合保税区$/u,
  保税港区: /保税港区$/u,
  保税区: /(?:综合)?保税区$/u,
  经开区: /(?:经济技术|经济)开发区$/u,
  高新区: /高新技术产业(?:开发)?区$/u,
  自贸片区: /(?:自贸试验区|自由贸易试验区).{2,6}片区$|自贸片区$/u,
  片区: /片区$/u,
  边合区: /边境经济合作区$/u,
  互市区: /互市(?:贸易)?区$/u,
  互贸区: /互市贸易区$/u,
};

/** Candidates for short forms of zones that the article names in full elsewhere: `hubs`. */
export function zoneShortForms({ text }: Document, hubs: readonly Candidate[]): Candidate[] {
  const full = new Map(hubs.filter((h) => h.pronoun !== true).map((h) => [h.name, h]));
  return [...text.matchAll(SHORT)].flatMap(({ 0: word, 1: site = "", 2: kind = "", index: start }) => {
    const fits = FULL[kind];
    const owners = [...full.values()].filter((h) => {
      const body = fits?.test(h.name) ? h.name.replace(fits, "") : "";
      return body.length > site.length && body.endsWith(site);
    });
    const [owner, ...more] = owners;
    if (owner === undefined || more.length > 0) return [];
    const { name, attrs, key } = owner;
    const end = start + word.length;
    const known = { ...(key === undefined ? {} : { key }), ...(attrs === undefined ? {} : { attrs }) };
    return [{ kind: "hub" as const, start, end, name, ...known, rule: "hub/short-form", confidence: 0.92 }];
  });
}
