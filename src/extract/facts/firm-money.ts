import type { FactClaim } from "../../model/claim.js";
import type { Reading } from "../reading.js";
import { ownVoice, territoryOf } from "./territories.js";

const OWN_MONEY: Readonly<Record<string, string>> = { 中国香港: "HKD", 中国澳门: "MOP", 中国台湾: "TWD" };

/** How far before a firm the mainland place stands that it is of, in characters: 东莞市港资企业X. */
const REACH = 12;

/**
 * 集团对美国出口1.3亿元 on a page of 香港: the 元 of a firm of the territory is its own, unless the sentence says 人民币 or the
 * firm is told as one of a mainland place. Claims of other pages and reporters stay as they are.
 */
export function inOwnMoney(claims: readonly FactClaim[], reading: Reading): readonly FactClaim[] {
  const home = (ownVoice(reading) ?? territoryOf(reading))?.[0]?.name ?? "";
  const unit = OWN_MONEY[home];
  if (unit === undefined) return claims;
  const { doc } = reading;
  const mainland = new Map<string, boolean>();
  return claims.map((claim) => {
    if (claim.reporter.kind !== "company" || claim.unit !== "CNY") return claim;
    const sentence = doc.sentences[claim.sentence];
    const words = doc.text.slice(sentence?.start ?? claim.start, sentence?.end ?? claim.end);
    if (words.includes("人民币") || /人民币[，、]?(?:以)?下同/.test(doc.text.slice(0, claim.start)))
      return claim;
    const { name } = claim.reporter;
    const there = mainland.get(name) ?? isOfMainland(name, reading);
    mainland.set(name, there);
    return there ? claim : { ...claim, unit };
  });
}

function isOfMainland(name: string, { doc, mentions, inside = [] }: Reading): boolean {
  const firms = mentions.filter((m) => m.kind === "company" && m.name === name && m.pronoun !== true);
  const places = [...mentions, ...inside].filter((m) => m.kind === "place" && m.name !== "中国");
  return firms.some((firm) =>
    places.some(
      (place) =>
        (place.start >= firm.start && place.end <= firm.end) ||
        (place.end <= firm.start &&
          firm.start - place.end <= REACH &&
          !/[，。；：、]/.test(doc.text.slice(place.end, firm.start))),
    ),
  );
}
