import { compareText } from "../base/ids.js";
import type { Knowledge } from "../knowledge/tables.js";

/**
 * The words that the segmenter should know beyond its own dictionary: divisions, partners, goods, titles, lines of business,
 * well-known firms and the suffixes that close names. Sorted, each word once; the first tag in that order of tables wins.
 */
export function userDictionary(knowledge: Knowledge): { word: string; tag: string }[] {
  const words = new Map<string, string>();
  const add = (word: string, tag: string) => {
    if (word.length >= 2 && /^[\u4e00-\u9fff]+$/u.test(word) && !words.has(word)) words.set(word, tag);
  };
  for (const { name, short, ambiguous } of knowledge.divisions) {
    add(name, "ns");
    if (!ambiguous) for (const form of short) add(form, "ns");
  }
  for (const { name, aliases } of knowledge.partners) for (const form of [name, ...aliases]) add(form, "ns");
  for (const { name, aliases } of knowledge.placeGroups)
    for (const form of [name, ...aliases]) add(form, "ns");
  for (const { name, aliases } of knowledge.goods) for (const form of [name, ...aliases]) add(form, "n");
  for (const { title } of knowledge.titles) add(title, "n");
  for (const word of knowledge.industries) add(word, "n");
  // Suffixes of two characters would cut through ordinary words (合作协议).
  for (const { suffix, kind } of knowledge.suffixes)
    if (kind !== "place" && suffix.length > 2) add(suffix, "n");
  for (const { name, aliases } of knowledge.segments) for (const form of [name, ...aliases]) add(form, "n");
  for (const { name, aliases, weak } of knowledge.knownCompanies)
    for (const form of [name, ...aliases]) if (!weak.includes(form)) add(form, "nz");
  return [...words].sort((a, b) => compareText(a[0], b[0])).map(([word, tag]) => ({ word, tag }));
}
