import { gazetteerOf } from "../../extract/places/gazetteer.js";
import type { Knowledge } from "../../knowledge/tables.js";
import { isWithin, provinceOf, splitPlace } from "./place-names.js";
import type { LinkRecord } from "./record.js";

/** Divisions and groups of them that a name can mean. */
function candidates(name: string, knowledge: Knowledge): readonly string[] {
  const { names } = gazetteerOf(knowledge);
  const plain = name.replace(/(?<=.{2})(?:经济特区|特区|地区)$/u, "");
  const named = [...names.get(name), ...(plain === name ? [] : names.get(plain))].map(({ key }) => key);
  const keys = [...new Set([...named, ...(knowledge.placeBynames.get(name) ?? [])])];
  if (keys.length > 0) return keys;
  // 北京市朝阳区
  const { places, rest } = splitPlace(`${name}。`, knowledge);
  if (places.length > 0 && rest === "。") return places;
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
