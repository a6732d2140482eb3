import type { Knowledge } from "../../knowledge/tables.js";
import { foldName, isSubsequence } from "../fold-name.js";
import { hubEnding, shortHubName } from "../hub-names.js";
import { CERTAIN, type Compare, type Feature, feature } from "./feature.js";
import { differenceOf, isMisprint, numbersOf } from "./name-difference.js";
import { splitPlace } from "./place-names.js";
import type { LinkRecord } from "./record.js";

/** 中欧班列（西安） and 西安中欧班列: a service's line is named by its place, before or behind. */
const TRAIN = /^(?:([\u4e00-\u9fff]{2,4}))?(中[\u4e00-\u9fff]{1,2}班列)(?:([\u4e00-\u9fff]{1,6}))?$/u;

/** A hub's name as it is compared: class words short, a train's place in front, no brackets. */
export function plainHubName(name: string): string {
  const folded = foldName(name).replace(/[（）()]/gu, "");
  const train = TRAIN.exec(folded);
  const short = foldName(shortHubName(name))
    .replace(/工业园$/u, "工业园区")
    .replace(/保税港区$/u, "综保区");
  return train === null ? short : `${train[1] ?? ""}${train[3] ?? ""}${train[2]}`;
}

/** Hubs: the class must be one; the rest may leave out places and 国际. */
export const hubFeatures: Compare = (a, b, knowledge) => {
  const [plainA, plainB] = [plainHubName(a.name), plainHubName(b.name)];
  const detail = `${a.name} · ${b.name}`;
  if (a.context.apposed.includes(b.names[0] ?? "") || b.context.apposed.includes(a.names[0] ?? ""))
    return [feature("apposition", 4, detail)];
  if (numbersOf(plainA) !== numbersOf(plainB)) return [feature("numbered", -CERTAIN, detail)];
  const found = [nameFeature(plainA, plainB, { detail, knowledge })];
  if (found[0] !== undefined && found[0].score <= -CERTAIN) return found;
  return [...found, ...provinceFeatures(a, b, { general: isGeneral(plainA, knowledge) })];
};

function nameFeature(
  a: string,
  b: string,
  { detail, knowledge }: { detail: string; knowledge: Knowledge },
): Feature {
  if (a === b) return isGeneral(a, knowledge) ? feature("too-short", 0.6, a) : feature("same-name", 2.5, a);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isTrainOf(short, long, knowledge)) return feature("short-name", 2, detail);
  if (hubEnding(a) !== hubEnding(b)) return feature("other-name", -CERTAIN, detail);
  // A train of a city and the whole service, a zone and its area
  if (/^中[\u4e00-\u9fff]{1,2}班列$/u.test(short) || long.startsWith(short))
    return feature("part-of", -CERTAIN, detail);
  if (long.endsWith(short) && !isGeneral(short, knowledge)) {
    const before = long.slice(0, -short.length);
    const { rest } = splitPlace(`${before}。`, knowledge);
    return rest === "。" || before === "西部"
      ? feature("short-name", 2.2, detail)
      : feature("short-name", 0.4, detail);
  }
  if (isMisprint(a, b) && a.length >= 8) return feature("misprint", 0.4, detail);
  return abbreviationFeature(short, long, { detail, knowledge });
}

/** 义新欧 is “义新欧”中欧班列; 西安 is no train. */
function isTrainOf(short: string, long: string, knowledge: Knowledge): boolean {
  return long === `${short}中欧班列` && splitPlace(`${short}。`, knowledge).rest !== "。";
}

function abbreviationFeature(
  short: string,
  long: string,
  { detail, knowledge }: { detail: string; knowledge: Knowledge },
): Feature {
  const bare = splitPlace(long, knowledge).rest;
  const fits = (full: string): boolean =>
    full.slice(0, 2) === short.slice(0, 2) && isSubsequence(short, full);
  if (short.length < 4 || !(fits(long) || fits(bare))) return feature("other-name", -CERTAIN, detail);
  const { left, right } = differenceOf(short, fits(long) ? long : bare);
  const added = `${left}${right}`.replace(/国际|中国|试验|粤澳深度|深度|经济|技术|综合|产业|市/gu, "");
  return added === "" || added === "号"
    ? feature("abbreviation", 1.8, detail)
    : feature("abbreviation", 0.2, detail);
}

/** 综保区, 自贸试验区: a class without a name. */
function isGeneral(name: string, knowledge: Knowledge): boolean {
  const rest = splitPlace(name, knowledge).rest;
  return (
    rest === name &&
    (name.length <= 4 ||
      /^(?:自贸区|国际机场|国际港|国际陆港|铁路口岸|公路口岸|跨境电商综试区|自贸试验区)$/u.test(name)) &&
    hubEnding(name) === name
  );
}

function provinceFeatures(a: LinkRecord, b: LinkRecord, { general }: { general: boolean }): Feature[] {
  const [left, right] = [a.context.provinces, b.context.provinces];
  const found: Feature[] = [];
  if (a.context.article !== null && a.context.article === b.context.article)
    found.push(feature("same-article", 0.6));
  if (left.length === 0 || right.length === 0) return found;
  const same = left.some((province) => right.includes(province));
  if (general)
    found.push(
      same
        ? feature("same-province", 0.2)
        : feature("other-province", -CERTAIN, left.join("/"), right.join("/")),
    );
  else if (same) found.push(feature("same-province", 0.5));
  return found;
}

/** Whether a hub's name is only its class, so that its article has to tell which one is meant. */
export function isGeneralHub(name: string, knowledge: Knowledge): boolean {
  return isGeneral(plainHubName(name), knowledge);
}
