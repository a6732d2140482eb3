import { gazetteerOf } from "../../extract/places/gazetteer.js";
import type { Knowledge } from "../../knowledge/tables.js";
import { isWithin, provinceOf, splitPlace } from "./place-names.js";
import type { LinkRecord } from "./record.js";

const byAbbreviation = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

function abbreviationsOf(knowledge: Knowledge): ReadonlyMap<string, string> {
  const known = byAbbreviation.get(knowledge);
  if (known !== undefined) return known;
  const map = new Map(
    knowledge.divisions.flatMap(({ abbreviation, code }) =>
      abbreviation === undefined ? [] : [[abbreviation, code] as const],
    ),
  );
  byAbbreviation.set(knowledge, map);
  return map;
}

/** Divisions and groups of them that a name can mean. */
function candidates(name: string, knowledge: Knowledge): readonly string[] {
  const keys = gazetteerOf(knowledge)
    .names.get(name)
    .map(({ key }) => key);
  if (keys.length > 0) return keys;
  // 北京市朝阳区
  const { places, rest } = splitPlace(`${name}。`, knowledge);
  if (places.length > 0 && rest === "。") return places;
  const province = abbreviationsOf(knowledge).get(name);
  if (province !== undefined) return [province];
  return /^(?:中国|我国|全国)$/u.test(name) ? ["156"] : [];
}

/** The divisions that a name can mean where it stands: those that fit its surroundings, all where none fits. */
export function placeKeys(
  { name, context }: Pick<LinkRecord, "name" | "context">,
  knowledge: Knowledge,
): readonly string[] {
  const keys = candidates(name, knowledge);
  if (keys.length < 2) return keys;
  const inPlace = keys.filter((key) =>
    context.places.some((place) => place !== key && isWithin(key, place, knowledge)),
  );
  if (inPlace.length > 0) return inPlace;
  const inProvince = keys.filter((key) => context.provinces.includes(provinceOf(key) ?? ""));
  return inProvince.length > 0 ? inProvince : keys;
}
