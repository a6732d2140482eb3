import type { Knowledge } from "../../knowledge/tables.js";
import { gazetteerOf } from "../places/gazetteer.js";
import { goodsIndexOf } from "../products/goods-index.js";

/** The words at the end of a full name that say in which legal form the firm is. */
export const LEGAL_FORM = /(?:集团)?(?:股份|控股)?(?:有限责任公司|有限公司|股份公司|总公司|公司|集团)$/u;

/** 国家开发银行 is not called 国家 again. */
export const NO_BRAND =
  /^(?:国家|中国|全国|中华|中央|国际|世界|全球|亚洲|环球|国营|地方|城市|农村|农业|工业)$/u;

/** The parts of a firm's full name: 山东蓝鲸重机股份有限公司 is 山东 + 蓝鲸 + 重机 + 股份有限公司. */
export interface FirmName {
  readonly place: string;
  /** The second of two places, 宝鸡 of 陕西宝鸡; "" where there is one. */
  readonly inner: string;
  readonly brand: string;
  readonly industry: string;
}

/** The longest place at the start of a name. */
function placePrefix(name: string, knowledge: Knowledge): string {
  const match = gazetteerOf(knowledge).names.longestAt(name, 0);
  return match === null ? "" : name.slice(0, match.end);
}

/** 陕西|宝鸡|蓝鲸钛业: the place inside the first one, where a brand is left behind it; else "". */
function innerPlace(outer: string, rest: string, knowledge: Knowledge): string {
  const { names } = gazetteerOf(knowledge);
  const found = names.longestAt(rest, 0);
  if (outer === "" || found === null) return "";
  const province = new Set(names.get(outer).map(({ key }) => key.slice(0, 2)));
  if (!found.values.some(({ key }) => province.has(key.slice(0, 2)))) return "";
  const core = rest.slice(found.end);
  const brand = core.slice(0, core.length - industryTail(core, knowledge).length);
  // A brand may be called like a town: 陕西长安汽车.
  return brand.length > 1 && core.length > 3 ? rest.slice(0, found.end) : "";
}

const WORKS = /^(?:制品|制造|加工|生产)?厂$/u;

/** What a firm makes says its business: 顺远|螺丝|工业. */
function isGoods(part: string, knowledge: Knowledge): boolean {
  return part.length > 1 && goodsIndexOf(knowledge).names.get(part).length > 0;
}

/** The longest run of words of business at the end of a name. */
function industryTail(core: string, knowledge: Knowledge): string {
  let tail = "";
  for (let length = Math.min(12, core.length - 2); length > 0; length--) {
    const part = core.slice(-length);
    if (knowledge.industries.has(part) || WORKS.test(part) || isGoods(part, knowledge)) {
      tail = part;
      break;
    }
  }
  if (tail === "") return "";
  const rest = core.slice(0, -tail.length);
  return rest.length > 2 ? industryTail(rest, knowledge) + tail : tail;
}

/** Takes a full name apart. The brand is what is left between place and business; "" where nothing is left. */
export function splitFirmName(name: string, knowledge: Knowledge): FirmName {
  const core = name.replace(/（[^）]*）/gu, "").replace(LEGAL_FORM, "");
  const outer = placePrefix(core, knowledge);
  const inner = innerPlace(outer, core.slice(outer.length), knowledge);
  const place = outer + inner;
  const afterPlace = core.slice(place.length);
  const industry = industryTail(afterPlace, knowledge);
  return { place, inner, brand: afterPlace.slice(0, afterPlace.length - industry.length), industry };
}
