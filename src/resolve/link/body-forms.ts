import { bodiesOf } from "../../extract/names/administrative-bodies.js";
import type { Knowledge } from "../../knowledge/tables.js";
import { foldName } from "../fold-name.js";
import { provinceOf, splitPlace } from "./place-names.js";
import type { LinkRecord } from "./record.js";

/** A body as the division that it belongs to ("" where none is told) and its own words in full. */
export interface BodyForm {
  readonly place: string;
  readonly core: string;
}

/** 省, 市 alone before a body: the division that the article means. */
const RELATIVE = /^(?:全|我|本)?(省|自治区|市|州|县|区|旗)(?=[\u4e00-\u9fff])/u;
const LEVELS: Readonly<Record<string, RegExp>> = {
  省: /^\d\d0000$/u,
  自治区: /^\d\d0000$/u,
  市: /^\d{4}00$/u,
  州: /^\d{4}00$/u,
};

/** A committee of a national body in a division: 中国国际贸易促进委员会青海省委员会. */
const BRANCH =
  /^(?:中国|中华全国|全国)?(?<head>[\u4e00-\u9fff]{4,}?)(?:委员会|协会|联合会)(?<place>[\u4e00-\u9fff]{2,9}?[省市州县区])(?:委员会|分会|支会)$/u;

/** Short names of bodies with a national head whose names in full the branch pattern gives. */
const SAME_CORE: readonly (readonly [RegExp, string])[] = [
  [/^(?:中国)?(?:国际)?贸易促进(?:委员会|会)?$|^贸促会$/u, "贸易促进委员会"],
  [/^工商联$|^工商业联合会$/u, "工商业联合会"],
  [/^政协$|^(?:人民)?政治协商会议(?:委员会)?$|^政协委员会$/u, "政协"],
  [/^工会$|^总工会$/u, "总工会"],
  [/^委$/u, "委员会"],
  [/^高院$/u, "高级人民法院"],
];

/** The forms of a body's name: one, or one a division where its opening words can mean several. */
export function bodyForms(
  record: Pick<LinkRecord, "name" | "context">,
  knowledge: Knowledge,
): readonly BodyForm[] {
  const known = cache.get(record);
  if (known !== undefined) return known;
  const forms = makeForms(record, knowledge);
  cache.set(record, forms);
  return forms;
}

const cache = new WeakMap<Pick<LinkRecord, "name" | "context">, readonly BodyForm[]>();

function makeForms(
  { name, context }: Pick<LinkRecord, "name" | "context">,
  knowledge: Knowledge,
): BodyForm[] {
  const folded = foldName(name).replace(/^中国共产党|^中共/u, "");
  const branch = BRANCH.exec(folded)?.groups;
  if (branch?.head !== undefined && branch.place !== undefined) {
    const at = splitPlace(`${branch.place}会`, knowledge).places;
    const head = branch.head.replace(/^国际/u, "");
    if (at.length > 0) return at.slice(0, 3).map((place) => ({ place, core: fullCore(head, knowledge) }));
  }
  const { places, rest } = splitPlace(folded, knowledge);
  if (places.length > 0 && rest.length > 0) {
    const fitting = places.filter((place) => context.provinces.includes(provinceOf(place) ?? ""));
    const meant = fitting.length > 0 ? fitting : places;
    return meant.slice(0, 3).map((place) => ({ place, core: fullCore(rest, knowledge) }));
  }
  const level = RELATIVE.exec(folded)?.[1];
  const own = level === undefined ? folded : folded.slice(folded.indexOf(level) + level.length);
  // 市场监管局 opens with 市 and means none.
  const relative =
    level === "省" || level === "自治区" || own === "委" || bodiesOf(knowledge).longestAt(own, 0) !== null;
  if (level === undefined || !relative) return [{ place: "", core: fullCore(folded, knowledge) }];
  return [{ place: placeMeant(level, context), core: fullCore(own, knowledge) }];
}

/** What 省 or 市 stands for, where only one division of that level is told. */
function placeMeant(level: string, { places, near, provinces }: LinkRecord["context"]): string {
  const shape = LEVELS[level] ?? /^\d{6}$/u;
  const told = [...new Set([...places, ...near])].filter(
    (key) => shape.test(key) && (shape !== LEVELS.市 || !key.endsWith("0000")),
  );
  if (told.length === 1) return told[0] ?? "";
  const [province, second] = provinces;
  return (level === "省" || level === "自治区") && province !== undefined && second === undefined
    ? `${province}0000`
    : "";
}

/** A body's own words in full: 发改委 is 发展和改革委员会, 委宣传部 is 委员会宣传部. */
function fullCore(core: string, knowledge: Knowledge): string {
  const match = bodiesOf(knowledge).longestAt(core, 0);
  const full = match?.values[0];
  const isFull = match === null || full === undefined || core.startsWith(full);
  const long = isFull ? core : full + core.slice(match.end);
  const court = /^([一二三四五六])中院$/u.exec(long)?.[1];
  if (court !== undefined) return `第${court}中级人民法院`;
  const same = SAME_CORE.find(([form]) => form.test(long));
  return same?.[1] ?? long.replace(/^委(?!员会)/u, "委员会");
}
