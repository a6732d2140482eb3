import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { gazetteerOf } from "../places/gazetteer.js";
import { townTrie } from "../places/town-trie.js";
import type { Reading } from "../reading.js";

const SITED = ["company", "organization", "hub"] as const;

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

/** 泰国星澜集团: the country that opens a firm's or a body's name, where the article names it too. */
function countryOf({ mentions, knowledge }: Reading, { kind, name, text }: Mention): Mention | undefined {
  // 蒙古国驻二连浩特领事馆 lies where it is sent to.
  if (
    kind === "hub" ||
    /(?:代表处|办事处|联络处|事务所)$/u.test(name) ||
    /驻/u.test(name) ||
    (kind === "organization" && /(?:政府|[^全内干西东]部|当局|议会)$/u.test(name))
  )
    return undefined;
  return mentions.find(
    (m) =>
      m.kind === "partner" &&
      m.attrs?.level !== "bloc" &&
      m.attrs?.level !== "region" &&
      m.text.length > 1 &&
      // 马里兰大学 does not lie in 马里.
      (townTrie(knowledge).longestAt(name, 0)?.values[0] ?? m.key) === m.key &&
      [name, text].some((words) => words.startsWith(m.text) && !/^[—与和]/u.test(words.slice(m.text.length))),
  );
}

/** The administrative tree among the divisions that the article names, and the places that open the names of bodies and firms. */
export function locatedByName(reading: Reading): RelationClaim[] {
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
    // 海城—河口航线 joins its ends and lies in neither.
    if (mention.kind === "hub" && /^[\u4e00-\u9fff]{2,8}[—–－-]/u.test(mention.name)) continue;
    const named = [...prefix, ...gazetteer.names.get(inside)];
    // A cluster that the places in front of it name lies in the last of them, as the words say.
    if (mention.kind === "hub" && /集群$/u.test(mention.text) && mention.text !== mention.name) continue;
    // 西部陆海新通道 does not lie in 西部: a group of divisions is no place of one thing.
    const target = named
      .map((place) => places.get(place.key))
      .find((place) => place !== undefined && place.attrs?.level !== "group");
    if (target !== undefined && !isOwnBody(mention, target))
      claims.push(claimAt(mention, target, { rule: "located/in-name", confidence: 0.75 }));
    const country = target === undefined ? countryOf(reading, mention) : undefined;
    if (country !== undefined)
      claims.push(claimAt(mention, country, { rule: "located/in-name", confidence: 0.72 }));
  }
  return [...claims, ...nationBefore(reading)];
}

/** 瑞士|星澜咖啡公司: the country was read into the firm's words, though its name does without. */
function nationBefore({ inside = [], mentions }: Reading): RelationClaim[] {
  const countries = new Map(
    inside
      .filter((m) => m.kind === "partner" && !/^(?:bloc|region)$/u.test(m.attrs?.level ?? ""))
      .map((m) => [m.start, m]),
  );
  return mentions.flatMap((mention) => {
    const country = countries.get(mention.start);
    if (mention.kind !== "company" || country === undefined || country.end >= mention.end) return [];
    if (mention.name.startsWith(country.text)) return [];
    return [claimAt(mention, country, { rule: "located/partner-before", confidence: 0.78 })];
  });
}
