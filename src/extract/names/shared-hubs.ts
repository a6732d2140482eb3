import type { Candidate } from "../candidate.js";

/** A class of hub alone, behind another hub of the same place: 青川公路口岸、铁路口岸. */
const BARE =
  /^(?:[、和及与]|以及)((?:铁路|公路|航空|水运)口岸|综合保税区|综保区|保税区|保税港区|边境经济合作区|跨境经济合作区|经济技术开发区|经开区|高新区|自贸片区|边民互市贸易区|互市贸易区|国际机场)(?=[，。；、和及与等（]|进出口|$)/u;

/** A class of hub that a list of places shares: 泸州、宜宾综合保税区, 青川、海城片区. */
const SHARED =
  /(?:综合保税区|综保区|保税区|保税物流中心|经济技术开发区|经开区|高新区|自贸片区|片区|边境经济合作区|国际陆港|跨境电商综(?:合)?试(?:验)?区)$/u;

/** Candidates for the places listed before a hub of the same class: the 泸州 of 泸州、宜宾综合保税区分别进出口…. */
export function listedZoneCandidates(
  text: string,
  hubs: readonly Candidate[],
  places: readonly Candidate[],
): Candidate[] {
  const byEnd = new Map(places.filter((p) => p.pronoun !== true).map((p) => [p.end, p]));
  const byStart = new Map(places.filter((p) => p.pronoun !== true).map((p) => [p.start, p]));
  const found: Candidate[] = [];
  for (const hub of hubs) {
    const own = byStart.get(hub.start);
    const word = own === undefined ? "" : text.slice(own.end, hub.end);
    if (hub.pronoun === true || own === undefined || SHARED.exec(word)?.[0] !== word) continue;
    for (let at = hub.start; /[、和及与]/u.test(text[at - 1] ?? ""); ) {
      const place = byEnd.get(at - 1);
      if (place === undefined || !isAlike(place, own) || /[市区县]/u.test(text[place.end - 1] ?? "")) break;
      const { start, end } = place;
      const { attrs } = hub;
      const name = text.slice(start, end) + word;
      const rule = "hub/shared-class";
      found.push({ kind: "hub", start, end, name, rule, confidence: 0.99, ...(attrs ? { attrs } : {}) });
      at = start;
    }
  }
  return found;
}

/** 绵阳、宜宾、泸州三个综保区: the zones of so many places, none of which has a name of its own there. */
const COUNTED =
  /(?:[两二三四五六七八九十]|\d+)[个大]((?:综合保税区|综保区|保税区|保税物流中心|经开区|高新区|片区|边境经济合作区)(?=进出口|分别|的?外贸|[，、。]))/gu;

/** Candidates for the zones of as many places as stand before their number. */
export function countedZoneCandidates(text: string, places: readonly Candidate[]): Candidate[] {
  const byEnd = new Map(places.filter((p) => p.pronoun !== true).map((p) => [p.end, p]));
  const found: Candidate[] = [];
  for (const match of text.matchAll(COUNTED)) {
    for (let at = match.index; ; ) {
      const place = byEnd.get(at);
      if (place === undefined || /[市区县]/u.test(text[place.end - 1] ?? "")) break;
      const { start } = place;
      const name = text.slice(start, place.end) + (match[1] ?? "");
      const end = at === match.index ? at + match[0].length : place.end;
      found.push({ kind: "hub", start, end, name, rule: "hub/shared-class", confidence: 0.99 });
      if (!/[、和及与]/u.test(text[start - 1] ?? "")) break;
      at = start - 1;
    }
  }
  return found;
}

/** Two cities or counties, neither of which is what holds the other. */
function isAlike(a: Candidate, b: Candidate): boolean {
  const level = (place: Candidate): boolean => /^(?:prefecture|county)$/u.test(place.attrs?.level ?? "");
  return level(a) && level(b) && a.key !== b.key;
}

/** Candidates for hubs that share the place of the one before them; `hubs` and `places` are what was chosen so far. */
export function sharedHubCandidates(
  text: string,
  hubs: readonly Candidate[],
  places: readonly Candidate[],
): Candidate[] {
  const ends = new Map(
    places.filter((place) => place.pronoun !== true).map((place) => [place.start, place.end]),
  );
  const found: Candidate[] = [];
  for (const hub of hubs) {
    const placeEnd = ends.get(hub.start);
    if (hub.pronoun === true || placeEnd === undefined || placeEnd >= hub.end) continue;
    const place = text.slice(hub.start, placeEnd);
    for (let at = hub.end; ; ) {
      const match = BARE.exec(text.slice(at, at + 14));
      const word = match?.[1];
      if (match === null || word === undefined) break;
      const end = at + match[0].length;
      const { attrs } = hub;
      found.push({
        kind: "hub",
        start: end - word.length,
        end,
        name: place + word,
        rule: "hub/shared-place",
        confidence: 0.9,
        ...(attrs === undefined ? {} : { attrs }),
      });
      at = end;
    }
  }
  return found;
}
