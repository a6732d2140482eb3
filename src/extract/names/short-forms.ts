import type { Knowledge } from "../../knowledge/tables.js";
import { partnerIndexOf } from "../partners/partners.js";
import { gazetteerOf } from "../places/gazetteer.js";
import { goodsIndexOf } from "../products/goods-index.js";
import { LEGAL_FORM, NO_BRAND, splitFirmName } from "./firm-name-parts.js";

/** A brand of three characters that names nothing else, neither goods nor a firm that everybody knows. */
function isCoined(brand: string, knowledge: Knowledge): boolean {
  if (brand.length < 3 || knowledge.knownCompanies.some((firm) => firm.name === brand)) return false;
  const { names } = goodsIndexOf(knowledge);
  const places = gazetteerOf(knowledge).names;
  return [...brand].every(
    (_, at) => names.longestAt(brand, at) === null && places.longestAt(brand, at) === null,
  );
}

/** 蓝鲸重起 of 蓝鲸重型起重机: the brand and the first characters of two words of its business. */
function initialsOf(core: string): string[] {
  if (core.length < 6 || core.length > 10) return [];
  return [4, 5].map((second) => core.slice(0, 3) + (core[second] ?? ""));
}

/** 湖南某车部件有限公司 is not the group that everybody knows by the first part of its name. */
function isKnown(form: string, { knownCompanies }: Knowledge): boolean {
  return knownCompanies.some(({ name, aliases }) => name === form || aliases.includes(form));
}

/**
 * The short forms by which the same text may call a firm again, surest first: 蓝鲸重机, 山东蓝鲸, 蓝鲸股份, 蓝鲸.
 * The bare brand is left out where the full name opens with a place, unless it is long and coined: it is then the
 * parent's name as often as the firm's.
 */
export function shortForms(name: string, knowledge: Knowledge): string[] {
  const { place, inner, brand, industry } = splitFirmName(name, knowledge);
  if (brand.length < 2 || NO_BRAND.test(brand)) return [];
  const placeShort = place.replace(/[省市县区]$/u, "");
  const core = name
    .replace(/（[^）]*）/gu, "")
    .replace(LEGAL_FORM, "")
    .slice(place.length);
  const withParenthesis = /^([^（]+（[^）]+）)/u.exec(name)?.[1] ?? "";
  const forms = [
    brand + industry,
    placeShort + brand + industry,
    placeShort + brand,
    place + brand,
    // 陕西宝鸡蓝鲸钛业有限公司, later 宝鸡蓝鲸
    ...(inner === "" ? [] : [inner + brand + industry, inner.replace(/[省市县区]$/u, "") + brand]),
    // 海南蓝鲸水产食品有限公司, later 蓝鲸水产
    ...[2, 3, 4]
      .map((length) => industry.slice(0, length))
      .filter((part) => part.length < industry.length && knowledge.industries.has(part))
      .map((part) => brand + part)
      .filter((form) => !isKnown(form, knowledge)),
    // 河南蓝鲸重型起重机股份有限公司, later 蓝鲸重起: the first characters of two words of its business
    ...initialsOf(core),
    // 河南蓝鲸美妆工具有限公司, later 蓝鲸美妆
    ...(place !== "" && core.length > 5 && !isKnown(core.slice(0, 4), knowledge) ? [core.slice(0, 4)] : []),
    ...(name.includes("股份") ? [`${brand}股份`] : []),
    // The brand may be shorter than what the words of business leave: 安徽蓝鲸羽绒制品有限公司, later 蓝鲸公司.
    ...[brand, brand.slice(0, 2), brand.slice(0, 3)]
      .filter((short) => partnerIndexOf(knowledge).names.get(short).length === 0)
      .map((short) => `${short}公司`),
    ...(place === ""
      ? [...(/（(?!集团|控股|中国)/u.test(name) ? [] : [`${brand}集团`]), brand]
      : isCoined(brand, knowledge)
        ? [brand]
        : []),
    // 贵州蓝鲸国际物流集团有限公司, later 蓝鲸集团
    ...(place !== "" && name.includes("集团") ? [`${brand}集团`, `${brand.slice(0, 2)}集团`] : []),
    // 新疆蓝鲸棉纺集团有限公司, later 蓝鲸棉纺集团
    ...(/集团(?:股份)?有限(?:责任)?公司$/u.test(name)
      ? [place.length > 0 ? `${core}集团` : "", `${placeShort}${core}集团`].filter((form) => form.length > 4)
      : []),
    // 福建蓝鲸生态农业有限公司, later 蓝鲸农业
    ...(industry.length === 4 &&
    knowledge.industries.has(industry.slice(2)) &&
    !isKnown(brand + industry.slice(2), knowledge)
      ? [brand + industry.slice(2)]
      : []),
    // 秦皇岛蓝鲸针织有限公司, later 蓝鲸针织有限公司
    ...(place !== "" && /(?:公司|集团)$/u.test(name) ? [name.slice(place.length)] : []),
    withParenthesis,
  ];
  const own = name.replace(LEGAL_FORM, "");
  return [...new Set([own, ...forms])].filter(
    (form) => form.length >= 2 && form !== name && form !== place && !/[^鹿徽豫兖惠][省州]$/u.test(form),
  );
}
