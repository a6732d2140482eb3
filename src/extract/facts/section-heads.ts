import type { Flow } from "../../model/ontology.js";

// 按省份分, 从出口市场看, 分品种看: by what a passage divides the trade that the article is about.

/** What the parts of a division are: kinds of goods, places of the country, partners, or something else. */
export interface Division {
  readonly by: "goods" | "places" | "partners" | "others";
  /** The flow that its words name, or null. */
  readonly flow: Flow | null;
}

const HEAD =
  /^(?:【[^】]{1,8}】|[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十\d]+[）)])?(?:若|如)?(?:分|按照?|从|就)([^，。；：\d]{1,14}?)(?:来?看|来说|而言|划分|来分|分|计|统计|区分)?[，,：]/;
const PLACES =
  /省|产[地区]|货源|发货|[各分]地$|地区$|区域$|^地区|各地|区县|县市|市县|州市|盟市|口岸|企业所在地/;
const PARTNERS = /市场|国家|国别|目的|去向|流向|来源|地区|贸易伙伴|[对出进]口地|原产|伙伴|大洲|洲别/;
const GOODS = /品种|品类|茶类|类别|种类|产品|商品|货种|类型|规格|材质|品目|税号|车型|^[^方]{0,4}类$/;

const LAYOUT = /布局|结构|区域|地区|市场|主体|方式|性质|商品|产品|伙伴|国别|品种|类型|板块|季度|月度|规模/;

/** Whether a sentence begins with words that divide what is told anew: 从国内区域布局看, 从商品结构看. */
export function opensSection(text: string): boolean {
  return LAYOUT.test(HEAD.exec(text)?.[1] ?? "");
}

const TIME =
  /^(?:若|如)?(?:(?:从|按|就|分)?(?:各|逐)?(?:单?月度?|月份|季度?|季节|时间|时段|阶段)(?:走势|情况|变化|表现|进度)?(?:来?看|上看|来说|而言)|从(?:走势|趋势)(?:来?看|上看)|逐[月季](?:来?看)?)[，,：]/;

/** Whether a sentence begins with words that divide what is told by months or quarters: 分月看, 从季度走势看. */
export function dividesTime(text: string): boolean {
  return TIME.test(text);
}

/** The division that a sentence opens, or null; `text` begins with its first word. */
export function divisionOf(text: string): Division | null {
  const words = HEAD.exec(text)?.[1];
  if (words === undefined) return null;
  const flow = words.includes("进出口")
    ? "total"
    : words.includes("出口")
      ? "export"
      : words.includes("进口")
        ? "import"
        : null;
  // 目的地、进口来源地 are of partners, 产地、货源地 of places; 国家和地区 is of partners.
  if (/国|市场|目的|来源|去向|流向|原产|伙伴/.test(words)) return { by: "partners", flow };
  if (PLACES.test(words)) return { by: "places", flow };
  if (PARTNERS.test(words)) return { by: "partners", flow };
  return GOODS.test(words)
    ? { by: "goods", flow }
    : /方式|性质|主体|企业/.test(words)
      ? { by: "others", flow }
      : null;
}
