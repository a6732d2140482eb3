import { partnerIndexOf } from "../../extract/partners/partners.js";
import type { Knowledge } from "../../knowledge/tables.js";

/** The key of a country, territory, bloc or region by any of its names, or null. */
export function partnerKey(name: string, knowledge: Knowledge): string | null {
  const { names, abbreviations } = partnerIndexOf(knowledge);
  const known = names.get(name)[0] ?? names.get(name.replace(/^中国(?=香港|澳门|台湾)/u, ""))[0];
  if (known !== undefined) return known.key;
  const plain = name.replace(/[“”"]/gu, "").replace(/(?:成员国|成员经济体|经济体|各国|国家|地区)$/u, "");
  return names.get(plain)[0]?.key ?? abbreviations.get(name)?.key ?? null;
}
