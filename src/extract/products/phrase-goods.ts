import type { Candidate } from "../candidate.js";
import {
  isCounted,
  isCuedAfter,
  isCuedBefore,
  isListed,
  isNamedAsIndustry,
  isOfIndustries,
  isSubjectOfAmount,
} from "./evidence.js";
import { headOf } from "./goods-index.js";
import { drawLeft, isClassOnly, isNominal } from "./phrase.js";
import { goodsCandidate, type Scene } from "./scene.js";
import { unknownFrom } from "./unknown-goods.js";

// Goods that no table names: phrases that close in a head of goods, and objects of trade and making.

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

/** 700片|晶圆板: the unit of a number is no part of the name; nor is 成 behind a verb of making (加工成|饮片). */
function withoutUnit(start: number, { text }: Scene): number {
  if (
    text[start] === "成" &&
    /(?:加工|制作|制|做|炼|压|酿|组装|烘烤|烤|织)$/u.test(text.slice(start - 2, start))
  )
    return start + 1;
  if (/^[吉兆]瓦/u.test(text.slice(start, start + 2))) return start + 2;
  const isCount = /[\d万亿多余]$/u.test(text.slice(start - 1, start));
  return isCount && /^[台辆艘架套件吨只双条箱头块片支瓶盒桶袋把枚颗粒枝株米]/u.test(text[start] ?? "")
    ? start + 1
    : start;
}

/** Goods of the tables that are weak because they are seen everywhere, not because they say little. */
const EVERYDAY = /[车船箱伞]$|^(?:手机|电脑|口罩)$/u;

/** 车厘子乘海铁: the segmenter has a verb of carriage and the noun behind it as one unknown word. */
const CLAUSE_INSIDE = /^[乘搭]|.[乘搭经]|[赚卖买]./u;

/** What carries goods: counted and loaded without being goods. */
const CARRIER = /(?:车|车辆|轮|集装箱)$/u;

/** Whether a phrase is something that grows and 原料 behind it; 泡菜原料 is goods of its own. */
function isRawProduce(phrase: string, end: number, { ends }: Scene): boolean {
  const chapter = Number(ends.get(end - 2)?.form.good.hs[0] ?? 99);
  return phrase.endsWith("原料") && chapter >= 6 && chapter <= 14;
}

function headed(end: number, scene: Scene): Candidate | null {
  const { text, words, goods, sentence, knowledge } = scene;
  const last = words.at(end - 1);
  if (last === undefined || knowledge.goodsOutside.end.has(last.text)) return null;
  // Goods of the tables take the words of sort before them and no others: 陆路水果 is 水果.
  const table = scene.ends.get(end);
  if (table !== undefined && (!table.form.good.weak || EVERYDAY.test(text.slice(table.start, end))))
    return null;
  if (isOfIndustries(text, end)) return null;
  const accept = (word: Parameters<typeof isNominal>[0]) => isNominal(word, knowledge);
  const drawn = drawLeft(words, { end, floor: sentence.start, accept, most: 4 });
  const start = withoutUnit(drawn, scene);
  const phrase = text.slice(start, end);
  // 蕨菜|原料: what grows and is worked up goes by its own name.
  if (isRawProduce(phrase, end, scene)) return null;
  const made = start > drawn && text[drawn] === "成";
  const head = headOf(phrase, goods);
  if (head === null || phrase.length === head.length || isClassOnly(phrase)) return null;
  if (CLAUSE_INSIDE.test(phrase)) return null;
  // A word of two characters is goods where it is counted: 4600条女裤.
  if (phrase.length < 3 && !made && !(words.at(start)?.end === end && isCounted(scene, { start, end })))
    return null;
  // One character closes many words: 朋友圈, 强心剂.
  let confidence = head.length === 1 ? 0.33 : 0.4;
  if (made) confidence += 0.2;
  const carries = CARRIER.test(phrase);
  if (isCuedBefore(scene, start, carries) || isCounted(scene, { start, end }, carries)) confidence += 0.2;
  if (isCuedAfter(scene, end)) confidence += 0.15;
  if (isListed(scene, { start, end }) || isSubjectOfAmount(scene, { start, end })) confidence += 0.15;
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
