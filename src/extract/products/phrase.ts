import type { Token } from "../../model/token.js";
import type { TokenIndex } from "../token-index.js";

/** Praise, origin and number: they stand before goods and are no part of their name (优质农产品 is 农产品). */
const NOT_IN_NAME =
  /^(?:优质|特色|高端|高品质|国产|海外|境外|国外|进口|出口|本地|当地|相关|有关|其他|其它|各类|各种|多种|部分|主要|重点|传统|优势|新型|先进|大宗|大量|更多|众多|部分|全部|所有|一批|首批|首个|自主|自有|品牌|名优|热门|畅销|拳头|主打|主导|核心|关键|高附加值|高质量|中国|我国|全国|国内|国际|全球|世界|内|外|省内|市内|境内|全省|我省|全市|所产|每台|每辆|每件|每吨|[一二三四五六七八九十两几]+大|外贸|对外|跨境|其中|包括|以及|等|这些|那些|该|此类|上述|同类|系列|成套|生产|加工|制造|培育|种植|养殖|销售|采购|研发|经营|供应|运输|销往|销售|内地|园区|边贸|地理标志|名牌|知名|热销|爆款|大型|小型|中小型|中高端|低端|千亿|百亿|亿元|级|产|造|省|市|县|州|区|企业|公司|工厂|厂家|客商|商户|农户|市场|口岸|港|年|月|日|去年|今年|同期|累计|合计|分别|当月)$/u;

/** Words that name a sort of goods when they stand before them: they stay in the name (二手挖掘机, 富硒蔬菜). */
const SORTS =
  "二手|再生|野生|有机|富硒|天然|冷冻|速冻|冰鲜|电动|智能|数控|太阳能|新能源|锂离子|燃油|混合动力|氢能|光伏|风电|风力|液晶|平板|显示|车载|家用|工业|农用|农业|医用|医" +
  "疗|海洋|航空|船用|工程|电子|电力|纺织|针织|化纤|塑料|橡胶|玻璃|陶瓷|金属|钢铁|不锈钢|稀土|特种|精密|高压|低压|超高清|大尺寸|小家电|户外|宠物|婴幼儿|儿童|女士|男士" +
  "|手工|仿真|一次性";

/** A word of sort; single characters (鲜, 冻, 铜) only as words of their own. */
const SORT = new RegExp(`^(?:${SORTS}|[旧鲜干活冻锂棉毛丝麻铝铜硅])$`, "u");

/** A sort, or Latin letters (OLED), at the end of a text. */
const SORT_BEFORE = new RegExp(`(?:${SORTS}|(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9-]*)$`, "u");

/** Phrases that close in a head of goods and name none: any goods at all, or goods by their standing. */
const CLASS_ONLY =
  /^(?:(?:[输供对][\u4e00-\u9fff]|国家|自主|品牌|地理标志|名牌|园区|边贸|出口|进口|外贸|贸易|跨境电商|电商|互市|过境|转口|大宗|本地|当地|特色|优质|文旅|金融|服务|数字|创意|衍生|保险|理财|旅游|惠民|创新|新|好|优势|拳头|税率|初代|非标|新一代|细胞|科技|智能|管控|监管|相关|其他|所产|同类)*(?:产品|商品|货物|物资|物品)|能源|设备|装备|材料|原料|原材料|零部件|配件|食品|用品|制品|机械|仪器|器材|工具|车辆|船|机|件|物|油|药|布|纸|皮|酒|茶|粮|菜|果|肉|蛋|奶|鱼|虾|羊|牛|猪|鸡)$/u;

/** Whether a phrase names no goods in particular: 商品, 自主品牌产品, a bare 设备. */
export function isClassOnly(phrase: string): boolean {
  return CLASS_ONLY.test(phrase);
}

/** Whether a word can be part of the name of goods: a noun, an adjective of kind, an unknown word or Latin letters. */
export function isNominal(word: Token): boolean {
  if (/^[\p{P}\p{S}\s]+$/u.test(word.text)) return false;
  if (NOT_IN_NAME.test(word.text)) return false;
  return /^(?:n|nz|b|x|vn|eng|a|an|ng|j|l|i|k|zg|g)$/u.test(word.tag) || SORT.test(word.text);
}

/** The start of known goods when the words of sort right before them are taken in: 富硒 + 蔬菜, 二手 + 挖掘机, OLED + 面板. */
export function withSort(text: string, start: number, floor: number): number {
  let from = start;
  for (let more = true; more; ) {
    const before = text.slice(Math.max(floor, from - 8), from);
    const length = SORT_BEFORE.exec(before)?.[0].length ?? 0;
    from -= length;
    more = length > 0;
  }
  return from;
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
