import type { Candidate } from "../candidate.js";

/** Kinds whose names open with the place they belong to. */
const OPENED: ReadonlySet<string> = new Set(["company", "organization", "hub"]);

/** Levels whose names alone are sure enough: a county's short form is as often part of a brand. */
const SURE = /^(?:country|territory|province|prefecture)$/u;

/** What is called after its place everywhere and says little of it: 四川大学, 青岛海关. */
const ANYWHERE = /^(?:school|research|culture|customs)$/u;

/** Offices that are named after the zone they run. */
const OFFICE = /(?:管委会|管理委员会|党工委|管理局)$/u;

/** The zones in the names of their own offices: 青川综合保税区 in 青川综合保税区管委会. */
export function zonesInsideNames(
  chosen: readonly Candidate[],
  candidates: readonly Candidate[],
): Candidate[] {
  const longest = new Map<number, Candidate>();
  for (const hub of candidates) {
    const known = longest.get(hub.end);
    if (hub.kind === "hub" && hub.pronoun !== true && (known === undefined || hub.start < known.start)) {
      longest.set(hub.end, hub);
    }
  }
  return chosen.flatMap((office) => {
    const words = office.kind === "organization" ? OFFICE.exec(office.name)?.[0] : undefined;
    const zone = words === undefined ? undefined : longest.get(office.end - words.length);
    return zone === undefined || zone.start < office.start ? [] : [{ ...zone, rule: "hub/inside-name" }];
  });
}

/**
 * The divisions and countries that open the names of firms, bodies and hubs: 焦作 in 焦作蓝鲸皮业有限公司, 波兰 in
 * 波兰—中国总商会. They lie inside another mention, so they are no mentions of their own, but the text names them.
 */
export function placesInsideNames(chosen: readonly Candidate[], places: readonly Candidate[]): Candidate[] {
  const starts = new Map<number, Candidate>();
  for (const place of places) {
    const wide =
      SURE.test(place.attrs?.level ?? "") ||
      (place.attrs?.level === "county" && /[市县区旗]$/u.test(place.name));
    if (place.pronoun !== true && place.confidence > 0.9 && wide) starts.set(place.start, place);
  }
  return chosen.flatMap((name) => {
    const place = starts.get(name.start);
    if (place === undefined || !OPENED.has(name.kind) || name.pronoun === true || place.end >= name.end)
      return [];
    // 天津新港, 曹妃甸口岸: a hub is where its name says, the article does not speak of the place.
    if (place.kind === "place" && name.kind === "hub") return [];
    if (place.kind === "place" && name.kind === "organization" && ANYWHERE.test(name.attrs?.class ?? ""))
      return [];
    return [{ ...place, rule: `${place.kind}/inside-name` }];
  });
}
