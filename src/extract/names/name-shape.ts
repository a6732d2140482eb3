import type { Knowledge, SuffixRecord } from "../../knowledge/tables.js";
import { goodsIndexOf } from "../products/goods-index.js";
import { isOmen } from "./brand-words.js";
import type { Run, RunPart } from "./run.js";
import { TAIWAN_CITIES } from "./taiwan-cities.js";

/** Words that qualify a class of bodies without naming one: 省级先进制造业集群, 国家级园区, 各类市场. */
const QUALIFIER =
  /高水平|高素质|高质量|高端|国家级|省级|市级|县级|区级|世界级|千亿级|百亿级|万亿级|国家|全国|全球|全省|全市|重点|特色|优势|先进|现代|新型|主要|大型|中小型|小型|中小|民营|国有|外资|合资|独资|骨干|龙头|领军|上市|相关|有关|其他|各类|各级|各|多个|若干|上述|同类|当地|本地|国内|国外|境外|境内|海外|传统|新兴|支柱|主导|战略性|产业|工业|农业|制造业|服务业|制造|加工|贸易|外贸|出口|进口|进出口|物流|经济|技术|科技|高新|创新|研发|生产|商业|商务|商贸|金融|投资|建设|开发|专业|综合|大|小|新|老|超级|一流|标杆|示范|试点|培育型|引领型|链上|链主|平台|园区|集群|公共|社会|行业|企业|单位|机构|部门|区域|地方|基层|城乡|农村|城市|职能|主管|监管|业务|服务|管理|运营|合作|国际|跨国|跨境|电商|电子商务|智能|数字|绿色|低碳|开放|自由|边境|沿边|沿海|内陆|保税|海关|口岸|航空|铁路|公路|水运|陆路|海上|空中|多式联运|海铁联运|铁海联运|公铁联运|公海联运|江海联运|海陆联运|集装箱|自动化|常态化|智慧|年度|内河|南向|北向|沿线|跨区域|省际|区域性|全天候|互联网|联网|线上|线下|直播|展销|撮合|一站式|全链条|售后|售前|客户|客服|维修|质控|制备|检验检测|GMP|SPF|P[34]|中小|产教融合|校企合作|产学研|产业链|供应链|首个|首家|第[一二三四五六七八九十]+|[一二三四五六七八九十两几多0-9]+(?:[个家座条批]|$)/gu;

/** Whether the words before a suffix name nothing in particular: what is left after the qualifiers is empty. */
export function isGenericBody(body: string, record: SuffixRecord): boolean {
  const rest = body.replace(QUALIFIER, "");
  if (rest === "") return true;
  // One stray character is no name either, unless a strong legal form follows (a firm of one character and 有限公司 is rare).
  return rest.length === 1 && record.strength === "weak";
}

/** An unknown word with a word of grammar in it is a slip of the segmenter, no coined name. */
const GRAMMAR_INSIDE =
  /对(?!外)|[的是了在更最很不没有与和及等将被把从向为已所我你他她这那只仅仍均亦或但却]|^\d|^[由据经自]/u;

/** Whether a word looks like a coined name: unknown to the segmenter, a name by its tag, and no word for a line of business. */
export function startsLikeBrand(part: RunPart, knowledge: Knowledge): boolean {
  if (knowledge.industries.has(part.text) || GRAMMAR_INSIDE.test(part.text)) return false;
  if (part.fragment === true || isOmen(part.text) || TAIWAN_CITIES.has(part.text)) return true;
  if (/^(?:x|nr|nz|ns|eng|j|nt|m)/u.test(part.tag)) return true;
  return /^[A-Z][A-Za-z0-9]*$/u.test(part.text);
}

/** Suffixes that close hardly anything but firms' names: an ordinary noun before them is a brand (风车木业, 云雀集团). */
const FIRMS_ONLY =
  /^(?:集团|控股|实业|重工|重科|重机|重装|特钢|[木竹纸药酒乳茶鞋铝铜锌钨锂果瓷塑泵]业|制药|速递|速运|新材|碳材|高科|锂能|印务|智造)$/u;

/** Groups that are no firm's: 犯罪集团, 媒体集团. */
const NO_BRAND =
  /^(?:犯罪|诈骗|走私|贩毒|盗窃|作案|攻击|利益|财经|媒体|报业|新闻|出版|家族|财阀|航母|省属|市属|区属|县属|央属|公司|客户|下属|旗下|成员|实体|公众|白酒|再生|这些|那些|两大|几大|[一二三四五六七八九十]大|我们|他们|所在|同期|目前|当前|今年|去年|此外|其间|出口|进口)$/u;

/** Whether an ordinary word at the very start of a run is a brand by what follows it: nothing but business and a firm's suffix. */
export function isPlainBrand(run: Run, index: number, record: SuffixRecord, knowledge: Knowledge): boolean {
  const [first, ...rest] = run.parts.slice(index);
  const opens = index === 0 || run.parts[index - 1]?.role === "conjunction";
  if (first === undefined || !opens || record.kind !== "company" || !FIRMS_ONLY.test(record.suffix))
    return false;
  if (!/^[\u4e00-\u9fff]{2,3}$/u.test(first.text) || !/^(?:n|vn|a|b|f|l|i|s)/u.test(first.tag)) return false;
  if (knowledge.industries.has(first.text) || goodsIndexOf(knowledge).names.get(first.text).length > 0)
    return false;
  if (NO_BRAND.test(first.text) || isGenericBody(first.text, record)) return false;
  return rest.every((part) => knowledge.industries.has(part.text) || /^(?:n|x|m)/u.test(part.tag));
}
