import type { Span } from "../../model/span.js";
import { isOutside } from "./phrase.js";
import type { Scene, TableGoods } from "./scene.js";

// What beside a name says that it stands for goods that are traded or made.

const CUE_BEFORE =
  /(?:出口|进口|进出口|生产|制造|加工|销售|经销|产销|研发|研制|试制|赶制|制作|切割|打磨|雕刻|分拣|分装|包装|装箱|打包|缝制|喷涂|晾晒|采摘|采收|采购|收购|订购|购买|种植|养殖|捕捞|专注|[专主只都]做|从事|经营|主营|专营|主产|盛产|年产|量产|出产|建造|组装|输入|输出|输往|供应|运送|运回|运到|运抵|运至|卖到|装载|满载|搭载|运载|装运|发运|载有|装有|带货|推介|外销|内销|国产|港产|台产|自产|原产|所产|首批|批量|分别|其中，)(?:的|了|着|过|自|出)?$/u;

const CUE_AFTER =
  /^”?(?:等)?(?:[一二三四五六七八九十两几多\d]+(?:大|个)?(?:类|种|品种))?(?:传统|特色|优势|重点|主要|大宗|主导)?(?:首次|首批|首单|顺利|成功|陆续|全部|直接|大量|实现|集中|正式){0,2}(?:产品|商品|货物|制造|生产|工厂|(?:[对向自从][一-龥“”]{2,10}?)?(?:出口|进口)|出口|进口|进出口|外贸|贸易|产业|企业|加工|种植|养殖|销往|卖到|打入|销售|远销|畅销|热销|走俏|发往|运往|输往|飞往|出海|订单|合同|需求|拉货|备货|产销|产量|产能|行业|通关|闻名|著称|为主)/u;

const UNITS =
  "(?:台套?|辆|艘|架|套|件|吨|公斤|千克|斤|公吨|公担|只|双|条|箱|头|块|片|支|瓶|盒|桶|袋|把|枚|颗|粒|枝|朵|盆|棵|株|尾|克拉|柜|剂|羽|立方米|平方米|米)";

/** 2.16万件螺母板, 37台套变压器, 39吨大蒜. */
const COUNTED_BEFORE = new RegExp(`[\\d万亿余多]\\s*${UNITS}(?:的)?$`, "u");

/** 鱿鱼4.7万吨, 挖掘机约120台, 电脑1692亿元, 轮胎增长5%, 手机（+5%）. */
const COUNTED_AFTER = new RegExp(
  `^（[+-]\\d[\\d.]*%|^（?(?:约|近|超过?|逾|达到?|共|有)?\\d[\\d.]*[万亿]?[余多]?(?:${UNITS}|[美港欧日]?元)|` +
    "^（?(?:则|也|均|同比|大幅|小幅|分别)*(?:增长|下降|减少|上升|升|跌|增)\\d",
  "u",
);

/** Words that may stand between a cue and goods: a place, a number, an adjective, 的. */
const PASSED = /^(?:ns|m|q|mq|b|a|ad|uj|ul|uz|t)$/u;
const MOST_PASSED = 5;

/** Whether a word of trade or making stands before goods, at most over places, numbers and adjectives: 出口绥宁优质水果. */
export function isCuedBefore(scene: Scene, start: number, carries = false): boolean {
  const { text, sentence, words, knowledge } = scene;
  let at = start;
  for (let count = 0; count <= MOST_PASSED && at > sentence.start; count++) {
    const before = text.slice(Math.max(sentence.start, at - 4), at);
    if (CUE_BEFORE.test(before))
      return !(carries && /(?:载|装|运|发|批|别)[满载运出有的了着]?$/u.test(before));
    const word = words.at(at - 1);
    if (word === undefined || word.end > at) return false;
    if (!PASSED.test(word.tag) && !isOutside(word.text, knowledge)) return false;
    at = word.start;
  }
  return false;
}

/** 手机是全市出口的主力: goods as the subject of trade. */
const SUBJECT_OF_TRADE = /^(?:是|为|成为|成了)[^，。；]{0,8}(?:出口|进口|外贸|外销|主力|支柱|拳头|畅销)/u;

/** Whether a word of trade or making follows: 水果出口, 轮胎企业, 服装等传统产品. */
export function isCuedAfter({ text }: Scene, end: number): boolean {
  const after = text.slice(end, end + 14);
  return CUE_AFTER.test(after) || SUBJECT_OF_TRADE.test(after);
}

/** 双氰胺出口4亿元: whether a phrase is all that stands between the start of its clause and a flow with its amount. */
export function isSubjectOfAmount({ text }: Scene, { start, end }: Span): boolean {
  const opens = /[，；。：\n]/u.test(text[start - 1] ?? "。");
  return opens && /^(?:出口|进口)[额值量]?(?:约|达|近|超过?|逾|为)?\d/u.test(text.slice(end, end + 8));
}

/** 船舶进入集中交付期，出口9亿元: whether goods open the clause right before a flow with its amount. */
export function isTopicOfNext({ text }: Scene, { start, end }: Span): boolean {
  const opens = /(?:^|[，；。：\n”“]|其中|当中|尤其是?|而|但|此外|同期)$/u.test(
    text.slice(Math.max(0, start - 3), start),
  );
  const next =
    /^[^，；。：\d]{2,14}，(?:累计|全年|当月|同期|[前今1-9一-十][^，；。]{0,8}[月季年度])?(?:累计)?(?:出口|进口)[额值量]?(?:约|达到?|近|超过?|逾|为)*\d/u;
  return opens && next.test(text.slice(end, end + 40));
}

/** Whether goods are counted: 120台挖掘机, 挖掘机120台. What carries goods (3辆货车) counts only with the number behind it. */
export function isCounted({ text, sentence }: Scene, { start, end }: Span, carries = false): boolean {
  if (!carries && COUNTED_BEFORE.test(text.slice(Math.max(sentence.start, start - 6), start))) return true;
  return COUNTED_AFTER.test(text.slice(end, end + 14));
}

/**
 * Whether the other item of a list is goods of the tables: 大豆、<words>, <words>和越南玉米. `withWeak`: everyday words
 * (手机、电脑) make goods of each other.
 */
export function isListed(scene: Scene, { start, end }: Span, withWeak = false): boolean {
  const { text, words, starts, ends } = scene;
  const isStrong = (goods: TableGoods | undefined) =>
    goods !== undefined && (withWeak || !goods.form.good.weak);
  const origin = words.at(start - 1);
  const from = origin?.tag === "ns" && origin.end === start ? origin.start : start;
  const joinBefore = /”?(?:、|和|及|与|以及)“?$/u.exec(text.slice(Math.max(0, from - 4), from));
  if (joinBefore && isStrong(ends.get(from - joinBefore[0].length))) return true;
  const joinAfter = /^”?(?:、|和|及|与|以及)“?/u.exec(text.slice(end, end + 4));
  if (joinAfter === null) return false;
  const next = end + joinAfter[0].length;
  const nextOrigin = words.at(next);
  return isStrong(starts.get(next)) || (nextOrigin?.tag === "ns" && isStrong(starts.get(nextOrigin.end)));
}

/** 新能源汽车、集成电路等领域: a list of industries, not of goods. */
const INDUSTRY_LIST = /等[^、]{0,10}(?:领域|行业|产业(?!集群|带)|赛道|学科|专业|板块)/u;

/** Whether what ends there is an item of such a list, or one whose retail sales or safety is spoken of. */
export function isOfIndustries(text: string, end: number): boolean {
  if (/^(?:零售|以旧换新|生产安全|安全生产)/u.test(text.slice(end, end + 4))) return true;
  if (!/^[、和及与等]/u.test(text[end] ?? "")) return false;
  const clause = text.slice(end, end + 40).split(/[，。；]/u)[0] ?? "";
  return INDUSTRY_LIST.test(clause);
}

/** 新能源汽车产业园: goods named only as a trade or a place of trade are weaker evidence than goods that move. */
const AS_INDUSTRY =
  /^(?:吞吐量|班轮|码头|航线|货轮|专列|产业园|园区|产业集群|基地|城|协会|学会|大会|博览会|展|项目|工程|专业|技术|公司|有限|集团|研究|学院|实验室|中心|厂|市场监管|监管|安全)/u;

export function isNamedAsIndustry({ text }: Scene, end: number): boolean {
  return AS_INDUSTRY.test(text.slice(end, end + 4));
}
