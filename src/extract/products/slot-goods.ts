import type { Span } from "../../model/span.js";
import type { Candidate } from "../candidate.js";
import type { TokenIndex } from "../token-index.js";
import { isOfIndustries } from "./evidence.js";
import { isClassOnly, isOutside } from "./phrase.js";
import { goodsCandidate, type Scene } from "./scene.js";
import { trust } from "./trust.js";
import { NO_GOODS } from "./unknown-goods.js";

// Goods by their place in a statement of trade, whatever their words are: what stands between 出口 and an amount, between the
// start of a clause and 出口 with an amount, in 以…为主, or where the goods of the clauses beside it stand.

const NAME = "[\\u4e00-\\u9fffA-Za-z]{2,9}?";
const LIST = `(${NAME}(?:、${NAME})*(?:(?:和|及|与|以及)${NAME})?)`;
const VERGE =
  "(?:约|达到?|近|超过?|逾|为|有|仅|只有|也有|各|共|均|分别|各为|分别为|分别达到?|依[序次]|虽只有|的?数?量?分别为)*";
const UNIT =
  "(?:台套?|辆|艘|架|套|件|吨|公斤|千克|只|双|条|箱|头|块|片|支|瓶|盒|桶|袋|把|枚|颗|粒|枝|朵|盆|株|尾|克拉|柜|羽|部|个|张|副|根|顶|打|匹|立方米|平方米|米|升|吉瓦|兆瓦)";
const COUNT = `\\d[\\d.]*[百千万亿]*[余多]?${UNIT}`;
const MONEY = "\\d[\\d.]*(?:[百千万亿]*[余多]?(?:[美港欧日]?元|卢布|英镑|人民币)|[万亿]+(?=[、和及与]))";
const CHANGE =
  "(?:则|也|均|都|量|额|值|同比|却|还|又|更|逆势|大幅|小幅|明显|快速|分别|依次|双双|有所)*(?:增长|增加|增幅|下降|减少|上升|下滑|回落|激增|猛增|锐减|翻|增|减|降|升|跌)";
const OPENS = "(?<=^|[，；：。]|其中|同期|此外|方面，|[月年度]，)(?:[\\u4e00-\\u9fff]{2,6}的)?";
const FROM = "(?:主要|全部|全靠|大多|大部分|多半)*(?:从|自|由)[\\u4e00-\\u9fff、]{2,16}?";

/** Where goods stand, and how sure it makes them. */
const SLOTS: readonly (readonly [string, number])[] = [
  // 从日本进口<阻燃布>2.6万米
  [`(?:出口|进口|外销|内销)(?:的|了|的还有)?${LIST}${VERGE}(?:${COUNT}|${MONEY})`, 0.66],
  // 进口了一套<渗碳炉>，
  [`(?:出口|进口|引进|运抵|发出)了?(?:首|第一|[一两三四五六七八九十]|\\d+)${UNIT}${LIST}(?=$|[，。；])`, 0.6],
  // <脱水菜>出口1.7万吨, <灯珠>、<阻燃布>分别出口…, <拼图>进口量则锐减
  [
    `${OPENS}${LIST}(?:对[\\u4e00-\\u9fff])?${VERGE}(?:出口|进口)(?:量|额|值|货值|总值)?(?:${VERGE}(?:${COUNT}|${MONEY})|${CHANGE})`,
    0.58,
  ],
  // <籽棉>全部从乌兹别克斯坦进口
  [`${OPENS}(?:所需)?(?:的)?${LIST}${FROM}进口`, 0.6],
  // 出口以<灯珠>、<阻燃布>为主
  [`(?:出口|进口|贸易|商品|产品|货物|元)[^。；]{0,24}?以${LIST}(?:等)?(?:为(?:主|大宗)|最为)`, 0.6],
  // 出口3.2亿元，主要是<灯珠>和<阻燃布>
  [
    `(?:出口|进口)[^。；]{0,24}?(?:主要|大宗)(?:商品|产品|货物)?(?:是|为|有|包括)${LIST}(?=$|[，。；]|等)`,
    0.6,
  ],
  // 满载<灯珠>和<阻燃布>的货机
  [`(?:满载|装载|装有|载有)(?:着|了)?(?:${COUNT})?${LIST}(?:等[^，。]{0,8})?的`, 0.6],
  // 2万盒<绣花鞋>运往, 60吨<秋千架>启运
  [
    `(?:首批)?${COUNT}${LIST}(?:正在?|已|陆续|被)*(?:装[进上入车箱柜]|运往|发往|销往|运抵|启运|出口|装船|发运|驶出|通关)`,
    0.6,
  ],
];

/** What only the goods beside it, or a heading, tell to be of trade: <灯珠>1453万吨，增长71.3%. */
const CHAINED: readonly string[] = [
  `(?<=^|[，；。】：]|其中|(?:${UNIT}|元)、)${LIST}${VERGE}(?:${COUNT}|${MONEY})`,
  `(?<=^|[，；。])${LIST}(?:分别|依次|各|则|也)?(?:大幅|小幅|猛|锐|激)?(?:增长|下降|增加|减少|[增降升跌])`,
  `(?<=^|[，；。])${LIST}(?:占了?(?:大头|[近逾]?\\d|[近逾]?[一二三四五六七八九]成)|是前[三五十]大|位居前)`,
];
const CHAINED_SURENESS = 0.56;
/** How far back the goods, or the flow of a heading, that a chained clause follows may stand, characters. */
const CHAIN = 45;
const HEADING = /(?:出口|进口)(?:方面|商品|货物|产品)?(?:中|里|上|品种中)?[，：]/dgu;

const compiled = (patterns: readonly string[]) => patterns.map((pattern) => new RegExp(pattern, "dgu"));
const SLOT_PATTERNS = compiled(SLOTS.map(([pattern]) => pattern));
const CHAINED_PATTERNS = compiled(CHAINED);

/** Function words, which stand inside no name of goods. */
const FUNCTION_TAG = /^(?:p|c|r|u[a-z]*|y|d|t|f|m|ns|nrt|nt|nr)$/u;
const FUNCTION_CHARACTER =
  /[的了在从被把将为是其该各每并而但则也均都已再又还仍更却就才只仅让给到至于之所者我你他她它们这那何某从由乘搭赚靠]|[载装]着|[多少]收|[一二三四五六七八九十百千万亿几两半][毛元块角分倍成]/u;
const LAST_TAG = /^(?:n|nz|x|ng|l|j|g|k|vn|q|a|zg|nr|b|i)$/u;

/** What is counted and moved in trade beside goods: its carriers, papers and money. */
const BESIDE_TRADE =
  /(?:项下|冷藏箱|关税|税款|税收|环节税|创汇|货柜|标箱|航班|班列|专列|列车|车次|架次|票|单|运费|均价|单价|利润|营收|收入|产值|产能|投资|面积|货值|价值|总值|金额|数量|重量|[总净毛]重|顺差|逆差|差额|方式|渠道|企业|公司|集团|口岸|海关|关区|贸易|市场|国家|地区|项目|占比|比重|订单|合同|包裹|邮件|客户|消费者|人次|旅客|人|户|家|店|城市|全省|全市|全区|全县|全国|全年|当月|同期|累计|合计|其余|其他|其它|其中|均|者|倍|成|月份|季度|上半年|下半年|年)$/u;

/** 对非出口, 自蒙进口, 以美元计: a partner or a way of counting; 来料加工, 网购保税, 保税物流: a way of trade. */
const SEGMENT_OR_WAY =
  /^(?:[对自向从往输与以惟按用经由]|其中|[同环]比|[唯只]有|[^，]*以来|除|一|依[序次])|[升降增减跌涨]一|(?:[微略再升降增减跌涨]|贸易|加工|保税(?:物流|维修|研发)?|直购|自营|代理|直接|间接|自由行|计|算)$/u;

/** Goods by their place, each item of a list by itself. */
export function slotGoods(scene: Scene): Candidate[] {
  const found = SLOTS.flatMap(([, confidence], index) =>
    listsOf(SLOT_PATTERNS[index], scene).flatMap((list) => itemsOf(list, confidence, scene)),
  );
  const { text, sentence, starts } = scene;
  const headings = [...text.slice(sentence.start, sentence.end).matchAll(HEADING)];
  const anchors = [
    ...[...found, ...starts.values()].map(({ end }) => end),
    ...headings.map((match) => sentence.start + (match.indices?.[0]?.[1] ?? 0)),
  ];
  const lists = CHAINED_PATTERNS.flatMap((pattern) => listsOf(pattern, scene));
  for (const list of lists.sort((a, b) => a.start - b.start)) {
    if (!anchors.some((end) => end <= list.start && end > list.start - CHAIN)) continue;
    const items = itemsOf(list, CHAINED_SURENESS, scene);
    anchors.push(...items.map(({ end }) => end));
    found.push(...items);
  }
  return found;
}

function listsOf(slot: RegExp | undefined, { text, sentence }: Scene): Span[] {
  if (slot === undefined) return [];
  const words = text.slice(sentence.start, sentence.end);
  return [...words.matchAll(slot)].map((match) => {
    const [start, end] = match.indices?.[1] ?? [0, 0];
    return { start: sentence.start + start, end: sentence.start + end };
  });
}

/** The items of a list as goods; none where one of them cannot be goods, for then it is a list of something else. */
function itemsOf(list: Span, confidence: number, scene: Scene): Candidate[] {
  const items: Candidate[] = [];
  const printed = scene.text.slice(list.start, list.end);
  // 食物及饮品: one class of a statistic, unless a list goes before.
  if (isOfIndustries(scene.text, list.end) || /^[^、和与]+(?<!以)及[^、和与]+$/u.test(printed)) return [];
  let { start } = list;
  for (const item of printed.split(/([、和及与]|以及)/u)) {
    const span = withoutOrigin({ start, end: start + item.length }, scene);
    start += item.length;
    if (/^(?:[、和及与]|以及)$/u.test(item)) continue;
    if (!canBeGoods(span, scene)) return [];
    const table = scene.ends.get(span.end);
    // 进口集装箱30万标箱: what the rules for goods of the tables know to be none.
    if (table?.start === span.start && trust(table, span.end, scene) === 0) return [];
    const name = scene.text.slice(span.start, span.end);
    items.push(
      goodsCandidate(span, {
        name,
        form: null,
        rule: "product/slot",
        confidence: sureness(span, confidence, scene),
      }),
    );
  }
  return items;
}

/** 进口俄罗斯|大豆: where goods come from, and praise of them. */
function withoutOrigin({ start, end }: Span, { words, knowledge }: Scene): Span {
  let from = start;
  for (;;) {
    const word = words.at(from);
    if (word === undefined || word.start !== from || word.end >= end) return { start: from, end };
    const isPlace = word.tag === "ns" && word.text.length > 1;
    if (!isPlace && !isOutside(word.text, knowledge)) return { start: from, end };
    from = word.end;
  }
}

function canBeGoods({ start, end }: Span, { text, words, knowledge, ends }: Scene): boolean {
  const name = text.slice(start, end);
  if (isClassOnly(name) || BESIDE_TRADE.test(name)) return false;
  if (ends.get(end)?.start === start) return true;
  if (SEGMENT_OR_WAY.test(name) || name.length < 2 || !isVerge(start, words) || !isVerge(end, words))
    return false;
  if (NO_GOODS.test(name) || FUNCTION_CHARACTER.test(name)) return false;
  const last = words.at(end - 1);
  // 秋千|架, 鳕鱼|排: one character may be any sort of word and close a name all the same.
  const closes =
    last !== undefined && (LAST_TAG.test(last.tag) || (last.text.length === 1 && last.start > start));
  if (last === undefined || !closes || knowledge.goodsOutside.end.has(last.text)) return false;
  if (last.start <= start && /^(?:vn|a|q|nr)$/u.test(last.tag)) return false;
  for (let at = start; at < end; at++) {
    const word = words.at(at);
    if (word === undefined || word.start !== at) continue;
    if (word.text.length > 1 && FUNCTION_TAG.test(word.tag) && word.tag !== "nr") return false;
    if (isOutside(word.text, knowledge)) return false;
    // 脱水|菜 and 割草|机 have a verb inside, 期望|两地政府 is a clause.
    if (word.text.length > 1 && word.tag === "v" && end - word.end !== 1) return false;
  }
  return true;
}

/** Whether a name can begin or end there: between two words, or in one that the segmenter made up (以灯珠, 苗达). */
function isVerge(at: number, words: TokenIndex): boolean {
  return words.isBoundary(at) || /^(?:x|nr|nrt)$/u.test(words.at(at)?.tag ?? "");
}

/** Goods of the tables that only begin the name give way to the whole of it: 手机|背光模组. */
function sureness({ start, end }: Span, confidence: number, { starts }: Scene): number {
  const table = starts.get(start);
  return table !== undefined && table.end < end ? 0.93 : confidence;
}
