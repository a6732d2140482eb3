import type { Knowledge } from "../../knowledge/tables.js";
import { CERTAIN, type Compare, type Feature, feature } from "./feature.js";
import { differenceOf } from "./name-difference.js";
import { personName } from "./person-names.js";
import { isWithin, share } from "./place-names.js";
import { type PostAt, readPost } from "./posts.js";
import type { LinkRecord } from "./record.js";

/** Months between two articles; null where one has no date. */
function monthsBetween(a: LinkRecord, b: LinkRecord): number | null {
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  const [left, right] = [a.context.months.map(count), b.context.months.map(count)];
  if (left.length === 0 || right.length === 0) return null;
  return Math.min(...left.map((one) => Math.min(...right.map((other) => Math.abs(one - other)))));
}

/** Officials and other persons: one name, and what the articles say of posts, places and times. */
export const personFeatures: Compare = (a, b, knowledge) => {
  const [nameA, nameB] = [personName(a, knowledge), personName(b, knowledge)];
  const posts = [a, b].map(({ context }) => context.posts.map((post) => readPost(post, knowledge)));
  const [postsA = [], postsB = []] = posts;
  const sides = { a, b, postsA, postsB, knowledge };
  if (nameA !== nameB) return otherNames(nameA, nameB, sides);
  const found = [nameFeature(nameA, knowledge), ...postFeatures(sides)];
  if (
    a.context.article !== null &&
    a.context.article === b.context.article &&
    found.every(({ score }) => score > -1)
  )
    found.push(feature("same-article", 3));
  return found;
};

interface Sides {
  readonly a: LinkRecord;
  readonly b: LinkRecord;
  readonly postsA: readonly PostAt[];
  readonly postsB: readonly PostAt[];
  readonly knowledge: Knowledge;
}

/** Given names that every town has many holders of. */
const COMMON_GIVEN =
  /^(?:[伟芳娜敏静强磊军洋勇艳杰涛明超霞平刚英华红辉玲桂]|建[国华军平]|志[强明远刚]|海[平军涛]|国[强华平]|明[远华]|小[红明])$/u;

/** 王女士, 翟老板: nobody in particular. */
const NOBODY = /^.{1,2}(?:女士|先生|小姐|老板|师傅|老师|大妈|大爷|阿姨|[某姓].*)$/u;

/** How much one name tells: foreign and rare names nearly all, 李伟 nearly nothing. */
function nameFeature(name: string, { surnames, givenNameCharacters }: Knowledge): Feature {
  if (NOBODY.test(name)) return feature("too-short", -2, name);
  const compound = surnames.compound.has(name.slice(0, 2));
  const given = name.slice(compound ? 2 : 1);
  if (name.length > 4 || (name.length === 4 && !compound)) return feature("rare-name", 1, name);
  if (COMMON_GIVEN.test(given) || name.length < 2) return feature("common-name", -0.4, name);
  const weights = [...given].map((character) => givenNameCharacters.get(character) ?? 0);
  const usual = weights.every((weight) => weight > 0.5);
  if (given.length === 1) return usual ? feature("common-name", -0.2, name) : feature("same-name", 0.1, name);
  return usual ? feature("same-name", 0.3, name) : feature("rare-name", 0.6, name);
}

function postFeatures({ a, b, postsA, postsB, knowledge }: Sides): Feature[] {
  const found: Feature[] = [];
  const apart = monthsBetween(a, b);
  if (postsA.length === 0 || postsB.length === 0) {
    // Everybody knows the heads of the state: no article needs to say who they are.
    const national = [...postsA, ...postsB].find((post) => post.national);
    if (national !== undefined) return [feature("known-name", 1, national.body)];
    return provinceFeatures(a, b, [...postsA, ...postsB]);
  }
  const pairs = postsA.flatMap((one) => postsB.map((other) => rate(one, other, { apart, knowledge })));
  const best = pairs.reduce((top, each) => (each.score > top.score ? each : top));
  found.push(best);
  if (best.score < 1.5)
    found.push(...sectorFeatures(postsA, postsB), ...placeFeatures(postsA, postsB, { apart, knowledge }));
  return found;
}

/** How well two posts go together in one life. */
function rate(
  one: PostAt,
  other: PostAt,
  { apart, knowledge }: { apart: number | null; knowledge: Knowledge },
): Feature {
  const detail = `${one.title}@${one.body} · ${other.title}@${other.body}`;
  if (sameBody(one, other)) {
    return one.title === other.title ? feature("same-post", 3, detail) : feature("same-body", 2.2, detail);
  }
  const related = one.place !== "" && other.place !== "" && isWithin(one.place, other.place, knowledge);
  if (related && one.sector === other.sector) {
    // 县长 and 县委书记 of one county; 副市长 and 副省长 of its province, years apart.
    return feature(
      "near-body",
      one.place === other.place ? 2 : (apart ?? 0) >= 6 || one.sector === "customs" ? 1 : 0.3,
      detail,
    );
  }
  return feature("other-body", one.national && other.national ? 0 : -0.5, detail);
}

function sameBody(one: PostAt, other: PostAt): boolean {
  if (one.body === other.body) return true;
  const [short, long] =
    one.body.length <= other.body.length ? [one.body, other.body] : [other.body, one.body];
  // 综合业务处 of 成都海关, 东南亚研究所 of 广西社科院
  if (short.length >= 4 && long.startsWith(short)) return true;
  return (
    short.length >= 4 &&
    short.slice(0, 2) === long.slice(0, 2) &&
    short.at(-1) === long.at(-1) &&
    one.sector === "learning"
  );
}

function sectorFeatures(postsA: readonly PostAt[], postsB: readonly PostAt[]): Feature[] {
  const sectors = (posts: readonly PostAt[]): string[] => [...new Set(posts.map(({ sector }) => sector))];
  const [left, right] = [sectors(postsA), sectors(postsB)];
  if (share(left, right).length > 0) return [];
  return [feature("other-sector", -1, left.join("/"), right.join("/"))];
}

function placeFeatures(
  postsA: readonly PostAt[],
  postsB: readonly PostAt[],
  { apart, knowledge }: { apart: number | null; knowledge: Knowledge },
): Feature[] {
  const places = (posts: readonly PostAt[]): string[] =>
    posts.flatMap(({ place }) => (place === "" ? [] : [place]));
  const [left, right] = [places(postsA), places(postsB)];
  if (left.length === 0 || right.length === 0) return [];
  const detail = `${left.join("/")} · ${right.join("/")}`;
  if (left.some((one) => right.some((other) => isWithin(one, other, knowledge))))
    return [feature("same-place", 0.5, detail)];
  if (left.some((one) => right.some((other) => one.slice(0, 2) === other.slice(0, 2))))
    return (apart ?? 0) >= 12
      ? [feature("same-province", 0.3, detail)]
      : [feature("other-place", -0.8, detail)];
  return [feature("other-province", apart !== null && apart < 12 ? -2.5 : -1.4, detail)];
}

/** With a post on one side or none, the articles' provinces are all there is. */
function provinceFeatures(a: LinkRecord, b: LinkRecord, posts: readonly PostAt[]): Feature[] {
  const [left, right] = [a, b].map(({ context }) => context.provinces) as [
    readonly string[],
    readonly string[],
  ];
  if (left.length === 0 || right.length === 0) return [];
  if (share(left, right).length === 0)
    return [feature("other-province", -1.2, left.join("/"), right.join("/"))];
  // A person without any post and one with: nothing but the province says that they are one.
  return [feature("same-province", posts.length > 0 ? 0.5 : 0.6, ...share(left, right))];
}

/** Two names that differ: one person only where a character is misprinted and the post is the same at the same time. */
function otherNames(nameA: string, nameB: string, { a, b, postsA, postsB }: Sides): Feature[] {
  const detail = `${nameA} · ${nameB}`;
  if (
    isLastName(a, b) &&
    (isNear(a, b) || postsA.some((one) => postsB.some((other) => sameBody(one, other))))
  )
    return [feature("short-name", 2, detail)];
  const { left, right } = differenceOf(nameA, nameB);
  const oneOff = nameA.length === nameB.length && left.length === 1 && right.length === 1;
  const apart = monthsBetween(a, b) ?? 0;
  const samePost = postsA.some((one) =>
    postsB.some((other) => one.title === other.title && sameBody(one, other)),
  );
  if (oneOff && samePost && nameA.length >= 3 && apart <= 6 && !isNear(a, b)) {
    // A post that one person holds at a time leaves no room for two; two deputies may well be 志强 and 志刚.
    const single = postsA.some(
      (one) => !/副|委员|代表|成员|员$|处长|科长|(?<!总)经理$|总监/u.test(one.title),
    );
    return [feature("misprint", single ? 1.1 : 0.4, detail)];
  }
  return [feature("other-name", -CERTAIN, detail)];
}

/** 克伦茨 is the last part of 保罗·克伦茨. */
function isLastName(a: LinkRecord, b: LinkRecord): boolean {
  const last = ({ name }: LinkRecord): string => name.split(/[·•]/u).at(-1) ?? name;
  return a.name !== b.name && (last(a) === b.name || last(b) === a.name);
}

/** Both stand in one article, so the article tells them apart. */
function isNear(a: LinkRecord, b: LinkRecord): boolean {
  return a.context.article !== null && a.context.article === b.context.article;
}
