import { divisionMeant, relativeLevel } from "../places/relative-places.js";
import type { NameContext } from "./name-context.js";
import { startsLikeBrand } from "./name-shape.js";
import type { RunPart } from "./run.js";
import { TAIWAN_CITIES } from "./taiwan-cities.js";

/** 国家, 中国 … open the names of national bodies; 省, 市, 县 open those of the home's own. */
export const NATIONAL =
  /^(?:中国|国家(?!级)|全国|中华|国务院|中共|中央|世界|国际|亚洲|联合国|首都(?=[师医经体]))/u;
const RELATIVE = /^(?:省|市|州|县|区|自治区|自治州|镇|乡)(?!场|民|区|内|外|中心|级|域|长|值|面|占)/u;

export type Opening = "place" | "nation" | "relative" | "coined" | "none";

/** What a candidate opens with; without an opening a name is just a noun phrase. */
export function openingOf(part: RunPart, context: NameContext): Opening {
  const text = context.reading.doc.text.slice(part.start, part.start + 8);
  if (context.startsPlace.has(part.start) || TAIWAN_CITIES.has(text.slice(0, 2))) return "place";
  if (NATIONAL.test(text)) return "nation";
  if (RELATIVE.test(text)) return "relative";
  return startsLikeBrand(part, context.reading.knowledge) ? "coined" : "none";
}

/** Points for the opening of a name. */
export const OPENING_POINTS: Readonly<Record<Opening, number>> = {
  place: 0.3,
  nation: 0.3,
  relative: 0.25,
  coined: 0.2,
  none: -0.3,
};

/** 省科技厅 is the province's: a name that opens with 省, 市 … gets the division that the article means. */
export function nameOf(
  surface: string,
  opening: Opening,
  { start, context }: { start: number; context: NameContext },
): { name: string } {
  const word = opening === "relative" ? /^(?:自治区|自治州|省|市|州|县|区)/u.exec(surface)?.[0] : undefined;
  const level = word === undefined ? null : relativeLevel(word);
  if (word === undefined || level === null) return { name: surface };
  const places = [...context.startsPlace.values()];
  const division = divisionMeant(context.reading, { level, offset: start, places, word });
  return { name: division === null ? surface : division.name + surface.slice(word.length) };
}
