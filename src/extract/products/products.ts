import type { Sentence } from "../../model/document.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";
import { type GoodForm, type GoodsIndex, goodsIndexOf, headOf } from "./goods-index.js";
import { drawLeft, isClassOnly, isNominal, withSort } from "./phrase.js";

/** Words of trade and making: goods in a sentence without any of them are rarely the sentence's goods. */
const TRADE =
  /出口|进口|外贸|贸易|外销|内销|销往|远销|销售|热销|订单|出海|输往|供港|采购|生产|制造|研发|加工|产量|产能|产值|种植|养殖|产业|产品|商品|货物|品牌|上市|通关|报关|关税|班列|装载|发运|运往|发往|海关|出境|装柜|货机|跨境电商|海外|走俏|热销|畅销|组装|投产|下线|量产|原料|原材料/u;

/** Right before or after a weak name (设备, 材料, 食品) one of these makes it goods. */
const BESIDE_BEFORE =
  /(?:出口|进口|生产|制造|加工|销售|研发|采购|种植|养殖|专注|经营|输入|输出|、|“|运送|装载|满载|分别|其中，|以及|和|及)$/u;
const BESIDE_AFTER =
  /^(?:”)?(?:等)?(?:产品|商品|货物|制造|生产|出口|进口|产业|企业|加工|销往|远销|行业|、|和|及)/u;

interface Context {
  readonly reading: Reading;
  readonly words: TokenIndex;
  readonly goods: GoodsIndex;
  readonly sentence: Sentence;
  /** Whether the article as a whole is about trade, so that a sentence need not say so again. */
  readonly tradeArticle: boolean;
}

/** An article that speaks of import or export this often is about trade. */
const TRADE_ARTICLE = 3;

function lacksTrade({ reading, sentence, tradeArticle }: Context): boolean {
  return !tradeArticle && !TRADE.test(reading.doc.text.slice(sentence.start, sentence.end));
}

/** What is made of goods and keeps their name in front: 辣椒种子, 花生酱, 新能源车配件. */
const MADE_OF =
  /^(?:种子|种苗|罐头|配件|零配件|零部件|零件|饮料|提取物|组件|面料|片|粉|酱)(?![\u4e00-\u9fff]?业)/u;

interface Found {
  readonly name: string;
  /** The row of the goods table that the whole name matches, or null for a phrase of its own. */
  readonly form: GoodForm | null;
  readonly rule: string;
  readonly confidence: number;
}

function make(span: { start: number; end: number }, { name, form, rule, confidence }: Found): Candidate {
  const attrs: Record<string, string> = {};
  if (form !== null && form.good.hs.length > 0) attrs.hs = form.good.hs.join(" ");
  const above = form === null || form.name === form.good.name ? form?.good.parent : form.good.name;
  if (above) attrs.class = above;
  return { kind: "product", ...span, name, ...(form ? { key: form.name } : {}), rule, confidence, attrs };
}

/** 新能源汽车产业: goods named only as a trade or a place of trade are weaker evidence than goods that move. */
const AS_INDUSTRY =
  /^(?:吞吐量|班轮|码头|货轮|专列|产业园|园区|产业集群|基地|城|协会|学会|大会|博览会|展|项目|工程|专业|技术|公司|有限|集团|研究|学院|实验室|中心|厂|市场监管|监管|安全)/u;

function known(start: number, end: number, form: GoodForm, context: Context): Candidate | null {
  const { reading, words, sentence } = context;
  const { good } = form;
  const { text } = reading.doc;
  const before = text.slice(Math.max(sentence.start, start - 4), start);
  const after = text.slice(end, end + 4);
  const first = words.at(start);
  const last = words.at(end - 1);
  // A name cut out of the middle of two words is chance: 出口|货物 never gives 口货.
  if (first === undefined || last === undefined) return null;
  if (first.start < start && last.end > end) return null;
  let confidence = good.weak ? 0.5 : 0.82;
  if (first.start < start || last.end > end) confidence -= 0.25;
  if (good.weak) {
    if (BESIDE_BEFORE.test(before)) confidence += 0.2;
    if (BESIDE_AFTER.test(after)) confidence += 0.15;
  } else if (BESIDE_BEFORE.test(before) || BESIDE_AFTER.test(after)) confidence += 0.1;
  if (lacksTrade(context)) confidence -= 0.35;
  if (AS_INDUSTRY.test(after)) confidence -= 0.3;
  const from = withSort(text, start, sentence.start);
  const tail = MADE_OF.exec(text.slice(end, end + 4))?.[0] ?? "";
  const to = words.isBoundary(end + tail.length) ? end + tail.length : end;
  const own = from === start && to === end;
  if ((good.weak || !own) && isClassOnly(text.slice(from, to))) return null;
  return make(
    { start: from, end: to },
    {
      name: own ? form.name : text.slice(from, to),
      form: own ? form : null,
      rule: "product/goods",
      confidence,
    },
  );
}

/** A noun phrase that closes in a head of goods (…机械, …设备, …电池) and is in no table. */
function byHead(end: number, context: Context): Candidate | null {
  const { reading, words, goods, sentence } = context;
  const { text } = reading.doc;
  const start = drawLeft(words, { end, floor: sentence.start, accept: isNominal, most: 5 });
  const phrase = text.slice(start, end);
  const head = headOf(phrase, goods);
  if (head === null || phrase.length < 3 || phrase.length === head.length || isClassOnly(phrase)) return null;
  const before = text.slice(Math.max(sentence.start, start - 4), start);
  const after = text.slice(end, end + 4);
  let confidence = 0.5;
  if (BESIDE_BEFORE.test(before)) confidence += 0.15;
  if (BESIDE_AFTER.test(after)) confidence += 0.1;
  if (lacksTrade(context)) confidence -= 0.3;
  if (AS_INDUSTRY.test(after)) confidence -= 0.3;
  return make({ start, end }, { name: phrase, form: null, rule: "product/head", confidence });
}

/** Words that follow 出口 and 进口 and name no goods. */
const NO_GOODS =
  /总值|总额|总量|规模|增长|增速|下降|企业|公司|市场|贸易|业务|金额|退税|订单|通关|报关|监管|申报|货运|方式|结构|优势|形势|潜力|环境|政策|渠道|基地|指定|口岸|创新|占比|份额|比重|数据|情况|同比|均|实现|达到|保持|继续|方面|部分|环节|单位|时间|成本|国家|地区|伙伴|数量|价格|均价|品类|种类|第一|大户|龙头|骨干|计划|势头|产能|交付|备案|资质|许可|合同|目的|货源|热潮|创汇|导向|竞争|贡献|比例|信用|保险|风险|服务|销售|代理|额度|配额|检验|检疫|任务|效益|收入|利润|基础|能力|体系|模式|板块|领域|年|月|值$|额$|量$|业$|商$|者$|人$|性$|率$|力$|链$|化$/u;

const FLOW_BEFORE = /(?:出口|进口)(?:的)?$/u;

/** An unknown noun phrase right behind 出口 or 进口 and before a figure, a list mark or 分别: 出口平板显示模组12亿元. */
function afterFlow(start: number, context: Context): Candidate | null {
  const { reading, words, sentence } = context;
  const { text } = reading.doc;
  let end = start;
  for (let count = 0; count < 6; count++) {
    const word = words.at(end);
    if (word === undefined || word.start !== end || word.end > sentence.end || !isNominal(word)) break;
    end = word.end;
  }
  const phrase = text.slice(start, end);
  if (phrase.length < 2 || phrase.length > 12 || NO_GOODS.test(phrase) || isClassOnly(phrase)) return null;
  const after = text.slice(end, end + 3);
  if (!/^(?:（|、|和|及|以及|等|\d|约|近|超|逾|分别|同比|增|下|均|首|”|，)/u.test(after)) return null;
  return make({ start, end }, { name: phrase, form: null, rule: "product/after-flow", confidence: 0.62 });
}

/** Candidates for goods: names of the goods table, noun phrases that close in a head of goods, and unknown goods behind 出口 and 进口. */
export function productCandidates(reading: Reading): Candidate[] {
  const { doc, knowledge } = reading;
  const goods = goodsIndexOf(knowledge);
  const words = indexTokens(reading.tokens);
  const found: Candidate[] = [];
  const tradeArticle = (doc.text.match(/出口|进口/gu)?.length ?? 0) >= TRADE_ARTICLE;
  for (const sentence of doc.sentences) {
    if (sentence.role === "byline") continue;
    const context: Context = { reading, words, goods, sentence, tradeArticle };
    for (let at = sentence.start; at < sentence.end; at++) {
      const match = goods.names.longestAt(doc.text, at);
      const form = match?.values[0];
      if (match && form && match.end <= sentence.end) {
        const candidate = known(at, match.end, form, context);
        if (candidate !== null) found.push(candidate);
      }
      if (words.isBoundary(at) && at > sentence.start) {
        const candidate = byHead(at, context);
        if (candidate !== null) found.push(candidate);
        if (FLOW_BEFORE.test(doc.text.slice(at - 3, at))) {
          const unknown = afterFlow(at, context);
          if (unknown !== null) found.push(unknown);
        }
      }
    }
  }
  return found.filter((candidate) => candidate.confidence >= 0.5);
}
