import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { splitFirmName } from "../names/firm-name-parts.js";
import { partnerIndexOf } from "../partners/partners.js";
import type { Reading } from "../reading.js";

/** `subsidiary_of` shown by names alone: one opens with its parent's, or shares its brand below a place. */
export function subsidiariesByName(reading: Reading): RelationClaim[] {
  const firms = new Map<string, Mention>();
  for (const mention of reading.mentions) {
    if (mention.kind === "company" && mention.pronoun !== true && !firms.has(mention.name))
      firms.set(mention.name, mention);
  }
  const claims: RelationClaim[] = [];
  for (const child of firms.values()) {
    for (const parent of firms.values()) {
      // 老挝|星澜公司: a branch itself, whose name leaves the country out
      if (isAbroad(parent.text, reading.knowledge) && !isAbroad(parent.name, reading.knowledge)) continue;
      const how = parentByName(child.name, parent.name, reading);
      if (how === null) continue;
      claims.push({
        type: "subsidiary_of",
        source: { kind: "company", name: child.name },
        target: { kind: "company", name: parent.name },
        sentence: child.sentence,
        start: child.start,
        end: child.end,
        ...how,
      });
    }
  }
  return claims;
}

function isAbroad(rest: string, knowledge: Reading["knowledge"]): boolean {
  return partnerIndexOf(knowledge).names.longestAt(rest.replace(/^（/u, ""), 0) !== null;
}

/** Whether one name shows that the firm belongs to the other: 星澜集团青岛分公司, 山东星澜 beside 星澜. */
function parentByName(
  child: string,
  parent: string,
  { knowledge }: Reading,
): { rule: string; confidence: number } | null {
  // 海瓷（新加坡）有限公司 is a child itself.
  if (parent.length >= child.length || /（/u.test(parent)) return null;
  // 广东星澜铝业集团 is no child of 星澜门窗.
  if (/集团/u.test(child) && !/集团/u.test(parent) && !child.startsWith(parent.replace(/公司$/u, "")))
    return null;
  const { place, brand } = splitFirmName(child, knowledge);
  const core = parent.replace(/(?:股份)?(?:有限)?(?:责任)?公司$/u, "").replace(/集团$/u, "");
  if (core.length >= 3 && child.startsWith(core)) return { rule: "subsidiary/name-opens", confidence: 0.85 };
  // 山东星澜汽车股份有限公司 is 星澜汽车 by its full name.
  const bare = child.slice(place.length).replace(/(?:集团)?(?:股份)(?:有限)?公司$/u, "");
  if (child.startsWith(place) && /股份有限公司$/u.test(child) && bare === core) return null;
  // 星澜墨西哥有限公司 beside 安徽星澜汽车股份有限公司: the one that a country's name goes on with is the child.
  if (brand.length >= 2 && core.startsWith(brand) && isAbroad(core.slice(brand.length), knowledge))
    return null;
  const branded = place !== "" && brand.length >= 2 && core.startsWith(brand) && !core.startsWith(place);
  return branded ? { rule: "subsidiary/shared-brand", confidence: 0.7 } : null;
}
