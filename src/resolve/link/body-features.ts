import type { Knowledge } from "../../knowledge/tables.js";
import { isSubsequence } from "../fold-name.js";
import { type BodyForm, bodyForms } from "./body-forms.js";
import { CERTAIN, type Compare, type Feature, feature } from "./feature.js";
import { isMisprint, numbersOf } from "./name-difference.js";
import { provinceOf, share } from "./place-names.js";
import { type LinkRecord, NO_CONTEXT } from "./record.js";

/** Bodies: whose they are, and what they are. */
export const bodyFeatures: Compare = (a, b, knowledge) => {
  const detail = `${a.name} · ${b.name}`;
  if (knownBody(a.name, knowledge) !== null && knownBody(a.name, knowledge) === knownBody(b.name, knowledge))
    return [feature("known-name", CERTAIN, detail)];
  const [formsA, formsB] = [bodyForms(a, knowledge), bodyForms(b, knowledge)];
  const pairs = formsA.flatMap((one) => formsB.map((other) => coreFeatures(one, other, { a, b })));
  const total = (features: readonly Feature[]): number => features.reduce((sum, { score }) => sum + score, 0);
  return pairs.reduce((best, each) => (total(each) > total(best) ? each : best));
};

/** Ministries, international bodies: the table's name of a body however it is written. */
export function knownBody(name: string, knowledge: Knowledge): string | null {
  const plain = name.replace(/^中华人民共和国/u, "");
  return knownBodies(knowledge).get(plain) ?? null;
}

const cache = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

function knownBodies(knowledge: Knowledge): ReadonlyMap<string, string> {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const map = new Map(
    knowledge.knownBodies.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((form) => [form, name] as const),
    ),
  );
  cache.set(knowledge, map);
  return map;
}

/** Words of a body that say nothing of which one it is. */
const FILLING =
  /人民|有限|行业|国际|出入境|管理|产品|科学|中级|高级|国家|中国|职业|技术|综合|专业|工业|中华|促进|市|省|县|区/gu;

function coreFeatures(one: BodyForm, other: BodyForm, { a, b }: { a: LinkRecord; b: LinkRecord }): Feature[] {
  const detail = `${a.name} · ${b.name}`;
  if (numbersOf(one.core) !== numbersOf(other.core)) return [feature("numbered", -CERTAIN, detail)];
  const same = one.core === other.core;
  const found: Feature[] = [];
  if (same) found.push(feature("same-core", one.core.length >= 7 ? 2.5 : 1.2, one.core));
  else found.push(alikeFeature(one.core, other.core, detail));
  if (found.some(({ score }) => score <= -CERTAIN)) return found;
  return [...found, ...placeFeatures(one, other, { a, b }), ...articleFeatures(a, b)];
}

function alikeFeature(one: string, other: string, detail: string): Feature {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (isMisprint(one, other) && one.length >= 5) return feature("misprint", 0.2, detail);
  // 厦门大学 and its 嘉庚学院, 凭祥海关 and its office at a port
  if (short.length >= 2 && long.startsWith(short)) return feature("part-of", -CERTAIN, detail);
  if (/海关$/u.test(short) && /海关$/u.test(long)) return feature("other-name", -CERTAIN, detail);
  if (short.length >= 2 && isSubsequence(short, long) && short.at(-1) === long.at(-1)) {
    const left = long.replace(
      new RegExp([...short].map((c) => `${literal(c)}`).join("(.*?)"), "u"),
      (_, ...rest) => rest.filter((each) => typeof each === "string" && each !== long).join(""),
    );
    const opens = short[0] === long.replace(/^(?:中国|国家)/u, "")[0];
    return opens && left.replace(FILLING, "").length <= long.length / 2
      ? feature("abbreviation", 1, detail)
      : feature("other-name", -2, detail);
  }
  return feature("other-name", -CERTAIN, detail);
}

function literal(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

function placeFeatures(
  one: BodyForm,
  other: BodyForm,
  { a, b }: { a: LinkRecord; b: LinkRecord },
): Feature[] {
  const detail = `${one.place || "–"} · ${other.place || "–"}`;
  if (one.place !== "" && other.place !== "")
    return [
      one.place === other.place ? feature("same-place", 2, detail) : feature("other-place", -CERTAIN, detail),
    ];
  if (one.place === "" && other.place === "") return bothUnplaced(one, { a, b });
  // A body of a division and one that tells no division: the article's own, unless it is the nation's.
  const [placed, bare, bareRecord] = one.place !== "" ? [one, other, b] : [other, one, a];
  if (/^(?:中国|国家|全国|中华)/u.test(bareRecord.name)) return [feature("other-place", -CERTAIN, detail)];
  const { near, provinces } = bareRecord.context;
  if (near.includes(placed.place)) return [feature("same-place", 1.5, detail)];
  const province = provinceOf(placed.place);
  if (provinces.length === 0 || province === null) return [feature("no-place", -0.6, detail)];
  if (!provinces.includes(province))
    return [feature("other-province", -CERTAIN, provinces.join("/"), province)];
  // A county's 商务局 is not the only one of its province.
  const only = bare.core === "海关" || placed.place.endsWith("0000");
  return [only ? feature("same-province", 0.4, province) : feature("no-place", -0.6, detail)];
}

/** Names so general that every division has one. */
const GENERAL =
  /^.{0,1}(?:海关|商务厅|商务局|政府|人民政府|委员会|[县市省区]委|法院|贸易促进委员会|大学|学院|医院|总工会|协会|商会|实验室|[一二三四五六]中院)$/u;

function isGeneral(core: string): boolean {
  return GENERAL.test(core) || core.length <= 3;
}

function bothUnplaced(one: BodyForm, { a, b }: { a: LinkRecord; b: LinkRecord }): Feature[] {
  const [left, right] = [a, b].map(({ context }) => context) as [
    LinkRecord["context"],
    LinkRecord["context"],
  ];
  if (knownWord(a.name) || !isGeneral(one.core)) return [feature("same-name", 1.2, a.name)];
  if (left.near.length > 0 && right.near.length > 0)
    return [
      share(left.near, right.near).length > 0 ? feature("same-place", 1.5) : feature("other-place", -CERTAIN),
    ];
  if (left.provinces.length === 0 || right.provinces.length === 0)
    return [feature("too-short", -0.5, a.name)];
  return share(left.provinces, right.provinces).length > 0
    ? [feature("same-province", 0, ...left.provinces)]
    : [feature("other-province", -CERTAIN, left.provinces.join("/"), right.provinces.join("/"))];
}

/** A nation's body by its name. */
function knownWord(name: string): boolean {
  return /^(?:中国|国家|全国|中华|最高|国务院|中共中央|中央)/u.test(name);
}

function articleFeatures(a: LinkRecord, b: LinkRecord): Feature[] {
  const same = a.context.article !== null && a.context.article === b.context.article;
  return same ? [feature("same-article", 1)] : [];
}

/** Whether a body's name says which one it is: its division, or a name that no second body has. */
export function tellsItself(name: string, knowledge: Knowledge): boolean {
  if (knownBody(name, knowledge) !== null || knownWord(name)) return true;
  const [form] = bodyForms({ name, context: NO_CONTEXT }, knowledge);
  return form !== undefined && (form.place !== "" || !isGeneral(form.core));
}
