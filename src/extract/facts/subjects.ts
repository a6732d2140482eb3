import type { Item } from "./chunk.js";
import { noiseOf } from "./marker-words.js";

// Whose trade a flow is, where no name says it: of a firm spoken of before, of one not named, of a carrier, of the world.
// Each function gets the items of the sentence and the place of the one in question.

type Items = readonly Item[];

/** 海沧某水产公司出口: the place of a firm that is not named. */
export function isSeatOfUnnamed(items: Items, i: number): boolean {
  const [words, next] = [items[i + 1], items[i + 2]];
  // 赣州一家稀土永磁企业
  const kind = items[i + 3];
  if (words?.type === "gap" && /^的?(?:另)?一家$/.test(words.text) && next?.type === "group")
    return kind?.type === "gap" && /^(?:生产|制造|加工)?(?:企业|公司|工厂|厂)/.test(kind.text);
  if (words?.type === "gap" && /^某/.test(words.text)) return true;
  if (
    words?.type !== "gap" ||
    !/^(?:的?一家|某|一)[^，。；]{0,10}(?:公司|集团|工厂|合作社|企业|厂)$/.test(words.text)
  )
    return false;
  return next?.type === "flow" || next?.type === "period";
}

/** 全球大豆进口: the trade of all countries. */
export function isOfTheWorld(items: Items, i: number): boolean {
  const [words, next, flow] = items.slice(i, i + 3);
  if (
    words?.type !== "gap" ||
    !/(?:^|[^面向输销往出到至在是为对占、])(?:全球|世界)(?:各国)?(?:的)?$/.test(words.text)
  )
    return false;
  return next?.type === "flow" || (next?.type === "group" && next.dim === "product" && flow?.type === "flow");
}

/** 鞋服出口占七成, 某集团去年出口…: a subject right before the flow that nobody has named. */
export function followsStranger(items: Items, i: number): boolean {
  let at = items[i - 1]?.type === "period" ? i - 2 : i - 1;
  const sum = items[at];
  if (sum?.type === "mark" && sum.mark === "together" && REST.test(gapText(items[at - 1]))) return true;
  // 蓝湾市场以市场采购方式出口
  if (isMode(items[at - 1])) at = /^以?$/.test(gapText(items[at - 2])) ? at - 3 : at - 2;
  else if (isMode(items[at])) at -= /^(?:以|通过)$/.test(gapText(items[at - 1])) ? 2 : 1;
  const [before, words] = [items[at - 1], items[at]];
  // “零关税”原辅料项下进口货物: what only a part was traded under.
  if (words?.type === "gap" && /[一-龥”]{2}项下$/.test(words.text)) return true;
  if (words?.type !== "gap" || (before !== undefined && before.type !== "separator")) return false;
  const subject = words.text.replace(/(?:以|通过)$/, "");
  // 今年前11个月，企业进口…: the one that is spoken of, or those of the place.
  if (/^企业(?:已|累计|共|总共|还|又|也|分别)*$/.test(subject)) return false;
  if (REST.test(subject)) return true;
  // 三国出口量分别为…: those that were listed
  const one = items.slice(i + 1, i + 3).some((item) => item.type === "mark" && item.mark === "respectively");
  if (one && SEVERAL.test(subject)) return false;
  const unknown = noiseOf(subject);
  const name = /^[一-龥]{2,8}$/.test(subject) && unknown >= 2 && unknown * 2 >= subject.length;
  // 前三大出口商品为…, 五大进口商品是…
  if (items[i]?.type === "flow" && /^(?:前|其)?[一二两三四五六七八九十]大(?:类|主要)?$/.test(subject))
    return false;
  return name && !SPEECH.test(words.text) && !TURN.test(words.text);
}

/** 其余各市合计进出口: those that were not named */
const REST =
  /^(?:而|但)?(?:其余|其他|另外)(?:的|各|几个?)*[一-龥]{0,3}(?:市|县|区|地|旗|地区|盟市|市州|城市|省份|口岸|综保区|企业)(?:则|也)?$/;

const SEVERAL =
  /^(?:这|上述|以上)?[两二三四五六七八九十]个?(?:国|地|省|市|国家|省份|市场|地区|品种|品类|产品|商品)$/;

/** 反倒是民营企业自营出口: words that only turn to what comes. */
const TURN = /^(?:反倒|反而|倒|却|唯独|惟独|惟有?|唯有|尤其|特别|同样|而|其余|就连|单单?|光|仅)是?$/;

function isMode(item: Item | undefined): boolean {
  return item?.type === "group" && item.dim === "segment";
}

function gapText(item: Item | undefined): string {
  return item?.type === "gap" ? item.text : "-";
}

const SPEECH =
  /^[单仅]?(?:计|看|论|就|以|按)[^，。；]{0,6}(?:计价?|算|看|言)?$|^[我全]省|辖区|[单当]月|月度|年度|累计|[总整]体|全部|说|称|示|绍|显示|统计|获悉|数据|看|方面|来看|中$|后$|时$|下$|上$|以来$|期间|此|这|该|其/;

const SITE =
  /^(?:各|的|各个|(?:[境省市区]|辖区?)内的?)?(?:综保区|综合保税区|保税区|海关特殊监管区域?|特殊监管区域?|自贸区|自贸试验区|园区|开发区|港区|关区|口岸|该关|我关)(?:合计|共|累计|实现|完成|企业)*$/;

/** 广东综保区进出口, 该关进出口: of a part of the place or of an office, which has no name here. */
export function isPartOfPlace(items: Items, i: number): boolean {
  // 该关监管跨境电商零售进口清单
  const from = isMode(items[i - 1]) ? i - 1 : i;
  const at = items[from - 1]?.type === "period" ? from - 2 : from - 1;
  const [owner, words] = [items[at - 1], items[at]];
  if (
    words?.type === "gap" &&
    /^(?:该|本|我)关(?:共|累计|已|合计)*(?:监管|验放|检验|查验|保障)/.test(words.text)
  )
    return true;
  if (words?.type !== "gap" || !SITE.test(words.text)) return false;
  if (/关$/.test(words.text) || (owner?.type === "group" && owner.dim === "reporter")) return true;
  const counted = owner?.type === "void" || (owner?.type === "figure" && owner.role === "count");
  return counted && isNumberOfPlace(items, at - 1);
}

/** The 13个 of 广东省内13个综保区. */
function isNumberOfPlace(items: Items, i: number): boolean {
  const [before, whose] = [items[i - 1], items[i - 2]];
  const inside = before?.type === "gap" && /^(?:境|省|市|区|辖|区域)?内?的?$/.test(before.text);
  const place = inside ? whose : before;
  // 甲、乙、丙三个口岸: so many as have been named.
  return place?.type === "group" && place.dim === "reporter" && place.members.length === 1;
}

const FIRM_WORD =
  /^(?:集团|公司|我们|我们公司|我司|我厂|厂里|厂子|工厂|合作社|社里|酒庄|茶厂|果园|农场|家里)(?:已经?|累计|总?共|一共|还|也|就|直接|实现|完成|产品|的产品)*$/;

/** 园区企业对俄|跨境电商|出口: where the other side with its preposition begins, else the place itself. */
function startOfSides(items: Items, i: number): number {
  const [words, partner] = [items[i - 2], items[i - 1]];
  const led = partner?.type === "group" && partner.dim === "partner" && words?.type === "gap";
  return led && /[对向自从与]$/.test(words.text) ? i - 1 : i;
}

/** 经综保区网购保税进口: the way that it took, of a hub that has no name here. */
export function passesHub(items: Items, i: number): boolean {
  const at = isMode(items[i - 1]) ? i - 2 : i - 1;
  const words = items[items[at]?.type === "period" ? at - 1 : at];
  return words?.type === "gap" && /^(?:经由?|从|通过)/.test(words.text);
}

/** 口岸进出口, 集团去年出口: the hub or firm spoken of before, or null. */
export function pronounBefore(items: Items, i: number): "hub" | "company" | null {
  // 口岸跨境电商出口
  const mode = startOfSides(items, isMode(items[i - 1]) ? i - 1 : i);
  const at = items[mode - 1]?.type === "period" ? mode - 2 : mode - 1;
  const [before, words] = [items[at - 1], items[at]];
  const opens = before === undefined || before.type === "separator" || before.type === "period";
  if (words?.type !== "gap" || !opens) return null;
  const subject = words.text.replace(/(?<=.)(?:[对向自从与以用靠]|通过|采用|借助)$/, "");
  if (
    /^(?:经由?|从|通过)?(?:全|该)?(?:大桥|公路|铁路)?(?:口岸|综保区|保税区|港区|园区|开发区|经开区|高新区|自贸区|片区|区内)(?:企业|完成|实现|累计|共)*$/.test(
      subject,
    )
  )
    return "hub";
  return FIRM_WORD.test(subject) ? "company" : null;
}

/** 出口加工区A区则由于企业外迁，进出口3亿元: a zone that no pass has named opens the clause before. */
export function followsUnnamedZone(items: Items, i: number): boolean {
  const at = items[i - 1]?.type === "period" ? i - 2 : i - 1;
  const [stop, words, before] = [items[at], items[at - 1], items[at - 2]];
  if (stop?.type !== "separator" || stop.level !== "clause" || words?.type !== "gap") return false;
  const opens = before === undefined || (before.type === "separator" && before.level !== "and");
  return opens && UNNAMED_ZONE.test(words.text);
}

/** 古塔镇灯饰出口3亿元: a division that no pass has named stands before the goods. */
export function followsUnnamedPlace(items: Items, i: number): boolean {
  const [before, words, goods] = [items[i - 3], items[i - 2], items[i - 1]];
  if (goods?.type !== "group" || goods.dim !== "product" || words?.type !== "gap") return false;
  if (before !== undefined && (before.type !== "separator" || before.level === "and")) return false;
  return /^(?![全该本我各此])[一-龥]{2,7}(?:镇|乡|街道|县|区|市|旗|村)$/.test(words.text);
}

/** 青柳布料行以市场采购方式出口: a shop that no pass has named stands before the flow. */
export function followsUnnamedShop(items: Items, i: number): boolean {
  for (let at = i - 1; at > 1 && items[at]?.type !== "separator"; at--) {
    const [name, goods, words] = [items[at - 2], items[at - 1], items[at]];
    const shop = words?.type === "gap" && /^(?:行|店|铺|坊|庄)(?=$|以|通过|去年|今年|已)/.test(words.text);
    if (shop && goods?.type === "group" && goods.dim === "product" && name?.type === "gap")
      return /^[一-龥]{2,6}$/.test(name.text) && noiseOf(name.text) >= 2;
  }
  return false;
}

const UNNAMED_ZONE =
  /^(?!该|本|此)[一-龥]{2,8}(?:加工区|园区|开发区|保税区|综保区|产业园|工业园|片区|口岸|港区|新城)[A-Z]?区?(?:则|也|却|因|由于|受|虽|尽管|表现|成为)/;

/** 6个地州市外贸突破百亿元: a number of places, not the one spoken of. */
export function isCountedSubject(items: Items, i: number): boolean {
  const last = items[i - 1];
  // 5个综保区合计进出口
  const at = last?.type === "mark" && (last.mark === "together" || last.mark === "each") ? i - 2 : i - 1;
  const [counted, words] = [items[at - 1], items[at]];
  if (words?.type !== "gap") return false;
  if (counted?.type === "figure" && counted.role === "count" && /^[个家座]$/.test(counted.unit))
    return SITE.test(words.text);
  if (counted?.type !== "void" || counted.why !== "counts no goods") return false;
  return /^[一-龥]{0,4}[省市县区州盟镇国]$/.test(words.text) || SITE.test(words.text);
}

/** “蓝湾号”班列进出口货物2亿元, 蓝湾海关进出口3亿元, 经蓝湾海关对澳门出口1亿元: trade of those who only carry or watch it. */
export function isCarriersTrade(items: Items, i: number): boolean {
  let at = i - 1;
  for (; at >= 0; at--) {
    const item = items[at];
    if (item?.type !== "gap" || (item.of === undefined && noiseOf(item.text) > 0)) break;
    if (item.of !== undefined) return !isVia(items[at - 1]);
  }
  for (; at >= 0 && items[at]?.type !== "separator"; at--) {
    const item = items[at];
    if (item?.type === "gap" && item.of === "body" && isVia(items[at - 1])) return true;
  }
  return false;
}

function isVia(item: Item | undefined): boolean {
  return item?.type === "gap" && /(?:经由?|通过|由)$/.test(item.text);
}

/** 海关监管中欧班列90列，货运量2万吨，贸易额3亿元: what the trains that were counted before took. */
export function isOfCountedTrains(items: Items, i: number): boolean {
  const flow = items[i];
  if (flow?.type !== "flow" || flow.flows[0] !== "total") return false;
  for (let at = i - 1; at > 0; at--) {
    const item = items[at];
    if (item?.type === "group" && item.dim === "reporter") return false;
    if (item?.type === "separator" && item.level === "part") return false;
    const train = items[at - 1];
    const way =
      (train?.type === "gap" && train.of === "way") || (train?.type === "mark" && train.mark === "block");
    const counted = item?.type === "void" || (item?.type === "figure" && item.unit === "列");
    if (way && counted && items.slice(0, at).some((other) => other.type === "gap" && other.of !== undefined))
      return true;
  }
  return false;
}

/** 通过中欧班列进出口3亿元: what one way of carriage took, of whomever. */
export function isByWay(items: Items, i: number): boolean {
  for (let at = i - 1; at >= 0 && items[at]?.type !== "separator"; at--) {
    const item = items[at];
    if (item?.type === "gap" && item.of === "way") return isVia(items[at - 1]);
  }
  return false;
}

/** 其他地市企业经青岛口岸出口: firms from elsewhere, beside those of the place that is told. */
export function areOthersVia(items: Items, i: number): boolean {
  const words = items[i - 1];
  return (
    words?.type === "gap" &&
    /(?:其他|其它|其余|省外|市外|区外)[^，。；]{0,6}企业(?:经由?|通过|从|由)$/.test(words.text)
  );
}
