import type { Knowledge } from "../../knowledge/tables.js";
import type { Span } from "../../model/span.js";
import type { Token } from "../../model/token.js";
import type { TokenIndex } from "../token-index.js";
import { headOf } from "./goods-index.js";
import { FINISHED } from "./known-goods.js";
import { isClassOnly, isOutside } from "./phrase.js";
import type { Scene } from "./scene.js";
import { NO_GOODS } from "./unknown-goods.js";

// Whether words that stand where goods stand can be a name of goods.

/** Function words, which stand inside no name of goods. */
const FUNCTION_TAG = /^(?:p|c|r|u[a-z]*|y|d|t|f|m)$/u;
const FUNCTION_CHARACTER =
  /等(?!离子|静压|速|温)|[的了在被把将为是其该各每并而但则也均都已再又还仍更却就才只仅让给到至于之所者我你他她它们这那何某谁由乘搭赚靠]|从(?!业)|[载装]着|头[一两]|首[次度]|一回|连同|包括|[多少]收|[一二三四五六七八九十百千万亿几两半][毛元块角分倍成]/u;
const LAST_TAG = /^(?:n|nz|x|ng|l|j|g|k|vn|q|a|zg|nr|nrt|ns|b|i)$/u;

/** What is counted and moved in trade beside goods: its carriers, papers and money. */
const BESIDE_TRADE =
  /(?:货重|装车|装船|装箱|启运|起运|项下|月度|季度|年度|冷藏箱|柜子|箱子|关税|税款|税收|环节税|创汇|货柜|标箱|[厂店]产品|厂|航班|班列|专列|列车|车次|架次|票|单|运费|均价|单价|[售购销报批]价|利润|营收|收入|产值|产能|投资|面积|货值|价值|总值|金额|数量|重量|[总净毛]重|[台辆架艘件只吨枚头箱袋双柜瓶车票]数|顺差|逆差|差额|净|方式|渠道|企业|[民国外私央侨车药房]企|公司|集团|口岸|海关|关区|贸易|市场|国家|地区|项目|占比|比重|订单|合同|包裹|邮件|客户|消费者|人次|旅客|人|户|家|店|城市|全省|全市|全区|全县|全国|全年|当月|单月|同期|累计|合计|其余|其他|其它|其中|均|者|倍|成|月份|季度|上半年|下半年|年)$/u;

/** Measures and adverbs that open a clause on how trade went: 货值反增, 原本发往. */
const OPENS_CLAUSE =
  /^(?:货值|均价|单价|价格|金额|数量|总值|总额|台数|重量|产值|产量|销量|销售|增速|增幅|需求|原本|本来|原先|起初|如今|目前|眼下|后来|随后|当天|当日|近日|日前|最终|全部|大多|多数|部分|陆续|首批|中[止断]|反|要|成(?![品衣套药鞋型])|无(?=法|力|缘|人|一))/u;

/** 对非出口, 自蒙进口, 以美元计: a partner or a way of counting; 来料加工, 网购保税, 保税物流: a way of trade. */
const SEGMENT_OR_WAY =
  /^(?:[对向从往与以惟按用经由]|[自输](?![热动吸锁走粘流液送电血油])|其中|当中|[同环]比|[唯只]有|[^，]*以来|除|一|依[序次])|[升降增减跌涨]一|(?:[微略再反升降增减跌涨]|贸易|加工|保税(?:物流|维修|研发)?|直购|自营|代理|直接|间接|自由行|(?<!量|度|力|压|频|湿|速)计|算|[期以之]内|以[上下外来]|[对输自从][华美日韩俄欧英德法印越泰台港澳])$/u;

/** Whether a span can be the name of goods by its words; places, function words, verbs and measures cannot. */
export function canBeGoods(
  { start, end }: Span,
  { text, words, knowledge, starts, ends, goods }: Scene,
): boolean {
  const name = text.slice(start, end);
  if (isClassOnly(name) || BESIDE_TRADE.test(name) || OPENS_CLAUSE.test(name)) return false;
  const table = ends.get(end);
  if (table?.start === start) return true;
  if (SEGMENT_OR_WAY.test(name) || name.length < 2 || !isVerge(start, words) || !isVerge(end, words))
    return false;
  if (NO_GOODS.test(name) || FUNCTION_CHARACTER.test(name)) return false;
  const last = words.at(end - 1);
  if (last === undefined || knowledge.goodsOutside.end.has(last.text)) return false;
  // 家电灯具: finished goods beside finished goods are a list without a mark.
  const first = starts.get(start);
  if (first !== undefined && first.end === table?.start && isFinishedPair(name, first.end - start))
    return false;
  const hasHead = headOf(name, goods) !== null;
  if (table === undefined && isFirmElsewhere({ name, hasHead }, text, words)) return false;
  const closes = table !== undefined || closesName(last, { start, hasHead });
  return closes && isWithoutClause({ start, end }, { words, knowledge, hasHead });
}

/** A verb with its result or direction begins no name: 织成|藏毯. */
const VERB_OF_RESULT = /[成出到入为给往有着了]$/u;

const FIRM_GOES_ON = /^(?:集团|股份|控股|有限|公司|实业|工业|科技|国际|汽车|重工|电器|电子|食品|药业|服饰)/u;

const FIRM_BEGINS = /^[\u4e00-\u9fff]{0,8}(?:有限|公司|集团|股份)/u;

/** Whether the article has a firm of that name: 岚途 of 岚途汽车, 崇钢 of 崇钢模具有限公司. */
function isFirmElsewhere(
  { name, hasHead }: { name: string; hasHead: boolean },
  text: string,
  words: TokenIndex,
): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const after = text.slice(at + name.length, at + name.length + 14);
    if (!hasHead && FIRM_GOES_ON.test(after)) return true;
    const before = words.at(at - 1);
    const opens = before === undefined || !/^(?:n|nr|nz|vn|g)$/u.test(before.tag);
    if (name.length < 4 && opens && FIRM_BEGINS.test(after)) return true;
  }
  return false;
}

/** Whether both parts of a name are classes of finished goods. */
function isFinishedPair(name: string, at: number): boolean {
  return FINISHED.test(name.slice(0, at)) && FINISHED.test(name.slice(at));
}

/** 秋千|架, 鳕鱼|排: one character may be any sort of word and close a name all the same. */
function closesName(last: Token, { start, hasHead }: { start: number; hasHead: boolean }): boolean {
  // A longer word of the dictionary that closes in a head is no verb, whatever it guesses: 缓蚀剂.
  if (hasHead && last.text.length > 2) return true;
  if (last.start <= start && /^(?:vn|a|q|nr|nrt|ns)$/u.test(last.tag)) return false;
  return LAST_TAG.test(last.tag) || (last.text.length === 1 && last.start > start);
}

interface Sight {
  readonly words: TokenIndex;
  readonly knowledge: Knowledge;
  /** The name closes in a head of goods. */
  readonly hasHead: boolean;
}

/** Whether no word of a span is one of grammar, a place or a verb that makes it a clause. */
function isWithoutClause({ start, end }: Span, { words, knowledge, hasHead }: Sight): boolean {
  for (let at = start; at < end; at++) {
    const word = words.at(at);
    if (word === undefined || word.start !== at) continue;
    // 多层|拼花板, 合成|催化剂: a word of sort may be a number or a verb elsewhere.
    if (knowledge.goodsSorts.has(word.text)) continue;
    if (isOutside(word.text, knowledge) || placeNames(knowledge).has(word.text)) return false;
    if (word.text.length === 1 || (hasHead && word.end === end && word.text.length > 2)) continue;
    if (FUNCTION_TAG.test(word.tag)) return false;
    // What the segmenter takes for a place or a person that nobody knows is goods where it closes so: 马尾|毛.
    if (!hasHead && /^(?:ns|nt|nrt)$/u.test(word.tag)) return false;
    // 脱水|菜 and 离合|压|盘 have a verb inside, 期望|两地政府 is a clause.
    const isClause = end - word.end !== 1 && (word.start > start || !hasHead);
    if (word.tag === "v" && (isClause || VERB_OF_RESULT.test(word.text))) return false;
  }
  return true;
}

/** Whether a name can begin or end there: between two words, or in one that the segmenter made up (以灯珠, 苗达). */
function isVerge(at: number, words: TokenIndex): boolean {
  return words.isBoundary(at) || /^(?:x|nr|nrt)$/u.test(words.at(at)?.tag ?? "");
}

const cache = new WeakMap<Knowledge, ReadonlySet<string>>();

/** Names of divisions and partners, full and short. */
export function placeNames(knowledge: Knowledge): ReadonlySet<string> {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const { name, short, ambiguous } of knowledge.divisions)
    for (const form of ambiguous ? [name] : [name, ...short]) names.add(form);
  for (const { name, aliases } of knowledge.partners) for (const form of [name, ...aliases]) names.add(form);
  cache.set(knowledge, names);
  return names;
}
