import type { Knowledge } from "../../knowledge/tables.js";
import { partnerIndexOf } from "../partners/partners.js";

// Towns and provinces abroad that are called like divisions of ours. From atlases: the usual Chinese forms of the names.

const HOMONYMS: Readonly<Record<string, string>> = {
  ID: "泗水 万隆",
  VN: "海阳 平阳 永福 隆安 兴安 太平 高平 平顺",
  KR: "全州 大田 安东 新安",
  JP: "福山 松江 松阳 富山",
  MY: "吉隆",
};

/** Whether the words right before an offset are the name of a country: 韩国|丽水. */
function followsCountry(text: string, start: number, knowledge: Knowledge): boolean {
  const { names } = partnerIndexOf(knowledge);
  for (let length = 2; length <= 6 && start - length >= 0; length++) {
    const match = names.longestAt(text, start - length);
    if (match?.end === start && match.values[0]?.level === "country") return true;
  }
  return false;
}

const cache = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

function countriesOf(knowledge: Knowledge): ReadonlyMap<string, string> {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const names = new Map(
    knowledge.partners.map(({ key, name, aliases }) => [key, [name, ...aliases].join("|")]),
  );
  const map = new Map<string, string>();
  for (const [key, towns] of Object.entries(HOMONYMS))
    for (const town of towns.split(" ")) map.set(town, `${map.get(town) ?? ""}|${names.get(key) ?? ""}`);
  cache.set(knowledge, map);
  return map;
}

/**
 * Whether a division's short form means a place abroad: its country stands right before it, 省 right behind it (越南平阳省), or
 * a country that has a town of the name is spoken of and nothing says that ours is meant. `large`: ours is above a county.
 */
export function isAbroad(
  text: string,
  { start, end }: { start: number; end: number },
  { knowledge, ours, large }: { knowledge: Knowledge; ours: boolean; large: boolean },
): boolean {
  if (text[end] === "省" || (text[end] === "坡" && text.slice(start, end) === "吉隆")) return true;
  const word = text.slice(start, end);
  if ((!large || /^(?:丽水|太原|西宁)$/u.test(word)) && followsCountry(text, start, knowledge)) return true;
  if (ours || large) return false;
  const countries = countriesOf(knowledge).get(word.replace(/[市县]$/u, ""));
  return (countries ?? "").split("|").some((name) => name !== "" && text.includes(name));
}
