import type { Token } from "../../model/token.js";
import type { Candidate } from "../candidate.js";
import { headOf } from "./goods-index.js";
import { drawRight, isClassOnly, isNominal } from "./phrase.js";
import { goodsCandidate, type Scene } from "./scene.js";

/** A phrase of nouns that starts at an offset and could be goods; null where a table knows it or it is a word of trade. */
export function unknownFrom(
  start: number,
  scene: Scene,
  { rule, confidence }: { rule: string; confidence: number },
): Candidate | null {
  const { text, words, sentence, knowledge } = scene;
  const accept = (word: Token) => isNominal(word, knowledge);
  const end = drawRight(words, { start, ceiling: sentence.end, accept, most: 5 });
  const phrase = text.slice(start, end);
  const last = words.at(end - 1);
  if (last === undefined || end === start || phrase.length < 2 || phrase.length > 10) return null;
  if (scene.ends.has(end) || !/^(?:n|nz|x|ng|l|j|vn)$/u.test(last.tag)) return null;
  if (!/^[\u4e00-\u9fffA-Za-z]+$/u.test(phrase) || isClassOnly(phrase)) return null;
  if (knowledge.goodsOutside.end.has(last.text) || NO_GOODS.test(phrase) || CHANGE.test(phrase)) return null;
  // 原油对华出口: words behind goods of the tables belong to them only where they close in a head.
  if (scene.starts.get(start)?.form.good.weak === false && headOf(phrase, scene.goods) === null) return null;
  // One short unknown word is more often a word of change (转弱) than goods.
  if (phrase.length === 2 && last.tag !== "n" && last.tag !== "nz" && headOf(phrase, scene.goods) === null)
    return null;
  if (knowledge.industries.has(phrase) && !knowledge.goodsHeads.has(last.text)) return null;
  return goodsCandidate({ start, end }, { name: phrase, form: null, rule, confidence });
}

/** 出口再升3%, 进口齐增: how trade went. */
const CHANGE = /^[再约只仅仍又已更均齐亦也略微将]|[升降增减跌涨扩缩]$|[一二两三四五六七八九半][成半]$|款$/u;

/** Words that follow 出口 and 进口 and name no goods. */
export const NO_GOODS =
  /^[额值量]|^货值|按[年月季]$|^主要|^品种|^做[大强优精活实深]|^(?:产品|商品|货物)|^(?:机电|纺织|化工|轻工|医药|石化|冶金)$|出口|进口|整体|总体|全部|合计|累计|总计|共计|小计|指数$|[降增涨跌升]幅|(?:收窄|放缓|回落|加快|提速|转[正负降升])$|总值|总额|总量|规模|增长|增速|下降|企业|[民国外私央侨车药房]企|公司|市场|业务|金额|退税|订单|通关|报关|监管|申报|货运|方式|结构|形势|潜力|环境|政策|渠道|基地|口岸|备案|注册|资质|资格|许可|证书|认证|配额|创新|占比|份额|比重|数据|资料|情况|同比|保持|继续|方面|环节|单位|时间|成本|国家|地区|伙伴|数量|价格|品种|品类|种类|来源地|来源国|目的地|看$|大户|龙头|计划|势头|[新首已]超|[值额量业商者人性率力链化型类级省市县区州国式期群率度感]$/u;
