import type { Knowledge } from "../knowledge/tables.js";
import type { Mention } from "../model/mention.js";
import { type Candidate, chooseCandidates } from "./candidate.js";
import { administrativeCandidates } from "./names/administrative-bodies.js";
import { announcedCandidates } from "./names/announced-names.js";
import { blockTrainCandidates } from "./names/block-trains.js";
import { brandAgainCandidates } from "./names/brands-again.js";
import { cityZoneCandidates } from "./names/city-zones.js";
import { companyPronounCandidates } from "./names/company-pronouns.js";
import { cuedCompanyCandidates } from "./names/cued-companies.js";
import { definedNameCandidates } from "./names/defined-names.js";
import { splitFirmName } from "./names/firm-name-parts.js";
import { foreignBodyCandidates } from "./names/foreign-bodies.js";
import { foreignPortCandidates } from "./names/foreign-ports.js";
import { framedCompanyCandidates } from "./names/framed-companies.js";
import { hubPronounCandidates } from "./names/hub-pronouns.js";
import { placesInsideNames, zonesInsideNames } from "./names/inside-names.js";
import { instituteCandidates } from "./names/institutes.js";
import { introducedCompanyCandidates } from "./names/introduced-companies.js";
import { knownBodyCandidates } from "./names/known-bodies.js";
import { knownCompanyCandidates } from "./names/known-companies.js";
import { listedBeforeCandidates } from "./names/listed-before.js";
import {
  listedCompanyCandidates,
  localBrandCandidates,
  repeatedCompanyCandidates,
} from "./names/listed-companies.js";
import { listedOfficeCandidates } from "./names/listed-offices.js";
import { namesakePortCandidates } from "./names/namesake-ports.js";
import { pairedBodyCandidates } from "./names/paired-bodies.js";
import { pairedHubCandidates } from "./names/paired-hubs.js";
import { plantCandidates } from "./names/plants-of-groups.js";
import { postedOfficeCandidates } from "./names/posted-offices.js";
import { countedZoneCandidates, listedZoneCandidates, sharedHubCandidates } from "./names/shared-hubs.js";
import { shortNameCandidates } from "./names/short-names.js";
import { stateFirmCandidates } from "./names/state-firms.js";
import { stationCandidates } from "./names/stations.js";
import { stockCodeCandidates } from "./names/stock-codes.js";
import { suffixCandidates } from "./names/suffix-names.js";
import { tradeSubjectCandidates } from "./names/trade-subjects.js";
import {
  cityMarketCandidates,
  districtCandidates,
  marketPartCandidates,
  passageCandidates,
  zoneCandidates,
  zonePartCandidates,
} from "./names/zone-names.js";
import { zoneShortForms } from "./names/zone-short-forms.js";
import { zoneAbroadCandidates } from "./names/zones-abroad.js";
import { partnerCandidates } from "./partners/partners.js";
import { divisionCandidates } from "./places/divisions.js";
import { relativePlaceCandidates } from "./places/relative-places.js";
import { sharedRegionCandidates } from "./places/shared-regions.js";
import { townTrie } from "./places/town-trie.js";
import { townshipCandidates } from "./places/townships.js";
import { productCandidates } from "./products/products.js";
import type { Additions, Reading } from "./reading.js";
import { indexTokens } from "./token-index.js";

/** Turns the chosen candidates into mentions: each gets its sentence and its words; bylines name no entities. */
function toMentions(reading: Reading, chosen: readonly Candidate[]): Mention[] {
  const { doc } = reading;
  const mentions: Mention[] = [];
  let index = 0;
  for (const candidate of chosen) {
    while ((doc.sentences[index]?.end ?? Number.POSITIVE_INFINITY) <= candidate.start) index++;
    const sentence = doc.sentences[index];
    if (sentence === undefined || sentence.role === "byline") continue;
    if (candidate.start < sentence.start || candidate.end > sentence.end) continue;
    mentions.push({
      ...candidate,
      text: doc.text.slice(candidate.start, candidate.end),
      sentence: sentence.index,
    });
  }
  return mentions;
}

/** Whether a firm was found by a legal form or as place, brand and business, so that its parts are known to be its name. */
function isFullFirm({ kind, name, rule }: Candidate, knowledge: Knowledge): boolean {
  if (kind !== "company") return false;
  if (/(?:公司|集团)$/u.test(name)) return true;
  const { place, brand, industry } = splitFirmName(name, knowledge);
  return rule.startsWith("company/suffix") && place !== "" && brand.length >= 2 && industry !== "";
}

/** 明斯|克州 is no division of ours: candidates that a town abroad and its 州 or 市 cut into are left out. */
function outsideTowns({ doc, knowledge }: Reading, places: readonly Candidate[]): Candidate[] {
  const towns = townTrie(knowledge);
  const inTown = (place: Candidate) => {
    for (let at = Math.max(0, place.start - 6); at < place.start; at++)
      if ((towns.longestAt(doc.text, at)?.end ?? 0) > place.start) return true;
    return false;
  };
  return places.filter((place) => !inTown(place));
}

/** 电子代工商|蓝鲸科技控股（0318）: the name before a share's code ends what other rules would draw further. */
function settleCodedFirms(candidates: Candidate[], text: string): void {
  const coded = new Map(candidates.filter((c) => c.rule === "company/stock-code").map((c) => [c.end, c]));
  const starts = new Set([...coded.values()].map((c) => c.start));
  const kept = candidates.filter((c) => {
    // 机械大厂|蓝鲸精机（2358）: what the firm is
    const what = c.kind === "company" ? (/^(?:大厂|龙头|业者)/u.exec(text.slice(c.end))?.[0].length ?? 0) : 0;
    if (what > 0 && starts.has(c.end + what)) return false;
    if (c.kind === "company" && starts.has(c.end) && /(?:大厂|龙头|业者)$/u.test(c.name)) return false;
    const firm = coded.get(c.end);
    return firm === undefined || c === firm || c.start > firm.start;
  });
  candidates.splice(0, candidates.length, ...kept);
}

/** All that the rules of names propose, and the best set without overlaps. */
export interface WeighedEntities {
  readonly candidates: readonly Candidate[];
  readonly chosen: readonly Candidate[];
}

/**
 * Weighs what all rules propose for places, partners, products, companies, organizations and hubs. Firms are chosen twice:
 * once to learn who is named in full, then with their short forms as candidates.
 */
export function weighEntities(reading: Reading): WeighedEntities {
  const places = outsideTowns(reading, [...divisionCandidates(reading), ...sharedRegionCandidates(reading)]);
  const towns = townshipCandidates(reading, places);
  const anchors = chooseCandidates([...places, ...towns]);
  const relative = relativePlaceCandidates(reading, anchors);
  const partners = partnerCandidates(reading);
  const base = [
    ...anchors,
    ...relative,
    ...partners,
    ...administrativeCandidates(reading, anchors),
    ...knownBodyCandidates(reading),
    ...foreignBodyCandidates(reading, partners),
    ...blockTrainCandidates(reading, anchors),
    ...stationCandidates(reading, anchors),
    ...zoneCandidates(reading.doc.text, indexTokens(reading.tokens), anchors),
    ...zonePartCandidates(reading.doc.text, anchors),
    ...cityMarketCandidates(reading.doc.text, anchors),
    ...marketPartCandidates(reading.doc.text),
    ...passageCandidates(reading.doc.text, anchors),
    ...districtCandidates(reading.doc.text, reading.knowledge),
    ...pairedBodyCandidates(reading.doc.text),
    ...foreignPortCandidates(reading),
    ...zoneAbroadCandidates(reading),
    ...pairedHubCandidates(reading.doc.text, [...anchors, ...partners], reading.knowledge.beforeNames),
    ...suffixCandidates(reading, [...anchors, ...relative, ...partners]),
    ...productCandidates(reading),
    ...cuedCompanyCandidates(reading),
    ...knownCompanyCandidates(reading, anchors),
    ...framedCompanyCandidates(reading, anchors),
    ...tradeSubjectCandidates(reading, anchors),
    ...stateFirmCandidates(reading, [...anchors, ...partners]),
    ...stockCodeCandidates(reading),
    ...introducedCompanyCandidates(reading, partners),
    ...announcedCandidates(reading),
  ];
  settleCodedFirms(base, reading.doc.text);
  base.push(...postedOfficeCandidates(reading.doc.text, base), ...plantCandidates(reading.doc.text, base));
  base.push(...listedOfficeCandidates(reading, base), ...instituteCandidates(reading.doc.text, base));
  base.push(...namesakePortCandidates(reading.doc.text, anchors, base));
  const first = chooseCandidates(base);
  const firms = first.filter(({ kind }) => kind === "company");
  const fulls = firms.filter((each) => isFullFirm(each, reading.knowledge));
  const shorts = [
    ...shortNameCandidates(reading.doc.text, fulls, {
      firms,
      knowledge: reading.knowledge,
      words: indexTokens(reading.tokens),
    }),
    ...brandAgainCandidates(reading, firms, fulls),
  ];
  const defined = definedNameCandidates(reading.doc, first);
  const listed = [...listedCompanyCandidates(reading, first), ...listedBeforeCandidates(reading, first)];
  const local = localBrandCandidates(reading, { chosen: first, places: anchors });
  const firstHubs = first.filter((each) => each.kind === "hub");
  const shared = [
    ...sharedHubCandidates(reading.doc.text, firstHubs, anchors),
    ...listedZoneCandidates(reading.doc.text, firstHubs, anchors),
    ...countedZoneCandidates(reading.doc.text, anchors),
  ];
  // 蓝鲸金属出口…, after 陕西蓝鲸金属股份有限公司: the short form of a firm that is told in full
  const again = new Set(shorts.map(({ start, end }) => `${start}:${end}`));
  const own = base.filter(
    ({ rule, start, end }) => rule !== "company/trade-subject" || !again.has(`${start}:${end}`),
  );
  const known = [...own, ...shared, ...shorts, ...defined, ...listed, ...local];
  const candidates = [...known, ...repeatedCompanyCandidates(reading, chooseCandidates(known))];
  const second = chooseCandidates(candidates);
  const pronouns = companyPronounCandidates(
    reading.doc,
    second.filter((candidate) => candidate.kind === "company"),
  );
  const named = namedHubs(second, candidates);
  const zones = cityZoneCandidates(reading, anchors, named);
  const hubs = [...hubPronounCandidates(reading.doc, named), ...zoneShortForms(reading.doc, named)];
  const chosen = chooseCandidates([...second, ...pronouns, ...zones, ...hubs]);
  return { candidates, chosen: chosen.map(zoneAsHub) };
}

/** 洋浦: a zone that the gazetteer knows by its own name opens other names like a place and is itself a hub. */
function zoneAsHub(candidate: Candidate): Candidate {
  if (candidate.attrs?.level !== "zone") return candidate;
  const { key: _key, ...rest } = candidate;
  return { ...rest, kind: "hub", attrs: { class: "zone" } };
}

/** The hubs of a text, those too that stand in the name of their own office only: 青川综合保税区|管委会. */
function namedHubs(chosen: readonly Candidate[], all: readonly Candidate[]): Candidate[] {
  const hubs = [...chosen.filter((each) => each.kind === "hub"), ...zonesInsideNames(chosen, all)];
  return hubs.sort((a, b) => a.start - b.start);
}

/** Finds everything that is no person. */
export function readEntities(reading: Reading): Additions {
  const { candidates, chosen } = weighEntities(reading);
  const places = candidates.filter(({ kind }) => kind === "place" || kind === "partner");
  return {
    mentions: toMentions(reading, chosen),
    inside: toMentions(
      reading,
      [...placesInsideNames(chosen, places), ...zonesInsideNames(chosen, candidates)].sort(
        (a, b) => a.start - b.start,
      ),
    ),
  };
}
