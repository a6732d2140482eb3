import type { Candidate } from "../candidate.js";

/** A class of hub alone, behind another hub of the same place: 青川公路口岸、铁路口岸. */
const BARE =
  /^(?:[、和及与]|以及)((?:铁路|公路|航空|水运)口岸|综合保税区|综保区|保税区|保税港区|边境经济合作区|跨境经济合作区|经济技术开发区|经开区|高新区|自贸片区|边民互市贸易区|互市贸易区|国际机场)(?=[，。；、和及与等（]|进出口|$)/u;

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
