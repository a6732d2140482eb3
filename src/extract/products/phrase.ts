import type { Knowledge } from "../../knowledge/tables.js";
import type { Token } from "../../model/token.js";
import type { TokenIndex } from "../token-index.js";

/** One character that names a sort of goods, as a word of its own: 鲜, 冻, 铜. */
const SORT_CHARACTER = /^[旧鲜干活冻锂棉毛丝麻铝铜硅钢铁木竹纸皮锌镍锡铅熟糙精粗废]$/u;

/** A state of food that is written together with its name, right before goods: 冻罗非鱼片, 鲜苹果. */
const STATE_CHARACTER = /^[鲜冻干活熟]$/u;

/** Letters of a type or material right before goods: OLED面板, PVC地板. */
const LATIN_BEFORE = /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9-]*$/u;

/** Phrases that close in a head of goods and name none: any goods at all, or goods by their standing. */
const CLASS_ONLY =
  /^(?:(?:[输供对][\u4e00-\u9fff]|方式|[作做当]|[相等]+于|相当于|国家|国产|自主|品牌|地理标志|名牌|园区|边贸|边民|出口|进口|出境|进境|外贸|贸易|跨境电商|电商|互市|过境|转口|大宗|本地|当地|本港|港|特色|优质|文旅|金融|服务|数字|创意|衍生|保险|理财|旅游|惠民|创新|新|好|优势|拳头|税率|税目|初代|非标|新一代|细胞|科技|智能|管控|监管|相关|其他|所产|同类|主要|单一|多元|热销|爆款|明星|高端|成熟|最终|终端|库存|待检|在途|转运|中转|保税|到港|离港|整体|对外|知识产权|侵权|假冒|合格|不合格|部分|两用|军民)*(?:产品|商品|货物|物资|物品|货品|能源|设备|装备|材料|原料|原材料|零部件|配件|用品|制品|机械|仪器|器材|工具|车辆|船|机|件|物|油|药|布|纸|皮|酒|茶|粮|菜|果|肉|蛋|奶|鱼|虾|羊|牛|猪|鸡))$/u;

/** 三大类商品: how many sorts a list before it names. */
const SO_MANY_SORTS =
  /(?:^|[一二两三四五六七八九十几多\d]大?)类(?:主要|重点|传统|优势|特色|重要)?(?:产品|商品|货物)$/u;

/** Whether a phrase names no goods in particular: 商品, 自主品牌产品, a bare 设备. */
export function isClassOnly(phrase: string): boolean {
  return CLASS_ONLY.test(phrase) || SO_MANY_SORTS.test(phrase);
}

/** Whether a word can be part of the name of goods: a noun, an adjective of kind, an unknown word or Latin letters. */
export function isNominal(word: Token, knowledge: Knowledge): boolean {
  if (/^[\p{P}\p{S}\s]+$/u.test(word.text) || /^[\d.]/u.test(word.text)) return false;
  if (isOutside(word.text, knowledge)) return false;
  return /^(?:n|nz|b|x|vn|eng|an|ng|j|l|k|g)$/u.test(word.tag) || isSort(word.text, knowledge);
}

/** Whether a word stands before goods without being part of their name: praise, origin, number, verbs. */
export function isOutside(text: string, knowledge: Knowledge): boolean {
  return (
    knowledge.goodsOutside.before.has(text) ||
    /^(?:前?[一二三四五六七八九十两几]+[大位名]|\d*月份?|[一二三四]季度|[这该此某本各][\u4e00-\u9fff]|每[\u4e00-\u9fff]{1,4}|(?![水海特生])[\u4e00-\u9fff]{1,2}产)$/u.test(
      text,
    )
  );
}

function isSort(text: string, knowledge: Knowledge): boolean {
  return SORT_CHARACTER.test(text) || knowledge.goodsSorts.has(text);
}

/** Longest word of sort that is looked for before goods, in characters. */
const LONGEST_SORT = 5;

/** The start of known goods when the words of sort right before them are taken in: 富硒 + 蔬菜, 二手 + 挖掘机, OLED + 面板. */
export function withSort(
  text: string,
  {
    start,
    floor,
    words,
    knowledge,
  }: { start: number; floor: number; words: TokenIndex; knowledge: Knowledge },
): number {
  let from = start;
  for (;;) {
    const length = sortLength(text.slice(Math.max(floor, from - 10), from), knowledge);
    const word = words.at(from - 1);
    if (length > 0 && words.isBoundary(from - length))
      from = withPurpose(from - length, text, { floor, words });
    else if (word !== undefined && word.start >= floor && STATE_CHARACTER.test(word.text)) from = word.start;
    else return from;
  }
}

/** 邮政|专用摩托车: whom goods are made for stands before 专用. */
function withPurpose(
  start: number,
  text: string,
  { floor, words }: { floor: number; words: TokenIndex },
): number {
  const user = words.at(start - 1);
  const isUser = user !== undefined && user.start >= floor && user.tag === "n" && user.text.length > 1;
  return isUser && text.startsWith("专用", start) ? user.start : start;
}

function sortLength(before: string, knowledge: Knowledge): number {
  for (let length = Math.min(LONGEST_SORT, before.length); length > 1; length--) {
    if (knowledge.goodsSorts.has(before.slice(-length))) return length;
  }
  return LATIN_BEFORE.exec(before)?.[0].length ?? 0;
}

/** The furthest start to which a phrase that ends at `end` can be drawn left over words that `accept` takes. */
export function drawLeft(
  words: TokenIndex,
  {
    end,
    floor,
    accept,
    most,
  }: { end: number; floor: number; accept: (word: Token) => boolean; most: number },
): number {
  let start = end;
  for (let count = 0; count < most && start > floor; count++) {
    const word = words.at(start - 1);
    if (word === undefined || word.start < floor || word.end > start || !accept(word)) break;
    start = word.start;
  }
  return start;
}

/** The end of the run of words that `accept` takes from `start` on. */
export function drawRight(
  words: TokenIndex,
  {
    start,
    ceiling,
    accept,
    most,
  }: { start: number; ceiling: number; accept: (word: Token) => boolean; most: number },
): number {
  let end = start;
  for (let count = 0; count < most; count++) {
    const word = words.at(end);
    if (word === undefined || word.start !== end || word.end > ceiling || !accept(word)) break;
    end = word.end;
  }
  return end;
}
