import { LEGAL_FORM, splitFirmName } from "../extract/names/firm-name-parts.js";
import { shortForms } from "../extract/names/short-forms.js";
import type { Knowledge } from "../knowledge/tables.js";
import type { EntityRef } from "../model/mention.js";
import { Clusters } from "./cluster.js";
import { foldName, isSubsequence } from "./fold-name.js";
import { isSameHub } from "./hub-names.js";

/** The identity that one mention by itself gives: the gazetteer's key, else the folded name. */
export function ownKey(ref: EntityRef): string {
  const kind = ref.kind === "person" ? "official" : ref.kind; // One person, whatever the post: the kind is decided later.
  return `${kind}:${ref.key ?? foldName(ref.name)}`;
}

/** A firm or body named shorter: same first two characters and the same last one, every character in order. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 4 || short.length >= long.length) return false;
  // 全国人民代表大会 opens 全国人民代表大会常务委员会 and is another body.
  if (long.startsWith(short)) return false;
  // 白石海关 and its office 白石新港海关
  if (/海关$/u.test(short) && /海关$/u.test(long)) return false;
  if (short.slice(0, 2) !== long.slice(0, 2) || short.at(-1) !== long.at(-1)) return false;
  return isSubsequence(short, long);
}

/** What a firm's own name and its group's differ by: 蓝鲸 and 蓝鲸国际. */
const GROUP = /^(?:国际|集团|控股|公司|集团公司|国际集团|控股集团)$/u;

/** 蓝鲸药业 for …蓝鲸天然药业有限公司: the brand and the last word of its business, so that a parent named by the brand is another. */
function isCoreOf(short: string, long: string): boolean {
  const core = long.replace(LEGAL_FORM, "");
  return (
    core !== long &&
    short.length >= 4 &&
    short.length < core.length &&
    short.slice(0, 2) === core.slice(0, 2) &&
    short.slice(-2) === core.slice(-2) &&
    isSubsequence(short, core)
  );
}

/**
 * A firm named shorter by its own characters: 沈澜重机 for 沈澜重型机械集团股份有限公司. Both open with the same coined word, behind the
 * same place or both without one: what leaves the place out (蓝鲸汽车 beside 湖南蓝鲸汽车部件有限公司) may be the parent.
 */
function isFirmAbbreviation(short: string, long: string, knowledge: Knowledge): boolean {
  if (long.startsWith(short) && GROUP.test(long.slice(short.length))) return true;
  const { place, brand } = splitFirmName(long, knowledge);
  if (place !== "" && isCoreOf(short, long.slice(place.length))) return true;
  if (!short.startsWith(place)) return false;
  const rest = short.slice(place.length);
  if (rest.length < 4 || /(?:公司|集团)$/u.test(short) || brand.length < 2 || !/(?:公司|集团)$/u.test(long))
    return false;
  const core = long.slice(place.length);
  return rest.slice(0, 2) === core.slice(0, 2) && rest.length < core.length && isSubsequence(rest, core);
}

interface Named {
  readonly key: string;
  readonly name: string;
}

/** Joins each short name to the only longer one that it can stand for; two possible owners leave it alone. */
function joinShortNames(
  names: readonly Named[],
  clusters: Clusters,
  isShortOf: (short: string, long: string) => boolean,
): void {
  for (const short of names) {
    const owners = names.filter((long) => long.key !== short.key && isShortOf(short.name, long.name));
    const [owner] = owners;
    if (owner !== undefined && new Set(owners.map((each) => clusters.find(each.key))).size === 1) {
      clusters.join(short.key, owner.key);
    }
  }
}

/**
 * Groups what a set of references names into entities. Returns for each own key the key of its group.
 * Rules: same gazetteer key or same folded name; a firm's short forms and its full name; a body's abbreviation and its full
 * name (海洋职院, 海洋职业技术学院); a town named with and without its county. `apart`: pairs of which the text says that they
 * are two.
 */
export function groupEntities(
  refs: readonly EntityRef[],
  knowledge: Knowledge,
  apart: readonly (readonly [EntityRef, EntityRef])[] = [],
): (ref: EntityRef) => string {
  const distinct = new Set(apart.flatMap(([a, b]) => [`${a.name}\n${b.name}`, `${b.name}\n${a.name}`]));
  const clusters = new Clusters();
  const byKind = (kind: EntityRef["kind"]): Named[] => {
    const seen = new Map<string, string>();
    for (const ref of refs) if (ref.kind === kind) seen.set(ownKey(ref), ref.name);
    return [...seen].map(([key, name]) => ({ key, name })).sort((a, b) => (a.key < b.key ? -1 : 1));
  };
  const companies = byKind("company");
  const forms = new Map(
    companies.map(({ name }) => [name, new Set(shortForms(name, knowledge).map(foldName))]),
  );
  joinShortNames(
    companies,
    clusters,
    (short, long) =>
      !distinct.has(`${short}\n${long}`) &&
      (forms.get(long)?.has(foldName(short)) === true || isFirmAbbreviation(short, long, knowledge)),
  );
  joinShortNames(byKind("organization"), clusters, isAbbreviation);
  joinShortNames(byKind("hub"), clusters, (short, long) =>
    short.length <= long.length ? isSameHub(short, long, { knowledge, isAbbreviation }) : false,
  );
  const places = byKind("place");
  joinShortNames(
    places.filter(({ key }) => !/^place:(?:\d+|[a-z-]+)$/u.test(key)),
    clusters,
    (short, long) => short === long,
  );
  return (ref) => clusters.find(ownKey(ref));
}
