import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { gazetteerOf } from "../places/gazetteer.js";
import type { Reading } from "../reading.js";
import { between, isKind, listFrom, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";

const SITED = ["company", "organization", "hub"] as const;

/** X位于P, X坐落在P: said outright. */
const SITS =
  /^(?:[，,]?)(?:是一家)?(?:总部)?(?:(?<=总部)在|位于|地处|坐落于|坐落在|坐落|落户于|落户|设在|设立在|建在|扎根于?|选址|选址在)(?:了)?$/u;

/** P的X, P X: the place stands right before the name. */
const PLACE_BEFORE = /^(?:的|市的|境内的|当地的|本地的|的一家|一家|企业|龙头企业|民营企业|外贸企业)?$/u;

/** 在P，代表们来到A、B: all that is visited or done in the sentence lies in P. */
const SCENE_BEFORE = /(?:^|[。；，“])(?:[\u4e00-\u9fff]{0,6}[，])?(?:在|走进|来到)$/u;
const SCENE_AFTER = /^(?:市|县|区)?，/u;
const VISIT = /来到|走进|走访|考察|调研|视察|参观|察看|深入|前往|慰问|了解/u;

function fromSentence(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  const { mentions } = scope;
  for (const [i, mention] of mentions.entries()) {
    const next = mentions[i + 1];
    if (next === undefined) break;
    const gap = between(scope, mention, next);
    if (
      isKind(mention, "place", "hub") &&
      isKind(next, ...SITED) &&
      mention.pronoun !== true &&
      PLACE_BEFORE.test(gap)
    ) {
      // 长沙市和三一 is a list, 湖南与蓝鲸公司 a pair: the place counts only where the words before it do not join it to another.
      claims.push(
        relate(scope, "located_in", {
          source: next,
          target: mention,
          rule: "located/place-before",
          confidence: gap === "" ? 0.8 : 0.88,
        }),
      );
    }
    if (isKind(mention, ...SITED, "place") && isKind(next, "place", "hub", "partner") && SITS.test(gap)) {
      claims.push(
        relate(scope, "located_in", {
          source: mention,
          target: next,
          rule: "located/said",
          confidence: 0.92,
        }),
      );
    }
    if (
      isKind(mention, "place", "hub") &&
      isKind(next, "place") &&
      gap === "" &&
      next.rule === "place/township-after-place"
    ) {
      claims.push(
        relate(scope, "located_in", {
          source: next,
          target: mention,
          rule: "located/chain",
          confidence: 0.95,
        }),
      );
    }
    const possesses =
      isKind(mention, "place") &&
      isKind(next, "organization", "hub") &&
      /^(?:现)?(?:拥有|建有|设有)(?:了)?$/u.test(gap);
    if (possesses)
      claims.push(
        relate(scope, "located_in", { source: next, target: mention, rule: "located/has", confidence: 0.85 }),
      );
  }
  return [...claims, ...fromScene(scope), ...fromOpening(scope), ...fromTenants(scope)];
}

function fromScene(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  let scene: Mention | null = null;
  for (const [i, mention] of scope.mentions.entries()) {
    if (
      isKind(mention, "place") &&
      SCENE_BEFORE.test(wordsBefore(scope, mention.start, 12)) &&
      SCENE_AFTER.test(wordsAfter(scope, mention.end, 3))
    ) {
      scene = mention;
      continue;
    }
    if (scene === null || !isKind(mention, ...SITED)) continue;
    const previous = scope.mentions[i - 1];
    const verb = VISIT.test(wordsBefore(scope, mention.start, 10).replace(/.*[；。]/u, ""));
    const inList =
      previous !== undefined &&
      listFrom(scope, i - 1).includes(mention) &&
      claims.some((claim) => claim.source.name === previous.name);
    if (verb || inList)
      claims.push(
        relate(scope, "located_in", {
          source: mention,
          target: scene,
          rule: "located/scene",
          confidence: 0.82,
        }),
      );
  }
  return claims;
}

/** 佛山市顺德区北滘镇，蓝鲸电器…: a sentence that opens with a place and goes on with a firm. */
function fromOpening(scope: Scope): RelationClaim[] {
  const firm = scope.mentions.findIndex((mention) => isKind(mention, ...SITED));
  const [place, target] = [scope.mentions[firm - 1], scope.mentions[firm]];
  if (!isKind(place, "place") || target === undefined || between(scope, place, target) !== "，") return [];
  const first = scope.mentions[0] as Mention;
  const opens =
    /^[“\s]*(?:走进|在)?$/u.test(wordsBefore(scope, first.start, 40)) &&
    scope.mentions.slice(0, firm).every((mention) => isKind(mention, "place"));
  return opens
    ? [
        relate(scope, "located_in", {
          source: target,
          target: place,
          rule: "located/opening",
          confidence: 0.8,
        }),
      ]
    : [];
}

const TENANTS = /(?:入驻|引进|集聚|聚集|汇聚|落户|拥有|吸引)(?:了)?[^，。；]{0,6}$/u;
const AMONG = /(?:企业|公司)[^，。；]{0,8}，其中$/u;

/** 园区已入驻甲、乙等企业; 某市现有…企业72家，其中甲、乙等9家: the firms of a list lie in the hub or place before it. */
function fromTenants(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const [i, site] of scope.mentions.entries()) {
    if (!isKind(site, "hub", "place") || site.key === "156") continue;
    const firm = scope.mentions.findIndex((mention, at) => at > i && mention.kind === "company");
    const first = scope.mentions[firm];
    if (
      first === undefined ||
      scope.mentions.slice(i + 1, firm).some((mention) => isKind(mention, "hub", "place"))
    )
      continue;
    const gap = between(scope, site, first);
    const inside = /^(?:里|内|中)，?$/u.test(gap) && site.kind === "hub";
    if (!inside && !(gap.length <= 16 && TENANTS.test(gap)) && !(gap.length <= 30 && AMONG.test(gap)))
      continue;
    for (const tenant of listFrom(scope, firm).filter((mention) => mention.kind === "company")) {
      claims.push(
        relate(scope, "located_in", {
          source: tenant,
          target: site,
          rule: "located/tenant",
          confidence: 0.75,
        }),
      );
    }
  }
  return claims;
}

/** The first mention of each entity of the kinds asked for, by key or name. */
function firstMentions(reading: Reading, kinds: readonly string[]): Map<string, Mention> {
  const first = new Map<string, Mention>();
  for (const mention of reading.mentions) {
    if (!kinds.includes(mention.kind) || mention.pronoun === true) continue;
    const id = mention.key ?? mention.name;
    if (!first.has(id)) first.set(id, mention);
  }
  return first;
}

function claimAt(
  mention: Mention,
  target: Mention,
  how: { rule: string; confidence: number },
): RelationClaim {
  const { kind, name, key } = mention;
  return {
    type: "located_in",
    source: key === undefined ? { kind, name } : { kind, name, key },
    target: { kind: target.kind, name: target.name, ...(target.key ? { key: target.key } : {}) },
    sentence: mention.sentence,
    start: mention.start,
    end: mention.end,
    ...how,
  };
}

/** A body of a division does not lie in it, it belongs to it; and the province in a school's name says little of its place. */
function isOwnBody(mention: Mention, target: Mention): boolean {
  if (mention.kind !== "organization") return false;
  return (
    /^(?:government|party|congress|court)$/u.test(mention.attrs?.class ?? "") ||
    target.attrs?.level === "province"
  );
}

/** The administrative tree among the divisions that the article names, and the places that open the names of bodies and firms. */
function fromNames(reading: Reading): RelationClaim[] {
  const gazetteer = gazetteerOf(reading.knowledge);
  const places = firstMentions(reading, ["place"]);
  const claims: RelationClaim[] = [];
  for (const mention of places.values()) {
    const parent = gazetteer
      .ancestors(mention.key ?? "")
      .slice(1)
      .find((code) => places.has(code));
    const target = parent === undefined ? undefined : places.get(parent);
    if (target) claims.push(claimAt(mention, target, { rule: "located/division", confidence: 0.97 }));
  }
  for (const mention of firstMentions(reading, SITED).values()) {
    const prefix = gazetteer.names.longestAt(mention.name, 0)?.values ?? [];
    const inside = /（([\u4e00-\u9fff]{2,5})）/u.exec(mention.name)?.[1] ?? "";
    const named = [...prefix, ...gazetteer.names.get(inside)];
    const target = named.map((place) => places.get(place.key)).find((place) => place !== undefined);
    if (target === undefined || isOwnBody(mention, target)) continue;
    if (target) claims.push(claimAt(mention, target, { rule: "located/in-name", confidence: 0.75 }));
  }
  return claims;
}

/** `located_in`: where firms, bodies, hubs and towns lie. */
export function locatedIn(reading: Reading, scopes: readonly Scope[]): RelationClaim[] {
  return [...scopes.flatMap(fromSentence), ...fromNames(reading)];
}
