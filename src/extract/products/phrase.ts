import type { Token } from "../../model/token.js";
import type { TokenIndex } from "../token-index.js";

/** Praise, origin and number: they stand before goods and are no part of their name (优质农产品 is 农产品). */
const NOT_IN_NAME =
  /^(?:优质|特色|高端|高品质|国产|海外|境外|国外|进口|出口|本地|当地|相关|有关|其他|其它|各类|各种|多种|部分|主要|重点|传统|优势|新型|先进|大宗|大量|更多|众多|部分|全部|所有|一批|首批|首个|自主|自有|品牌|名优|热门|畅销|拳头|主打|主导|核心|关键|高附加值|高质量|中国|我国|全国|国内|国际|全球|世界|全省|我省|全市|外贸|对外|跨境|其中|包括|以及|等|这些|那些|该|此类|上述|同类|系列|成套|大型|小型|中小型|中高端|低端|千亿|百亿|亿元|级|产|造|省|市|县|州|区|企业|公司|工厂|厂家|客商|商户|农户|市场|口岸|港|年|月|日|去年|今年|同期|累计|合计|分别|当月)$/u;

/** Words that name a sort of goods when they stand before a head: they stay in the name. */
const SORT =
  /^(?:二手|旧|再生|野生|有机|富硒|天然|鲜|干|冷冻|速冻|冰鲜|活|冻|电动|智能|数控|太阳能|新能源|锂|锂离子|燃油|混合动力|氢能|光伏|风电|风力|液晶|平板|显示|车载|家用|工业|农用|农业|医用|医疗|海洋|航空|船用|工程|电子|电力|纺织|针织|棉|毛|丝|麻|化纤|塑料|橡胶|玻璃|陶瓷|金属|钢铁|铝|铜|不锈钢|硅|稀土|特种|精密|高压|低压|超高清|大尺寸|小家电|户外|宠物|婴幼儿|儿童|女士|男士|手工|仿真|一次性)$/u;

/** Whether a word can be part of the name of goods: a noun, an adjective of kind, an unknown word or Latin letters. */
export function isNominal(word: Token): boolean {
  if (/^[\p{P}\p{S}\s]+$/u.test(word.text)) return false;
  if (NOT_IN_NAME.test(word.text)) return false;
  return /^(?:n|nz|b|x|vn|eng|a|an|ng|j|l|i|k|zg|g)$/u.test(word.tag) || SORT.test(word.text);
}

/** Whether a word before known goods belongs to their name: 二手 + 挖掘机, 富硒 + 蔬菜, OLED + 面板. */
export function isSort(word: Token): boolean {
  return SORT.test(word.text) || /^[A-Za-z][A-Za-z0-9-]*$/u.test(word.text);
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
