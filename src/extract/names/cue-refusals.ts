import type { Knowledge } from "../../knowledge/tables.js";
import type { Document } from "../../model/document.js";
import { partnerIndexOf } from "../partners/partners.js";
import { gazetteerOf } from "../places/gazetteer.js";
import { type GoodsIndex, headOf } from "../products/goods-index.js";
import { isOutside } from "../products/phrase.js";
import type { TokenIndex } from "../token-index.js";
import type { NameSpan } from "./cue-spans.js";
import { titleWords } from "./title-words.js";

// What stands beside a cue and is no firm for all that: whole clauses, persons, goods before a plant, places.

/** Where a name beside a cue is judged. */
export interface CueSight {
  readonly doc: Document;
  readonly words: TokenIndex;
  readonly knowledge: Knowledge;
  readonly goods: GoodsIndex;
}

/** Cues that follow goods as often as firms. */
const PLANT = /^(?:的?(?:生产)?车间|厂区|的?生产线|工厂|总部)/u;

const WORKSHOP = /^的?(?:生产)?(?:车间|生产线)/u;

/** 走进部分市州, 企业借进博会, 走进宁川肉类口岸; behind a title stands a person (副主席甘远贵率16家企业); behind a number, a count. */
export function isOther(
  name: string,
  start: number,
  rule: string,
  { doc, words, knowledge }: Omit<CueSight, "goods">,
): boolean {
  if (
    /^[这那][座个家里片条处些]|^(?:包括|涵盖|囊括)|^[借将已让把在从向被由其该等做卖打只敢愿勇]|^[都也均还][去来到有在是能会要做走选把已正]|^(?:满负荷|满产|开足|火力|复工|复产|加班|赶工|抢抓|纷纷|抱团|组团|积极|主动|率先|持续|不断|深耕|开拓|拓展|加快|加速|努力|全力)|^部分|口岸|码头|园区|^[走推闯销挤迈跻登亮叫唱带拓][进出向到入成响给回上遍]/u.test(
      name,
    )
  )
    return true;
  // 位于太仓的德资|企业: whose money it is
  if (/^[\u4e00-\u9fff]{0,2}[台港澳日韩美德法英侨外内合独民国]资$/u.test(name)) return true;
  // 签约钢管大单, 走进边民刀喊三家: what is signed, whose house it is
  if (
    /(?:[大首订]单|合同|协议|项目|订货|意向)$|^(?:边民|村民|农户|居民|市民|商户|[茶果菜烟花]农|[牧渔]民)/u.test(
      name,
    )
  )
    return true;
  // 是一家集精密铸造、模具研发为一体的企业: what a firm does
  const clause = doc.text.slice(Math.max(0, start - 40), start);
  if (
    /集(?:[^，。；]{0,32}、)?$/u.test(clause) &&
    /^[^，。；]{0,40}(?:[为于]一体|一体化)/u.test(doc.text.slice(start))
  )
    return true;
  // 总裁兼|首席执行官: one title before the other
  // 安瓦尔·阿|贝贝: the middle of a person's name
  if (/兼$/u.test(name) || /[·・][\u4e00-\u9fff]{0,4}$/u.test(doc.text.slice(Math.max(0, start - 5), start)))
    return true;
  // 青川港和蓝鲸超级|工厂: two things joined
  if (/(?:港|口岸|园区?|[市县区]|中心|公司|集团)[和与及]./u.test(name)) return true;
  // 某公司的绑毛|车间: what a workshop does
  if (
    rule === "company/cue-after" &&
    doc.text[start - 1] === "的" &&
    PLANT.test(doc.text.slice(start + name.length, start + name.length + 4))
  )
    return true;
  // 匈牙利佩奇|工厂: a works told by its town abroad
  if (
    rule === "company/cue-after" &&
    PLANT.test(doc.text.slice(start + name.length, start + name.length + 4)) &&
    partnerIndexOf(knowledge).names.longestAt(name, 0) !== null
  )
    return true;
  const title = words.at(start - 1)?.text ?? "";
  if (titleWords(knowledge).has(title) && knowledge.surnames.single.has(name.slice(0, 1))) return true;
  if (isAmongPersons(name, start, { doc, words, knowledge })) return true;
  return rule !== "company/cue-list" && /\d/u.test(doc.text[start - 1] ?? "");
}

/** 副会长甲、乙、丙等36家会员企业负责人: the items of a list that a title opens are persons. */
function isAmongPersons(name: string, start: number, { doc, words, knowledge }: Omit<CueSight, "goods">) {
  if (name.length > 3 || !knowledge.surnames.single.has(name.slice(0, 1))) return false;
  const list = /(?:[\u4e00-\u9fff]{2,3}、){1,6}$/u.exec(doc.text.slice(Math.max(0, start - 24), start));
  if (list === null) return false;
  for (let at = start - list[0].length; at < start; at++) {
    const title = words.at(at - 1);
    if (title?.end === at && titleWords(knowledge).has(title.text)) return true;
  }
  return false;
}

/** 陶瓷滤芯工厂, or 石墨垫环工厂 though 垫环 is in no table: words of goods before a plant are what it makes. */
export function namesGoods(
  span: NameSpan,
  rule: string,
  { doc, words, knowledge, goods }: CueSight,
): boolean {
  const name = doc.text.slice(span.start, span.end);
  const placed = gazetteerOf(knowledge).names.longestAt(name, 0) !== null;
  // 粘毛车间: a short word before a workshop is what is done there.
  const shown = rule === "company/cue-before" && name.length === 3 && span.opensCoined;
  if (name.length < 4 && !placed && !shown && WORKSHOP.test(doc.text.slice(span.end, span.end + 5)))
    return true;
  const listed = rule === "company/cue-list" && isBrandAndGoods(span, { words, knowledge, goods });
  if (headOf(name, goods) !== null && !span.opensCoined && !placed && !listed) return true;
  const opening = words.at(span.start)?.text ?? "";
  return (
    goods.names.get(name).length > 0 ||
    (rule === "company/cue-after" &&
      goods.names.get(opening).length > 0 &&
      PLANT.test(doc.text.slice(span.end, span.end + 4)))
  );
}

/** 长城|开关 in a list of firms: an ordinary name before goods that are no sort of them. */
function isBrandAndGoods(
  { start, end }: NameSpan,
  { words, knowledge, goods }: Pick<CueSight, "words" | "knowledge" | "goods">,
): boolean {
  const [first, last] = [words.at(start), words.at(end - 1)];
  if (first === undefined || last === undefined || first.text.length !== 2 || last.start !== first.end)
    return false;
  if (!/^n[rsz]?$/u.test(first.tag) || isOutside(first.text, knowledge)) return false;
  const { industries, goodsSorts } = knowledge;
  return (
    !industries.has(first.text) &&
    !goodsSorts.has(first.text) &&
    goods.names.longestAt(first.text, 0) === null
  );
}
