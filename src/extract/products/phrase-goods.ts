import type { Candidate } from "../candidate.js";
import { isCounted, isCuedAfter, isCuedBefore, isListed, isNamedAsIndustry } from "./evidence.js";
import { headOf } from "./goods-index.js";
import { drawLeft, drawRight, isClassOnly, isNominal } from "./phrase.js";
import { goodsCandidate, type Scene } from "./scene.js";

// Goods that no table names: phrases that close in a head of goods, objects of trade and making, items of lists of goods.

/** Noun phrases that close in a head of goods (…机械, …设备, …电池) beside words of trade. */
export function headedGoods(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  const { sentence, words } = scene;
  for (let at = sentence.start + 1; at <= sentence.end; at++) {
    if (!words.isBoundary(at)) continue;
    const candidate = headed(at, scene);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function headed(end: number, scene: Scene): Candidate | null {
  const { text, words, goods, sentence, knowledge } = scene;
  const last = words.at(end - 1);
  if (last === undefined || knowledge.goodsOutside.end.has(last.text)) return null;
  // Goods of the tables take the words of sort before them and no others: 陆路水果 is 水果.
  const table = scene.ends.get(end);
  if (table !== undefined && !table.form.good.weak) return null;
  const accept = (word: Parameters<typeof isNominal>[0]) => isNominal(word, knowledge);
  const start = drawLeft(words, { end, floor: sentence.start, accept, most: 4 });
  const phrase = text.slice(start, end);
  const head = headOf(phrase, goods);
  if (head === null || phrase.length < 3 || phrase.length === head.length || isClassOnly(phrase)) return null;
  // One character closes many words: 朋友圈, 强心剂.
  let confidence = head.length === 1 ? 0.33 : 0.4;
  if (isCuedBefore(scene, start) || isCounted(scene, { start, end })) confidence += 0.2;
  if (isCuedAfter(scene, end)) confidence += 0.1;
  if (isListed(scene, { start, end })) confidence += 0.15;
  if (scene.lacksTrade) confidence -= 0.2;
  if (isNamedAsIndustry(scene, end)) confidence -= 0.3;
  return goodsCandidate({ start, end }, { name: phrase, form: null, rule: "product/head", confidence });
}

/** Words of trade and making whose object is goods, even unknown ones. */
const OBJECT_OF = /(?:出口|进口|主营|专营|主产|盛产|研制|试制|年产|量产|赶制)(?:的|了)?$/u;

/** What stands after goods: a mark of a list, a figure, a word of growth, the end of the clause. */
const AFTER_OBJECT =
  /^(?:（|、|和|及|以及|等|\d|约|近|超|逾|分别|同比|增|下[降跌]|均|首|”|，|。|；|为主|的(?:企业|公司|厂家))/u;

/** An unknown noun phrase right behind 出口, 进口 or a verb of making: 出口平板显示模组12亿元, 主营水泥磨. */
export function objectGoods(scene: Scene): Candidate[] {
  const { text, words, sentence } = scene;
  const found: Candidate[] = [];
  for (let at = sentence.start + 2; at < sentence.end; at++) {
    if (!words.isBoundary(at) || !OBJECT_OF.test(text.slice(at - 3, at))) continue;
    const candidate = unknownFrom(at, scene, { rule: "product/after-flow", confidence: 0.62 });
    if (candidate !== null && AFTER_OBJECT.test(text.slice(candidate.end, candidate.end + 4)))
      found.push(candidate);
  }
  return found;
}

const SEPARATOR = /[、和及与]/u;
const AFTER_ITEM = /^(?:、|和|及|与|以及|等|”|，|。|；|\d|约|近|超|分别|均|出口|进口|产量|为主)/u;

/** Unknown items of a list with goods of the tables among its neighbours: 盾构机、<水泥磨>、<堆取料机>. */
export function listedGoods(scene: Scene): Candidate[] {
  const { text, words, sentence } = scene;
  const items: Candidate[] = [];
  for (let at = sentence.start + 1; at < sentence.end; at++) {
    if (!words.isBoundary(at) || !SEPARATOR.test(text[at - 1] ?? "")) continue;
    const item = headedItem(at, scene) ?? unknownFrom(at, scene, LISTED);
    if (item !== null && AFTER_ITEM.test(text.slice(item.end, item.end + 4))) items.push(item);
  }
  // An item that is goods makes goods of the next one, from both sides.
  const accepted = new Set(items.filter((item) => isListed(scene, item)));
  for (const list of [items, items.toReversed()]) {
    for (const [i, item] of list.entries()) {
      const neighbour = list[i - 1];
      if (neighbour !== undefined && accepted.has(neighbour) && isNext(neighbour, item)) accepted.add(item);
    }
  }
  return items.filter((item) => accepted.has(item));
}

/** Whether one mark of a list is all that stands between two items. */
function isNext(a: Candidate, b: Candidate): boolean {
  return a.end + 1 === b.start || b.end + 1 === a.start;
}

const LISTED = { rule: "product/listed", confidence: 0.66 };
const ITEM = /^[\u4e00-\u9fff]{2,6}(?=、|和|及|与|以及|等|”)/u;

/** A whole item between two marks of a list that closes in a head of goods, whatever its words are: 、堆取料机等. */
function headedItem(start: number, scene: Scene): Candidate | null {
  const name = ITEM.exec(scene.text.slice(start, Math.min(scene.sentence.end, start + 9)))?.[0];
  if (name === undefined || headOf(name, scene.goods) === null || NO_GOODS.test(name)) return null;
  const end = start + name.length;
  const table = scene.ends.get(end);
  if ((table !== undefined && table.start === start) || isClassOnly(name)) return null;
  const last = scene.words.at(end - 1)?.text ?? "";
  if (scene.knowledge.goodsOutside.end.has(last)) return null;
  return goodsCandidate({ start, end }, { name, form: null, ...LISTED });
}

/** A phrase of nouns that starts at an offset and could be goods; null where a table knows it or it is a word of trade. */
function unknownFrom(
  start: number,
  scene: Scene,
  { rule, confidence }: { rule: string; confidence: number },
): Candidate | null {
  const { text, words, sentence, knowledge } = scene;
  const accept = (word: Parameters<typeof isNominal>[0]) => isNominal(word, knowledge);
  const end = drawRight(words, { start, ceiling: sentence.end, accept, most: 5 });
  const phrase = text.slice(start, end);
  const last = words.at(end - 1);
  if (last === undefined || end === start || phrase.length < 2 || phrase.length > 10) return null;
  if (scene.ends.has(end) || !/^(?:n|nz|x|ng|l|j|vn)$/u.test(last.tag)) return null;
  if (!/^[\u4e00-\u9fffA-Za-z]+$/u.test(phrase) || isClassOnly(phrase)) return null;
  if (knowledge.goodsOutside.end.has(last.text) || NO_GOODS.test(phrase)) return null;
  return goodsCandidate({ start, end }, { name: phrase, form: null, rule, confidence });
}

/** Words that follow 出口 and 进口 and name no goods. */
const NO_GOODS =
  /^[额值量]|^(?:机电|纺织|化工|轻工|医药|石化|冶金)$|总值|总额|总量|规模|增长|增速|下降|企业|公司|市场|业务|金额|退税|订单|通关|报关|监管|申报|货运|方式|结构|形势|潜力|环境|政策|渠道|基地|口岸|创新|占比|份额|比重|数据|情况|同比|保持|继续|方面|环节|单位|时间|成本|国家|地区|伙伴|数量|价格|品种|品类|种类|大户|龙头|计划|势头|[新首已]超|[值额量业商者人性率力链化型类级省市县区州国式期群率度感]$/u;
