import { gazetteerOf } from "../../extract/places/gazetteer.js";
import type { Knowledge } from "../../knowledge/tables.js";

/** A name with the divisions that open it taken off. */
export interface PlacedName {
  /** Keys of the divisions that the opening words can mean; empty where no division opens the name. */
  readonly places: readonly string[];
  /** The opening words: 山东省青岛市. */
  readonly opening: string;
  readonly rest: string;
}

const ADMINISTRATIVE = /^(?:自治区|自治州|自治县|省|市|州|县|区|旗)/u;

/** Takes one division after the other off the start of a name: 山东青岛市商务局 is 青岛市's 商务局. */
export function splitPlace(name: string, knowledge: Knowledge): PlacedName {
  const { names, ancestors } = gazetteerOf(knowledge);
  let places: readonly string[] = [];
  let end = 0;
  for (;;) {
    const match = names.longestAt(name, end);
    if (match === null || match.end >= name.length) break;
    const keys = match.values.map(({ key }) => key);
    const inside = keys.filter((key) => ancestors(key).some((above) => places.includes(above)));
    // 吉林市场: a second place counts only inside the first.
    if (end > 0 && inside.length === 0) break;
    places = inside.length > 0 ? inside : keys;
    end = match.end;
    const word = ADMINISTRATIVE.exec(name.slice(end))?.[0] ?? "";
    if (end + word.length < name.length && !/(?:省|市|州|县|区|旗)$/u.test(name.slice(0, end)))
      end += word.length;
  }
  return { places, opening: name.slice(0, end), rest: name.slice(end) };
}

/** First two digits of a division's code: its province; null for 中国, groups of divisions and new areas. */
export function provinceOf(key: string): string | null {
  return /^\d{6}/u.test(key) ? key.slice(0, 2) : null;
}

/** Whether one of the divisions is the other or lies in it. */
export function isWithin(a: string, b: string, knowledge: Knowledge): boolean {
  const { ancestors } = gazetteerOf(knowledge);
  const [codeA, codeB] = [a.split("/")[0] ?? a, b.split("/")[0] ?? b];
  if (codeA === codeB) return a.startsWith(b) || b.startsWith(a);
  return ancestors(codeA).includes(codeB) || ancestors(codeB).includes(codeA);
}

/** Whether some place of each list can be one, or lie in one another. */
export function placesMeet(a: readonly string[], b: readonly string[], knowledge: Knowledge): boolean {
  return a.some((one) => b.some((other) => isWithin(one, other, knowledge)));
}

export function provincesOf(keys: readonly string[]): string[] {
  return [...new Set(keys.flatMap((key) => provinceOf(key) ?? []))];
}

export function share<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return a.filter((item) => b.includes(item));
}
