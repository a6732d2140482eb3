import { compareText } from "../../base/ids.js";
import { Trie } from "../../base/trie.js";
import type { Knowledge } from "../../knowledge/tables.js";
import type { Token } from "../../model/token.js";
import type { Candidate } from "../candidate.js";
import { partnerIndexOf } from "../partners/partners.js";
import { gazetteerOf } from "../places/gazetteer.js";
import { goodsIndexOf } from "../products/goods-index.js";
import type { TokenIndex } from "../token-index.js";
import { LEGAL_FORM, NO_BRAND, splitFirmName } from "./firm-name-parts.js";
import { shortForms } from "./short-forms.js";

/** The characters around a bare brand that make it part of another name. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !/[A-Za-z]/u.test(text[start - 1] ?? "") &&
    !/^(?:有限|集团|股份|[\u4e00-\u9fff]{0,6}有限公司|（[\u4e00-\u9fff]{2,4}）)/u.test(
      text.slice(end, end + 10),
    ) &&
    // 大阪府知事 is no firm's whose name opens with the town.
    !/^(?:市(?!场|值|面)|州(?!际)|府|省(?!内|外|钱)|郡)/u.test(text.slice(end, end + 2))
  );
}

/** 地|铁建|设: a form that cuts through words of the dictionary is none. */
function insideWord(words: TokenIndex, start: number, end: number): boolean {
  const [first, last] = [words.at(start), words.at(end - 1)];
  const cut = (word: Token | undefined, edge: number) =>
    word !== undefined && word.tag !== "x" && word.start < edge && edge < word.end;
  return cut(first, start) && cut(last, end);
}

/** A brand of two characters that names nothing else: no goods, place, trade, surname with a given name, nor a known firm. */
export function isBareBrand(brand: string, knowledge: Knowledge): boolean {
  if (brand.length !== 2 || NO_BRAND.test(brand) || knowledge.industries.has(brand)) return false;
  if (goodsIndexOf(knowledge).names.longestAt(brand, 0) !== null) return false;
  if (gazetteerOf(knowledge).names.longestAt(brand, 0) !== null) return false;
  return !knowledge.knownCompanies.some(
    ({ name, aliases, weak }) =>
      name.startsWith(brand) || aliases.some((form) => form.startsWith(brand)) || weak.includes(brand),
  );
}

/** Whether 蓝鲸 stands by itself: cut by no word, behind no place (青岛蓝鲸) and before no line of business (蓝鲸物流). */
export function isBareUse(
  text: string,
  words: TokenIndex,
  { start, end }: { start: number; end: number },
  knowledge: Knowledge,
): boolean {
  if (!words.isBoundary(start) || !words.isBoundary(end)) return false;
  const before = words.at(start - 1);
  if (before !== undefined && /^(?:ns|nr)/u.test(before.tag) && before.end === start) return false;
  const first = words.at(start);
  const odd = first !== undefined && (first.end < end || /^(?:x|nr|nz|j)/u.test(first.tag));
  const next = text.slice(end, end + 4);
  return odd && ![2, 3, 4].some((length) => knowledge.industries.has(next.slice(0, length)));
}

/** Whether a full name opens with its brand, which is then free to stand for it. */
function isPlaceless(name: string, knowledge: Knowledge): boolean {
  return splitFirmName(name, knowledge).place === "";
}

/** Whether a short form opens with the place of its full name and goes on with the brand. */
function isPlaced(form: string, name: string, knowledge: Knowledge): boolean {
  const { place, brand } = splitFirmName(name, knowledge);
  return place !== "" && brand.length > 1 && form.startsWith(place + brand);
}

/** 蓝鲸|墨西哥有限公司: what follows the brand is a country, so the brand alone is still the parent's. */
function isBranchAbroad(rest: string, knowledge: Knowledge): boolean {
  return partnerIndexOf(knowledge).names.longestAt(rest.replace(/^（/u, ""), 0) !== null;
}

/** Firms that the text introduces as another's: their brand alone is the parent's. */
function childrenOf(text: string, fulls: readonly Candidate[], knowledge: Knowledge): Set<string> {
  const first = new Map<string, Candidate>();
  for (const full of fulls) if (!first.has(full.name)) first.set(full.name, full);
  return new Set(
    [...first.values()]
      .filter(
        ({ start }) =>
          // 印度|蓝鲸耐材公司 beside 营口蓝鲸镁质材料有限公司
          [2, 3, 4].some((length) =>
            [text.slice(Math.max(0, start - length), start), text.slice(start, start + length)].some(
              (word) => word.length === length && partnerIndexOf(knowledge).names.get(word).length > 0,
            ),
          ) ||
          /(?:[子分孙]公司|附属公司|旗下的?|全资|控股|(?:设立|成立|组建|投资)(?:的|了)?)[^，。；]{0,4}$/u.test(
            text.slice(Math.max(0, start - 12), start),
          ),
      )
      .map(({ name }) => name),
  );
}

/** The short forms of all full names; a form that two of them share belongs to neither. */
function formTrie(
  text: string,
  fulls: readonly Candidate[],
  { firms, knowledge }: { firms: readonly Candidate[]; knowledge: Knowledge },
): Trie<string> {
  const children = childrenOf(text, fulls, knowledge);
  const owners = new Map<string, string | null>();
  // 蓝鲸（泰国）光学有限公司 is not 蓝鲸光学 where another firm can be.
  const abroad = (name: string) => (name.includes("（") || children.has(name) ? 1 : 0);
  const names = [...new Set(fulls.map((full) => full.name))].sort(
    (a, b) => abroad(a) - abroad(b) || compareText(a, b),
  );
  // 蓝鲸公司 beside 安徽蓝鲸羽绒制品有限公司 is its short form, where no other firm has that form.
  const plain = (name: string): boolean => /(?<!有限|责任|股份|[总子分])公司$/u.test(name);
  const short = new Set(names.filter((n) => !plain(n)).flatMap((n) => shortForms(n, knowledge)));
  // 蓝鲸集团 beside 广东蓝鲸陶瓷集团 is the same group.
  const group = (name: string): boolean => /^[\u4e00-\u9fff]{2,4}集团$/u.test(name);
  const groups = names.filter((n) => n.includes("集团") && !group(n) && abroad(n) === 0);
  const shortGroups = new Set(groups.flatMap((n) => shortForms(n, knowledge)));
  // 新疆蓝鲸电子, in a headline above 新疆蓝鲸电子有限公司, is a short form and has none of its own.
  const placed = (name: string): boolean => !LEGAL_FORM.test(name);
  const shortOfLegal = new Set(names.filter((n) => !placed(n)).flatMap((n) => shortForms(n, knowledge)));
  const own = new Set(
    names.filter(
      (name) =>
        !(plain(name) && short.has(name)) &&
        !(group(name) && shortGroups.has(name)) &&
        !(placed(name) && shortOfLegal.has(name)),
    ),
  );
  for (const name of own) {
    const { place, brand } = splitFirmName(name, knowledge);
    const forms = shortForms(name, knowledge);
    // 重庆蓝鲸汽车科技有限公司 beside 蓝鲸汽车: the bare brand is the other's.
    const others = firms.some(
      (firm) =>
        firm.name.startsWith(brand) &&
        firm.name !== brand &&
        !forms.includes(firm.name) &&
        !isBranchAbroad(firm.name.slice(brand.length), knowledge),
    );
    const bare = place !== "" && !others && isBareBrand(brand, knowledge) ? [brand] : [];
    for (const form of [...forms, ...bare]) {
      // 蓝鲸集团 beside 蓝鲸（新加坡）有限公司 is a firm of its own.
      if (own.has(form) || (owners.has(form) && abroad(name) === 1)) continue;
      owners.set(form, owners.has(form) && owners.get(form) !== name ? null : name);
    }
  }
  // And so is 蓝鲸 where the text says 蓝鲸公司 for it.
  for (const form of names.filter((name) => !own.has(name))) {
    const bare = form.slice(0, -2);
    const name = owners.get(form);
    if (name && bare.length > 1 && (owners.get(bare) ?? null) === null) owners.set(bare, name);
  }
  const trie = new Trie<string>();
  for (const [form, name] of owners) if (name !== null) trie.add(form, name);
  return trie;
}

/**
 * Finds the firms that a document names in full again under short forms. `fulls` are the firms found with a legal form;
 * a form that two of them share belongs to neither.
 */
export function shortNameCandidates(
  text: string,
  fulls: readonly Candidate[],
  { firms, knowledge, words }: { firms: readonly Candidate[]; knowledge: Knowledge; words: TokenIndex },
): Candidate[] {
  const trie = formTrie(text, fulls, { firms, knowledge });
  const found: Candidate[] = [];
  for (let at = 0; at < text.length; ) {
    const match = trie.longestAt(text, at);
    const name = match?.values[0];
    const free =
      match !== null &&
      standsAlone(text, at, match.end) &&
      !insideWord(words, at, match.end) &&
      (match.end - at > 2 ||
        isPlaceless(name ?? "", knowledge) ||
        isBareUse(text, words, { start: at, end: match.end }, knowledge));
    // Inside a full name a short one is that name's own part.
    if (
      match === null ||
      name === undefined ||
      !free ||
      fulls.some((full) => full.start < at && match.end <= full.end)
    ) {
      at++;
      continue;
    }
    found.push({
      kind: "company",
      start: at,
      end: match.end,
      name,
      rule: "company/short-name",
      // 厦门蓝鲸 beside 厦门蓝鲸汽车有限公司: surer than that it is any firm of a brand that everybody knows.
      confidence: isPlaced(text.slice(at, match.end), name, knowledge)
        ? 0.95
        : match.end - at > 2
          ? 0.9
          : 0.8,
      attrs: { class: "firm" },
    });
    at = match.end;
  }
  return found;
}
